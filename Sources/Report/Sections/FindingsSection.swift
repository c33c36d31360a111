import Replication
import StudyFile

/// What was published beside what the data give.
struct FindingsSection: InLanguage {
  let verdicts: [Verdict]
  let labels: Labels

  var say: Words { labels.say }

  var section: Section? {
    guard !verdicts.isEmpty else { return nil }
    let criteria = CriteriaTable(verdicts: verdicts, labels: labels)
    var blocks: [Block] = [
      .paragraph(say("findings.summary", summary: Prose.Run.strong(say.summary(verdicts) + "."))),
      .paragraph(say("findings.introduction")),
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
            return say(
              "findings.suppositions", note: say.retold(note.folded),
              claims: those.joined(separator: numbers.semicolon))
          }))
    }
    return Section(id: "findings", title: say("findings.title").plain, blocks: blocks)
  }

  private func claim(_ verdict: Verdict) -> String { VerdictTitle(verdict, labels: labels).text }

  /// Why a number cannot be as it was printed, and which could.
  private func impossibility(_ verdict: Verdict) -> Prose {
    let mark = VerdictMark(verdict)
    let data =
      verdict.recomputedText.isEmpty ? Prose() : say("findings.data", value: verdict.printedText(say))
    let why = [say.retold(verdict.note.folded), convention(verdict).plain].map {
      Prose($0.asOpening.asSentence)
    }
    let statement = say("findings.is", published: verdict.published.folded, word: mark.word(say)).plain
    return
      ([say("findings.impossible", mark: mark.mark, is: Prose.Run.strong(statement), claim: claim(verdict))]
      + why + [data])
      .joined(separator: " ")
  }

  private func remark(_ verdict: Verdict) -> Prose {
    "\(claim(verdict))\(numbers.colon)"
      + [Prose(say.retold(verdict.note.folded)), convention(verdict)].joined(separator: numbers.semicolon)
  }

  /// Which other one prints the number.
  private func convention(_ verdict: Verdict) -> Prose {
    verdict.convention.isEmpty
      ? Prose() : say("findings.convention", convention: say.retold(verdict.convention.folded))
  }

  /// Findings are sections of the table, headed by their quotations.
  private var table: Table {
    // Shares, means and words stand below one another, so the first two columns have no point to align on.
    var table = Table(
      name: "findings", title: say("findings.table.title"), stub: say("head.statement"),
      columns: [Table.Column(say("head.published"), .text), Table.Column(say("head.recomputed"), .text)]
        + (hasCounts ? [Table.Column(say("head.of"), .text)] : [])
        + [Table.Column(phrases.intervalHead(0.95)), Table.Column(say("head.verdict"), .text)])
    var finding: String?
    for verdict in verdicts {
      if verdict.finding != finding {
        finding = verdict.finding
        table.rows.append(.heading(heading(verdict)))
      }
      let mark = VerdictMark(verdict)
      let sentence = VerdictSentence(verdict, say).text
      var cells: [Table.Cell] = [
        .text(Prose(verdict.publishedText(say))), .number(recomputed(verdict)),
      ]
      if hasCounts { cells.append(.text(Prose(counts(verdict)))) }
      cells += [
        .number(interval(verdict)),
        .text(
          "\(mark.mark)\u{A0}\(.strong(mark.word(say)))\(beside(verdict, mark))\(sentence.isEmpty ? "" : ". " + sentence)"
        ),
      ]
      table.rows.append(.cells(stub: Prose(claim(verdict)), cells))
    }
    table.notes = [
      say("findings.note"),
      verdicts.contains { $0.consistency == .conflicting }
        ? say("findings.note.conflicting") : Prose(),
      verdicts.contains { $0.consistency == .impossible }
        ? say("findings.note.impossible") : Prose(),
      hasMissing
        ? say("findings.note.of-all") : hasCounts ? say("findings.note.of") : Prose(),
      defined([.confidenceInterval]),
    ]
    return table
  }

  private var hasCounts: Bool { verdicts.contains { $0.successes != nil } }
  private var hasMissing: Bool { verdicts.contains { $0.unanswered > 0 } }

  private func counts(_ verdict: Verdict) -> String {
    guard let successes = verdict.successes, let n = verdict.n else { return NumberFormat.absent }
    return phrases.of(numbers.count(successes), numbers.count(n)).plain
  }

  /// What the data say of a statement that arithmetic rules out.
  private func beside(_ verdict: Verdict, _ mark: VerdictMark) -> String {
    guard mark.isOfArithmetic else { return "" }
    let outcome = VerdictMark(verdict.outcome)
    let nearest = verdict.nearest.folded
    let possible =
      nearest.isEmpty || nearest == verdict.published.folded
      ? Prose() : phrases.bracketed(say("findings.nearest", value: say.retoldNumbers(nearest)))
    return "\(possible.plain); \(say("findings.beside", mark: outcome.mark, word: outcome.word(say)).plain)"
  }

  private func heading(_ verdict: Verdict) -> Prose {
    let quote = verdict.quote.folded
    let source = verdict.source.folded
    let words = quote.isEmpty ? verdict.finding : say.quoted(quote)
    return Prose(source.isEmpty ? words : "\(words) (\(source))")
  }

  private func isShare(_ verdict: Verdict) -> Bool {
    verdict.published.folded.hasSuffix("%")
      || ["%", "points"].contains { verdict.recomputedText.hasSuffix($0) }
  }

  private func recomputed(_ verdict: Verdict) -> String {
    if !verdict.recomputedText.isEmpty { return verdict.printedText(say) }
    guard let value = verdict.recomputed else { return NumberFormat.absent }
    return isShare(verdict) ? numbers.percent(value) : numbers.general(value)
  }

  private func interval(_ verdict: Verdict) -> String {
    let width = verdict.confidenceLow.flatMap { low in verdict.confidenceHigh.map { ($0 - low) / 4 } }
    // The two columns of an effect have the same digits.
    let isEffect = verdict.statement.map { $0.value == nil } ?? false
    let places =
      isEffect
      ? verdict.recomputedText.decimals : NumberFormat.places(spread: width, for: [verdict.recomputed])
    return numbers.interval(verdict.confidenceLow, verdict.confidenceHigh) {
      if isShare(verdict) { return numbers.percentage($0) }
      return verdict.isBounded ? numbers.bounded($0) : numbers.fixed($0, places)
    }
  }
}

extension String {
  /// Digits after the point.
  fileprivate var decimals: Int { lastIndex(of: ".").map { distance(from: $0, to: endIndex) - 1 } ?? 0 }
}

extension Words {
  /// `7 of 9 findings reproduced, 1 impossible as printed, 1 inconclusive`; empty without findings.
  func summary(_ verdicts: [Verdict]) -> String {
    let summary = FindingSummary(verdicts)
    guard summary.findings > 0 else { return "" }
    let reproduced = summary.counts.first { $0.standing == .reproduced }?.count ?? 0
    let rest = summary.counts.filter { $0.standing != .reproduced }.map { standing, count in
      "\(count) \(self("standing.\(standing)", n: count).plain)"
    }
    let head = self("findings.count", reproduced: reproduced, n: summary.findings).plain
    return ([head] + rest).joined(separator: ", ")
  }
}
