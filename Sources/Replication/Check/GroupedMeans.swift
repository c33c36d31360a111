import Foundation
import StudyFile

/// A variable's mean and SD of all respondents beside those of groups of them: whole answers of the groups add up to those
/// of all, in their sum and in their sum of squares (GRIMMER for several groups at once).
struct GroupedMeans {
  /// A mean that was printed of so many.
  private struct Printed {
    var place: SampleStatements.Place
    var moments: PrintedMoments
    /// `nil` where it was not printed.
    var n: Int?
    /// The grouping variable and the level; `nil` of all.
    var group: (variable: String, label: String)?
    var rounding: Finding.Rounding
  }

  /// By the place of each mean that takes part.
  static func remarks(_ study: Study) -> [SampleStatements.Place: Remark] {
    var remarks: [SampleStatements.Place: Remark] = [:]
    for sample in samples(study) {
      let names = Set(sample.keys).sorted()
      for name in names {
        guard let variable = study.variable(name),
          let whole = WholeAnswers(levelsOrNumbers: variable, in: study)
        else { continue }
        for total in sample[name] ?? [] where total.group == nil {
          for groups in partitions(sample[name] ?? []) {
            guard let (remark, own) = Self.remark(total, groups, whole, study) else { continue }
            for place in own { remarks[place] = remarks[place].map { $0 + remark } ?? remark }
          }
        }
      }
    }
    return remarks
  }

  /// The means of whole answers by sample, and within it by variable.
  private static func samples(_ study: Study) -> [[String: [Printed]]] {
    var groups = SampleGroups()
    var alone: [[SampleStatements.Place]] = []
    for (number, finding) in study.findings.enumerated() {
      let places = finding.reports.indices.map { SampleStatements.Place(finding: number, report: $0) }
      if let n = finding.sample {
        for place in places { groups.add(place, finding, of: n) }
      } else {
        alone.append(places)
      }
    }
    return (groups.list.map(\.places) + alone).map { places in
      var means: [String: [Printed]] = [:]
      for place in places {
        let report = study.findings[place.finding].reports[place.report]
        guard let name = report.meanOfLevels, let mean = Self.mean(report, place, study) else { continue }
        means[name, default: []].append(mean)
      }
      return means
    }
  }

  private static func mean(_ report: PublishedReport, _ place: SampleStatements.Place, _ study: Study)
    -> Printed?
  {
    let finding = study.findings[place.finding]
    guard let value = report.value.flatMap({ PrintedDecimal($0) }) else { return nil }
    var group: (variable: String, label: String)?
    if let among = report.among {
      guard case .isAnyOf(let name, let labels) = among.value, labels.count == 1,
        study.variable(name)?.measure.isCategorical == true, report.n != nil
      else { return nil }
      group = (name, labels[0])
    }
    return Printed(
      place: place, moments: PrintedMoments(mean: value, sd: report.sd.flatMap { PrintedDecimal($0) }),
      n: report.n ?? (report.among == nil ? finding.sample : nil), group: group, rounding: finding.rounding)
  }

  /// Groups by levels of one variable, each level once.
  private static func partitions(_ means: [Printed]) -> [[Printed]] {
    var variables: [String] = []
    for mean in means {
      if let name = mean.group?.variable, !variables.contains(name) { variables.append(name) }
    }
    return variables.compactMap { name in
      let own = means.filter { $0.group?.variable == name }
      let labels = own.compactMap { $0.group?.label }
      return own.count > 1 && Set(labels).count == labels.count ? own : nil
    }
  }

  private static func remark(_ total: Printed, _ groups: [Printed], _ whole: WholeAnswers, _ study: Study)
    -> (Remark, [SampleStatements.Place])?
  {
    let report = study.findings[total.place.finding].reports[total.place.report]
    guard let n = total.n else { return nil }
    let sum = groups.reduce(0) { $0 + min($1.n ?? 0, 1_000_000_000) }
    // Of how many all are is known where it was printed, or where the groups leave nobody out.
    guard sum == n || sum < n && report.n != nil else { return nil }
    var isPossible = false
    var words = ""
    divisors: for divisor in [Grimmer.Divisor.sample, .population] {
      guard let all = moments(total, n, whole, divisor) else { return nil }
      var together: GroupMoments?
      for group in groups {
        guard let own = moments(group, group.n ?? 0, whole, divisor) else { return nil }
        // What is impossible by itself is told there.
        if own.ranges.isEmpty { continue divisors }
        together = together.map { $0 + own } ?? own
      }
      guard var together, let sums = all.sums else { continue }
      if sum < n {
        guard let answers = whole.answers, let own = together.sums else { return nil }
        let rest = sums.lowerBound - own.upperBound...sums.upperBound - own.lowerBound
        guard
          let others = GroupMoments(ofRest: n - sum, items: whole.items, answers: answers, totals: rest)
        else { return nil }
        if !others.ranges.isEmpty { together = together + others } else { together = others }
      }
      if all.overlaps(together) {
        if divisor == .sample { return (Remark(), [total.place] + groups.map(\.place)) }
        isPossible = true
      } else if words.isEmpty {
        words = self.words(total, groups, together, n, whole.items)
      }
    }
    let places = [total.place] + groups.map(\.place)
    if isPossible {
      return (Remark(notes: ["the SDs of all and of its groups go together with the divisor n only"]), places)
    }
    return words.isEmpty ? nil : (Remark(objections: [words], isConflict: true), places)
  }

  private static func moments(_ printed: Printed, _ n: Int, _ whole: WholeAnswers, _ divisor: Grimmer.Divisor)
    -> GroupMoments?
  {
    GroupMoments(
      printed.moments, n: n, items: whole.items, answers: whole.answers, rounding: printed.rounding,
      divisor: divisor)
  }

  private static func words(
    _ total: Printed, _ groups: [Printed], _ together: GroupMoments, _ n: Int, _ items: Int
  ) -> String {
    func text(_ printed: Printed) -> String {
      printed.moments.mean.text + (printed.moments.sd.map { " (SD \($0.text))" } ?? "")
    }
    let names = groups.map { group in
      "\(text(group)) of \((group.n ?? 0).grouped) (\(group.group?.label ?? ""))"
    }
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    var words = "\(text(total)) of \(n.grouped) is not what whole answers of the groups add up to: \(list)"
    if let sums = together.sums {
      let decimals = total.moments.mean.decimals
      func mean(_ sum: Int) -> String {
        String(format: "%.\(decimals)f", Double(sum) / Double(n) / Double(items))
      }
      let (low, high) = (mean(sums.lowerBound), mean(sums.upperBound))
      words += "; together they have the mean \(low == high ? low : "\(low) to \(high)")"
      if let sd = total.moments.sd, let range = together.deviations(n, items) {
        let ends = [range.lowerBound, range.upperBound].map { String(format: "%.\(sd.decimals)f", $0) }
        words += " and the SD \(ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])")"
      }
    }
    return words
  }
}

extension GroupMoments {
  /// Between which SDs of n − 1 they lie.
  fileprivate func deviations(_ n: Int, _ items: Int) -> ClosedRange<Double>? {
    guard n > 1 else { return nil }
    func deviation(_ total: Int, _ squares: Int) -> Double {
      let sum = Double(squares) - Double(total) * Double(total) / Double(n)
      return (max(0, sum) / Double(n - 1)).squareRoot() / Double(items)
    }
    let ends = ranges.flatMap { total, list in
      list.flatMap { [deviation(total, $0.lowerBound), deviation(total, $0.upperBound)] }
    }
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return low...high
  }
}
