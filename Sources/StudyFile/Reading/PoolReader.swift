/// The verb `pool`: which columns of the table hold what, and what is made of them.
extension StudyReader {
  mutating func pool(_ node: YAMLNode, _ fields: Fields) -> Analysis.Verb? {
    let before = errorCount
    guard let file = located(node, "pool") else { return nil }
    var columns: [Pool.Column: [Located<String>]] = [:]
    for column in Pool.Column.allCases {
      columns[column] = headings(fields[column.rawValue], column)
    }
    guard errorCount == before, let groups = groups(columns, file, at: node) else { return nil }
    let fitting = Pool.Measure.fitting(Set(columns.keys), groups: groups)
    let words = fitting.map(\.rawValue)
    let measure = choice(fields["measure"], "measure", among: words) ?? words[0]
    var pool = Pool(file: file, columns: columns, measure: Pool.Measure(rawValue: measure) ?? fitting[0])
    if let method = fields["method"] {
      pool.method = choice(method, "method") ?? pool.method
      refuse("method", method, unless: pool.measure == .proportion, "chooses how proportions are pooled")
    }
    if let own = fields["own"] {
      pool.own = event(own, "own")
      refuse("own", own, unless: pool.measure == .proportion, "adds a share of this survey to proportions")
    }
    return errorCount == before ? .pool(pool) : nil
  }

  private mutating func refuse(_ key: String, _ node: YAMLNode, unless fits: Bool, _ what: String) {
    if !fits { report("'\(key)' \(what), and this 'pool' has none", at: node) }
  }

  /// One heading, or those of two groups.
  private mutating func headings(_ node: YAMLNode?, _ column: Pool.Column) -> [Located<String>]? {
    guard let node else { return nil }
    guard case .list(let nodes) = node.content else { return located(node, column.rawValue).map { [$0] } }
    guard [.events, .n, .mean, .sd].contains(column) else {
      report("'\(column.rawValue)' is the name of one column", at: node)
      return nil
    }
    guard nodes.count == 2 else {
      report("'\(column.rawValue)' names one column, or those of two groups, as [a, b]", at: node)
      return nil
    }
    let names = nodes.compactMap { located($0, column.rawValue) }
    return names.count == 2 ? names : nil
  }

  /// How many groups a study has, where the columns are those of something that can be pooled.
  private mutating func groups(
    _ columns: [Pool.Column: [Located<String>]], _ file: Located<String>, at node: YAMLNode
  ) -> Int? {
    let before = errorCount
    func has(_ column: Pool.Column) -> Bool { columns[column] != nil }
    func need(_ column: Pool.Column) {
      if !has(column) {
        report("'pool' needs '\(column.rawValue)', the name of a column of '\(file.value)'", at: node)
      }
    }
    need(.study)
    let kinds: [Pool.Column] = [.events, .r, .mean, .estimate].filter { column in
      has(column) || (column == .events && has(.percent))
    }
    if kinds.count > 1 {
      report(
        "'\(kinds[0].rawValue)' and '\(kinds[1].rawValue)' are of different things; one analysis pools one of them",
        at: node)
      return nil
    }
    switch kinds.first {
    case .estimate: need(.standardError)
    case .mean:
      need(.sd)
      need(.n)
    case .r, .events: need(.n)
    default:
      need(.n)
      report("'pool' needs 'events' or 'percent', the name of a column of '\(file.value)'", at: node)
    }
    guard errorCount == before else { return nil }
    let taken: [Pool.Column] =
      switch kinds.first {
      case .estimate: [.standardError, .n]
      case .mean: [.sd, .n]
      case .r: [.n]
      default: [.percent, .n]
      }
    for column in [.percent, .sd, .standardError] as [Pool.Column]
    where has(column) && !taken.contains(column) {
      report(
        "'\(column.rawValue)' is of no use beside '\(kinds.first?.rawValue ?? "")'", at: node)
    }
    let counts = Set(([.events, .mean, .sd, .n] as [Pool.Column]).compactMap { columns[$0]?.count })
    let count = counts.max() ?? 1
    let isPaired = kinds.first == .mean || count == 2
    if isPaired, counts != [2] || has(.percent) {
      report(
        kinds.first == .mean
          ? "means are compared: 'mean', 'sd' and 'n' name a column for each of two groups, as [a, b]"
          : "two groups need 'events' and 'n' as [a, b] each, and no 'percent'", at: node)
    } else if kinds.first == .r || kinds.first == .estimate, count == 2 {
      report("'n' is the name of one column beside '\(kinds.first?.rawValue ?? "")'", at: node)
    }
    return errorCount == before ? count : nil
  }
}
