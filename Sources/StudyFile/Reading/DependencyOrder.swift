/// Puts definitions after what they are made of, otherwise in the order given.
struct DependencyOrder {
  private(set) var order: [String] = []
  /// Each circle by its names, the first of the file first.
  private(set) var cycles: [[String]] = []

  /// Inputs that are not among the names are passed over. Without recursion, so that no chain is too long.
  init(_ names: [String], inputs: [String: [String]]) {
    let known = Set(names)
    var done: Set<String> = []
    for root in names where !done.contains(root) {
      var path: [(name: String, next: Int)] = [(root, 0)]
      var onPath: Set<String> = [root]
      while let top = path.last {
        let needed = inputs[top.name] ?? []
        guard top.next < needed.count else {
          path.removeLast()
          onPath.remove(top.name)
          done.insert(top.name)
          order.append(top.name)
          continue
        }
        path[path.count - 1].next += 1
        let input = needed[top.next]
        if onPath.contains(input) {
          let start = path.firstIndex { $0.name == input } ?? 0
          cycles.append(path[start...].map(\.name))
        } else if known.contains(input), !done.contains(input) {
          path.append((input, 0))
          onPath.insert(input)
        }
      }
    }
  }
}
