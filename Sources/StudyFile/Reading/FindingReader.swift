/// `findings`: what was published.
extension StudyReader {
  mutating func findings(_ node: YAMLNode?) -> [Finding] {
    guard let node, !node.isEmpty, let nodes = list(node, of: "findings, each with a dash") else { return [] }
    var lines: [String: Int] = [:]
    return nodes.compactMap { item -> Finding? in
      let keys = ["id", "quote", "source", "sample", "rounding", "reports"]
      guard let fields = fields(item, of: "a finding", keys: keys) else { return nil }
      let id = identifier(fields["id"], "id", of: "a finding", at: item.mark)
      if let id, let idNode = fields["id"] {
        if let line = lines[id] {
          report("the id '\(id)' is taken by the finding on line \(line)", at: idNode)
        } else {
          lines[id] = source.location(item.mark).line
        }
      }
      var finding = Finding(id: id ?? "", reports: [], location: location(item))
      finding.quote = text(fields["quote"], "quote")
      finding.quotePlaces = fields["quote"].flatMap { TextPlaces($0, in: source) }
      finding.source = text(fields["source"], "source")
      finding.sample = count(fields["sample"], "sample")
      finding.rounding = choice(fields["rounding"], "rounding") ?? .nearest
      guard let reports = fields["reports"] else {
        report("a finding needs 'reports', a list of what was printed", at: item.mark)
        return nil
      }
      guard let entries = list(reports, of: "reports, each with a dash") else { return nil }
      if entries.isEmpty { report("'reports' is empty; name at least one number or claim", at: reports) }
      finding.reports = entries.compactMap { publishedReport($0) }
      return id == nil ? nil : finding
    }
  }

  private static let reportOptions = [
    "among", "value", "ci", "n", "df", "sd", "p", "margin", "answered", "direction", "against", "of",
  ]

  private mutating func publishedReport(_ node: YAMLNode) -> PublishedReport? {
    guard let entries = map(node, of: "a report"), let (measure, operand) = measure(entries, node) else {
      return nil
    }
    let fields = Fields(
      entries: Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
      mark: node.mark)
    let read = target(operand, measure)
    var report = PublishedReport(measure: measure, target: .test(""), location: location(node))
    report.among = condition(fields["among"], "among")
    report.value = printed(fields["value"], "value")
    report.interval = interval(fields["ci"], of: report)
    if measure != "sd" { report.sd = printed(fields["sd"], "sd") }
    report.p = printed(fields["p"], "p", mayBeBound: true)
    (report.n, report.groupSizes) = sizes(fields["n"], of: read)
    report.degrees = degrees(fields["df"], measure)
    report.margin = margin(fields["margin"])
    guard let read else { return nil }
    report.target = read.target
    let compared = compared(fields["of"], by: read.target, measure)
    report.of = compared?.target
    report.direction = direction(fields["direction"], of: compared ?? read)
    report.answered = answered(fields["answered"], of: read.target)
    report.against = against(fields["against"], of: read.target, measure)
    check(report, fields, read)
    return report
  }

  /// What other programs, and people, call a group that a number is of.
  private static let wordsForAmong: Set<String> = [
    "filter", "for", "group", "if", "in", "subset", "where", "within",
  ]

  /// The key that is no option. `sd` is an option beside a measure, and a measure where it stands alone.
  private mutating func measure(_ entries: [YAMLNode.Entry], _ node: YAMLNode) -> (String, YAMLNode)? {
    var keys = entries.filter { !Self.reportOptions.contains($0.key) }
    if keys.isEmpty { keys = entries.filter { $0.key == "sd" } }
    guard let entry = keys.first else {
      report("a report needs a measure, such as 'proportion: cried = Yes' or 'mean: age'", at: node)
      return nil
    }
    let claims = ["difference", "association", "test"]
    let known = claims + KnownMeasures.names
    for entry in keys where !known.contains(entry.key) {
      let words = known + Self.reportOptions
      let hint =
        Self.wordsForAmong.contains(entry.key)
        ? "; what it is a part of is 'among: CONDITION'" : hint(for: entry, among: words)
      report("unknown measure or option '\(entry.key)' in a report\(hint)", at: entry.keyMark)
      return nil
    }
    if keys.count > 1 {
      report(
        "a report has one measure, found '\(entry.key)' and '\(keys[1].key)'; make two reports",
        at: keys[1].keyMark)
      return nil
    }
    return (entry.key, entry.value)
  }

  mutating func printed(_ node: YAMLNode?, _ key: String, mayBeBound: Bool = false) -> PrintedNumber? {
    guard let node, let text = text(node, key) else { return nil }
    if mayBeBound, text.hasPrefix(">"), var printed = PrintedNumber(String(text.dropFirst())) {
      printed.text = text.trimmed
      return printed
    }
    let isBound = text.hasPrefix("<") || text.hasPrefix("=")
    if let printed = PrintedNumber(text), mayBeBound || !isBound { return printed }
    report(
      "'\(key)' takes a number as it was printed, 72% or 0.45, found '\(text)'\(Self.decimalHint(text))",
      at: node)
    return nil
  }

  private mutating func answered(_ node: YAMLNode?, of target: PublishedReport.Target)
    -> PublishedReport.Answered
  {
    guard let node, let text = text(node, "answered") else { return .all }
    switch target {
    case .event, .comparison: break
    case .variable, .association, .test:
      report("'answered' is for percentages: missing answers are never in another number", at: node)
      return .all
    }
    switch text.lowercased() {
    case "yes", "true": return .answered
    case "no", "false": return .all
    default: return count(node, "answered").map { .count($0) } ?? .all
    }
  }
}
