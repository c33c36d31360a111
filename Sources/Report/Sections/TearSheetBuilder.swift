import Analyses
import Replication
import Statistics
import StudyFile

/// What goes on the first screen.
struct TearSheetBuilder {
  let content: ReportContent
  let labels: Labels
  let sections: [AnalysisSection]

  private var study: Study { content.results.study }

  var sheet: TearSheet {
    TearSheet(
      title: (study.title ?? study.id).folded, citation: (study.citation ?? "").folded,
      particulars: ([study.date ?? ""] + study.topics).map(\.folded).filter { !$0.isEmpty }.joined(
        separator: " · "),
      syntheticNotice: content.isSynthetic
        ? "\(.strong("Synthetic data.")) Nobody gave these answers: the rows were made up, and show what the program does, not what people did."
        : Prose(),
      headline: headline, summary: text(study.summary),
      findings: FindingChoice(sections: sections, labels: labels).findings, figure: nil,
      agreement: VerdictMark.tally(content.verdicts), disagreements: disagreements,
      caution: caution, implication: text(study.practiceImplication))
  }

  private var caution: Prose {
    let own = text(study.caution)
    let warnings = content.warnings.map { Prose($0.folded.asOpening.asSentence) }
    return (warnings + (own.isEmpty ? [] : [own])).joined(separator: " ")
  }

  private func text(_ text: Located<String>?) -> Prose {
    text.map { PlaceholderText($0, results: content.results).prose } ?? Prose()
  }

  /// The first share that an analysis asks for; without one, the first primary number; else who was read.
  private var headline: TearSheet.Headline? {
    let primary = content.results.rows.filter { $0.isPrimary && $0.estimate != nil }
    guard let row = primary.first(where: { $0.numberKind == .percent }) ?? primary.first else {
      return nil
    }
    let symbol: Prose = row.numberKind == .percent ? Prose() : "\(row.measure.title), "
    let by =
      row.by.isEmpty ? "" : ", \(labels.title(row.by))\(row.group.isEmpty ? "" : " \(row.group.folded)")"
    let what = labels.outcome(row.variable, row.level) + by
    let size: Prose = "\(Symbol.n.run) = \(NumberFormat.count(row.n))"
    return TearSheet.Headline(
      number: row.numberKind.text(row.estimate),
      label: symbol + [Prose(what), Phrases.interval(row), size].joined(separator: ", "),
      analysis: row.analysis)
  }

  /// The statements that are not as printed.
  private var disagreements: [Prose] {
    let shown = content.verdicts.filter { $0.consistency == .impossible || $0.outcome == .contradicted }
    let sentences = shown.prefix(4).map { verdict -> Prose in
      let mark = VerdictMark(verdict)
      let title = VerdictTitle(verdict, labels: labels).text
      let head: Prose = "\(mark.mark) \(.strong("\(verdict.published.folded) is \(mark.word)")): \(title)."
      let recomputed: Prose =
        verdict.recomputedText.isEmpty ? Prose() : "These data give \(verdict.recomputedText.folded)."
      let note =
        mark.word == VerdictMark.impossible ? Prose(verdict.note.folded.asOpening.asSentence) : Prose()
      return [head, note, recomputed].joined(separator: " ")
    }
    let rest = shown.count - sentences.count
    return sentences
      + (rest > 0 ? ["And \(String(rest)) more: \(.reference("published findings", to: "findings"))."] : [])
  }
}
