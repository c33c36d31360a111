import Foundation

/// Partial tables that are as probable as each other.
struct PartialTables {
  /// The logarithm of the probability of one of them.
  var log: Double
  /// The probability of all of them.
  var mass: Double
}

extension [PartialTables] {
  /// Where the first stands that is above `bound`, of those sorted.
  func firstAbove(_ bound: Double) -> Int { firstAbove(bound, 0, count) }

  /// The same within a part of them.
  func firstAbove(_ bound: Double, _ start: Int, _ end: Int) -> Int {
    // Most are wholly on one side.
    if start == end || self[start].log > bound { return start }
    if self[end - 1].log <= bound { return end }
    var (low, high) = (start, end - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle].log > bound { high = middle } else { low = middle }
    }
    return high
  }
}

/// Partial tables that lead to the same place.
struct PartialTableList {
  /// Those not settled, in any order until `sort`.
  var parts: [PartialTables] = []
  /// The mass of those that count whatever stands in the columns that are left.
  var settled = 0.0

  // Kept between uses for their storage.
  private var binned: [PartialTables] = []
  private var upTo: [Double] = []
  private var ends: [Int] = []

  /// Log probabilities nearer than this differ by rounding only.
  private static let equal = 1e-10

  /// The mass of those not settled.
  var mass: Double { parts.reduce(0) { $0 + $1.mass } }

  /// The least and the greatest log probability of those not settled, nil where there are none.
  var range: (least: Double, most: Double)? {
    guard var least = parts.first?.log else { return nil }
    var most = least
    for part in parts {
      least = min(least, part.log)
      most = max(most, part.log)
    }
    return (least, most)
  }

  mutating func removeAll() {
    parts.removeAll(keepingCapacity: true)
    settled = 0
  }

  /// Adds them with one more column.
  mutating func append(_ others: ArraySlice<PartialTables>, log: Double, mass: Double) {
    let start = parts.count
    // As one piece of memory first: it takes half the time of one after the other.
    parts.append(contentsOf: others)
    parts.withUnsafeMutableBufferPointer { parts in
      for index in start..<parts.count {
        parts[index].log += log
        parts[index].mass *= mass
      }
    }
  }

  /// Sorts them, and makes one of those that are equally probable.
  mutating func sort() {
    guard parts.count > 1, let (least, most) = range else { return }
    bin(least, scale(least, most))
    (parts, binned) = (binned, parts)
  }

  /// Σ mass × mass over the pairs whose log probabilities add up to at most `limit`.
  mutating func sumOfProducts(with other: PartialTableList, upTo limit: Double) -> Double {
    guard let (least, most) = range else { return 0 }
    let scale = scale(least, most)
    bin(least, scale)
    upTo.removeAll(keepingCapacity: true)
    var mass = 0.0
    for part in binned {
      mass += part.mass
      upTo.append(mass)
    }
    var sum = 0.0
    for part in other.parts {
      let bound = limit - part.log
      if bound < least { continue }
      if bound >= most {
        sum += part.mass * mass
        continue
      }
      let bin = Int((bound - least) * scale)
      var (low, high) = (bin == 0 ? 0 : ends[bin - 1], ends[bin])
      while low < high {
        let middle = (low + high) / 2
        if binned[middle].log <= bound { low = middle + 1 } else { high = middle }
      }
      if low > 0 { sum += part.mass * upTo[low - 1] }
    }
    return sum
  }

  /// As many bins as there are parts, so that each holds one or two.
  private func scale(_ least: Double, _ most: Double) -> Double {
    Double(parts.count) / max(most - least, 1e-6)
  }

  /// Fills `binned` with them, ascending and merged, and `ends` with where each bin ends.
  private mutating func bin(_ least: Double, _ scale: Double) {
    let bins = parts.count + 1
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: bins))
    binned.removeAll(keepingCapacity: true)
    binned.append(contentsOf: parts)
    let parts = parts
    let kept = binned.withUnsafeMutableBufferPointer { binned in
      ends.withUnsafeMutableBufferPointer { ends in
        for part in parts { ends[Int((part.log - least) * scale)] += 1 }
        var end = 0
        for bin in 0..<bins {
          let size = ends[bin]
          ends[bin] = end
          end += size
        }
        for part in parts {
          let bin = Int((part.log - least) * scale)
          binned[ends[bin]] = part
          ends[bin] += 1
        }
        var (start, kept) = (0, 0)
        for bin in 0..<bins {
          let end = ends[bin]
          kept = Self.order(&binned, start, end, to: kept)
          ends[bin] = kept
          start = end
        }
        return kept
      }
    }
    binned.removeLast(binned.count - kept)
  }

  /// Moves the parts of one bin, sorted and merged, to the place at `first`, and returns the place after them.
  private static func order(
    _ parts: inout UnsafeMutableBufferPointer<PartialTables>, _ start: Int, _ end: Int, to first: Int
  ) -> Int {
    // Insertion is quick where few are distinct, which is so but for a crowded bin.
    if end - start > 64 { parts[start..<end].sort { $0.log < $1.log } }
    var last = first
    for index in start..<end {
      let part = parts[index]
      var place = last
      while place > first, parts[place - 1].log > part.log + equal { place -= 1 }
      if place > first, parts[place - 1].log >= part.log - equal {
        parts[place - 1].mass += part.mass
        continue
      }
      var moved = last
      while moved > place {
        parts[moved] = parts[moved - 1]
        moved -= 1
      }
      parts[place] = part
      last += 1
    }
    return last
  }
}
