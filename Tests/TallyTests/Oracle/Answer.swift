import Ingest
import StudyFile

@testable import Tally

/// One answer of one respondent, as an oracle sees it: no codes of levels, no columns.
enum Answer: Hashable {
  case level(String)
  case number(Double)
  case present
  /// Ticked, not ticked or missing, for each option.
  case options([Int32])
  case missing(Int32)

  var missingCode: Int32? { if case .missing(let code) = self { code } else { nil } }
}

/// A row as the oracle takes it: a dictionary.
struct Row {
  var answers: [String: Answer]
  var frequency = 1
}

/// A source of random numbers that gives the same ones every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }
  mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &self)] }
}

/// Stands for the reader: gives levels codes and makes batches.
struct Reader {
  let study: Study
  let layout: Layout
  private(set) var labels: [[String]]

  init(_ study: Study, _ layout: Layout) {
    self.study = study
    self.layout = layout
    labels = layout.slots.map { study.variable($0.variable)!.levels.map(\.label) }
  }

  mutating func batch(_ rows: [Row], withFrequencies: Bool) -> Batch {
    var columns: [ColumnValues] = []
    for (place, slot) in layout.slots.enumerated() {
      let answers = rows.map { $0.answers[slot.variable]! }
      switch slot.kind {
      case .numeric:
        columns.append(
          .numbers(
            Column(
              answers.map {
                if case .number(let number) = $0 { number } else { MissingCode.number($0.missingCode!) }
              })))
      case .presence: columns.append(.codes(Column(answers.map { $0.missingCode ?? 0 })))
      case .option(let option):
        columns.append(
          .codes(
            Column(
              answers.map { if case .options(let ticks) = $0 { ticks[option] } else { $0.missingCode! } })))
      case .ticks:
        columns.append(
          .codes(
            Column(
              answers.map { if case .options(let ticks) = $0 { ticks.max() ?? 0 } else { $0.missingCode! } }))
        )
      case .categorical:
        columns.append(.codes(Column(answers.map { code(of: $0, in: place) })))
      }
    }
    return Batch(
      rowCount: rows.count, columns: columns, frequencies: withFrequencies ? rows.map(\.frequency) : nil,
      lines: rows.indices.map { Int32($0 + 2) })
  }

  private mutating func code(of answer: Answer, in slot: Int) -> Int32 {
    guard case .level(let label) = answer else { return answer.missingCode! }
    if let known = labels[slot].firstIndex(of: label) { return Int32(known) }
    labels[slot].append(label)
    return Int32(labels[slot].count - 1)
  }
}
