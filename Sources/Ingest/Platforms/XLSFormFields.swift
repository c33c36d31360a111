import StudyFile

/// What a form says of the columns of an export.
extension Recognition {
  /// How many of the form's questions the export has.
  static func described(_ start: ExportStart, by form: XLSForm) -> Int {
    let places = QuestionPlaces(form, start)
    return Swift.Set(start.names.compactMap { places.question(of: $0)?.question }).count
  }

  mutating func apply(_ form: XLSForm, _ start: ExportStart) {
    let places = QuestionPlaces(form, start)
    for index in columns.indices {
      guard let place = places.question(of: start.names[index]) else { continue }
      let question = form.questions[place.question]
      if let choice = place.choice {
        columns[index].stem = question.label.isEmpty ? question.name : question.label
        columns[index].label = choice.label
        continue
      }
      guard columns[index].role == .answer else { continue }
      if !question.label.isEmpty { columns[index].label = question.label }
      columns[index].describe(question, separator: format == .formr ? ", " : " ")
      let notes = [
        question.relevance.isEmpty ? "" : "asked only if \(question.relevance.onOneLine)", question.hint,
      ].filter { !$0.isEmpty }
      columns[index].note = notes.isEmpty ? nil : notes.joined(separator: "; ")
    }
    for place in sets.indices {
      guard let first = sets[place].columns.first else { continue }
      sets[place].label = columns[first].stem ?? sets[place].label
    }
  }
}

/// Where the form has the question of a column.
private struct QuestionPlaces {
  private var byPath: [String: Int] = [:]
  /// Names and labels that several questions share lead to none.
  private var byName: [String: Int] = [:]
  private var byLabel: [String: Int] = [:]
  private let form: XLSForm
  private let separator: String

  init(_ form: XLSForm, _ start: ExportStart) {
    self.form = form
    separator = start.names.contains { $0.contains("/") } ? "/" : "-"
    for (index, question) in form.questions.enumerated() {
      byPath[question.path.joined(separator: separator)] = index
    }
    byName = Self.unique(form) { $0.name }
    byLabel = Self.unique(form) { $0.label }
  }

  private static func unique(_ form: XLSForm, _ text: (XLSForm.Question) -> String) -> [String: Int] {
    Dictionary(grouping: form.questions.indices) { text(form.questions[$0]) }
      .filter { !$0.key.isEmpty && $0.value.count == 1 }.compactMapValues(\.first)
  }

  func question(of heading: String) -> (question: Int, choice: Level?)? {
    if let place = byPath[heading] ?? byName[heading] ?? byLabel[heading] { return (place, nil) }
    guard let cut = heading.ranges(of: separator).last else { return nil }
    let (before, last) = (String(heading[..<cut.lowerBound]), String(heading[cut.upperBound...]))
    // One column for each choice, or a question without the groups that the form has now.
    if let place = byPath[before] ?? byName[before] ?? byLabel[before],
      let choice = form.questions[place].choices.first(where: { $0.code == last || $0.label == last })
    {
      return (place, choice)
    }
    if let inner = before.ranges(of: separator).last, let place = byName[String(before[inner.upperBound...])],
      let choice = form.questions[place].choices.first(where: { $0.code == last || $0.label == last })
    {
      return (place, choice)
    }
    return byName[last].map { ($0, nil) }
  }
}

extension ColumnEntry {
  fileprivate mutating func describe(_ question: XLSForm.Question, separator: String) {
    switch question.type {
    case "select_one", "select", "mc", "mc_button", "mc_heading", "select_or_add_one":
      if !question.choices.isEmpty { (values, measure) = (question.choices, .nominal) }
    case "select_multiple", "mc_multiple", "mc_multiple_button", "select_or_add_multiple":
      guard !question.choices.isEmpty else { return }
      (values, measure) = (question.choices, .multiple)
      self.separator = separator
    case "integer", "decimal", "number", "range", "range_ticks", "rating_button":
      measure = .numeric
      let bounds = question.options.split(separator: ",").compactMap {
        Double(String($0).trimmedAsField)
      }
      if bounds.count >= 2, bounds[0] < bounds[1] { range = bounds[0]...bounds[1] }
    case "text", "textarea", "barcode": measure = .text
    case "date", "datetime": measure = .date
    case "geopoint", "geotrace", "geoshape", "phonenumber", "tel", "email", "username", "deviceid", "ip",
      "image",
      "audio", "video":
      role = .person
    case "file", "audit": role = .administrative
    default: break
    }
  }
}
