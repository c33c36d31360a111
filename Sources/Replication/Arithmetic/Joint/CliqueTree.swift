/// Small groups of variables that together say all about the joint distribution of many.
///
/// Variables that one statement mentions are neighbours. Filled in until no cycle lacks a chord, the neighbourhoods
/// form a tree of cliques, and tables of the cliques that agree on what they share are the margins of one whole table:
/// neighbours can be glued cell by cell, in whole numbers. Lauritzen, S. L. (1996). Graphical models, chapter 2.
struct CliqueTree {
  /// The variables of each, sorted; a clique has those that it shares with all before it in common with one of them.
  private(set) var cliques: [[Int]] = []
  /// Neighbours in the tree, with what they share.
  private(set) var edges: [(first: Int, second: Int, shared: [Int])] = []

  init(_ variables: [Int], scopes: [[Int]], classes: [Int]) {
    var neighbours: [Int: Set<Int>] = [:]
    for variable in variables { neighbours[variable] = [] }
    for scope in scopes {
      for variable in scope { neighbours[variable]?.formUnion(scope.filter { $0 != variable }) }
    }
    var rest = Set(variables)
    while !rest.isEmpty {
      // The neighbourhood with the fewest cells goes first; of equals, the first variable.
      let next = rest.min { left, right in
        let sizes = [left, right].map { variable in
          (neighbours[variable] ?? []).union([variable]).reduce(1.0) { $0 * Double(classes[$1]) }
        }
        return (sizes[0], left) < (sizes[1], right)
      }
      guard let next else { break }
      let around = neighbours[next] ?? []
      let clique = around.union([next])
      if !cliques.contains(where: { clique.isSubset(of: $0) }) { cliques.append(clique.sorted()) }
      for variable in around {
        neighbours[variable]?.formUnion(around.subtracting([variable]))
        neighbours[variable]?.remove(next)
      }
      rest.remove(next)
    }
    connect()
  }

  /// More cells than these are not laid out: what many variables have in common is then seen in pieces only.
  private static let mostCells = 4000

  /// Whether the cells of every clique are.
  func isLaidOut(_ classes: [Int]) -> Bool {
    cliques.allSatisfy { clique in Scope.count(clique.map { classes[$0] }, atMost: Self.mostCells) != nil }
  }

  /// The tree with the most shared variables.
  private mutating func connect() {
    var candidates: [(first: Int, second: Int, shared: [Int])] = []
    for first in cliques.indices {
      for second in cliques.indices where second > first {
        let shared = cliques[first].filter { cliques[second].contains($0) }
        if !shared.isEmpty { candidates.append((first, second, shared)) }
      }
    }
    candidates.sort { ($1.shared.count, $0.first, $0.second) < ($0.shared.count, $1.first, $1.second) }
    var tree = Array(cliques.indices)
    for edge in candidates where tree[edge.first] != tree[edge.second] {
      edges.append(edge)
      let (old, new) = (tree[edge.second], tree[edge.first])
      for clique in tree.indices where tree[clique] == old { tree[clique] = new }
    }
    sort()
  }

  /// Each clique after one of its neighbours, as far as there are any.
  private mutating func sort() {
    var order: [Int] = []
    var isIn = [Bool](repeating: false, count: cliques.count)
    for start in cliques.indices where !isIn[start] {
      isIn[start] = true
      var next = order.count
      order.append(start)
      while next < order.count {
        let clique = order[next]
        next += 1
        for edge in edges where edge.first == clique || edge.second == clique {
          let other = edge.first == clique ? edge.second : edge.first
          if !isIn[other] { order.append(other) }
          isIn[other] = true
        }
      }
    }
    var places = order
    for (place, clique) in order.enumerated() { places[clique] = place }
    cliques = order.map { cliques[$0] }
    edges = edges.map { (places[$0.first], places[$0.second], $0.shared) }
  }
}
