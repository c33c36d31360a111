import StudyFile

/// A closed question whose levels are declared.
struct CategoricalDecoder: AnswerDecoder {
  private let column: Int
  private var finder: LevelFinder
  private let short: ShortLabels
  private var met: UnusableLog
  private var values = ColumnBuilder<Int32>()
  let labels: [[String]]

  init(_ variable: Variable, column: Int, heading: String, data: DataSource) {
    self.column = column
    finder = LevelFinder(variable, missing: data.missing, decimal: data.decimal)
    short = finder.short
    met = UnusableLog(variable: variable.name, column: heading)
    labels = [variable.levels.map(\.label)]
  }

  var log: UnusableLog? { met }

  mutating func decode(_ records: RecordView) {
    let values = values.extend(by: records.count)
    if short.read(records, column, into: values) > 0 {
      for record in 0..<records.count where values[record] == ShortLabels.otherwise {
        switch finder.outcome(records.field(column, of: record).trimmed, log: &met) {
        case .code(let code): values[record] = code
        case .unusable(let reason):
          met.add(reason, line: records.line(of: record))
          values[record] = MissingCode.unusable
        }
      }
    }
    var blanks = 0
    for record in 0..<records.count { blanks += values[record] == MissingCode.blank ? 1 : 0 }
    met.addBlanks(blanks)
  }

  mutating func takeColumns() -> [ColumnValues] { [.codes(values.take())] }
}

/// A question without declared levels: they are what the data hold, in order of appearance.
struct DiscoveringDecoder: AnswerDecoder {
  static let mostLevels = 10_000
  private static let mostShort = 200
  /// Bytes; no answer to choose from is longer.
  private static let longestLevel = 1000

  private let column: Int
  private let heading: String
  private let file: String
  private let variable: Variable
  private var codes: AnswerCodes
  private var met: [String] = []
  /// By the letters rather than the bytes: an accent can be written in two ways.
  private var byLabel: [String: Int32] = [:]
  /// The codes that are known when a stretch of records begins.
  private var short: ShortLabels
  private var values = ColumnBuilder<Int32>()

  init(_ variable: Variable, column: Int, heading: String, data: DataSource, file: String) {
    self.column = column
    self.heading = heading
    self.file = file
    self.variable = variable
    codes = AnswerCodes(levels: [], variable: variable, missing: data.missing, decimal: data.decimal)
    short = codes.short
  }

  var labels: [[String]] { [met] }
  var log: UnusableLog? { nil }

  mutating func decode(_ records: RecordView) throws {
    let known = codes.texts.count
    let values = values.extend(by: records.count)
    if short.read(records, column, into: values) > 0 {
      for record in 0..<records.count where values[record] == ShortLabels.otherwise {
        let text = records.field(column, of: record).trimmed
        values[record] = try codes.code(of: text) ?? discovered(text)
      }
    }
    // A column with many different answers would pay for it again and again.
    if known < codes.texts.count, codes.texts.count <= Self.mostShort { short = codes.short }
  }

  mutating func takeColumns() -> [ColumnValues] { [.codes(values.take())] }

  private mutating func discovered(_ text: FieldText) throws -> Int32 {
    let label = text.string
    if let missing = codes.codeOfNumber(text) {
      remember(label, missing)
      return missing
    }
    if let known = byLabel[label] {
      remember(label, known)
      return known
    }
    guard met.count < Self.mostLevels, text.count <= Self.longestLevel else {
      throw looksLikeText(
        met.count < Self.mostLevels
          ? "an answer of more than \(Self.longestLevel) bytes"
          : "more than \(Self.mostLevels) different answers")
    }
    let code = Int32(met.count)
    met.append(label)
    byLabel[label] = code
    remember(label, code)
    return code
  }

  /// Throws where decoders of parts of the file have too many levels together.
  func checkLevels(together decoders: [DiscoveringDecoder]) throws {
    guard decoders.reduce(0, { $0 + $1.met.count }) > Self.mostLevels else { return }
    if decoders.reduce(into: Set<String>(), { $0.formUnion($1.met) }).count > Self.mostLevels {
      throw looksLikeText("more than \(Self.mostLevels) different answers")
    }
  }

  private func looksLikeText(_ why: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        at: variable.location,
        "column '\(heading)' of \(file) looks like free text: it has \(why); give \(variable.name) 'measure: text', or "
          + "list its 'values:'")
    ])
  }

  /// One level can be written in any number of ways, so that memory has a bound of its own.
  private mutating func remember(_ label: String, _ code: Int32) {
    if codes.texts.count < 4 * Self.mostLevels { codes.insert(label, code, isNumber: false) }
  }
}
