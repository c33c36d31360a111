/// `data`: where the answers are. `rules` and `privacy` stand with it.
extension StudyReader {
  private static let formats = [
    "auto", "csv", "qualtrics", "redcap", "limesurvey", "surveymonkey", "google-forms", "microsoft-forms",
    "formr", "odk", "excel", "spss", "stata", "sas",
  ]
  private static let dataKeys = [
    "file", "format", "sheet", "headings", "dictionary", "encoding", "delimiter", "decimal", "missing",
    "invited",
    "count", "weight", "strata", "cluster", "fpc", "replicate_weights", "exclude",
  ]

  /// `exclude` is read later, when the variables are known.
  mutating func dataSource(_ node: YAMLNode?, at mark: SourceText.Mark) -> (DataSource, exclude: YAMLNode?) {
    var data = DataSource()
    guard let node else {
      report(
        "a study file needs 'data'; write 'data: {file: responses.csv}', or 'data: {}' where there is none",
        at: mark)
      return (data, nil)
    }
    // `data:` alone: every number comes from --data.
    guard !node.isEmpty, let fields = fields(node, of: "'data'", keys: Self.dataKeys) else {
      return (data, nil)
    }
    data.file = located(fields["file"], "file")
    data.format = format(fields["format"]) ?? data.format
    data.headings = headings(fields["headings"])
    data.dictionary = located(fields["dictionary"], "dictionary")
    data.sheet = located(fields["sheet"], "sheet")
    data.encoding = encoding(fields["encoding"]) ?? data.encoding
    data.delimiter = delimiter(fields["delimiter"]) ?? data.delimiter
    data.decimal = choice(fields["decimal"], "decimal") ?? data.decimal
    data.missing = texts(fields["missing"], "missing", of: "texts", mayBeEmpty: true) ?? data.missing
    data.invited = count(fields["invited"], "invited")
    data.count = located(fields["count"], "count")
    data.weight = located(fields["weight"], "weight")
    data.strata = located(fields["strata"], "strata")
    data.cluster = located(fields["cluster"], "cluster")
    data.finitePopulation = located(fields["fpc"], "fpc")
    data.replicateWeights = located(fields["replicate_weights"], "replicate_weights")
    return (data, fields["exclude"])
  }

  private mutating func format(_ node: YAMLNode?) -> String? { choice(node, "format", among: Self.formats) }

  private mutating func headings(_ node: YAMLNode?) -> Int? {
    guard let node, let count = count(node, "headings") else { return nil }
    if count <= 3 { return count }
    report("'headings' is how many rows of headings the export has: 1, 2 or 3", at: node)
    return nil
  }

  private mutating func encoding(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node, "encoding") else { return nil }
    if text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }) {
      if text.lowercased() == "auto" || EncodingName.isKnown(text) { return text }
      report(
        "'encoding: \(text)' is not known; examples are utf-8, windows-1252, iso-8859-15, utf-16le, macintosh, "
          + "windows-1255 and shift_jis", at: node)
      return nil
    }
    report(
      "'encoding' takes auto or the name of an encoding such as utf-8 or windows-1252, found '\(text)'",
      at: node)
    return nil
  }

  /// By its name or itself; `auto` stays.
  private mutating func delimiter(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    let names = ["auto": "auto", "tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|"]
    // A tab in quotes is blank, and meant.
    if case .scalar(let text, let style) = node.content, style != .plain, names.values.contains(text) {
      return text
    }
    guard let text = text(node, "delimiter") else { return nil }
    if let meant = names[text.lowercased()] { return meant }
    if names.values.contains(text) { return text }
    report("'delimiter' takes auto, comma, semicolon, tab or pipe, found '\(text)'", at: node)
    return nil
  }

  /// The alternatives of an outermost `or`, so that each excluded record can be told by its rule.
  mutating func exclusions(_ node: YAMLNode?) -> [Located<Condition>] {
    guard let condition = condition(node, "exclude") else { return [] }
    return Self.alternatives(condition.value).map { Located($0, at: condition.location) }
  }

  private static func alternatives(_ condition: Condition) -> [Condition] {
    guard case .any(let parts) = condition, condition.lines == nil else { return [condition] }
    return parts.flatMap(alternatives)
  }

  mutating func rules(_ node: YAMLNode?) -> [Located<Condition>] {
    guard let node, let nodes = listOrOne(node, of: "conditions") else { return [] }
    return nodes.compactMap { condition($0, "rules") }
  }

  mutating func minimumCell(_ node: YAMLNode?) -> Int? {
    guard let node, let fields = fields(node, of: "'privacy'", keys: ["minimum_cell"]) else { return nil }
    return count(fields["minimum_cell"], "minimum_cell")
  }

  /// A code that the whole file takes for "no answer" cannot be an answer.
  mutating func checkMissing(_ texts: [String], in variables: [Variable]) {
    for variable in variables {
      switch variable.source {
      case .column, .separated: break
      case .columns, .cut, .recode, .compute, .scale: continue
      }
      for level in variable.levels where texts.contains(level.code) {
        report(
          "'\(level.code)' is a value of '\(variable.name)', but 'missing' of 'data' takes it for no answer; write a "
            + "'missing' without it", at: SourceText.Mark(variable.location))
      }
    }
  }
}

extension SourceText.Mark {
  /// The start of the line is exact enough for places that only go into a message.
  init(_ location: SourceLocation) { self.init(line: location.line ?? 1, column: location.column ?? 1) }
}
