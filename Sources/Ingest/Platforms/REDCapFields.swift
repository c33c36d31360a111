import StudyFile

/// What REDCap's data dictionary says of the columns of an export.
extension Recognition {
  /// How many of the export's columns the dictionary describes.
  static func described(_ start: ExportStart, by dictionary: REDCapDictionary) -> Int {
    let places = FieldPlaces(dictionary)
    return start.names.indices.count { places.field(of: start.names[$0]) != nil }
  }

  mutating func apply(_ dictionary: REDCapDictionary, _ start: ExportStart) {
    let places = FieldPlaces(dictionary)
    for index in columns.indices {
      guard let place = places.field(of: start.names[index]) else { continue }
      let field = dictionary.fields[place.field]
      if let option = place.option {
        columns[index].stem = field.label
        columns[index].label = option
      } else {
        columns[index].label = field.label
        columns[index].stem = dictionary.section(of: field)
        columns[index].describe(field, answers: start.answers(index, below: 0))
      }
      columns[index].note = Self.note(field)
      if field.isIdentifier, columns[index].role != .administrative { columns[index].role = .person }
    }
    for place in sets.indices { sets[place].label = columns[sets[place].columns[0]].stem }
    nameInstruments(dictionary, start)
    findMissingCodes(start)
  }

  private static func note(_ field: REDCapDictionary.Field) -> String? {
    var parts: [String] = []
    if !field.branching.isEmpty { parts.append("asked only if \(field.branching)") }
    // A range needs both ends.
    if !field.low.isEmpty, field.high.isEmpty { parts.append("\(field.low) or more") }
    if !field.high.isEmpty, field.low.isEmpty { parts.append("\(field.high) or less") }
    if !field.note.isEmpty { parts.append(field.note) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// REDCap's own codes for missing data, where the project uses them; the dictionary does not have them.
  private mutating func findMissingCodes(_ start: ExportStart) {
    for index in columns.indices where columns[index].role == .answer {
      let known = Swift.Set(columns[index].values.map(\.code))
      guard !known.isEmpty || columns[index].measure == .numeric else { continue }
      let answers = Swift.Set(start.answers(index, below: 0))
      columns[index].missing = MissingDataCodes.all.filter {
        answers.contains($0.code) && !known.contains($0.code)
      }
    }
  }
}

/// The codes for missing data that REDCap proposes to projects.
enum MissingDataCodes {
  static let all = [
    ("NI", "No information"), ("INV", "Invalid"), ("UNK", "Unknown"), ("NASK", "Not asked"),
    ("ASKU", "Asked but unknown"), ("NAV", "Temporarily unavailable"), ("MSK", "Masked"),
    ("NA", "Not applicable"),
    ("NAVU", "Not available"), ("NP", "Not present"), ("QS", "Sufficient quantity"),
    ("QI", "Insufficient quantity"),
    ("TRC", "Trace"), ("UNC", "Unencoded"), ("DER", "Derived"), ("PINF", "Positive infinity"),
    ("NINF", "Negative infinity"), ("OTH", "Other"), ("-999", "Missing"), ("-998", "Missing"),
    ("-99", "Missing"),
  ].map { MissingValue(code: $0.0, label: $0.1) }
}

/// Where the dictionary has the field of a column.
private struct FieldPlaces {
  private var byName: [String: Int] = [:]
  /// Labels that several fields share lead to none.
  private var byLabel: [String: Int] = [:]
  private let dictionary: REDCapDictionary

  init(_ dictionary: REDCapDictionary) {
    self.dictionary = dictionary
    for (index, field) in dictionary.fields.enumerated() {
      byName[field.name.lowercased()] = index
    }
    for (label, fields) in Dictionary(
      grouping: dictionary.fields.indices, by: { dictionary.fields[$0].label })
    where fields.count == 1 { byLabel[label] = fields[0] }
  }

  /// - Returns: with the label of the option where the column is a checkbox.
  func field(of heading: String) -> (field: Int, option: String?)? {
    if let field = byName[heading.lowercased()] { return (field, nil) }
    if let bar = heading.firstRange(of: "___"), let field = byName[heading[..<bar.lowerBound].lowercased()] {
      let code = String(heading[bar.upperBound...])
      let option = dictionary.fields[field].choices.first { Self.suffix($0.code) == code.lowercased() }
      return (
        field, option?.label ?? MissingDataCodes.all.first { Self.suffix($0.code) == code }?.label ?? code
      )
    }
    if heading.hasSuffix(")"), let choice = heading.ranges(of: "(choice=").last,
      let field = labelled(String(heading[..<choice.lowerBound]))
    {
      return (field, String(heading[choice.upperBound...].dropLast()).trimmedAsField)
    }
    return labelled(heading).map { ($0, nil) }
  }

  private func labelled(_ text: String) -> Int? { byLabel[Markup.plain(text)] }

  /// A choice's code as it ends the name of its column: `-1` as `_1`, `A` as `a`.
  private static func suffix(_ code: String) -> String {
    String(code.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}

extension ColumnEntry {
  /// - Parameter answers: the first of the column.
  fileprivate mutating func describe(_ field: REDCapDictionary.Field, answers: [String]) {
    values = Self.spelt(field.choices, answers)
    switch field.type {
    case "radio", "dropdown", "yesno", "truefalse": measure = .nominal
    case "calc": measure = .numeric
    case "slider":
      measure = .numeric
      range = 0...100
    case "notes": measure = .text
    case "file", "signature":
      measure = .text
      role = .administrative
    default: break
    }
    let validation = field.validation
    if ["integer", "number"].contains(where: validation.hasPrefix) {
      measure = .numeric
      if validation.hasSuffix("comma_decimal") { decimal = .comma }
    } else if validation.hasPrefix("date") {
      measure = .date
    } else if ["email", "phone", "zipcode", "postalcode", "ssn", "mrn", "vmrn"].contains(
      where: validation.hasPrefix)
    {
      role = .person
    }
    if measure == .numeric, let low = Double(field.low.replacing(",", with: ".")),
      let high = Double(field.high.replacing(",", with: ".")), low < high
    {
      range = low...high
    }
  }

  /// Other programs have written `FALSE` and `TRUE` for 0 and 1.
  private static func spelt(_ choices: [Level], _ answers: [String]) -> [Level] {
    let given = Set(answers)
    guard !given.isEmpty, Set(choices.map(\.code)) == ["0", "1"] else { return choices }
    for (no, yes) in [("FALSE", "TRUE"), ("False", "True"), ("false", "true")]
    where given.isSubset(of: [no, yes]) {
      return choices.map { Level(code: $0.code == "0" ? no : yes, label: $0.label) }
    }
    return choices
  }
}
