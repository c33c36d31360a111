/// The places in the network after some columns: what is left in each row, ascending, and the partial tables that lead
/// there.
struct NodeLayer {
  let rows: Int
  /// Of each node, in the order of discovery.
  var lists: [PartialTableList] = []
  /// The least and the most probable way to fill the columns that are left, as −Σ log x!.
  var bounds: [(least: Double, most: Double)] = []
  private var allLeft: [Int] = []
  /// Open addressing: one more than a node's index, or 0.
  private var slots = [Int](repeating: 0, count: 64)

  init(rows: Int) { self.rows = rows }

  var count: Int { lists.count }

  func left(_ node: Int) -> ArraySlice<Int> { allLeft[(node * rows)..<((node + 1) * rows)] }

  mutating func addRoot(_ left: [Int]) {
    let (root, _) = index(of: left)
    lists[root].parts.append(PartialTables(log: 0, mass: 1))
  }

  /// The node with this left in its rows in any order, made where there is none yet.
  mutating func index(of unsorted: [Int]) -> (index: Int, isNew: Bool) {
    let start = allLeft.count
    allLeft += unsorted
    for index in (start + 1)..<(start + rows) {
      let value = allLeft[index]
      var place = index
      while place > start, allLeft[place - 1] > value {
        allLeft[place] = allLeft[place - 1]
        place -= 1
      }
      allLeft[place] = value
    }
    var slot = hash(start) & (slots.count - 1)
    while slots[slot] > 0 {
      let node = slots[slot] - 1
      if (0..<rows).allSatisfy({ allLeft[node * rows + $0] == allLeft[start + $0] }) {
        allLeft.removeLast(rows)
        return (node, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = count + 1
    lists.append(PartialTableList())
    if 2 * count > slots.count { grow() }
    return (count - 1, true)
  }

  private func hash(_ start: Int) -> Int {
    var hash: UInt64 = 0
    for index in start..<(start + rows) {
      hash = (hash ^ UInt64(truncatingIfNeeded: allLeft[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  private mutating func grow() {
    slots = [Int](repeating: 0, count: 2 * slots.count)
    for node in 0..<count {
      var slot = hash(node * rows) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = node + 1
    }
  }
}
