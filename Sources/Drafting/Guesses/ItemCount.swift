import Ingest
import Statistics
import StudyFile
import Tally

/// Counts how the items of all candidates hang together, in one pass over the export.
struct ItemCount {
  private var requests: [[Int]] = []
  private var plan = TallyPlan()

  init(_ candidates: [ScaleCandidate]) {
    requests = candidates.map { candidate in
      candidate.items.indices.flatMap { row in
        (0...row).map { column in
          plan.add(
            TallyRequest(
              .crossProducts(
                row == column ? [candidate.items[row]] : [candidate.items[row], candidate.items[column]])))
        }
      }
    }
  }

  /// Throws `Diagnostics`.
  func structures(
    _ candidates: [ScaleCandidate], study: Study, path: String, options: SurveyReader.Options,
    progress: @escaping (Double) -> Void
  ) throws -> [ItemStructure] {
    let counted = try SurveyCount(
      study: study, plan: plan, paths: [path], options: options, progress: progress)
    return zip(candidates, requests).map { candidate, requests in
      let pairs = requests.map { counted.tallies.crossProducts($0) }
      func pair(_ i: Int, _ j: Int) -> CrossProductTally {
        pairs[max(i, j) * (max(i, j) + 1) / 2 + min(i, j)]
      }
      let items = candidate.items.indices
      let n = pairs.map(\.n).min() ?? 0
      return ItemStructure(
        CrossProducts(
          n: n, means: items.map { pair($0, $0).means[0] },
          products: items.flatMap { i in
            items.map { j in
              let tally = pair(i, j)
              return tally.n > 1 ? tally[i == j ? 0 : 1, 0] / Double(tally.n - 1) * Double(max(0, n - 1)) : 0
            }
          }))
    }
  }
}
