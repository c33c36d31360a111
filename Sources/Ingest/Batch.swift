import StudyFile

/// Typed columns of some thousand respondents; what flows from the reader to the tallies.
package struct Batch: Sendable {
  package var rowCount: Int
  /// One for each slot of the layout.
  package var columns: [ColumnValues]
  /// How many respondents each row stands for, where the study has a `count`.
  package var frequencies: [Int]?
  /// The line of the file on which each record begins.
  package var lines: [Int32]
  /// For each variable that was to be hashed and is there, a number for the text of each answer; 0 for none.
  package var hashes: [Column<UInt64>] = []
  /// For each variable that was to be dated and is there, seconds since the beginning of 1970, as `Moment` tells them.
  package var moments: [Column<Double>] = []
  /// For each variable whose texts were to be kept and is there, the text of each answer without blanks around it.
  package var texts: [[String]] = []

  package init(rowCount: Int, columns: [ColumnValues], frequencies: [Int]?, lines: [Int32]) {
    self.rowCount = rowCount
    self.columns = columns
    self.frequencies = frequencies
    self.lines = lines
  }
}

/// The answers to one slot.
package enum ColumnValues: Sendable, Equatable {
  /// 0 and up: the index of a level. Below 0: a `MissingCode`.
  case codes(Column<Int32>)
  /// Finite, or a NaN that carries a `MissingCode` (see `MissingCode.number`).
  case numbers(Column<Double>)
}

/// Why there is no answer, as the codes below zero in a column.
package enum MissingCode {
  /// Nothing was entered, or one of the study's `missing` texts.
  package static let blank: Int32 = -1
  /// An answer that cannot be used: not a number, out of range, or not a level. It was reported.
  package static let unusable: Int32 = -2
  /// Not computable: a score with too few items, a division by zero, a level that no `recode` names.
  package static let derived: Int32 = -3
  /// The variable's own typed missing value with this index.
  package static func typed(_ index: Int) -> Int32 { -4 - Int32(index) }
  /// Of a variable with `asked`: nothing was entered by somebody of whom it was not asked. After its typed ones; counted, and
  /// in no batch.
  package static func notAsked(_ variable: Variable) -> Int32 { typed(variable.missing.count) }

  private static let payload: UInt64 = 0x7FF8_0000_0000_0000

  /// A NaN whose payload is the code.
  package static func number(_ code: Int32) -> Double { Double(bitPattern: payload | UInt64(-Int64(code))) }

  /// The code that a NaN carries; `derived` for a NaN that came out of arithmetic.
  package static func code(ofNaN value: Double) -> Int32 {
    let bits = value.bitPattern & 0x0000_0000_FFFF_FFFF
    return bits == 0 ? derived : -Int32(bits)
  }
}

/// Which variable stands in which slot of a batch.
package struct Layout: Sendable {
  package struct Slot: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      /// Codes of levels.
      case categorical
      case numeric
      /// One option of a check-all-that-apply question: 0 not ticked, 1 ticked.
      case option(Int)
      /// After the options of a question on `answered` with a column for each: 1 something is ticked, 0 the export says of
      /// options that they are not, below 0 it says nothing.
      case ticks
      /// Text, dates and ids: 0 answered.
      case presence
    }
    package var variable: String
    package var kind: Kind
    package init(variable: String, kind: Kind) {
      self.variable = variable
      self.kind = kind
    }
  }

  package private(set) var slots: [Slot] = []
  /// Where each variable stands in the export: of several columns the last, from 0.
  package private(set) var places: [String: Int] = [:]
  private var first: [String: Int] = [:]

  package init() {}

  /// - Parameter place: of its last column in the export, where it is of one.
  package mutating func append(_ slot: Slot, at place: Int? = nil) {
    if first[slot.variable] == nil { first[slot.variable] = slots.count }
    if let place { places[slot.variable] = place }
    slots.append(slot)
  }

  /// The slot of a variable, the first one of a check-all-that-apply question.
  package func slot(of variable: String) -> Int? { first[variable] }
}
