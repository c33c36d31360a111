import Analyses
import Statistics
import StudyFile
import Testing

@testable import Quality
@testable import Report

@Suite struct ScreeningTests {
  private var content: ReportContent {
    var content = FixtureContent.content
    content.results.study.data.exclude = [
      Located(
        .isAnyOf(variable: "consent", labels: ["No"]), at: SourceLocation(file: "study.yaml"))
    ]
    var report = QualityReport()
    report.used = 541
    report.questions = [
      .init(variable: "age", missing: 3, last: 12), .init(variable: "cried", missing: 0, last: 0),
    ]
    report.unanswered = [538, 3, 0]
    report.checks = [
      QualityCheck(
        .longstring(scales: ["empathy"], items: ["i1", "i2", "i3", "i4", "i5"], limit: 5), flagged: 2,
        judged: 540, lines: [14, 92]),
      QualityCheck(.repeatedAddress, judged: 541),
      QualityCheck(.distance(items: 5, limit: nil), problem: "it takes a second reading"),
    ]
    report.scores = [.init(scale: "empathy", lowest: 100, highest: 3, n: 500)]
    let row = ResultRow(
      analysis: "cried", Estimate(.pearsonR, value: 0.12, pValue: 0.04, n: 541), variable: "age",
      by: "empathy")
    var other = row
    (other.pValue, other.n) = (0.06, 552)
    report.sensitivity = [SensitivityRow(used: row, all: other)]
    content.quality = report
    return content
  }

  private func table(_ name: String) throws -> Table {
    try #require(DocumentBuilder(content).document().tables.first { $0.name == name })
  }

  private func texts(_ name: String) throws -> [[String]] {
    try table(name).rows.compactMap { row in
      if case .cells(let stub, let cells) = row { [stub.plain] + cells.map(\.prose.plain) } else { nil }
    }
  }

  @Test func checksSayHowManyAndWhere() throws {
    let rows = try texts("screening")
    #expect(rows.count == 3)
    #expect(rows[0].dropFirst() == ["2", "540", "0.4", "14, 92", "Johnson (2005); Curran (2016)"])
    #expect(rows[1][1] == "0")
    #expect(rows[2][4] == "Not computed: it takes a second reading")
    #expect(try table("screening").notes[1].plain.contains("Protocols from Web-based") == false)
    #expect(try table("screening").notes[1].plain.contains("Curran, P. G. (2016)."))
  }

  @Test func theLineThatExcludesIsTheStudyFiles() throws {
    #expect(try texts("exclusions").map(\.[1]) == ["exclude: \"longstring(empathy) >= 5\""])
  }

  @Test func resultsStandWithoutAndWithTheExcluded() throws {
    let row = try #require(try texts("sensitivity").first)
    #expect(row.dropFirst() == [".12, p = .040", "541", ".12, p = .060 †", "552"])
    #expect(try table("sensitivity").notes.last?.plain == "† p is on the other side of .05.")
  }

  @Test func stepsOfExcludeAreAFigure() throws {
    let document = DocumentBuilder(content).document()
    let figure = try #require(document.figures.first { $0.name == "exclusions" })
    #expect(figure.alternative.contains("550 records"))
    #expect(figure.alternative.hasSuffix("541 are used."))
    // Of what is withheld a step could be told.
    var shared = content
    shared.accounting.withheld = 7
    #expect(!DocumentBuilder(shared).document().figures.contains { $0.name == "exclusions" })
  }

  @Test func floorAndCeilingAreNamed() throws {
    #expect(try texts("floor-and-ceiling")[0].last == "Floor effect")
    #expect(try texts("missing-answers")[0].dropFirst() == ["3", "0.6", "12"])
  }

  /// Every short reference that a check cites has a long one.
  @Test func everySourceIsInFull() {
    let condition = Condition.isMissing(variable: "a")
    let kinds: [QualityCheck.Kind] = [
      .unanswered(limit: 1, questions: [], areAll: true), .longstring(scales: [], items: [], limit: 2),
      .spread(scales: [], items: []), .evenOdd(scales: 3, limit: 0.3), .distance(items: 2, limit: 9),
      .speed(variable: nil, heading: nil, limit: 1, median: 3, isDeclared: false),
      .impossibleTime(variable: nil),
      .impossibleDate(variable: "a"), .repeatedID(variable: "a"), .repeatedAddress,
      .repeatedAnswers(questions: 10), .similarAnswers(questions: 30),
      .attention(condition), .rule(condition),
    ]
    for kind in kinds {
      let source = QualityCheck(kind).source
      #expect(QualitySources.references([source]).count == source.split(separator: ";").count, "\(source)")
    }
  }
}
