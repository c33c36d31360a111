/// The smallest choices that take something out of every conflict.
enum HittingSets {
  /// Every minimal set, by size and then in order, or the first `limit` of them.
  static func minimal(of conflicts: [[Int]], limit: Int) -> [[Int]] {
    var found: [[Int]] = []
    var size = 0
    let most = conflicts.count
    while size <= most, found.count < limit {
      var steps = 0
      extend([], conflicts, size, &found, limit, &steps)
      if steps > mostSteps { break }
      size += 1
    }
    return found
  }

  private static let mostSteps = 50_000

  private static func extend(
    _ chosen: [Int], _ conflicts: [[Int]], _ size: Int, _ found: inout [[Int]], _ limit: Int,
    _ steps: inout Int
  ) {
    steps += 1
    guard found.count < limit, steps <= mostSteps else { return }
    guard let open = conflicts.first(where: { conflict in !conflict.contains { chosen.contains($0) } }) else {
      let set = chosen.sorted()
      if chosen.count == size, !found.contains(where: { Set($0).isSubset(of: set) }) { found.append(set) }
      return
    }
    guard chosen.count < size else { return }
    for element in open { extend(chosen + [element], conflicts, size, &found, limit, &steps) }
  }

  /// Conflicts that share no statement are mended apart from each other.
  static func groups(_ conflicts: [[Int]]) -> [[[Int]]] {
    var groups: [(members: Set<Int>, conflicts: [[Int]])] = []
    for conflict in conflicts {
      let touched = groups.filter { !$0.members.isDisjoint(with: conflict) }
      groups.removeAll { !$0.members.isDisjoint(with: conflict) }
      groups.append(
        (touched.reduce(Set(conflict)) { $0.union($1.members) }, touched.flatMap(\.conflicts) + [conflict]))
    }
    return groups.map(\.conflicts)
  }
}
