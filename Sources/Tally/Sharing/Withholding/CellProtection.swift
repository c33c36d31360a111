/// Whom to leave out so that no number below a minimum can be had from a set of tallies.
///
/// All tallies count the same respondents: who is in a cell that is too small is left out of every one of them, so a
/// margin is the same wherever it is added up, and nothing is had by subtracting one tally's margin from another's. Of those
/// who are left out only the number is told, so all that can be said of a withheld cell is that it holds at most so many.
///
/// What is left is subtraction between groups that are made differently: an interval of age inside a wider one, those
/// whom a condition selects inside all. So for each cell and each margin, and the cells of each other tally, the cells
/// that lie inside it and the cells that touch it may fall short of it, or reach beyond it, by nobody or by at least the
/// minimum. Where they do not, those by whom they differ are left out too, until nothing is left to mend. Whether a cell
/// lies inside a group is judged by the data: then all that can be known by definition is known as well.
///
/// And three tables of two questions each bound the table of all three (`QuestionTriple`): every cell of it that somebody
/// is in must be able to hold the minimum, for all that the three tell. Then the same is true of every union of cells: no
/// set of answers to three questions is known to be given by somebody and by fewer than the minimum.
///
/// Background, for primary and secondary suppression and linked tables: Willenborg, L., & de Waal, T. (2001). Elements of
/// statistical disclosure control. Springer. Hundepool, A., et al. (2012). Statistical disclosure control. Wiley.
struct CellProtection {
  let minimum: Int
  let tables: [SharedTable]
  /// Respondents with each pattern of all answers; 0 for those who were left out.
  private(set) var counts: [Int]
  private(set) var leftOut = 0
  private let margins: [Grouping]
  private let triples: [QuestionTriple]
  private let differences: [MomentDifference]
  /// Of each table the cells that somebody is in.
  private let occupied: [[Bool]]

  init(
    _ tables: [SharedTable], together: [ToldTogether] = [], differences: [MomentDifference] = [],
    counts: [Int],
    minimum: Int
  ) {
    self.minimum = minimum
    let everyone = SharedTable(codes: [], selected: counts.map { _ in true })
    self.tables = [everyone] + tables
    self.counts = counts
    var known: Set<Grouping> = []
    margins = self.tables.flatMap(\.margins).filter { known.insert($0).inserted }
    triples = QuestionTriple.all(together)
    self.differences = differences
    occupied = self.tables.map { $0.cells.sizes(counts).map { $0 > 0 } }
  }

  /// Leaves out respondents until all is safe, and until the number of those left out, with the `pool` of records that are
  /// not told apart from them, tells of no cell. `false`: they are more than `most`, or nobody is left.
  mutating func protect(most: Int, pool: Int) -> Bool {
    let all = counts.reduce(0, +)
    guard protect(most: most) else { return false }
    while leftOut < all, isTelling(leftOut + pool) {
      removeSmallest()
      _ = protect(most: all)
    }
    return leftOut < all
  }

  /// Whether the number of those left out is too small itself, or as large as it can be if each cell that is withheld from
  /// some table was too small: then each held the minimum less one.
  private func isTelling(_ number: Int) -> Bool {
    if number == 0 { return false }
    return number < minimum
      || zip(tables, occupied).contains { table, occupied in
        let left = table.cells.sizes(counts)
        return number == (minimum - 1) * occupied.indices.count { occupied[$0] && left[$0] == 0 }
      }
  }

  /// Leaves out respondents until all is safe; `false` as soon as they are more than `most`.
  private mutating func protect(most: Int) -> Bool {
    var changed = true
    while changed {
      changed = removeSmallCells()
      if leftOut > most { return false }
      if changed { continue }
      for margin in margins {
        for table in tables where table.cells != margin {
          if removeDifferences(margin, table.cells) { changed = true }
          if leftOut > most { return false }
        }
      }
      if changed { continue }
      for triple in triples {
        guard let thin = triple.thinPatterns(counts, below: minimum) else { continue }
        remove { thin[$0] }
        changed = true
        if leftOut > most { return false }
      }
      for difference in differences {
        guard let few = difference.few(counts, below: minimum) else { continue }
        remove { few[$0] }
        changed = true
        if leftOut > most { return false }
      }
    }
    return true
  }

  /// Leaves out those of the smallest cell of all, so that it is not known whose cell was too small. Of several as small none
  /// is chosen: that would tell them apart.
  private mutating func removeSmallest() {
    let sizes = tables.map { $0.cells.sizes(counts) }
    guard let smallest = sizes.joined().filter({ $0 > 0 }).min() else { return }
    for (table, sizes) in zip(tables, sizes) {
      remove { sizes[Int(table.cells.group[$0])] == smallest }
    }
  }

  private func isTooSmall(_ count: Int) -> Bool { count > 0 && count < minimum }

  private mutating func remove(_ isLeftOut: (Int) -> Bool) {
    for place in counts.indices where counts[place] > 0 && isLeftOut(place) {
      leftOut += counts[place]
      counts[place] = 0
    }
  }

  private mutating func removeSmallCells() -> Bool {
    let before = leftOut
    for table in tables {
      let sizes = table.cells.sizes(counts)
      guard sizes.contains(where: isTooSmall) else { continue }
      let smallCells = sizes.map(isTooSmall)
      remove { smallCells[Int(table.cells.group[$0])] }
    }
    return leftOut > before
  }

  /// Compares groups with what the cells of another tally add up to.
  private mutating func removeDifferences(_ margin: Grouping, _ cells: Grouping) -> Bool {
    // A cell is broken when it lies in more than one group.
    var home = [Int32](repeating: -1, count: cells.groups)
    var isBroken = [Bool](repeating: false, count: cells.groups)
    var anyBroken = false
    for place in counts.indices where counts[place] > 0 {
      let cell = Int(cells.group[place])
      if home[cell] < 0 {
        home[cell] = margin.group[place]
      } else if home[cell] != margin.group[place] {
        isBroken[cell] = true
        anyBroken = true
      }
    }
    guard anyBroken else { return false }
    let sizes = cells.sizes(counts)
    var short = [Int](repeating: 0, count: margin.groups)
    var touched = [Int](repeating: 0, count: margin.groups)
    var touches: Set<Touch> = []
    for place in counts.indices where counts[place] > 0 && isBroken[Int(cells.group[place])] {
      let (group, cell) = (margin.group[place], cells.group[place])
      short[Int(group)] += counts[place]
      if touches.insert(Touch(group: group, cell: cell)).inserted {
        touched[Int(group)] += sizes[Int(cell)]
      }
    }
    let before = leftOut
    for group in short.indices {
      if isTooSmall(short[group]) {
        remove { margin.group[$0] == Int32(group) && isBroken[Int(cells.group[$0])] }
      }
      if isTooSmall(touched[group] - short[group]) {
        remove {
          margin.group[$0] != Int32(group)
            && touches.contains(Touch(group: Int32(group), cell: cells.group[$0]))
        }
      }
      // The sums are of before: the next round sees what is left.
      if leftOut > before { return true }
    }
    return false
  }

  private struct Touch: Hashable {
    var group: Int32
    var cell: Int32
  }
}
