/// `quality`: how the data are screened.
extension StudyReader {
  private static let qualityKeys = [
    "duration", "start", "end", "fastest", "pages", "speed_index", "attention", "longstring", "unanswered",
    "id", "complete",
    "dispositions", "mcar",
  ]

  /// Read when the variables are known.
  mutating func quality(_ node: YAMLNode?) -> QualitySettings {
    var settings = QualitySettings()
    guard let node, !node.isEmpty else { return settings }
    if case .scalar = node.content {
      settings.isReported = flag(node, "quality") ?? true
      return settings
    }
    guard let fields = fields(node, of: "'quality'", keys: Self.qualityKeys) else { return settings }
    settings.duration = variable(fields["duration"], "duration", is: { $0.measure == .numeric }, "numeric")
    settings.start = variable(fields["start"], "start", is: { $0.measure == .date }, "a date")
    settings.end = variable(fields["end"], "end", is: { $0.measure == .date }, "a date")
    checkDuration(fields)
    if let fastest = number(fields["fastest"], "fastest") {
      settings.fastest = fastest
      if fastest <= 0, let node = fields["fastest"] { report("'fastest' takes a number above 0", at: node) }
    }
    settings.pages = pages(fields["pages"])
    settings.speedIndex = speedIndex(fields["speed_index"]) ?? settings.speedIndex
    settings.attention = conditions(fields["attention"], "attention")
    settings.longstring = count(fields["longstring"], "longstring", least: 2)
    settings.unanswered = share(fields["unanswered"], "unanswered") ?? settings.unanswered
    settings.ids = ids(fields["id"])
    settings.complete = condition(fields["complete"], "complete")
    settings.dispositions = dispositions(fields["dispositions"])
    settings.mcar = missingTest(fields["mcar"])
    return settings
  }

  private mutating func checkDuration(_ fields: Fields) {
    for (one, other) in [("start", "end"), ("end", "start")] where fields[one] != nil && fields[other] == nil
    {
      report(
        "'\(one)' needs '\(other)' beside it: both together tell how long somebody took",
        at: fields.keyMark(one))
    }
    if fields["duration"] != nil, fields["start"] != nil {
      report(
        "'duration' and 'start' both tell how long somebody took; leave one of them out",
        at: fields.keyMark("start"))
    }
  }

  private mutating func variable(
    _ node: YAMLNode?, _ key: String, is fits: (Variable) -> Bool, _ kind: String
  ) -> Located<String>? {
    guard let node, let reference = reference(node, key), let variable = variable(reference) else {
      return nil
    }
    if fits(variable) { return Located(variable.name, at: location(node)) }
    report(
      "'\(key)' takes a variable that is \(kind); '\(variable.name)' is \(variable.measure.rawValue)",
      at: node)
    return nil
  }

  private mutating func pages(_ node: YAMLNode?) -> [Located<String>] {
    guard let node, let nodes = listOrOne(node, of: "variables") else { return [] }
    let pages = nodes.compactMap { variable($0, "pages", is: { $0.measure == .numeric }, "numeric") }
    if nodes.count < QualitySettings.fewestPages {
      report(
        "'pages' takes the times of \(QualitySettings.fewestPages) pages or more: of fewer, how fast somebody was on average tells little",
        at: node)
    }
    return pages
  }

  private mutating func speedIndex(_ node: YAMLNode?) -> Double? {
    guard let node, let index = number(node, "speed_index") else { return nil }
    if index >= 1, index < QualitySettings.highestSpeed { return index }
    report(
      "'speed_index' takes a number from 1, as fast as the median, to below 3, the highest there is", at: node
    )
    return nil
  }

  private mutating func ids(_ node: YAMLNode?) -> [Located<String>] {
    guard let node, let nodes = listOrOne(node, of: "variables") else { return [] }
    return nodes.compactMap { item in
      variable(
        item, "id",
        is: {
          if case .column = $0.source { true } else { false }
        }, "one column of the export")
    }
  }

  private mutating func conditions(_ node: YAMLNode?, _ key: String) -> [Located<Condition>] {
    guard let node, let nodes = listOrOne(node, of: "conditions") else { return [] }
    return nodes.compactMap { condition($0, key) }
  }

  private mutating func share(_ node: YAMLNode?, _ key: String) -> Double? {
    guard let node, let share = numberOrPercentage(node, key) else { return nil }
    if share > 0, share <= 1 { return share }
    report("'\(key)' takes a share such as 50% or 0.5", at: node)
    return nil
  }

  /// `yes`, or questions and scales.
  private mutating func missingTest(_ node: YAMLNode?) -> QualitySettings.MissingTest? {
    guard let node else { return nil }
    if case .scalar = node.content { return flag(node, "mcar") == true ? .ofAnalyses : nil }
    guard let nodes = list(node, of: "variables") else { return nil }
    var names: [String] = []
    for item in nodes {
      guard let reference = reference(item, "mcar"), let variable = variable(reference) else { continue }
      if case .scale(let scale) = variable.source {
        names += scale.items.map(\.variable)
      } else if let problem = Self.unfitnessForMissingTest(variable) {
        report(problem, at: item)
      } else {
        names.append(variable.name)
      }
    }
    if nodes.count == names.count, names.count < 2 {
      report(
        "'mcar' compares who left out which of several questions: name two or more, or a scale", at: node)
    }
    var seen: Set<String> = []
    return .of(names.filter { seen.insert($0).inserted })
  }

  private static func unfitnessForMissingTest(_ variable: Variable) -> String? {
    guard variable.isQuestion, variable.measure == .numeric || variable.measure == .ordinal else {
      return
        "'mcar' takes questions that are numeric or ordinal, and scales; '\(variable.name)' is no such question"
    }
    if variable.asked != nil {
      return
        "'\(variable.name)' was not asked of everybody, so that it is known why answers are missing; leave it out of 'mcar'"
    }
    return needsDeclaredOrder(variable)
  }

  private mutating func dispositions(_ node: YAMLNode?) -> Dispositions? {
    let keys = ["refusals", "noncontacts", "other", "unknown", "ineligible", "eligibility"]
    guard let node, let fields = fields(node, of: "'dispositions'", keys: keys) else { return nil }
    var dispositions = Dispositions()
    dispositions.refusals = count(fields["refusals"], "refusals", least: 0) ?? 0
    dispositions.noncontacts = count(fields["noncontacts"], "noncontacts", least: 0) ?? 0
    dispositions.other = count(fields["other"], "other", least: 0) ?? 0
    dispositions.unknown = count(fields["unknown"], "unknown", least: 0)
    dispositions.ineligible = count(fields["ineligible"], "ineligible", least: 0) ?? 0
    dispositions.eligibility = share(fields["eligibility"], "eligibility")
    return dispositions
  }
}
