/// The rank of each distinct value of a sample, ties getting the mean of their ranks.
struct Midranks {
  private let values: [Double]
  private let ranks: [Double]

  init(_ sample: Sample) {
    values = sample.values
    var passed = 0.0
    ranks = sample.counts.map { count in
      let size = Double(count)
      defer { passed += size }
      return passed + (size + 1) / 2
    }
  }

  /// The place of a value among the distinct ones, from zero.
  func place(_ value: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = low + (high - low) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rank of one of the values.
  func rank(_ value: Double) -> Double { ranks[place(value)] }

  /// Pairs of values as pairs of ranks.
  func pairs(with other: Midranks, _ pairs: PairCounts) -> PairCounts {
    PairCounts(
      x: pairs.x.map(rank), y: pairs.y.map(other.rank), counts: pairs.counts)
  }
}

/// The midranks of values that occur as often as `counts` says, in their order.
public func midranks(_ values: [Double], counts: [Int]) -> [Double] {
  let ranks = Midranks(Sample(values: values, counts: counts))
  return values.map(ranks.rank)
}
