/// One entry of `variables`.
extension StudyReader {
  private static let keys = [
    "column", "label", "measure", "values", "missing", "range", "whole", "decimal", "cut", "recode",
    "compute",
    "columns",
    "separator",
    "other", "base", "asked",
  ]
  /// The keys that say where values come from; a variable has at most one.
  private static let sources = ["column", "columns", "cut", "recode", "compute"]

  /// `nil` after an error.
  mutating func variableDraft(_ entry: YAMLNode.Entry) -> VariableDraft? {
    let before = errorCount
    guard !entry.value.isRefused else { return nil }
    if entry.value.isEmpty {
      report(measureNeeded(entry.key), at: entry.keyMark)
      return nil
    }
    guard let fields = fields(entry.value, of: "the variable '\(entry.key)'", keys: Self.keys) else {
      return nil
    }
    checkName(entry)
    let declared: MeasurementLevel? = choice(fields["measure"], "measure")
    let given = Self.sources.filter { fields[$0] != nil && !($0 == "column" && fields["separator"] != nil) }
    if given.count > 1 {
      report(
        "'\(given[0])' and '\(given[1])' both say where '\(entry.key)' comes from; keep one of them",
        at: fields.keyMark(given[1]))
    }
    guard let measure = declared ?? inferredMeasure(fields) else {
      if fields["measure"] == nil, errorCount == before {
        report(measureNeeded(entry.key), at: entry.keyMark)
      }
      return nil
    }
    checkCombinations(fields, entry.key, measure, declared: declared)
    var variable = Variable(
      name: entry.key, measure: measure, source: .column(entry.key), location: source.location(entry.keyMark))
    variable.label = text(fields["label"], "label")
    variable.range = range(fields["range"], "range")
    variable.isWhole = flag(fields["whole"], "whole")
    variable.decimal = choice(fields["decimal"], "decimal")
    variable.base = choice(fields["base"], "base") ?? .answered
    variable.missing = missingValues(fields["missing"], of: entry.key)
    let definition = definition(of: &variable, fields)
    checkCodes(variable, fields)
    guard errorCount == before, let definition else { return nil }
    return VariableDraft(variable: variable, definition: definition, node: entry.value)
  }

  func measureNeeded(_ name: String) -> String {
    "'\(name)' needs a measure: \(NearestWord.list(MeasurementLevel.allCases.map(\.rawValue)))"
  }

  mutating func checkName(_ entry: YAMLNode.Entry) {
    if entry.key.trimmed.isEmpty {
      report("a variable's name is empty", at: entry.keyMark)
    } else if entry.key.contains(where: { $0 == "`" || $0.isNewline }) || entry.key != entry.key.trimmed {
      report(
        "a variable's name cannot hold a backquote or a line break, or start or end with a space: '\(entry.key)'",
        at: entry.keyMark)
    }
  }

  /// Only where something tells.
  private func inferredMeasure(_ fields: Fields) -> MeasurementLevel? {
    if fields["measure"] != nil { return nil }
    if fields["columns"] != nil || fields["separator"] != nil { return .multiple }
    if fields["cut"] != nil { return .ordinal }
    if fields["recode"] != nil || fields["values"] != nil { return .nominal }
    if fields["compute"] != nil || fields["range"] != nil { return .numeric }
    return nil
  }

  private mutating func checkCombinations(
    _ fields: Fields, _ name: String, _ measure: MeasurementLevel, declared: MeasurementLevel?
  ) {
    func refuse(_ key: String, unless allowed: Bool, _ message: String) -> (String, SourceText.Mark)? {
      fields[key] != nil && !allowed
        ? ("'\(key)' \(message); '\(name)' is \(measure.rawValue)", fields.keyMark(key)) : nil
    }
    let isDerived = ["cut", "recode", "compute"].contains { fields[$0] != nil }
    let complaints = [
      refuse("range", unless: measure == .numeric, "is for numeric variables"),
      refuse("whole", unless: measure == .numeric, "is for numeric variables"),
      refuse("decimal", unless: measure == .numeric, "is for numeric variables"),
      refuse(
        "values", unless: measure.isCategorical || measure == .multiple,
        "is for nominal, ordinal and multiple variables"),
      refuse("columns", unless: measure == .multiple, "is for multiple variables"),
      refuse("separator", unless: measure == .multiple, "is for multiple variables"),
      refuse("base", unless: measure == .multiple, "is for multiple variables"),
      refuse("other", unless: measure == .multiple, "is for multiple variables"),
      refuse("cut", unless: measure.isCategorical, "makes an ordinal variable"),
      refuse("recode", unless: measure.isCategorical, "makes a nominal or ordinal variable"),
      refuse("compute", unless: measure == .numeric, "makes a numeric variable"),
    ]
    for case let (message, mark)? in complaints { report(message, at: mark) }
    if isDerived {
      for key in ["values", "missing", "separator", "asked", "decimal"] where fields[key] != nil {
        report(
          "'\(key)' is for columns of the export; '\(name)' is made of other variables",
          at: fields.keyMark(key))
      }
    } else if measure == .multiple {
      if fields["columns"] == nil, fields["separator"] == nil {
        report(
          "'\(name)' is multiple: it needs 'columns' with one column per option, or 'column' and 'separator'",
          at: fields.mark)
      }
      if fields["separator"] != nil, fields["values"] == nil {
        report(
          "'\(name)' joins several answers in one column: list them under 'values', so that an answer that holds the separator is not split",
          at: fields.keyMark("separator"))
      }
      if fields["columns"] != nil {
        for key in ["values", "separator", "other"] where fields[key] != nil {
          report("'\(key)' does not go with 'columns', which names the options", at: fields.keyMark(key))
        }
      }
    }
  }

  /// The level of what respondents wrote beside the options.
  private mutating func addOther(_ node: YAMLNode?, to variable: inout Variable) {
    guard let node, let label = text(node, "other") else { return }
    guard !variable.levels.contains(where: { $0.label == label || $0.code == label }) else {
      report(
        "'\(label)' is an option of '\(variable.name)' already; call the others something else", at: node)
      return
    }
    variable.levels.append(Level(code: label, label: label))
    variable.other = label
  }

  private func headings(in node: YAMLNode) -> [SourceLocation] {
    switch node.content {
    case .map(let entries): entries.map { source.location($0.keyMark) }
    case .list(let nodes): nodes.map { location($0) }
    case .scalar, .refused: []
    }
  }

  private mutating func definition(of variable: inout Variable, _ fields: Fields) -> VariableDraft.Definition?
  {
    if let node = fields["cut"] { return cutDraft(node, &variable) }
    if let node = fields["recode"] { return recodeDraft(node, &variable) }
    if let node = fields["compute"] { return computeDraft(node) }
    if let node = fields["columns"] {
      guard let options = levels(node, "columns", of: variable.name) else { return nil }
      variable.levels = options
      variable.source = .columns(options.map(\.code))
      variable.columnLocations = headings(in: node)
      return .answered
    }
    if let node = fields["values"] {
      guard let levels = levels(node, "values", of: variable.name) else { return nil }
      variable.levels = levels
    }
    let column = fields["column"] == nil ? variable.name : text(fields["column"], "column")
    guard let column else { return nil }
    variable.source = .column(column)
    variable.columnLocations = fields["column"].map { [location($0)] } ?? []
    if let node = fields["separator"] {
      guard case .scalar(let separator, _) = node.content, !separator.isEmpty else {
        report("'separator' takes the text between two answers, in quotes: \",\"", at: node)
        return nil
      }
      variable.source = .separated(column: column, separator: separator)
      addOther(fields["other"], to: &variable)
    }
    return .answered
  }
}
