import StudyFile

/// Shares of all levels of one variable among the same respondents: of those who answered they are 100% together, and of
/// all no more than that.
///
/// Where the sample is known, counting respondents says more; this needs no sample.
enum SharesSum {
  /// By the report that they are for.
  static func remarks(_ finding: Finding, _ study: Study) -> [Int: Remark] {
    guard finding.sample == nil else { return [:] }
    var remarks: [Int: Remark] = [:]
    for group in groups(finding, study) {
      guard let remark = remark(group, finding, study) else { continue }
      for share in group.shares { remarks[share.index] = remark }
    }
    return remarks
  }

  private struct Group {
    var variable: String
    var among: String?
    var answered: PublishedReport.Answered
    var n: Int?
    var shares: [(index: Int, label: String, printed: PrintedDecimal)] = []
  }

  private static func groups(_ finding: Finding, _ study: Study) -> [Group] {
    var groups: [Group] = []
    for (index, report) in finding.reports.enumerated() {
      guard report.measure == "proportion", case .event(let event) = report.target,
        case .isAnyOf(let name, let labels) = event.condition, labels.count == 1,
        study.variable(name)?.measure.isCategorical == true,
        let printed = report.value.flatMap({ PrintedDecimal($0) })
      else { continue }
      let group = Group(
        variable: name, among: report.among?.value.text, answered: report.answered, n: report.n)
      let share = (index, labels[0], printed)
      if let known = groups.firstIndex(where: {
        $0.variable == name && $0.among == group.among && $0.answered == group.answered && $0.n == group.n
          && !$0.shares.contains { $0.label == labels[0] }
      }) {
        groups[known].shares.append(share)
      } else {
        groups.append(group)
        groups[groups.count - 1].shares.append(share)
      }
    }
    return groups
  }

  private static func remark(_ group: Group, _ finding: Finding, _ study: Study) -> Remark? {
    guard group.shares.count > 1, let variable = study.variable(group.variable) else { return nil }
    let bounds = group.shares.map { RoundingInterval($0.printed, finding.rounding) }
    let least = bounds.map(\.bounds.lowerBound).reduce(0) { $0 + max(0, $1) }
    let most = bounds.map(\.bounds.upperBound).reduce(0, +)
    let isWhole = !variable.levels.isEmpty && variable.levels.count == group.shares.count
    let slack = 1e-9
    let texts = group.shares.map(\.printed.text)
    let list = texts.dropLast().joined(separator: ", ") + " and " + (texts.last ?? "")
    let sum = percent(group.shares.map(\.printed.value).reduce(0, +))
    if least > 1 + slack {
      return Remark(
        objections: ["\(list) of '\(variable.name)' are \(sum) together, more than all"], isConflict: true)
    }
    guard isWhole, group.answered != .all, most < 1 - slack else { return nil }
    return Remark(
      objections: ["\(list), all levels of '\(variable.name)', are \(sum) together, of those who answered"],
      isConflict: true)
  }

  private static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    guard tenths.isFinite, abs(tenths) < 1e9 else { return "> 100,000,000%" }
    return tenths.truncatingRemainder(dividingBy: 10) == 0
      ? "\(Int(tenths / 10))%" : "\(Double(Int(tenths)) / 10)%"
  }
}
