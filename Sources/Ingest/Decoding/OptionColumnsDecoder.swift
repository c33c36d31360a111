import StudyFile

/// A check-all-that-apply question with one column for each option.
///
/// A cell is not ticked where it says `0` (or `0.0`), `No`, `no`, `NO`, `N`, `Nein`, `Non`, `Nee`, `Não`, `FALSE`, `False`,
/// `false`, `Not selected` or `Unchecked`, and the option's own label is never among those. A cell without an answer, or with one of the typed missing
/// values, says nothing by itself. Anything else is a tick: exports write 1, Yes, Checked or the option's label.
///
/// Where the export tells which code is a tick (`ticked`), any other answer is none.
///
/// By `base`: of those who `answered`, nobody without a tick is one. Of those it was `shown` to, an empty cell beside one
/// that is not empty is not ticked. All slots of a respondent outside the base have the same code below 0: that of the
/// typed missing value, where every cell has the same, else blank. Whether nothing was ticked by somebody of whom the export
/// says so, or nothing is known at all, a slot of its own tells after those of the options.
struct OptionColumnsDecoder: AnswerDecoder {
  private static let notTicked = [
    "0", "No", "no", "NO", "N", "Nein", "Non", "Nee", "Não", "FALSE", "False", "false", "Not selected",
    "Unchecked",
  ]
  private static let mostRemembered = 4096
  private static let longestRemembered = 200

  private let columns: [Int]
  private let base: Variable.Base
  private var codes: [AnswerCodes]
  /// Whether an answer that nobody declared is a tick.
  private let isTickedOtherwise: Bool
  private var remembered: [Int]
  private var slots: [ColumnBuilder<Int32>]
  private var ticks = ColumnBuilder<Int32>()

  init(_ variable: Variable, columns: [Int], data: DataSource) {
    self.columns = columns
    base = variable.base
    let isTickedOtherwise = variable.ticked.isEmpty
    self.isTickedOtherwise = isTickedOtherwise
    codes = variable.levels.map { option in
      var codes = AnswerCodes(levels: [], variable: variable, missing: [], decimal: data.decimal)
      for text in variable.ticked { codes.insert(text, 1, isNumber: true) }
      codes.insert(option.label, 1, isNumber: false)
      for text in data.missing { codes.insert(text, MissingCode.blank, isNumber: true) }
      for text in Self.notTicked { codes.insert(text, 0, isNumber: true) }
      if isTickedOtherwise { codes.insert("1", 1, isNumber: true) }
      return codes
    }
    remembered = [Int](repeating: 0, count: columns.count)
    slots = columns.map { _ in ColumnBuilder() }
  }

  var labels: [[String]] { columns.map { _ in [] } + (base == .answered ? [[]] : []) }
  var log: UnusableLog? { nil }

  mutating func decode(_ records: RecordView) {
    let slots = self.slots.indices.map { self.slots[$0].extend(by: records.count) }
    for option in slots.indices { readCells(option, records, into: slots[option]) }
    let ticks = base == .answered ? self.ticks.extend(by: records.count) : nil
    for record in 0..<records.count {
      var isTicked = false
      var isAnswered = false
      var same: Int32? = nil
      for slot in slots.indices {
        let cell = slots[slot][record]
        if cell == 1 { isTicked = true }
        if cell >= 0 { isAnswered = true }
        if slot == 0 { same = cell } else if same != cell { same = nil }
      }
      let isInBase = base == .answered ? isTicked : isAnswered
      let outside = same.map { min($0, MissingCode.blank) } ?? MissingCode.blank
      ticks?[record] = isTicked ? 1 : isAnswered ? 0 : outside
      for slot in slots.indices {
        slots[slot][record] = isInBase ? max(slots[slot][record], 0) : outside
      }
    }
  }

  mutating func takeColumns() -> [ColumnValues] {
    slots.indices.map { .codes(slots[$0].take()) } + (base == .answered ? [.codes(ticks.take())] : [])
  }

  /// 1 ticked, 0 not ticked, below 0 without an answer.
  private mutating func readCells(
    _ option: Int, _ records: RecordView, into values: UnsafeMutablePointer<Int32>
  ) {
    for record in 0..<records.count {
      let text = records.field(columns[option], of: record).trimmed
      values[record] = codes[option].code(of: text) ?? closeLook(text, option)
    }
  }

  private mutating func closeLook(_ text: FieldText, _ option: Int) -> Int32 {
    let code = codes[option].codeOfNumber(text) ?? (isTickedOtherwise ? 1 : 0)
    if remembered[option] < Self.mostRemembered, text.count <= Self.longestRemembered {
      remembered[option] += 1
      codes[option].insert(text.string, code, isNumber: false)
    }
    return code
  }
}
