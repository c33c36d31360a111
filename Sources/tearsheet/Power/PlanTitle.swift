import Foundation

/// Numbers as they were meant.
enum PlanTitle {
  static func percent(_ share: Double) -> String { plain(100 * share) + "%" }

  static func plain(_ value: Double) -> String {
    var text = String(format: "%.6f", value)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
