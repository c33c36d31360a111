import FuzzSupport
import StudyFile

@testable import Drafting
@testable import Ingest

/// What `init` makes of an export: a study file is drafted, and what was drafted runs at once.
enum Drafts: FuzzTarget {
  static func run(_ bytes: [UInt8]) {
    let path = MemoryFile.holding(bytes)
    refusing {
      let drafted: DraftedStudy
      do {
        drafted = try DraftedStudy(
          export: path, id: "s", file: "export", studyPath: "study.yaml", options: options)
      } catch let error as Diagnostics {
        demand(
          error.list.allSatisfy { !$0.message.contains("please report") },
          "a draft that cannot be read: \(error)")
        throw error
      }
      drafted.notes.forEach { check($0) }
      do { try read(drafted, path) } catch {
        fatalError("a draft that does not run: \(error)\n\(drafted.text)")
      }
    }
  }

  private static func read(_ drafted: DraftedStudy, _ path: String) throws {
    let completion: (DataSource) -> VariableCompletion? = { data in
      let completion = StudyCompletion(paths: [path], data: data)
      return { completion.complete(&$0) }
    }
    let study = try StudyParser.parse(text: drafted.text, file: "study.yaml", completing: completion)
    var reader = try SurveyReader(
      path: path, study: study, variables: Set(study.variables.map(\.name)), options: options)
    let found = try reader.read { _, count in (0..<count).map { _ in Rows() } }
    // Those that have a width of their own, and headings, were none of its records.
    let others = found.account.unusable.filter {
      !$0.reason.hasPrefix("heading") && !$0.reason.contains("where the header has")
    }
    demand(
      found.account.used + others.reduce(0) { $0 + $1.count } == drafted.records,
      "init and analyze count different records: \(found.account), \(drafted.records)")
  }

  private struct Rows: BatchConsumer {
    mutating func consume(_ batch: Batch, labels: [[String]], place: Int) throws {
      demand(batch.lines.count == batch.rowCount, "a batch without its lines")
    }
  }

  private static var options: SurveyReader.Options {
    var options = SurveyReader.Options()
    options.isHashed = false
    return options
  }
}
