import Foundation
import Ingest
import Statistics
import StudyFile
import Tally

/// Questions that may be items of one scale: numbered or of one stem, with the same answers.
struct ScaleCandidate {
  /// Names of variables.
  var items: [String]
  var range: ClosedRange<Double>
  /// What they share: `A`, or the question of a grid.
  var stem: Stem

  private static let fewestItems = 3
  /// Pairs of items are counted one by one.
  private static let mostItems = 40

  static func all(_ variables: [DraftVariable], _ questions: [Question]) -> [ScaleCandidate] {
    var candidates: [(key: String, candidate: ScaleCandidate)] = []
    for variable in variables where variable.part == .answer {
      guard case .column = variable.source, let stem = questions[variable.place].stem,
        let range = itemRange(variable.guess)
      else { continue }
      let key = "\(stem.text)\u{0}\(variable.guess.levels.map(\.code))\(range)"
      if let place = candidates.firstIndex(where: { $0.key == key }) {
        candidates[place].candidate.items.append(variable.name)
      } else {
        candidates.append((key, ScaleCandidate(items: [variable.name], range: range, stem: stem)))
      }
    }
    return candidates.map(\.candidate).filter { (fewestItems...mostItems).contains($0.items.count) }
  }

  /// Between which its answers lie as numbers, in an order.
  private static func itemRange(_ guess: AnswerGuess) -> ClosedRange<Double>? {
    if guess.measure == .numeric { return guess.range }
    guard guess.measure == .ordinal, guess.levels.count >= 3 else { return nil }
    let codes = guess.levels.compactMap { AnswerShape($0.code).number }
    guard codes.count == guess.levels.count, let low = codes.min(), let high = codes.max(), low < high else {
      return nil
    }
    return low...high
  }
}

/// How the answers to some items hang together.
struct ItemStructure {
  /// Which items go against the others.
  let isReversed: [Bool]
  /// After reversing.
  let alpha: Double?
  let itemRest: [Double?]
  let n: Int

  /// - Parameter products: of the items as they were answered; n is the smallest number that any pair has.
  init(_ products: CrossProducts) {
    let k = products.count
    let spreads = (0..<k).map { products[$0, $0].squareRoot() }
    let correlations = (0..<k).map { i in
      (0..<k).map { j in
        let spread = spreads[i] * spreads[j]
        return spread > 0 ? products[i, j] / spread : 0
      }
    }
    let signs = Self.signs(correlations)
    let reversed = signs.count { $0 < 0 }
    // The side of most items is the scale's own.
    let side: Double = reversed * 2 > k || (reversed * 2 == k && signs[0] < 0) ? -1 : 1
    isReversed = signs.map { $0 * side < 0 }
    let keyed = CronbachAlpha(
      CrossProducts(
        n: products.n, means: products.means,
        products: (0..<k * k).map { products.products[$0] * signs[$0 / k] * signs[$0 % k] }))
    (alpha, itemRest, n) = (keyed.alpha, keyed.itemRest, products.n)
  }

  /// The signs of the first principal component's loadings, by repeated multiplication.
  private static func signs(_ matrix: [[Double]]) -> [Double] {
    let k = matrix.count
    // Not orthogonal to the component unless the items say nothing at all.
    var vector = (0..<k).map { item in
      matrix[item].reduce(0) { $0 + abs($1) } * (matrix[0][item] < 0 ? -1 : 1)
    }
    for _ in 0..<200 {
      let next = (0..<k).map { i in (0..<k).reduce(0.0) { $0 + matrix[i][$1] * vector[$1] } }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0, length.isFinite else { break }
      vector = next.map { $0 / length }
    }
    return vector.map { $0 < 0 ? -1 : 1 }
  }
}

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

extension DraftScale {
  private static let leastAlpha = 0.55
  private static let leastItemRest = 0.1
  private static let goodAlpha = 0.7

  /// `nil` where the items do not hang together.
  init?(_ candidate: ScaleCandidate, _ structure: ItemStructure, name: (Stem, String) -> String) {
    guard structure.n > candidate.items.count, let alpha = structure.alpha, alpha >= Self.leastAlpha else {
      return nil
    }
    let weak = zip(candidate.items, structure.itemRest).filter { ($0.1 ?? 0) < Self.leastItemRest }.map(\.0)
    guard weak.count * 3 <= candidate.items.count else { return nil }
    items = zip(candidate.items, structure.isReversed).map { Item(name: $0, isReversed: $1) }
    range = candidate.range
    let reversed = items.filter(\.isReversed).map(\.name)
    remarks = ["\(items.count) questions with the same answers, α = \(Self.text(alpha)): taken for a scale"]
    if !reversed.isEmpty {
      remarks.append(
        "reversed, as the answers go against the others: \(reversed.joined(separator: ", ")); check the wording"
      )
    }
    if !weak.isEmpty {
      remarks.append("hardly related to the others, perhaps no items of it: \(weak.joined(separator: ", "))")
    }
    if alpha < Self.goodAlpha { remarks.append("an α this low may mean that they do not measure one thing") }
    let first = candidate.items[0]
    self.name = name(candidate.stem, first)
    let last = candidate.items[candidate.items.count - 1]
    if candidate.stem.isName {
      let stem = candidate.stem.text.trimmingCharacters(in: CharacterSet(charactersIn: "_.- "))
      label = "\(stem.count > 2 ? stem.replacing("_", with: " ") : "Scale") (\(first) to \(last))"
    } else {
      label = candidate.stem.text.shortened(to: Drafter.longestLabel)
    }
  }

  private static func text(_ alpha: Double) -> String {
    let hundredths = Int((alpha * 100).rounded())
    return hundredths >= 100 ? "1.00" : "." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
