/// The classes of several variables crossed, the last variable fastest.
struct Scope: Sendable, Hashable {
  let variables: [Int]
  /// How many classes each has.
  let sizes: [Int]

  var count: Int { sizes.reduce(1, *) }

  /// The class of each variable in a cell.
  func classes(_ cell: Int) -> [Int] {
    var rest = cell
    var classes = [Int](repeating: 0, count: sizes.count)
    for place in sizes.indices.reversed() {
      classes[place] = rest % sizes[place]
      rest /= sizes[place]
    }
    return classes
  }

  func cell(_ classes: [Int]) -> Int { zip(sizes, classes).reduce(0) { $0 * $1.0 + $1.1 } }

  /// For each cell of this scope, the cell of a narrower one that it lies in.
  func cells(in narrower: Scope) -> [Int] {
    var strides = [Int](repeating: 0, count: sizes.count)
    for (place, variable) in narrower.variables.enumerated() {
      guard let own = variables.firstIndex(of: variable) else { continue }
      strides[own] = narrower.stride(place)
    }
    // The last variable runs fastest, as the cells do.
    var cells = [0]
    for place in sizes.indices {
      var next: [Int] = []
      next.reserveCapacity(cells.count * sizes[place])
      for cell in cells {
        for level in 0..<sizes[place] { next.append(cell + level * strides[place]) }
      }
      cells = next
    }
    return cells
  }

  /// How far the classes of a variable lie apart.
  func stride(_ place: Int) -> Int { sizes[(place + 1)...].reduce(1, *) }

  /// The product of sizes, or `nil` beyond a limit.
  static func count(_ sizes: [Int], atMost limit: Int) -> Int? {
    var product = 1
    for size in sizes {
      product *= size
      if product > limit { return nil }
    }
    return product
  }
}
