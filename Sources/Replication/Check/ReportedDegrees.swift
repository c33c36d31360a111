import StudyFile

/// The degrees of freedom of a reported test: as printed, or as its respondents and levels leave them.
struct ReportedDegrees {
  /// Each that is possible, or the least and the greatest; empty where nothing tells.
  private(set) var first: [Double] = []
  private(set) var second: [Double] = []
  private(set) var objections: [String] = []
  /// Whether printed ones were held against something.
  private(set) var isChecked = false
  private let printed: [PrintedDecimal]
  private let rounding: Finding.Rounding

  init(_ report: PublishedReport, _ finding: Finding, _ study: Study) {
    printed = report.degrees.compactMap { PrintedDecimal($0) }
    rounding = finding.rounding
    let n = report.n
    let most = n ?? finding.sample
    switch report.measure {
    case "student_t", "cohens_d", "hedges_g", "pearson_r":
      exactly(n.map { $0 - 2 }, atMost: most.map { $0 - 2 }, n)
    case "paired_t", "one_sample_t": exactly(n.map { $0 - 1 }, atMost: most.map { $0 - 1 }, n)
    case "welch_t": welch(report, most)
    case "phi": first = [1]
    case "pearson_chi_square", "yates_chi_square", "likelihood_ratio_chi_square": table(report, study)
    case "kruskal_wallis", "anova_f", "welch_f": groups(report, study, most)
    default: break
    }
  }

  /// ` with 28 degrees of freedom`, where they were worked out.
  var words: String {
    guard printed.isEmpty, let df = first.first, first.count == 1, df.isFinite, df == df.rounded() else {
      return ""
    }
    let second = second.first.map { " and \(ArithmeticCheck.text($0))" } ?? ""
    return
      " with \(ArithmeticCheck.text(df))\(second) degree\(df == 1 && second.isEmpty ? "" : "s") of freedom"
  }

  private mutating func exactly(_ df: Int?, atMost most: Int?, _ n: Int?) {
    if let own = printed.first {
      first = TestBounds.degrees(own, rounding)
      isChecked = most != nil
      if let df, let n, own.value != Double(df) {
        objections.append(
          "\(n.grouped) respondents leave \(df.grouped) degrees of freedom here, not \(own.text)")
      } else if let most, own.value > Double(most) {
        objections.append("\(own.text) degrees of freedom need more respondents than there are")
      }
    } else if let df, df > 0 {
      first = [Double(df)]
    }
  }

  /// Between those of the smaller group and those of both (Welch, 1947).
  private mutating func welch(_ report: PublishedReport, _ most: Int?) {
    let least = report.groupSizes.min().map { $0 - 1 } ?? 1
    if let own = printed.first {
      first = TestBounds.degrees(own, rounding)
      let bounds = RoundingInterval(own, rounding).bounds
      isChecked = most != nil
      guard let most else { return }
      if bounds.lowerBound > Double(most - 2) || bounds.upperBound < Double(least) {
        let range = report.groupSizes.isEmpty ? "at most \(most - 2)" : "from \(least) to \(most - 2)"
        objections.append("Welch's degrees of freedom are \(range) here, not \(own.text)")
      }
    } else if let n = report.n, n - 2 >= max(1, least) {
      first = [Double(max(1, least)), Double(n - 2)]
    }
  }

  /// (rows − 1)(columns − 1), of the declared levels or of those of them that somebody gave.
  private mutating func table(_ report: PublishedReport, _ study: Study) {
    guard case .comparison(let outcome, let groups) = report.target else { return }
    let rows = outcome.level != nil ? 2 : Self.levels(outcome.variable, study)
    var possible: Set<Int> = []
    if let rows, let columns = Self.levels(groups, study), rows > 1, columns > 1, rows * columns <= 10_000 {
      for row in 1..<rows { for column in 1..<columns { possible.insert(row * column) } }
    }
    judge(possible.sorted().map(Double.init), "a table of '\(outcome.variable)' and '\(groups)'")
  }

  private mutating func groups(_ report: PublishedReport, _ study: Study, _ n: Int?) {
    guard case .comparison(_, let groups) = report.target else { return }
    let levels = Self.levels(groups, study) ?? 0
    judge(
      levels > 1 ? (1..<min(levels, 1000)).map(Double.init) : [], "a comparison of the levels of '\(groups)'")
    guard report.measure != "kruskal_wallis" else { return }
    if printed.count == 2 {
      second = TestBounds.degrees(printed[1], rounding)
      guard let n else { return }
      isChecked = true
      let most = Double(n) - printed[0].value - 1
      let isExact = report.measure == "anova_f" && report.n != nil
      if isExact ? printed[1].value != most : RoundingInterval(printed[1], rounding).bounds.lowerBound > most
      {
        objections.append(
          "\(n.grouped) respondents in \(printed[0].digits + 1) groups leave \(isExact ? "" : "at most ")"
            + "\(ArithmeticCheck.text(most)) degrees of freedom, not \(printed[1].text)")
      }
    } else if report.measure == "anova_f", let n = report.n {
      second = first.map { Double(n) - $0 - 1 }.filter { $0 > 0 }
    }
  }

  /// Printed ones have to be among those that are possible.
  private mutating func judge(_ possible: [Double], _ what: String) {
    guard let own = printed.first else {
      first = possible
      return
    }
    first = TestBounds.degrees(own, rounding)
    guard let most = possible.last else { return }
    isChecked = true
    if !possible.contains(own.value) {
      objections.append(
        "\(what) has \(most == 1 ? "1" : "at most \(ArithmeticCheck.text(most))") degree"
          + "\(most == 1 ? "" : "s") of freedom, not \(own.text)")
    }
  }

  private static func levels(_ name: String, _ study: Study) -> Int? {
    study.variable(name).flatMap { $0.levels.isEmpty ? nil : $0.levels.count }
  }
}
