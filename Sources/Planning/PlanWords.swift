import Analyses
import Foundation
import StudyFile

/// The numbers of a plan for people.
enum PlanWords {
  static func power(_ power: Double?) -> String {
    guard let power else { return "" }
    // Nothing is certain to be found.
    if power > 0.9995, power < 1 { return "> 99.9%" }
    return trimmed(100 * power, digits: 1) + "%"
  }

  static func n(_ sample: PlannedSize?) -> String { sample.map { $0.n.grouped } ?? "" }

  static func groups(_ sample: PlannedSize?) -> String {
    guard let groups = sample?.groups, let first = groups.first else { return "" }
    if groups.count > 2, groups.allSatisfy({ $0 == first }) { return "\(groups.count) × \(first.grouped)" }
    return groups.map(\.grouped).joined(separator: " + ")
  }

  static func effect(_ row: PlanRow) -> String {
    guard let size = row.size else { return "" }
    // What was found has its digits; what was given stands as it was given.
    let isFound = row.sought == .effect
    let plain = isFound ? String(format: "%.3f", size) : number(size)
    switch row.effect {
    case "difference":
      guard let reached = row.reached else { return points(size, isFound) }
      let proportion = isFound ? String(format: "%.1f%%", 100 * reached) : percent(reached)
      return "\(proportion) (\(size > 0 ? "+" : "")\(points(size, isFound)))"
    case "half_width":
      return "± " + (row.test == "proportion" ? points(size, isFound) : number(size))
    case "odds_ratio": return "odds ratio " + plain
    case "rho": return "ρ = " + plain
    case "margin": return number(size)
    default: return "\(row.effect) = \(plain)"
    }
  }

  private static func percent(_ share: Double) -> String { trimmed(100 * share, digits: 2) + "%" }

  private static func number(_ value: Double) -> String {
    let digits = abs(value) < 0.01 ? 5 : 3
    let text = trimmed(value, digits: digits)
    // d = 0.5 reads as d = 0.50.
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return (abs(value) < 10 && decimals < 2 ? String(format: "%.2f", value) : text).replacing("-", with: "−")
  }

  private static func points(_ difference: Double, _ isFound: Bool) -> String {
    let points =
      isFound ? String(format: "%.1f", 100 * difference) : trimmed(100 * difference, digits: 2)
    return points.replacing("-", with: "−") + (points == "1" || points == "-1" ? " point" : " points")
  }

  private static func trimmed(_ value: Double, digits: Int) -> String {
    var text = String(format: "%.\(digits)f", value)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text == "-0" ? "0" : text
  }
}
