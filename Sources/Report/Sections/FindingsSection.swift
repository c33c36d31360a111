import Replication
import StudyFile

/// What was published beside what the data give.
struct FindingsSection {
  let verdicts: [Verdict]
  let labels: Labels

  var section: Section? {
    guard !verdicts.isEmpty else { return nil }
    let criteria = CriteriaTable(verdicts: verdicts, labels: labels)
    var blocks: [Block] = [
      .paragraph(
        "\(.strong(FindingSummary(verdicts).text + ".")) A finding is as good as its worst statement."),
      .paragraph(
        "Each number or claim that was published, beside what these data give. All that is known of each, and why arithmetic could not check some, is in \(.code("findings.csv"))."
      ),
    ]
    blocks += verdicts.filter { $0.consistency == .impossible }.map { .alert(impossibility($0)) }
    blocks.append(.table(table))
    let noted = verdicts.filter {
      $0.consistency != .impossible && !($0.note.isEmpty && $0.convention.isEmpty)
    }
    if !noted.isEmpty { blocks.append(.remarks(noted.map(remark))) }
    blocks += FindingForest(verdicts: verdicts, labels: labels).figures.map { .figure($0) }
    if !criteria.heterogeneity.isEmpty { blocks.append(.paragraph(criteria.heterogeneity)) }
    blocks += criteria.tables.map { .table($0) }
    let suppositions = verdicts.distinct(\.criteriaNote)
    if !suppositions.isEmpty {
      blocks.append(
        .remarks(
          suppositions.map { note in
            let those = verdicts.filter { $0.criteriaNote == note }.map(claim)
            return "Criteria of replication, \(note.folded): \(those.joined(separator: "; "))"
          }))
    }
    return Section(id: "findings", title: "Published findings", blocks: blocks)
  }

  private func claim(_ verdict: Verdict) -> String { VerdictTitle(verdict, labels: labels).text }

  /// Why a number cannot be as it was printed, and which could.
  private func impossibility(_ verdict: Verdict) -> Prose {
    let mark = VerdictMark(verdict)
    let data: Prose =
      verdict.recomputedText.isEmpty ? Prose() : " These data give \(verdict.printedText)."
    let why = [verdict.note, verdict.convention].map { Prose($0.folded.asOpening.asSentence) }
    return [
      "\(mark.mark) \(.strong("\(verdict.published.folded) is \(mark.word)")) (\(claim(verdict)))."
    ]
    .joined(separator: " ") + why.filter { !$0.isEmpty }.map { " " + $0 }.reduce(Prose(), +) + data
  }

  private func remark(_ verdict: Verdict) -> Prose {
    let convention =
      verdict.convention.isEmpty
      ? "" : "it would be printed under another convention: \(verdict.convention.folded)"
    return "\(claim(verdict)): "
      + [verdict.note.folded, convention].filter { !$0.isEmpty }.map { Prose($0) }.joined(separator: "; ")
  }

  /// Findings are sections of the table, headed by their quotations.
  private var table: Table {
    // Shares, means and words stand below one another, so the first two columns have no point to align on.
    var table = Table(
      name: "findings", title: "Published and Recomputed Results", stub: "Statement",
      columns: [Table.Column("Published", .text), Table.Column("Recomputed", .text)]
        + (hasCounts ? [Table.Column("Of", .text)] : [])
        + [Table.Column("95% CI"), Table.Column("Verdict", .text)])
    var finding: String?
    for verdict in verdicts {
      if verdict.finding != finding {
        finding = verdict.finding
        table.rows.append(.heading(heading(verdict)))
      }
      let mark = VerdictMark(verdict)
      let sentence = VerdictSentence(verdict).text
      var cells: [Table.Cell] = [
        .text(Prose(verdict.published.folded)), .number(recomputed(verdict)),
      ]
      if hasCounts { cells.append(.text(Prose(counts(verdict)))) }
      cells += [
        .number(interval(verdict)),
        .text(
          "\(mark.mark)\u{A0}\(.strong(mark.word))\(beside(verdict, mark))\(sentence.isEmpty ? "" : ". " + sentence)"
        ),
      ]
      table.rows.append(.cells(stub: Prose(claim(verdict)), cells))
    }
    table.notes = [
      "✓ reproduced: equal as printed, or the claim holds; ≈ consistent: not equal, but no further than chance would put it; ✗ contradicted: further than that; ? inconclusive: the data cannot tell.",
      verdicts.contains { $0.consistency == .conflicting }
        ? "≠ conflicting as printed: it cannot stand beside others, and leaving out one of them is as good as leaving out another."
        : Prose(),
      verdicts.contains { $0.consistency == .impossible }
        ? "✗ impossible as printed: no whole number of respondents gives this together with what else was printed."
        : Prose(),
      hasMissing
        ? "Of: those who are counted, of how many. As printed percentages are, unless the study file says \(.code("answered: yes")), these are of all, whether they answered or not; in the rest of the report they are of those who answered."
        : hasCounts ? "Of: those who are counted, of how many." : Prose(),
      Symbol.note([.confidenceInterval]),
    ]
    return table
  }

  private var hasCounts: Bool { verdicts.contains { $0.successes != nil } }
  private var hasMissing: Bool { verdicts.contains { $0.unanswered > 0 } }

  private func counts(_ verdict: Verdict) -> String {
    guard let successes = verdict.successes, let n = verdict.n else { return NumberFormat.absent }
    return "\(NumberFormat.count(successes)) of \(NumberFormat.count(n))"
  }

  /// What the data say of a statement that arithmetic rules out.
  private func beside(_ verdict: Verdict, _ mark: VerdictMark) -> String {
    guard mark.isOfArithmetic else { return "" }
    let outcome = VerdictMark(verdict.outcome)
    let nearest = verdict.nearest.folded
    let possible =
      nearest.isEmpty || nearest == verdict.published.folded ? "" : " (nearest possible \(nearest))"
    return "\(possible); data \(outcome.mark) \(outcome.word)"
  }

  private func heading(_ verdict: Verdict) -> Prose {
    let quote = verdict.quote.folded
    let source = verdict.source.folded
    let words = quote.isEmpty ? verdict.finding : "“\(quote)”"
    return Prose(source.isEmpty ? words : "\(words) (\(source))")
  }

  private func isShare(_ verdict: Verdict) -> Bool {
    verdict.published.folded.hasSuffix("%")
      || ["%", "points"].contains { verdict.recomputedText.hasSuffix($0) }
  }

  private func recomputed(_ verdict: Verdict) -> String {
    if !verdict.recomputedText.isEmpty { return verdict.printedText }
    guard let value = verdict.recomputed else { return NumberFormat.absent }
    return isShare(verdict) ? NumberFormat.percent(value) : NumberFormat.general(value)
  }

  private func interval(_ verdict: Verdict) -> String {
    let width = verdict.confidenceLow.flatMap { low in verdict.confidenceHigh.map { ($0 - low) / 4 } }
    // The two columns of an effect have the same digits.
    let isEffect = verdict.statement.map { $0.value == nil } ?? false
    let places =
      isEffect
      ? verdict.recomputedText.decimals : NumberFormat.places(spread: width, for: [verdict.recomputed])
    return NumberFormat.interval(verdict.confidenceLow, verdict.confidenceHigh) {
      if isShare(verdict) { return NumberFormat.percentage($0) }
      return verdict.isBounded ? NumberFormat.bounded($0) : NumberFormat.fixed($0, places)
    }
  }
}

extension String {
  /// Digits after the point.
  fileprivate var decimals: Int { lastIndex(of: ".").map { distance(from: $0, to: endIndex) - 1 } ?? 0 }
}
