/// One entry of `analyses`: its verb, and whether its options fit.
extension StudyReader {
  static let verbs = [
    "describe", "proportion", "compare", "correlate", "reliability", "agreement", "equivalence", "model",
    "factor",
    "pool",
  ]
  private static let commonOptions = [
    "id", "planned", "where", "confidence", "adjust", "incomplete", "weight", "reference", "test",
  ]
  private static let ownOptions = [
    "describe": ["by", "against", "interval", "resamples"],
    "proportion": ["by", "against", "interval", "resamples"],
    "compare": ["within", "paired", "interval", "resamples"],
    "correlate": ["method", "interval", "resamples"],
    "reliability": ["interval", "resamples"],
    "equivalence": ["margin"],
    "model": ["family"],
    "pool": ["study", "events", "n", "percent"],
  ]

  mutating func analyses(_ node: YAMLNode?) -> [Analysis] {
    guard let node, !node.isEmpty, let nodes = list(node, of: "analyses, each with a dash") else { return [] }
    var lines: [String: Int] = [:]
    return nodes.compactMap { item -> Analysis? in
      guard let entries = map(item, of: "an analysis") else { return nil }
      let fields = Fields(
        entries: Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
        mark: item.mark)
      let id = identifier(fields["id"], "id", of: "an analysis", at: item.mark)
      if let id, let idNode = fields["id"] {
        if let line = lines[id] {
          report("the id '\(id)' is taken by the analysis on line \(line)", at: idNode)
        } else {
          lines[id] = source.location(item.mark).line
        }
      }
      guard let verb = verbKey(entries, fields) else { return nil }
      checkOptions(entries, verb)
      let before = errorCount
      guard let operand = fields[verb] else { return nil }
      let read = analysis(id ?? "", verb, operand, fields)
      // The options are read in any case, so that their errors are reported with the operand's.
      var analysis = read ?? Analysis(id: "", verb: .describe([]), location: location(item))
      readOptions(&analysis, fields, isKnown: read != nil)
      return id == nil || read == nil || errorCount > before ? nil : analysis
    }
  }

  private mutating func verbKey(_ entries: [YAMLNode.Entry], _ fields: Fields) -> String? {
    let verbs = Self.verbs.filter { fields[$0] != nil }
    if verbs.count > 1 {
      report(
        "an analysis has one verb, found '\(verbs[0])' and '\(verbs[1])'; make two analyses",
        at: fields.keyMark(verbs[1]))
      return nil
    }
    if let verb = verbs.first { return verb }
    let options = Set(Self.commonOptions + Self.ownOptions.values.joined())
    for entry in entries where !options.contains(entry.key) {
      report(
        "unknown verb '\(entry.key)'\(NearestWord.hint(for: entry.key, among: Self.verbs))", at: entry.keyMark
      )
      return nil
    }
    report("an analysis needs a verb: \(NearestWord.list(Self.verbs))", at: fields.mark)
    return nil
  }

  private mutating func checkOptions(_ entries: [YAMLNode.Entry], _ verb: String) {
    let allowed = Self.commonOptions + (Self.ownOptions[verb] ?? [])
    let others = Set(Self.ownOptions.values.joined())
    for entry in entries where entry.key != verb && !allowed.contains(entry.key) {
      if others.contains(entry.key) {
        report("'\(verb)' takes no '\(entry.key)'; it takes \(NearestWord.list(allowed))", at: entry.keyMark)
      } else {
        report(
          "unknown option '\(entry.key)' of '\(verb)'\(NearestWord.hint(for: entry.key, among: allowed))",
          at: entry.keyMark)
      }
    }
  }

  private mutating func analysis(_ id: String, _ verb: String, _ node: YAMLNode, _ fields: Fields)
    -> Analysis?
  {
    func make(_ verb: Analysis.Verb?) -> Analysis? {
      verb.map { Analysis(id: id, verb: $0, location: location(node)) }
    }
    switch verb {
    case "describe": return make(variableList(node, verb, least: 1) { _ in nil }.map { .describe($0) })
    case "proportion": return make(event(node, verb).map { .proportion($0) })
    case "compare": return make(comparison(node, isLong: fields["paired"] != nil))
    case "correlate": return make(variableList(node, verb, least: 2, Self.needsOrder).map { .correlate($0) })
    case "agreement":
      return make(variableList(node, verb, least: 2, Self.needsMeasure).map { .agreement($0) })
    case "reliability": return make(scale(node, verb).map { .reliability(scale: $0) })
    case "factor": return make(scale(node, verb).map { .factor(scale: $0) })
    case "equivalence": return make(equivalence(node, fields["margin"]))
    case "model": return make(model(node, fields["family"]))
    case "pool": return make(pool(node, fields))
    default: return nil
    }
  }
}
