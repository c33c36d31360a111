import Analyses
import Statistics
import StudyFile
import Tally

/// All published claims of a study, planned with its analyses so that one pass over the data serves both.
package struct FindingPlan: Sendable {
  private let study: Study
  private let claims: [Claim]

  /// Adds what the claims need to `tallies`.
  package init(study: Study, seed: UInt64, threads: Int? = nil, tallies: inout TallyPlan) {
    self.study = study
    var claims: [Claim] = []
    for finding in study.findings {
      for report in finding.reports {
        claims.append(Claim(finding, report, study: study, seed: seed, threads: threads, &tallies))
      }
    }
    self.claims = claims
  }

  /// A verdict for each claim, in the order of the study file.
  ///
  /// - Parameter check: what arithmetic says of the same study, where that was found while the data were read.
  package func verdicts(from tallies: Tallies, check: ArithmeticCheck? = nil) -> [Verdict] {
    let arithmetic = Array((check ?? ArithmeticCheck(study)).results.joined())
    return Blocks.map(Array(claims.indices)) { verdict(claims[$0], arithmetic[$0], tallies) }
      .withDistinctCriteria
  }

  private func verdict(
    _ claim: Claim, _ arithmetic: ArithmeticCheck.Result, _ tallies: Tallies
  ) -> Verdict {
    var verdict = Verdict(finding: claim.finding.id, report: claim.text, published: claim.published)
    verdict.statement = claim.report
    verdict.quote = claim.finding.quote ?? ""
    verdict.source = claim.finding.source ?? ""
    verdict.consistency = arithmetic.consistency
    verdict.nearest = arithmetic.nearest
    verdict.note = arithmetic.note
    verdict.unchecked = arithmetic.unchecked
    guard let procedure = claim.procedure else {
      verdict.note = joined(verdict.note, claim.reason)
      return verdict
    }
    let output = procedure.output(from: tallies)
    let equivalence = claim.equivalence?.output(from: tallies).rows.first
    let listwise = claim.listwise?.output(from: tallies)
    let unweighted = claim.unweighted?.output(from: tallies)
    if claim.report.value != nil {
      judgeValue(claim, output, listwise: listwise, unweighted: unweighted, &verdict)
      addDirection(claim, output, equivalence, to: &verdict)
    } else if case .test(let text) = claim.report.target {
      judgeTest(claim, text, output, &verdict)
      addDirection(claim, output, equivalence, to: &verdict)
    } else if claim.report.direction != nil {
      judgeDirection(claim, output, equivalence, &verdict)
      verdict.note = joined(verdict.note, pNote(claim, output))
    } else if claim.report.p != nil {
      judgeP(claim, output, &verdict)
    } else {
      verdict.note = joined(verdict.note, "the report says neither a value nor a direction")
    }
    verdict.note = joined(verdict.note, missingnessNote(claim, output))
    // They rest on the standard errors of simple random samples.
    CriteriaRows(study: study).add(claim, unweighted ?? output, equivalence, to: &verdict)
    if unweighted != nil {
      for place in verdict.criteria.indices {
        verdict.criteria[place].note = joined(verdict.criteria[place].note, ResultRow.unweighted)
      }
    }
    return verdict
  }

  /// The verdict is of the value; what becomes of a direction printed with it stands in the note.
  private func addDirection(
    _ claim: Claim, _ output: Output, _ equivalence: ResultRow?, to verdict: inout Verdict
  ) {
    guard claim.report.direction != nil else { return }
    var direction = Verdict(
      finding: verdict.finding, report: verdict.report, published: claim.publishedDirection)
    judgeDirection(claim, output, equivalence, &direction)
    let criterion = direction.criterion.isEmpty ? direction.note : direction.criterion
    verdict.note = joined(
      verdict.note,
      "the direction, \(claim.publishedDirection), is \(direction.outcome.rawValue): \(criterion)")
  }
}

extension [Verdict] {
  /// Rows of one finding that no column tells apart get the number of their report into `method`.
  fileprivate var withDistinctCriteria: [Verdict] {
    var seen: Set<[String]> = []
    var (finding, report) = ("", 0)
    return map { verdict in
      report = verdict.finding == finding ? report + 1 : 1
      finding = verdict.finding
      var verdict = verdict
      for place in verdict.criteria.indices {
        let row = verdict.criteria[place]
        let texts = [
          row.analysis, row.measure.rawValue, row.variable, row.level, row.by, row.group, row.stratum,
          row.method,
        ]
        if !seen.insert(texts).inserted {
          verdict.criteria[place].method = (row.method.isEmpty ? "" : row.method + ", ") + "report \(report)"
        }
      }
      return verdict
    }
  }
}
