import Foundation
import Testing

@testable import StudyFile

/// The examples of the pages that teach the study file, read by the parser that they teach.
///
/// An example is a whole study, or some of its sections. What it lacks is added: an id, no data, and, where it has no
/// variables of its own, those of the example that stands under `<!-- codebook -->`.
@Suite struct ReferencePageTests {
  private struct Example {
    var text: String
    /// Where its first line stands in the page.
    var line: Int
    var isCodebook: Bool

    func has(_ section: String) -> Bool { "\n\(text)".contains("\n\(section):") }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  private static func page(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The blocks fenced with ```yaml, without the indent of their fence.
  private static func examples(in page: String) -> [Example] {
    var examples: [Example] = []
    var open: (indent: Int, example: Example)?
    var isCodebook = false
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = line.drop { $0 == " " }
      if let (indent, example) = open {
        if text.hasPrefix("```") {
          examples.append(example)
          open = nil
        } else {
          open?.example.text += line.dropFirst(indent) + "\n"
        }
      } else if text.hasPrefix("```yaml") {
        open = (line.count - text.count, Example(text: "", line: index + 2, isCodebook: isCodebook))
      }
      isCodebook = text.hasPrefix("<!-- codebook -->")
    }
    return examples
  }

  /// Every error and warning, at its line of the page.
  private static func problems(of example: Example, codebook: String) -> [String] {
    var text = example.text
    if !example.has("study") { text += "study: example\n" }
    if !example.has("data") { text += "data: {}\n" }
    if !example.has("variables") { text += codebook }
    do {
      return try StudyParser.parse(text: text, file: "line \(example.line) of the page and on").warnings
        .map(\.description)
    } catch {
      return error.list.map(\.description)
    }
  }

  @Test(arguments: ["datasets/STUDY-FILE.md", "README.md"])
  func examplesParse(path: String) throws {
    let examples = Self.examples(in: try Self.page(path))
    let codebook = examples.first(where: \.isCodebook)?.text ?? ""
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(Self.problems(of: example, codebook: codebook) == [])
    }
  }

  /// The page's table of options is the one in the code, cell by cell.
  @Test func optionsAndVerbsAreThoseOfThePage() throws {
    let page = try Self.page("datasets/STUDY-FILE.md")
    let lines = page.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "") }
    }
    let start = try #require(lines.firstIndex { $0.first == "option \\ verb" })
    #expect(lines[start].dropFirst() == AnalysisOptions.verbs[...])
    let rows = lines[(start + 2)...].prefix { $0.count == AnalysisOptions.verbs.count + 1 }
    #expect(rows.map { $0[0] } == AnalysisOptions.names.filter { $0 != "id" })
    for row in rows {
      let takers = zip(AnalysisOptions.verbs, row.dropFirst()).filter { $0.1 == "×" }.map(\.0)
      #expect(takers == AnalysisOptions.verbs(taking: row[0]), "\(row[0])")
      #expect(row.dropFirst().allSatisfy { $0 == "×" || $0.isEmpty })
    }
  }

  /// The README builds its example on a study that comes with the project.
  @Test func readmeShowsTheStudyThatItNames() throws {
    let shown = Self.examples(in: try Self.page("README.md")).map(\.text)
    #expect(shown.contains(try Self.page("datasets/five-minutes/study.yaml")))
  }

  @Test func everyWordOfTheLanguageIsExplained() throws {
    let page = try Self.page("datasets/STUDY-FILE.md")
    let words: [String] =
      MeasurementLevel.allCases.map(\.rawValue) + Finding.Rounding.allCases.map(\.rawValue)
      + Expression.Function.allCases.map(\.rawValue) + Analysis.CorrelationMethod.allCases.map(\.rawValue)
      + Variable.Base.allCases.map(\.rawValue) + Scale.Score.allCases.map(\.rawValue)
      + Analysis.Incomplete.allCases.map(\.rawValue)
    #expect(words.filter { !page.contains("`\($0)`") } == [])
    #expect(AnalysisOptions.verbs.filter { !page.contains(" \($0): ") } == [])
    #expect(Analysis.Family.allCases.filter { !page.contains("family: \($0.rawValue)") } == [])
  }
}
