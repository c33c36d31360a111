import Ingest
import StudyFile

extension Synthesis {
  /// The heading that marks the data: `analyze` says so on every page that is made of them.
  package static let mark = "synthetic"

  /// The data as an export: RFC 4180 with line feeds, the mark in the first column, the study's own columns in its order.
  package var csv: String { CSVText(questionnaire).text(respondents) }
}

/// Writes respondents as a survey tool would export them.
struct CSVText {
  private let questionnaire: Questionnaire
  private let delimiter: Character
  private let columns: [Column]
  /// What stands before a text that is no formula, where the encoding has it.
  private let blank: String

  private struct Column {
    var heading: String
    /// The fields that it is written of; several where ticks are joined.
    var fields: [Int]
    /// What stands in each row where no field does.
    var constant = "1"
  }

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let data = questionnaire.study.data
    delimiter =
      switch data.delimiter {
      case "semicolon": ";"
      case "tab": "\t"
      case "pipe": "|"
      case "auto", "comma": ","
      default: data.delimiter.first ?? ","
      }
    blank = EncodedText.bytes("\u{A0}", encoding: data.encoding) == nil ? " " : "\u{A0}"
    var columns: [Column] = []
    func add(_ heading: String, _ fields: [Int]) {
      // Two variables of one column answer alike: the first is written.
      if !columns.contains(where: { $0.heading == heading }) {
        columns.append(Column(heading: heading, fields: fields))
      }
    }
    for variable in questionnaire.study.variables {
      let places = questionnaire.places[variable.name] ?? []
      switch variable.source {
      case .column(let heading) where heading == data.weight?.value: add(heading, [])
      case .column(let heading), .separated(let heading, _): add(heading, places)
      case .columns(let headings): for (heading, place) in zip(headings, places) { add(heading, [place]) }
      case .cut, .recode, .compute, .scale: continue
      }
    }
    for heading in [data.count, data.weight, data.strata, data.cluster, data.finitePopulation] {
      if let heading { add(heading.value, []) }
    }
    let taken = Set(columns.map(\.heading))
    var mark = Synthesis.mark
    while taken.contains(mark) { mark += "_data" }
    self.columns = [Column(heading: mark, fields: [])] + columns
  }

  func text(_ respondents: Respondents) -> String {
    var text = columns.map { field($0.heading) }.joined(separator: String(delimiter)) + "\n"
    for row in 0..<respondents.count {
      text += columns.map { field(cell($0, row, respondents)) }.joined(separator: String(delimiter)) + "\n"
    }
    return text
  }

  /// A code that a spreadsheet would run as a formula has a no-break space before it: readers of exports drop it, so that it
  /// is the same code, and a spreadsheet shows a text. Numbers stay as they are.
  private func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first),
      NumberText.value(text.replacing(",", with: ".")) == nil
    else { return text }
    return blank + text
  }

  private func field(_ text: String) -> String {
    let text = guarded(text)
    let special = text.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
    let isPadded = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return special || isPadded ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private func cell(_ column: Column, _ row: Int, _ respondents: Respondents) -> String {
    guard let place = column.fields.first else { return column.constant }
    let field = questionnaire.fields[place]
    let data = questionnaire.study.data
    let missing = data.missingText ?? ""
    if case .separated(_, let separator) = field.variable.source {
      let ticked = column.fields.filter { respondents[row, $0] == 1 }
      let codes = ticked.compactMap { questionnaire.fields[$0].option.map { field.variable.levels[$0].code } }
      return codes.isEmpty ? missing : codes.joined(separator: separator)
    }
    let value = respondents[row, place]
    if value.isNaN {
      let code = MissingCode.code(ofNaN: value)
      let typed = Int(MissingCode.typed(0)) - Int(code)
      return typed >= 0 && typed < field.variable.missing.count ? field.variable.missing[typed].code : missing
    }
    switch field.domain {
    case .levels:
      let level = Int(value)
      return field.variable.levels.isEmpty ? field.labels[level] : field.variable.levels[level].code
    case .numbers(let numbers): return Self.number(value, numbers.decimals, data.decimal)
    case .tick:
      if value == 1 { return "1" }
      return field.variable.base == .answered && data.missingText != nil ? missing : "0"
    case .presence: return presence(field.variable, row)
    }
  }

  private static func number(_ value: Double, _ decimals: Int, _ mark: DecimalMark) -> String {
    let scale = [1.0, 10, 100, 1000][decimals]
    // Beyond what a whole number holds, the shortest text that reads back is right.
    guard let units = Int(exactly: (value * scale).rounded()), decimals > 0 else {
      return Int(exactly: value).map(String.init) ?? String(value)
    }
    var digits = String(units.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    return (units < 0 ? "-" : "") + digits[..<point] + (mark == .comma ? "," : ".") + digits[point...]
  }

  /// Nothing that could be somebody's: a number for an id, days of a year long past, and words that say what they are.
  private func presence(_ variable: Variable, _ row: Int) -> String {
    switch variable.measure {
    case .id: return "synthetic-\(row + 1)"
    case .date:
      let (day, month, year) = (row % 28 + 1, row / 28 % 12 + 1, 1900 + row / 336 % 100)
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    default: return "synthetic text \(row + 1)"
    }
  }
}
