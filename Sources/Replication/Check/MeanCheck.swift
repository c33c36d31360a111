import StudyFile

/// A printed mean against its scale, against whole answers (GRIM), and with its standard deviation (GRIMMER, DEBIT).
struct MeanCheck {
  private let report: PublishedReport
  private let finding: Finding
  private let variable: Variable
  private let mean: PrintedDecimal
  private let study: Study

  /// `nil` where the report is no mean.
  init?(_ report: PublishedReport, _ finding: Finding, _ study: Study) {
    guard let name = report.meanOfLevels, let variable = study.variable(name), let value = report.value,
      let mean = PrintedDecimal(value)
    else { return nil }
    (self.report, self.finding, self.study) = (report, finding, study)
    (self.variable, self.mean) = (variable, mean)
  }

  /// `nil` where nothing can be said.
  var remark: Remark? {
    if let remark = outside { return remark }
    if variable.measure == .ordinal { return deviationOfLevels }
    guard let whole = WholeAnswers(variable, in: study) else { return nil }
    return remark(whole)
  }

  /// Whatever the answers are, their mean lies in the range that they have.
  private var outside: Remark? {
    guard let range = variable.possible else { return nil }
    let bounds = RoundingInterval(mean, finding.rounding).bounds
    guard bounds.upperBound < range.lowerBound || bounds.lowerBound > range.upperBound else { return nil }
    let (low, high) = (ArithmeticCheck.text(range.lowerBound), ArithmeticCheck.text(range.upperBound))
    return .objection("answers lie between \(low) and \(high), and so does their mean")
  }

  private func grim(_ n: Int, _ whole: WholeAnswers) -> Grim? {
    Grim(mean, n: n, items: whole.items, answers: whole.answers, rounding: finding.rounding)
  }

  /// More numbers of respondents than these are not tried.
  private static let mostTried = 100_000

  private func remark(_ whole: WholeAnswers) -> Remark? {
    guard let n = report.n ?? finding.sample, let all = grim(n, whole) else { return nil }
    let isExact = report.n != nil
    if all.isPossible { return isExact ? deviation(n, whole) : Remark() }
    let values = whole.items > 1 ? "\(n.grouped) respondents to \(whole.items) items" : "\(n.grouped)"
    let nearest = all.nearest.map(\.text).joined(separator: " or ")
    let message = "no whole answers of \(values) have the mean \(mean.text); the nearest is \(nearest)"
    if isExact { return .objection(message, nearest: nearest) }
    // Missing answers are in no mean, and a subgroup is smaller than the sample.
    let least = max(1, n - Self.mostTried)
    guard let fewer = (least..<n).last(where: { grim($0, whole)?.isPossible == true }) else {
      if least > 1 { return Remark(notes: ["whether fewer have the mean \(mean.text) was not decided"]) }
      return .objection(message, nearest: nearest)
    }
    if report.among != nil { return Remark() }
    return Remark(notes: [
      "\(n.grouped) whole answers cannot have the mean \(mean.text), \(fewer.grouped) can: then not all answered"
    ])
  }

  private var sd: PrintedDecimal? { report.sd.flatMap { PrintedDecimal($0) } }

  private func deviation(_ n: Int, _ whole: WholeAnswers) -> Remark {
    guard let sd else { return Remark() }
    return deviation(sd, n, whole.items, whole.answers)
  }

  private func deviation(_ sd: PrintedDecimal, _ n: Int, _ items: Int, _ answers: ClosedRange<Int>?) -> Remark
  {
    func isPossible(_ divisor: Grimmer.Divisor) -> Bool? {
      Grimmer(
        mean: mean, sd: sd, n: n, items: items, answers: answers, divisor: divisor, rounding: finding.rounding
      )?.isPossible
    }
    switch isPossible(.sample) {
    case true: return Remark()
    case nil: return Remark(notes: ["whether the SD \(sd.text) is possible was not decided"])
    default: break
    }
    if isPossible(.population) == true {
      return Remark(notes: ["the SD \(sd.text) is possible with the divisor n only"])
    }
    let range = answers.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? ""
    return .objection(
      "no whole answers of \(n.grouped)\(range) have the mean \(mean.text) and the SD \(sd.text)")
  }

  /// Of levels with whole codes.
  private var deviationOfLevels: Remark? {
    guard let n = report.n, let sd else { return nil }
    let numbers = variable.levelNumbers([])
    let codes = numbers.compactMap { Int(exactly: $0) }
    guard codes.count == numbers.count, let low = codes.min(), let high = codes.max(), low < high else {
      return nil
    }
    guard codes.count == 2 else { return deviation(sd, n, 1, low...high) }
    guard let debit = Debit(mean: mean, sd: sd, n: n, low: low, high: high, rounding: finding.rounding)
    else { return nil }
    if debit.isPossible { return Remark() }
    return .objection(
      "no \(n.grouped) answers that are \(low) or \(high) have the mean \(mean.text) and the SD \(sd.text)")
  }
}

extension Variable {
  /// Where its answers lie, where the study file says.
  fileprivate var possible: ClosedRange<Double>? {
    if let range { return range }
    if case .scale(let scale) = source, let range = scale.range {
      let count = scale.score == .sum ? Double(scale.items.count) : 1
      return range.lowerBound * count...range.upperBound * count
    }
    guard measure == .ordinal, !levels.isEmpty else { return nil }
    let numbers = levelNumbers([])
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return low...high
  }
}
