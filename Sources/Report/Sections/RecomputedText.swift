import Replication
import Statistics

extension Verdict {
  /// Whether the number cannot exceed 1, as a correlation cannot: APA prints it without the leading zero.
  var isBounded: Bool {
    if ["r =", "ρ =", "τ =", "φ ="].contains(where: recomputedText.hasPrefix) { return true }
    if published.folded.trimmingPrefix(while: { "-−+".contains($0) }).hasPrefix(".") { return true }
    return statement.flatMap { Measure(rawValue: $0.measure) }?.numberKind == .bounded
  }

  /// A number stands as it was printed; that there is no difference, or one of a direction, is said by the study file.
  func publishedText(_ say: Words) -> String {
    statement?.value == nil ? say.retold(published.folded) : published.folded
  }

  /// What the data give, in the digits of what was published.
  func printedText(_ say: Words) -> String { say.retoldNumbers(englishText) }

  private var englishText: String {
    let text = recomputedText.folded
    guard isBounded, !text.hasSuffix("%") else { return text }
    for sign in ["", NumberFormat.minus] where text.hasPrefix(sign + "0.") {
      return sign + text.dropFirst(sign.count + 1)
    }
    return text
  }
}
