import Ingest
import StudyFile

/// One column as a program's file has it.
struct LabelledColumn {
  var column: LabelledFile.Column
  var cells: LabelledCells
  /// The column's own, then those of its values and of its reasons.
  private(set) var entries: [LabelledEntry]

  private let format: LabelledFile.Format
  private let field: LabelledPlan.Field
  private var isStata: Bool { format == .dta }

  /// - Parameter values: of a numeric variable, the answers that it has.
  init(
    _ field: LabelledPlan.Field, _ format: LabelledFile.Format, _ measures: LabelledMeasures,
    values: [Double], data: DataSource
  ) {
    let variable = field.variable
    (self.field, self.format) = (field, format)
    column = LabelledFile.Column(name: variable.name, label: variable.label)
    column.measure = variable.measure
    cells = LabelledCells(content: field.content, answer: .number, reasons: [])
    entries = [LabelledEntry(variable.name, .variable, label: variable.label ?? "")]
    switch field.content {
    case .code: setLevels(variable.levels, valid: [], data)
    case .option(_, let level): setOption(level, data)
    case .number:
      // Answers that have a name, 7 “all the time”, stay numbers.
      setLevels(variable.levels.filter { NumberText.value($0.code) != nil }, valid: values, data)
      column.kind = .number
      column.format = isStata ? nil : Self.display(values)
    case .moment(let lane): setMoment(lane, measures)
    case .text(let lane): setText(lane, measures, data)
    case .frequency:
      column.format = isStata ? nil : "F8.0"
      cells = LabelledCells(content: .frequency, answer: .frequency, reasons: [])
    }
    fitLabels()
  }

  private mutating func setLevels(_ levels: [Level], valid values: [Double], _ data: DataSource) {
    let isNumeric = field.variable.measure == .numeric
    let codes = LabelledCodes(
      levels: levels.map(\.code), missing: field.reasons, others: isNumeric ? Self.span(values) : nil)
    for (level, number) in zip(levels, codes.levels) {
      addValue(.value, level.code, level.label, NumberText.text(number))
      column.values.append(Level(code: NumberText.text(number), label: level.label))
    }
    setReasons(codes, valid: codes.levels + values, isNumeric ? .number : .levels(codes.levels), data)
    if let whole = codes.wholeRange { column.kind = .whole(whole) }
    if !isStata { column.format = Self.display(codes.levels) }
  }

  private mutating func setOption(_ level: Int, _ data: DataSource) {
    let option = field.variable.levels[level]
    column.name = "\(field.variable.name)_\(level + 1)"
    // The set of SPSS has the question.
    column.label = isStata ? option.label + (field.variable.label.map { " (\($0))" } ?? "") : option.label
    entries = [LabelledEntry(field.variable.name, .option, code: option.code, label: option.label)]
    column.measure = .nominal
    setLevels(
      [Level(code: "0", label: "Not ticked"), Level(code: "1", label: "Ticked")], valid: [], data)
  }

  /// Stata has letters for reasons, SPSS numbers.
  private mutating func setReasons(
    _ codes: LabelledCodes, valid: [Double], _ answer: LabelledCells.Answer, _ data: DataSource
  ) {
    var reasons: [LabelledFile.Cell] = []
    let told = UserMissing(field.reasons, codes: codes.missing, valid: valid)
    if !isStata { column.missing = told.declared }
    for (place, reason) in field.reasons.enumerated() {
      let range = reason.range
      var written: String?
      if isStata, place < 26 {
        let letter = UInt8(ascii: "a") + UInt8(place)
        reasons.append(.tag(letter))
        written = "." + String(UnicodeScalar(letter))
        column.missing.append(MissingValue(code: written ?? "", label: reason.label ?? reason.code))
      } else if !isStata, told.isKept[place], let number = codes.missing[place] ?? range?.anyNumber {
        reasons.append(.number(number))
        written = range == nil ? NumberText.text(number) : reason.code
        if range == nil,
          let label = reason.label ?? (NumberText.value(reason.code) == nil ? reason.code : nil)
        {
          column.values.append(Level(code: NumberText.text(number), label: label))
        }
      } else {
        reasons.append(.missing)
      }
      addValue(.missing, reason.code, reason.label ?? "", written)
    }
    cells = LabelledCells(content: field.content, answer: answer, reasons: reasons)
    (cells.rangeText, cells.ranges, cells.decimal) = (
      field.rangeText, field.reasons.map(\.range), field.variable.decimal ?? data.decimal
    )
  }

  private mutating func setMoment(_ lane: Int, _ measures: LabelledMeasures) {
    let hasTime = measures.hasTime[lane]
    // From 1960, or from the first day of the Gregorian calendar, to 1970.
    let epoch = isStata ? 315_619_200.0 : 12_219_379_200
    let unit = isStata ? hasTime ? 0.001 : 86_400 : 1
    column.format = isStata ? hasTime ? "%tc" : "%td" : hasTime ? "DATETIME20" : "DATE11"
    cells = LabelledCells(
      content: field.content, answer: .moment(epoch: epoch, unit: unit),
      reasons: field.reasons.map { _ in .missing })
    for reason in field.reasons { addValue(.missing, reason.code, reason.label ?? "", nil) }
    if measures.unclear[lane] > 0 {
      entries[0].changes.append(.unclear(count: measures.unclear[lane]))
    }
  }

  private mutating func setText(_ lane: Int, _ measures: LabelledMeasures, _ data: DataSource) {
    let (width, most) = (measures.widths[lane], format.longestText)
    column.kind = .text(width: min(width, most))
    let none = Set(data.missing + field.variable.missing.map(\.code))
    cells = LabelledCells(content: field.content, answer: .text(most: most, none: none), reasons: [])
    for reason in field.variable.missing { addValue(.missing, reason.code, reason.label ?? "", nil) }
    if width > most { entries[0].changes.append(.textCut(bytes: most)) }
  }

  private mutating func addValue(
    _ kind: LabelledEntry.Kind, _ code: String, _ label: String, _ written: String?
  ) {
    var entry = LabelledEntry(field.variable.name, kind, code: code, label: label)
    entry.written = written ?? ""
    if kind == .missing, written == nil {
      entry.changes = [.emptied]
    } else if kind == .value, NumberText.value(code) != written.flatMap({ NumberText.value($0) }), !isOption {
      entry.changes = [.numbered]
    }
    entries.append(entry)
  }

  private var isOption: Bool {
    if case .option = field.content { true } else { false }
  }

  private mutating func fitLabels() {
    if let label = column.label {
      let fitting = format.variableLabel(label)
      if fitting != label { entries[0].changes.append(.labelCut) }
      column.label = fitting
    }
    for place in column.values.indices {
      let label = column.values[place].label
      let fitting = format.valueLabel(label)
      column.values[place].label = fitting
      guard fitting != label else { continue }
      if let entry = entries.indices.dropFirst().first(where: {
        entries[$0].written == column.values[place].code
      }) {
        entries[entry].changes.append(.labelCut)
      }
    }
    for place in column.missing.indices {
      column.missing[place].label = column.missing[place].label.map(format.valueLabel)
    }
  }

  private static func span(_ values: [Double]) -> ClosedRange<Double>? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  /// As wide as the numbers are, with as many decimals as they have, six at most.
  private static func display(_ numbers: [Double]) -> String {
    var (digits, decimals) = (1, 0)
    for number in numbers.prefix(10_000) where number.magnitude < 1e15 {
      digits = max(digits, String(Int(number)).count)
      while decimals < 6, !isWhole(number, decimals: decimals) { decimals += 1 }
    }
    return "F\(min(40, max(8, digits + decimals + 2))).\(decimals)"
  }

  private static func isWhole(_ number: Double, decimals: Int) -> Bool {
    let scale = [1, 10, 100, 1e3, 1e4, 1e5][decimals]
    return abs(number * scale - (number * scale).rounded()) < 1e-7
  }
}

extension ClosedRange<Double> {
  /// One that is a number.
  fileprivate var anyNumber: Double {
    lowerBound.isFinite ? lowerBound : upperBound.isFinite ? upperBound : 0
  }
}
