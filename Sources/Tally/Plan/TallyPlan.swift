import StudyFile

/// What one pass over the data has to count. All analyses of a study add to one plan; equal requests are counted once.
package struct TallyPlan: Sendable {
  package private(set) var requests: [TallyRequest] = []
  private var places: [TallyRequest: Int] = [:]

  package init() {}

  /// The place of a request in the plan, to find its tally by after the pass.
  @discardableResult
  package mutating func add(_ request: TallyRequest) -> Int {
    if let known = places[request] { return known }
    places[request] = requests.count
    requests.append(request)
    return requests.count - 1
  }

  /// Every variable that some request reads, before derived variables are traced to their columns.
  package var variables: Set<String> { requests.reduce(into: []) { $0.formUnion($1.variables) } }

  /// The variables by which rows of one respondent are brought together.
  package var ids: [String] {
    var ids: [String] = []
    for case .occasions(let occasions) in requests.map(\.kind) where !ids.contains(occasions.id) {
      ids.append(occasions.id)
    }
    return ids
  }
}

/// One thing to count.
package struct TallyRequest: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// How often each distinct tuple of values occurs, missing values being values.
    case patterns([Axis])
    /// Means and centred cross-products of numeric variables, among the rows that have them all.
    case crossProducts([String])
    /// How often each tuple of answers occurs that respondents gave in several rows, one axis an occasion.
    case occasions(Occasions)
  }

  package var kind: Kind
  /// Only respondents for whom this is true.
  package var condition: Condition?
  /// The variable whose numbers are summed beside the counts of patterns.
  package var weight: String?

  package init(_ kind: Kind, where condition: Condition? = nil, weightedBy weight: String? = nil) {
    self.kind = kind
    self.condition = condition
    self.weight = weight
  }

  package var variables: Set<String> {
    var names = condition?.variables ?? []
    if let weight { names.insert(weight) }
    switch kind {
    case .patterns(let axes): for axis in axes { names.formUnion(axis.variables) }
    case .crossProducts(let list): names.formUnion(list)
    case .occasions(let occasions): names.formUnion([occasions.answer, occasions.by, occasions.id])
    }
    return names
  }
}

/// One coordinate of a tuple.
package enum Axis: Sendable, Hashable {
  /// A categorical variable by its levels, a numeric one by its distinct values, text by whether it is there.
  case variable(String)
  /// One option of a check-all-that-apply question: 0 not ticked, 1 ticked.
  case option(String, Int)
  /// 0 false, 1 true, `MissingCode.derived` unknown.
  case condition(Condition)

  package var variables: Set<String> {
    switch self {
    case .variable(let name), .option(let name, _): [name]
    case .condition(let condition): condition.variables
    }
  }
}
