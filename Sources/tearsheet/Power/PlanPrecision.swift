import ArgumentParser
import Planning
import StudyFile

struct PlanPrecision: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "precision",
    abstract: "An interval as narrow as wished: of a proportion, a mean or a correlation.",
    discussion: """
      One of --p, --sd and --r says what is estimated, --margin how far the interval may reach to either side, or --n how many there are.
        tearsheet power precision --p 50% --margin 5% --population 2000
        tearsheet power precision --sd 12 --margin 2
      """)

  @Option(
    name: .long, help: "The proportion that is expected; 50% needs the most.", transform: PlanInput.share)
  var p: Double?

  @Option(name: .long, help: "The standard deviation, of a mean.", transform: PlanInput.positive)
  var sd: Double?

  @Option(name: .long, help: "The correlation that is expected.", transform: PlanInput.correlation)
  var r: Double?

  @Option(
    name: .long, help: "Half of the interval's width: 5% of a proportion, 2 of a mean, .10 of a correlation.")
  var margin: String?

  @Option(name: .long, help: "How many respondents there are: how wide the interval will be.")
  var n: Int?

  @Option(name: .long, help: "How many people there are in all, where they are few.")
  var population: Int?

  @Option(name: .long, help: "The level of the interval.", transform: PlanInput.partialShare)
  var confidence: Double = 0.95

  @Option(
    name: .long, help: "How many of those who are invited answer, to say how many to invite.",
    transform: PlanInput.partialShare)
  var responseRate: Double?

  @Option(name: .long, help: "How to print it: text, markdown, csv or json.")
  var format: PlanFormat = .text

  func validate() throws {
    guard [p != nil, sd != nil, r != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --p (a proportion), --sd (a mean) and --r (a correlation).")
    }
    guard (margin == nil) != (n == nil) else {
      throw ValidationError("Give --margin for the size that it needs, or --n for the width of the interval.")
    }
    if let n, n < 1 { throw ValidationError("--n is at least 1.") }
    if let population {
      if r != nil { throw ValidationError("--population is for proportions and means.") }
      guard population > 0 else { throw ValidationError("--population is at least 1.") }
      if let n, n > population { throw ValidationError("--n is more than --population.") }
    }
    _ = try halfWidth
  }

  private var halfWidth: Double? {
    get throws {
      guard let margin else { return nil }
      do {
        let width = try sd == nil ? PlanInput.partialShare(margin) : PlanInput.positive(margin)
        return width
      } catch {
        throw ValidationError(
          sd == nil
            ? "--margin \(margin): it lies between 0 and 1, as in 5% or 0.05."
            : "--margin \(margin): it is a number above 0, in the unit of --sd.")
      }
    }
  }

  func run() throws {
    let (plan, title, source): (PrecisionPlan, String, String) =
      if let p {
        (.proportion(p), "A proportion of \(PlanTitle.percent(p))", "Wilson's interval.")
      } else if let sd {
        (.mean(sd: sd), "A mean, standard deviation \(PlanTitle.plain(sd))", "Student's interval.")
      } else {
        (.correlation(r ?? 0), "A correlation of \(PlanTitle.plain(r ?? 0))", "Fisher's interval.")
      }
    var row =
      if let halfWidth = try halfWidth {
        plan.size(halfWidth: halfWidth, population: population, confidence: confidence)
      } else {
        plan.halfWidth(n: n ?? 1, population: population, confidence: confidence)
      }
    if let responseRate { row.invite(at: responseRate) }
    let of = population.map { ", of \($0.grouped) people" } ?? ""
    format.show(
      Plan(title: title + of, rows: [row], source: "\(PlanTitle.percent(confidence)) confidence. \(source)"))
  }
}
