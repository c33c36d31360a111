/// Ranks of several groups taken together, ties getting the mean of their ranks.
struct RankSums {
  /// The sum of ranks of each group.
  let sums: [Double]
  /// How many values are distinct.
  let distinct: Int
  /// Σ(t³ − t) over the sizes t of ties.
  let tieSum: Double
  /// All values.
  let total: Double

  var hasTies: Bool { tieSum > 0 }

  init(_ groups: [Sample]) {
    var all: [(value: Double, group: Int, count: Double)] = []
    for (group, sample) in groups.enumerated() {
      for (value, count) in zip(sample.values, sample.counts) { all.append((value, group, Double(count))) }
    }
    all.sort { $0.value < $1.value }
    var sums = Array(repeating: 0.0, count: groups.count)
    var passed = 0.0
    var ties = 0.0
    var distinct = 0
    var start = 0
    while start < all.count {
      var end = start
      var size = 0.0
      while end < all.count, all[end].value == all[start].value {
        size += all[end].count
        end += 1
      }
      let rank = passed + (size + 1) / 2
      for entry in all[start..<end] { sums[entry.group] += entry.count * rank }
      ties += size * (size * size - 1)
      passed += size
      distinct += 1
      start = end
    }
    self.sums = sums
    self.distinct = distinct
    tieSum = ties
    total = passed
  }
}
