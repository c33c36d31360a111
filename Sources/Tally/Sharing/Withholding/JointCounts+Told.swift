import StudyFile

/// What a tally tells, as an attacker can use it.
extension JointCounts {
  /// The number of respondents, their mean and their variance tell how many have each of as many values as this, and narrow
  /// it down for a few more: as many as a rating scale has. Where they do, moments are tables of counts.
  private static let mostOfScale = 7
  /// With a product besides, of pairs of as many values each.
  private static let mostOfPair = 2

  /// The tables of counts that a tally tells; `nil`: it has too many axes.
  func tables(_ request: TallyRequest) -> [SharedTable]? {
    switch request.kind {
    case .patterns(let axes):
      guard axes.count <= SharedTable.mostAxes else { return nil }
      return [SharedTable(codes: axes.map(codes), selected: selected(request.condition))]
    case .crossProducts(let names):
      let complete = complete(names, request.condition)
      let scales = fewValued(names, complete, most: Self.mostOfScale).map(\.codes)
      let pairs = pairs(fewValued(names, complete, most: Self.mostOfPair).map(\.codes))
      return ([[]] + scales.map { [$0] } + pairs).map { SharedTable(codes: $0, selected: complete) }
    // What one respondent answered on several occasions tells more of a person than any table of rows.
    case .occasions: return nil
    }
  }

  /// Which questions a tally tells together.
  func together(_ request: TallyRequest) -> [ToldTogether] {
    var among: (Question, [Bool])?
    if let condition = request.condition {
      let selected = selected(condition)
      among = (
        Question(grouping: Grouping(selected), ingredients: ingredients(condition.variables)), selected
      )
    }
    switch request.kind {
    case .patterns(let axes):
      let questions = axes.map { axis in
        Question(grouping: Grouping(codes(axis)), ingredients: ingredients(axis.variables))
      }
      return [ToldTogether(questions: questions, among: among)]
    case .crossProducts(let names):
      let complete = complete(names, request.condition)
      let questions = fewValued(names, complete, most: Self.mostOfPair).map {
        Question(grouping: Grouping($0.codes), ingredients: ingredients([$0.name]))
      }
      return pairs(questions).map { ToldTogether(questions: $0, among: among) }
    case .occasions: return []
    }
  }

  /// The respondents who stand in cells below `minimum`.
  func smallCells(_ tables: [SharedTable], below minimum: Int) -> Int {
    var isSmall = counts.map { _ in false }
    for table in tables {
      let sizes = table.cells.sizes(counts)
      for place in counts.indices where sizes[Int(table.cells.group[place])] < minimum {
        isSmall[place] = true
      }
    }
    return zip(counts, isSmall).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
  }

  /// Whether moments are of so few respondents that they could be solved for their answers.
  func hasFewMoments(_ request: TallyRequest, below minimum: Int) -> Bool {
    guard case .crossProducts(let names) = request.kind else { return false }
    let n = zip(counts, complete(names, request.condition)).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    return n > 0 && n < MomentDifference.least(variables: names.count, minimum: minimum)
  }

  /// The groups of which moments of the same variables are told: two of moments, or one of moments and one of patterns. The
  /// first two are the places of the tallies.
  func momentDifferences(_ requests: [TallyRequest]) -> [(Int, Int, MomentDifference)] {
    var groups: [TallyRequest: [Bool]] = [:]
    func group(_ names: [String], _ condition: Condition?) -> [Bool] {
      let key = TallyRequest(.crossProducts(names), where: condition)
      if let known = groups[key] { return known }
      let group = complete(names, condition)
      groups[key] = group
      return group
    }
    var differences: [(Int, Int, MomentDifference)] = []
    for (place, request) in requests.enumerated() {
      guard case .crossProducts(let names) = request.kind else { continue }
      let own = group(names, request.condition)
      for (other, second) in requests.enumerated() where other != place {
        let shared: [String]
        let theirs: [Bool]
        var parts: Grouping?
        switch second.kind {
        case .crossProducts(let others):
          if other < place { continue }
          shared = names.filter(others.contains)
          theirs = group(others, second.condition)
        case .patterns(let axes):
          shared = names.filter { axes.contains(.variable($0)) }
          theirs = group(shared, second.condition)
          let others = axes.filter { axis in !shared.contains { axis == .variable($0) } }.map(codes)
          if !others.isEmpty { parts = Grouping(counts.indices.map { place in others.map { $0[place] } }) }
        case .occasions: continue
        }
        if shared.isEmpty || own == theirs && parts == nil { continue }
        differences.append(
          (place, other, MomentDifference(first: own, second: theirs, variables: shared.count, parts: parts)))
      }
    }
    return differences
  }

  /// Variables that take few values among these, each with the number of its value for each pattern.
  private func fewValued(_ names: [String], _ complete: [Bool], most: Int) -> [(name: String, codes: [Int32])]
  {
    names.compactMap { name in
      let numbers = numbers(name)
      var places: [Double: Int32] = [:]
      var codes = [Int32](repeating: -1, count: counts.count)
      for place in counts.indices where complete[place] && counts[place] > 0 {
        let next = Int32(places.count)
        codes[place] = places[numbers[place], default: next]
        places[numbers[place]] = codes[place]
        if places.count > most { return nil }
      }
      return (name, codes)
    }
  }

  private func pairs<Element>(_ all: [Element]) -> [[Element]] {
    all.indices.flatMap { a in all[(a + 1)...].map { [all[a], $0] } }
  }

  /// Down to what is read.
  private func ingredients(_ names: Set<String>) -> Set<String> {
    var found: Set<String> = []
    var waiting = Array(names)
    while let name = waiting.popLast() {
      if found.insert(name).inserted { waiting += study.variable(name)?.source.ingredients ?? [] }
    }
    return found
  }
}
