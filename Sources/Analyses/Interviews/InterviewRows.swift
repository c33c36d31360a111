import Interviews
import Statistics
import StudyFile

/// What stands in the columns of rows that are of coded interviews.
package enum InterviewNames {
  /// In `by` of rows that are of the cases up to one.
  package static let upToCase = "up to case"
  package static let fileOrder = "file order"
  package static let allOrders = "mean of all orders"

  /// In `method` of rows on stability, by how many cases are left out.
  package static func without(_ left: Int) -> String {
    left == 1 ? "without one case" : "without two cases"
  }
}

extension AnalysisResult {
  /// Coded interviews, reported as an analysis is.
  package init(_ findings: InterviewFindings) {
    let settings = findings.settings
    self.init(
      analysis: Analysis(
        id: Interviews.id, verb: .interviews(settings), location: settings.file.location),
      rows: InterviewRows(findings: findings).rows)
    interviews = findings
  }
}

/// The rows of coded interviews. `n` is cases; a label stands in `note`.
struct InterviewRows {
  let findings: InterviewFindings

  private var cases: Int { findings.cases.count }
  private var rules: String { findings.settings.rules.rawValue }

  var rows: [ResultRow] {
    categories + numbers + subsamples.flatMap(\.self) + stability + accumulation + agreement + audit
  }

  /// A category that holds one case is counted and not named.
  private var categories: [ResultRow] {
    let reported = findings.analysis.reported
    let most = reported.map(\.count).max() ?? 0
    let primary = reported.first { $0.count == most }
    return findings.analysis.reportedWithParts.map { category in
      row(
        Estimate(
          .casesInCategory, method: rules, value: Double(category.count), n: cases,
          note: category.label?.rawValue ?? ""),
        category, isPrimary: category == primary)
    }
  }

  private var numbers: [ResultRow] {
    let cutoffs = findings.analysis.cutoffs
    let labels = FrequencyLabel.allCases.filter { cutoffs.range($0) != nil }.map { label in
      var row = row(
        Estimate(
          .categories, method: rules,
          value: Double(findings.analysis.reported.count { $0.label == label }), n: cases))
      row.level = label.rawValue
      return row
    }
    let single = findings.analysis.domains.filter { !$0.ofOneCase.isEmpty }.map { domain in
      var row = row(Estimate(.oneCaseCategories, value: Double(domain.ofOneCase.count), n: cases))
      row.variable = domain.name
      return row
    }
    return labels + single
  }

  private var subsamples: [[ResultRow]] {
    findings.subsamples.flatMap { subsample in
      subsample.comparisons.map { comparison in
        let groups = subsample.groups
        func place(_ estimate: Estimate, _ group: String) -> ResultRow {
          row(estimate, comparison.category, by: subsample.attribute, group: group)
        }
        let held = groups.indices.map { index in
          place(
            Estimate(
              .casesInCategory, method: rules, value: Double(comparison.counts[index]),
              n: groups[index].cases.count, note: comparison.labels[index]?.rawValue ?? ""),
            groups[index].name)
        }
        return held
          + comparison.contrasts.flatMap { contrast -> [ResultRow] in
            let (first, second) = (groups[contrast.first], groups[contrast.second])
            let name = "\(first.name) vs \(second.name)"
            let n = first.cases.count + second.cases.count
            let shares = [contrast.first, contrast.second].map {
              Double(comparison.counts[$0]) / Double(groups[$0].cases.count)
            }
            let reasons = [
              contrast.byCases ? "by 30% of cases or more" : nil, contrast.byLabels ? "by two labels" : nil,
            ].compactMap(\.self)
            return [
              place(
                Estimate(
                  .riskDifference, method: "cqr", value: shares[0] - shares[1], n: n,
                  note: reasons.isEmpty ? "" : "differs " + reasons.joined(separator: " and ")), name),
              place(
                Estimate(
                  .fisherExact, method: "exact", pValue: contrast.pValue, n: n,
                  note: "described, as these cases are no random sample"), name),
            ]
          }
      }
    }
  }

  private var stability: [ResultRow] {
    findings.stability.flatMap { stability in
      stability.omissions.map { omission in
        let changes = omission.changes.map { "\($0.label?.rawValue ?? "no label") in \($0.ways)" }
        return row(
          Estimate(
            .labelChanges, method: InterviewNames.without(omission.left),
            value: Double(omission.changed) / Double(omission.ways), n: omission.ways,
            note: changes.joined(separator: ", ")),
          stability.category)
      }
    }
  }

  private var accumulation: [ResultRow] {
    findings.accumulation.steps.enumerated().flatMap { place, step in
      [(InterviewNames.fileOrder, Double(step.seen)), (InterviewNames.allOrders, step.expected)].map {
        row(
          Estimate(.categoriesSeen, method: $0, value: $1, n: place + 1), by: InterviewNames.upToCase,
          group: String(place + 1))
      }
    }
  }

  /// Over all domains where `variable` is empty.
  private var agreement: [ResultRow] {
    (findings.agreement?.parts ?? []).flatMap { part in
      part.estimates.map { estimate in
        var row = row(estimate)
        row.variable = part.domain ?? ""
        return row
      }
    }
  }

  private var audit: [ResultRow] {
    guard let audit = findings.audit else { return [] }
    return (audit.domains + [audit.total]).flatMap { count in
      AuditLog.Decision.allCases.map { decision in
        var row = row(
          Estimate(.auditProposals, value: Double(count[decision]), n: count.proposals))
        (row.variable, row.level) = (count.domain ?? "", decision.rawValue)
        return row
      }
    }
  }

  private func row(
    _ estimate: Estimate, _ category: CodedCategory? = nil, by: String = "", group: String = "",
    isPrimary: Bool = false
  ) -> ResultRow {
    ResultRow(
      analysis: Interviews.id, estimate, variable: category?.domain ?? "",
      level: category?.path ?? "", by: by, group: group, isPrimary: isPrimary)
  }
}
