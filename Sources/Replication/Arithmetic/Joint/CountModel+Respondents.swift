extension CountModel {
  /// What all unknowns are for certain respondents: `columns` holds the class of each, for each variable.
  func values(of columns: [Int: [Int]]) -> [Int] {
    var values = [Int?](repeating: nil, count: system.lower.count)
    for clique in cliques {
      var counts = [Int](repeating: 0, count: clique.scope.count)
      let own = clique.scope.variables.map { columns[$0] ?? [] }
      for respondent in 0..<problem.n {
        let classes = own.map { respondent < $0.count ? $0[respondent] : 0 }
        counts[clique.scope.cell(classes)] += 1
      }
      for (cell, count) in zip(clique.cells, counts) { values[cell] = count }
    }
    // Whatever an equation leaves open alone follows from the rest of it.
    var open = Array(system.totals.indices)
    var last = -1
    while !open.isEmpty, open.count != last {
      last = open.count
      open = open.filter { number in
        let terms = system.terms.elements[system.terms.range(number)]
        let unsettled = terms.filter { values[$0.unknown] == nil }
        guard unsettled.count <= 1 else { return true }
        guard let term = unsettled.first else { return false }
        let rest = terms.reduce(system.totals[number]) { $0 - $1.weight * (values[$1.unknown] ?? 0) }
        values[term.unknown] = rest / term.weight
        return false
      }
    }
    return zip(values, system.lower).map { $0 ?? $1 }
  }

  /// Respondents who have the counts of a solution: tables of cliques that agree on what they share are glued where
  /// they do, whoever of those who are alike is taken by chance. `nil` where the model has pieces only.
  func columns(_ values: [Int], using random: inout SearchRandom) -> [Int: [Int]]? {
    guard isWhole else { return nil }
    var columns: [Int: [Int]] = [:]
    for clique in cliques {
      var respondents: [[Int]] = []
      for (cell, unknown) in clique.cells.enumerated() where values[unknown] > 0 {
        let classes = clique.scope.classes(cell)
        respondents += Array(repeating: classes, count: values[unknown])
      }
      // The tree puts a clique after one that has all of its variables that were seen before.
      let shared = clique.scope.variables.indices.filter { columns[clique.scope.variables[$0]] != nil }
      random.shuffle(&respondents)
      var waiting: [[Int]: [Int]] = [:]
      for (place, classes) in respondents.enumerated() {
        waiting[shared.map { classes[$0] }, default: []].append(place)
      }
      let known = shared.map { columns[clique.scope.variables[$0]] ?? [] }
      var taken = [[Int]](repeating: [], count: clique.scope.variables.count)
      for respondent in 0..<problem.n {
        guard let place = waiting[known.map { $0[respondent] }]?.popLast() else { return nil }
        for (column, answer) in respondents[place].enumerated() { taken[column].append(answer) }
      }
      for (variable, column) in zip(clique.scope.variables, taken) { columns[variable] = column }
    }
    return columns
  }
}
