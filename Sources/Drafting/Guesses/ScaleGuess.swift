import Foundation

/// Which items are taken for a scale, and what is said of it.
extension DraftScale {
  private static let leastAlpha = 0.55
  private static let leastItemRest = 0.1
  private static let goodAlpha = 0.7

  /// `nil` where the items do not hang together.
  init?(_ candidate: ScaleCandidate, _ structure: ItemStructure, name: (Stem, String) -> String) {
    guard structure.n > candidate.items.count, !structure.isRanking, let alpha = structure.alpha,
      alpha >= Self.leastAlpha
    else {
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
