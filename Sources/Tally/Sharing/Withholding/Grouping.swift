/// The respondents put into groups, for each distinct pattern of all answers the number of its group.
struct Grouping: Hashable {
  /// Numbered in the order in which they are met, so that equal groupings are equal.
  let group: [Int32]
  let groups: Int

  init<Key: Hashable>(_ keys: some Sequence<Key>) {
    var numbers: [Key: Int32] = [:]
    group = keys.map { key in
      if let known = numbers[key] { return known }
      let number = Int32(numbers.count)
      numbers[key] = number
      return number
    }
    groups = numbers.count
  }

  /// How many respondents each group has.
  func sizes(_ counts: [Int]) -> [Int] {
    var sizes = [Int](repeating: 0, count: groups)
    for (place, group) in group.enumerated() { sizes[Int(group)] += counts[place] }
    return sizes
  }
}

/// One tally as an attacker can use it: its cells, and every margin of them.
struct SharedTable {
  /// Whoever the tally does not count is a cell as well, since everyone's number is known.
  let cells: Grouping
  /// By some of the axes; all together are `cells`.
  let margins: [Grouping]

  /// A tally of more axes than this has too many margins to look at, and small cells only.
  static let mostAxes = 8

  /// `codes` are one list an axis; `selected` is whether a pattern of all answers is counted.
  init(codes: [[Int32]], selected: [Bool]) {
    let places = selected.indices
    func grouping(_ axes: [Int]) -> Grouping {
      Grouping(places.map { place in selected[place] ? axes.map { codes[$0][place] } : [Int32.min] })
    }
    cells = grouping(Array(codes.indices))
    var margins: [Grouping] = []
    for subset in 0..<(1 << codes.count) {
      margins.append(grouping(codes.indices.filter { subset >> $0 & 1 == 1 }))
    }
    self.margins = margins
  }
}
