import Ingest
import StudyFile
import Tally

/// What has to be known of all rows before the first can be written: how many there are, and how long texts are.
package struct LabelledMeasures: Sendable, Equatable {
  package private(set) var rows = 0
  /// Of each text, the longest answer, in bytes.
  private(set) var widths: [Int]
  /// Of each date, whether an answer has a time of day.
  private(set) var hasTime: [Bool]
  /// Of each date, how many answers are none, or do not tell the day from the month.
  private(set) var unclear: [Int]

  fileprivate init(_ plan: LabelledPlan) {
    widths = plan.wishes.texts.map { _ in 0 }
    hasTime = plan.wishes.dated.map { _ in false }
    unclear = plan.wishes.dated.map { _ in 0 }
  }

  /// Of all that observed a part.
  package init(_ plan: LabelledPlan, observers: [[any RowObserver]]) {
    self.init(plan)
    for case let part as MeasuringObserver in observers.joined() { add(part.measures) }
  }

  private mutating func add(_ other: LabelledMeasures) {
    rows += other.rows
    widths = zip(widths, other.widths).map(max)
    hasTime = zip(hasTime, other.hasTime).map { $0 || $1 }
    unclear = zip(unclear, other.unclear).map(+)
  }

  fileprivate mutating func add(_ seen: ObservedRows) {
    for row in 0..<seen.count where seen.isUsed[row] == 1 {
      rows += 1
      for place in widths.indices { widths[place] = max(widths[place], seen.texts[place][row].utf8.count) }
      for place in hasTime.indices {
        let moment = seen.moments[place][row]
        if moment.isNaN {
          let code = MissingCode.code(ofNaN: moment)
          if code == MissingCode.unusable || code == MissingCode.derived { unclear[place] += 1 }
        } else if moment.truncatingRemainder(dividingBy: 86_400) != 0 {
          hasTime[place] = true
        }
      }
    }
  }
}

/// The first reading, which counts what the codebook tells too.
package struct LabelledMeasuring: RowObservation {
  private let plan: LabelledPlan

  package init(_ plan: LabelledPlan) { self.plan = plan }

  package var wishes: ReadingWishes { plan.wishes }
  package func request(of contents: ExportContents) -> RowRequest { RowRequest() }
  package func observers(of contents: ExportContents, count: Int) -> [any RowObserver] {
    [MeasuringObserver](repeating: MeasuringObserver(measures: LabelledMeasures(plan)), count: count)
  }
}

private struct MeasuringObserver: RowObserver {
  var measures: LabelledMeasures

  mutating func observe(_ rows: ObservedRows) { measures.add(rows) }
  mutating func skip(_ place: Int) {}
}
