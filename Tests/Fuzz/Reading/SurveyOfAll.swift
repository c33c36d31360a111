import FuzzSupport
import StudyFile

@testable import Ingest

/// A survey with a variable of every kind, of which each export has what it has.
enum SurveyOfAll {
  static func study(_ data: DataSource) -> Study {
    var study = Study(file: "study.yaml", id: "s", data: data)
    study.variables = variables
    return study
  }

  private static let variables: [Variable] = {
    func variable(_ name: String, _ measure: MeasurementLevel, _ source: Variable.Source? = nil) -> Variable {
      Variable(
        name: name, measure: measure, source: source ?? .column(name),
        location: SourceLocation(file: "study.yaml", line: 7, column: 3))
    }
    var closed = variable("closed", .nominal)
    closed.levels = [Level(code: "1", label: "Yes"), Level(code: "2", label: "No, never")]
    closed.missing = [MissingValue(code: "-99", label: "Refused"), MissingValue(range: 90...98, label: nil)]
    var number = variable("number", .numeric)
    number.range = -5...100
    number.missing = [MissingValue(code: "-99", label: nil)]
    var ticks = variable(
      "ticks", .multiple, .columns(["t1", "t2"]))
    ticks.levels = [Level(code: "One", label: "One"), Level(code: "Two", label: "Two")]
    var joined = variable("joined", .multiple, .separated(column: "joined", separator: ", "))
    joined.levels = [
      Level(code: "Tea", label: "Tea"), Level(code: "Coffee, black", label: "Coffee, black"),
      Level(code: "Water", label: "Water"),
    ]
    return [
      variable("id", .id), closed, variable("open", .nominal), number, variable("any", .numeric),
      variable("day", .date), variable("said", .text), ticks, joined,
    ]
  }()

  static var wishes: ReadingWishes {
    var wishes = ReadingWishes()
    wishes.variables = Set(variables.map(\.name))
    (wishes.hashed, wishes.dated) = (["id", "said"], ["day"])
    return wishes
  }

  static func outcome(
    of path: String, _ study: Study, chunkSize: Int, road: ChunkParser.Road
  ) -> Outcome {
    var outcome = Outcome()
    refusing {
      do {
        var options = SurveyReader.Options()
        (options.chunkSize, options.road, options.isHashed) = (chunkSize, road, false)
        var reader = try SurveyReader(
          path: path, study: study, variables: [], wishes: wishes, options: options)
        let found = try reader.read { _, count in (0..<count).map { _ in Outcome.Collector() } }
        outcome.account = found.account
        outcome.answers = found.consumers[0]
        outcome.notes = reader.notes
        reader.notes.forEach { check($0) }
        let unusable = found.account.unusable.reduce(0) { $0 + $1.count }
        demand(found.account.read == found.account.used + unusable, "records are not accounted for")
        demand(found.account.used == outcome.answers.rows, "records are lost")
      } catch let error as Diagnostics {
        outcome.refusal = error
        throw error
      }
    }
    return outcome
  }

  /// What became of an export.
  struct Outcome: Equatable, CustomStringConvertible {
    var refusal: Diagnostics?
    var account = Accounting()
    var notes: [Diagnostic] = []
    var answers = Collector()

    /// All answers one after another, column by column of each batch being joined to its column.
    struct Collector: BatchConsumer, Equatable {
      var rows = 0
      var columns: [[UInt64]] = []
      var labels: [[String]] = []
      var lines: [Int32] = []
      var frequencies: [Int]?

      mutating func consume(_ batch: Batch, labels: [[String]], place: Int) throws {
        rows += batch.rowCount
        self.labels = labels
        lines += batch.lines
        if let more = batch.frequencies { frequencies = (frequencies ?? []) + more }
        var bits = batch.columns.map { column in
          switch column {
          case .codes(let codes): codes.map { UInt64(bitPattern: Int64($0)) }
          case .numbers(let numbers): numbers.map(\.bitPattern)
          }
        }
        bits += batch.hashes.map(Array.init)
        bits += batch.moments.map { $0.map(\.bitPattern) }
        if columns.isEmpty { columns = bits.map { _ in [] } }
        demand(columns.count == bits.count, "columns come and go")
        for (index, more) in bits.enumerated() {
          demand(more.count == batch.rowCount, "a column is longer or shorter than its batch")
          columns[index] += more
        }
      }
    }

    var description: String {
      "refused: \(refusal.map(\.description) ?? "no"); \(account); notes: \(notes); \(answers)"
    }
  }
}
