import Analyses
import Interviews
import Statistics
import StudyFile

/// How the team came to its decision: how far its coders agreed before, and what an auditor made of it. Nobody is named.
struct InterviewAgreement: InLanguage {
  let part: InterviewsPart

  static let printed: Set<Measure> = [
    .percentAgreement, .cohenKappa, .fleissKappa, .krippendorffAlpha, .gwetAC1, .auditProposals,
  ]

  var say: Words { part.say }

  var blocks: [Block] {
    [agreement, audit].compactMap(\.self).flatMap { part in
      [.paragraph(part.sentence), .table(part.table)]
    }
  }

  private var agreement: (sentence: Prose, table: Table)? {
    guard let agreement = part.findings.agreement, let last = agreement.parts.last else { return nil }
    let whole = rows(of: last).first { $0.measure == .percentAgreement }
    let sentence = say(
      "interviews.agreement.sentence", coders: agreement.coders.count, cases: agreement.cases,
      percent: whole?.estimate.map { numbers.percent($0) } ?? "")
    var table = Table(
      name: part.input.name + "-agreement", title: say("interviews.agreement.title"),
      stub: say("head.measure"),
      columns: [
        Table.Column(say("head.estimate")),
        Table.Column(
          phrases.intervalHead(whole?.confidenceLevel ?? 0.95)), Table.Column("\(symbol(.n))"),
      ])
    table.rows = agreement.parts.flatMap { part in
      [.heading(part.domain.map { Prose($0.folded) } ?? say("interviews.all-domains"))]
        + rows(of: part).map { row in
          let method = say.method(row)
          return .cells(
            stub: "\(say.title(row.measure))\(method.isEmpty ? "" : ", \(method)")",
            [
              row.estimate.map { .number(phrases.estimate(row, $0)) } ?? .empty,
              interval(row), .number(numbers.count(row.n)),
            ])
        }
    }
    table.notes = [say("interviews.agreement.note"), defined([.confidenceInterval])]
    if agreement.isOfFew {
      table.notes.insert(say("interviews.agreement.few", cases: agreement.cases), at: 0)
    }
    return (sentence, table)
  }

  private func rows(of agreement: CoderAgreement.Part) -> [ResultRow] {
    part.input.rows.all.filter { row in
      row.variable == agreement.domain ?? "" && Self.printed.contains(row.measure)
        && row.measure != .auditProposals
    }
  }

  private var audit: (sentence: Prose, table: Table)? {
    guard let audit = part.findings.audit else { return nil }
    let total = audit.total
    let sentence = say(
      "interviews.audit.sentence", n: total.proposals, accepted: numbers.count(total[.accepted]),
      partly: numbers.count(total[.partly]), rejected: numbers.count(total[.rejected]))
    var table = Table(
      name: part.input.name + "-audit", title: say("interviews.audit.title"), stub: say("head.domain"),
      columns: [
        Table.Column(say("head.proposals")), Table.Column(say("head.accepted")),
        Table.Column(say("head.partly")), Table.Column(say("head.rejected")),
      ])
    table.rows = (audit.domains + [total]).map { count in
      .cells(
        stub: count.domain.map { Prose($0.folded) } ?? say("head.total"),
        [.number(numbers.count(count.proposals))]
          + AuditLog.Decision.allCases.map { .number(numbers.count(count[$0])) })
    }
    return (sentence, table)
  }
}
