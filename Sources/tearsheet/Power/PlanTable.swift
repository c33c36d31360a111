import ArgumentParser
import Planning
import Statistics

struct PlanTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "A table of two categorical variables, by Pearson's chi-square test.",
    discussion: """
      Of an event in several groups, its shares tell the effect: --shares 50%,35%,40%. Of any table it is Cohen's w \
      (0.1 is small, 0.3 medium, 0.5 large), with the table's rows and columns: --w 0.2 --table 3x4.
      """)

  @Option(
    name: .long, help: "The share of the event in each group, with commas.", transform: PlanInput.shares)
  var shares: [Double]?

  @Option(
    name: .long, help: "How large these groups are beside each other, as in 1,2,1. (default: one size)",
    transform: PlanInput.numbers)
  var weights: [Double]?

  @Option(name: .long, help: "Cohen's w.", transform: PlanInput.positive)
  var w: Double?

  @Option(name: .long, help: "The rows and columns of the table, as in 3x4.", transform: PlanTable.shape)
  var table: [Int]?

  @OptionGroup var options: TestOptions

  func validate() throws {
    if let shares {
      if w != nil || table != nil {
        throw ValidationError("--shares says what --w and --table say: give the one or the others.")
      }
      guard shares.count > 1 else { throw ValidationError("--shares has one share for each group.") }
      if let weights {
        guard weights.count == shares.count, weights.allSatisfy({ $0 > 0 }) else {
          throw ValidationError("--weights has a number above 0 for each of the \(shares.count) groups.")
        }
      }
      if PowerOfTable.effect(shares: shares) == 0 {
        throw ValidationError("--shares are all the same: there is nothing to find.")
      }
    } else {
      if weights != nil { throw ValidationError("--weights goes with --shares.") }
      guard table != nil else {
        throw ValidationError("Give the shares of the groups (--shares), or the size of the table (--table).")
      }
    }
    if let w, w >= 10 { throw ValidationError("--w is hardly ever above 1; found \(w).") }
    try options.check(hasEffect: w != nil || shares != nil, "--w")
  }

  func run() throws {
    let rows = table?[0] ?? 2
    let columns = table?[1] ?? shares?.count ?? 2
    let told = shares.map { ", " + $0.map(PlanTitle.percent).joined(separator: ", ") } ?? ""
    options.show(
      "A table of \(rows) × \(columns)\(told)", .table(df: Double(rows - 1) * Double(columns - 1)),
      effect: w ?? shares.flatMap { PowerOfTable.effect(shares: $0, weights: weights) },
      source: "Pearson's chi-square test, noncentral χ²: Cohen (1988); R's pwr.chisq.test.")
  }

  private static func shape(_ text: String) throws -> [Int] {
    let sides = text.lowercased().split(whereSeparator: { $0 == "x" || $0 == "×" }).compactMap { Int($0) }
    guard sides.count == 2, sides.allSatisfy({ (2...1000).contains($0) }) else {
      throw ValidationError("a table has its rows and columns, at least 2 of each: 3x4.")
    }
    return sides
  }
}
