/// Pairs of respondents who are in the same order on x and on y, less those who are in opposite order.
enum Concordance {
  /// In ascending x, each pair meets those before it, counted by y in a tree of partial sums (Fenwick 1994): Knight's
  /// method, with frequencies.
  static func score(_ pairs: PairCounts, _ x: Sample, _ y: Sample) -> Double {
    let xPlaces = Midranks(x)
    let yPlaces = Midranks(y)
    let places = pairs.counts.indices.map {
      (x: xPlaces.place(pairs.x[$0]), y: yPlaces.place(pairs.y[$0]), count: Double(pairs.counts[$0]))
    }.sorted { $0.x < $1.x }
    var tree = PrefixSums(count: y.values.count)
    var score = 0.0
    var met = 0.0
    var start = 0
    while start < places.count {
      var end = start
      while end < places.count, places[end].x == places[start].x {
        let below = tree.sum(upTo: places[end].y)
        let through = tree.sum(upTo: places[end].y + 1)
        score += places[end].count * (below - (met - through))
        end += 1
      }
      // Those with the same x are tied, so they are entered only when all of them have been counted.
      for place in places[start..<end] {
        tree.add(place.count, at: place.y)
        met += place.count
      }
      start = end
    }
    return score
  }
}

/// A tree of partial sums: adding to a place and summing the places before one, each in logarithmic time.
private struct PrefixSums {
  private var nodes: [Double]

  init(count: Int) { nodes = Array(repeating: 0, count: count + 1) }

  mutating func add(_ amount: Double, at place: Int) {
    var node = place + 1
    while node < nodes.count {
      nodes[node] += amount
      node += node & -node
    }
  }

  /// The sum of the places before `end`.
  func sum(upTo end: Int) -> Double {
    var node = end
    var sum = 0.0
    while node > 0 {
      sum += nodes[node]
      node -= node & -node
    }
    return sum
  }
}
