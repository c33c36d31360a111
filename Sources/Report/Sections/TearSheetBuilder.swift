import Analyses
import Replication
import Statistics
import StudyFile

/// What goes on the first screen.
struct TearSheetBuilder: InLanguage {
  let content: ReportContent
  let labels: Labels
  let sections: [AnalysisSection]

  var say: Words { labels.say }

  private var study: Study { content.results.study }

  var sheet: TearSheet {
    TearSheet(
      title: (study.title ?? study.id).folded, citation: (study.citation ?? "").folded,
      particulars: ([study.date ?? ""] + study.topics).map(\.folded).filter { !$0.isEmpty }.joined(
        separator: " · "),
      syntheticNotice: content.isSynthetic ? say("sheet.synthetic") : Prose(),
      headline: headline, summary: text(study.summary),
      findings: FindingChoice(sections: sections, labels: labels).findings, figure: nil,
      agreement: VerdictMark.tally(content.verdicts, say), disagreements: disagreements,
      caution: caution, implication: text(study.practiceImplication), related: related)
  }

  private var related: Prose {
    guard !study.related.isEmpty else { return Prose() }
    let reports = study.related.map { Prose([.report($0.title.folded, of: $0.id)]) }
    return say("sheet.related", reports: reports.joined(separator: " · "))
  }

  private var caution: Prose {
    let own = text(study.caution)
    let warnings = content.warnings.map { Prose(say.retold($0.folded).asOpening.asSentence) }
    return (warnings + (own.isEmpty ? [] : [own])).joined(separator: " ")
  }

  private func text(_ text: Located<String>?) -> Prose {
    text.map { PlaceholderText($0, results: content.results, numbers: numbers).prose } ?? Prose()
  }

  private var headline: TearSheet.Headline? {
    guard let (row, analysis) = headlined else { return nil }
    let symbol: Prose = row.numberKind == .percent ? Prose() : "\(say.title(row.measure)), "
    // All groups of a description together are everyone.
    let isEveryone = if case .describe = analysis.verb { row.group.isEmpty } else { row.by.isEmpty }
    let by = isEveryone ? "" : ", \(labels.title(row.by))\(row.group.isEmpty ? "" : " \(row.group.folded)")"
    // The title of a description of several variables is of none of them.
    let isOfOne = if case .describe(let variables) = analysis.verb { variables.count == 1 } else { true }
    let given = isOfOne ? GivenTitle(analysis) : nil
    let whom =
      given == nil
      ? analysis.condition.map { ", " + say("headline.where", condition: labels.text($0.value)).plain } ?? ""
      : ""
    let what = (given?.text ?? labels.outcome(row.variable, row.level)) + by + whom
    return TearSheet.Headline(
      number: row.numberKind.text(row.estimate, numbers),
      label: symbol + [Prose(what), phrases.interval(row), phrases.n(row.n)].joined(separator: ", "),
      analysis: row.analysis)
  }

  /// The first share that an analysis asks for, of everyone if it can be; without one, the share of a comparison's event in its first group; else
  /// the first number that describes or relates. The result of a test says little without what was tested.
  private var headlined: (ResultRow, Analysis)? {
    func first(_ isMeant: (ResultRow, Analysis) -> Bool) -> (ResultRow, Analysis)? {
      for result in content.results.analyses {
        if let row = result.rows.first(where: { $0.estimate != nil && isMeant($0, result.analysis) }) {
          return (row, result.analysis)
        }
      }
      return nil
    }
    let describing: Set<Measure> = [
      .mean, .pearsonR, .spearmanRho, .kendallTauB, .partialR, .polychoricR, .cronbachAlpha, .cohenKappa,
      .krippendorffAlpha,
    ]
    // What a factor explains is no share of respondents.
    func isShare(_ row: ResultRow) -> Bool { row.numberKind == .percent && row.measure != .varianceExplained }
    return first { row, analysis in
      row.isPrimary && isShare(row) && row.group.isEmpty && analysis.condition == nil
    }
      ?? first { row, _ in row.isPrimary && isShare(row) }
      ?? first { row, analysis in
        guard case .compare(let outcomes, _) = analysis.verb, row.measure == .proportion else { return false }
        return outcomes.contains { $0.variable == row.variable && $0.level == row.level }
      }
      ?? first { row, _ in row.isPrimary && describing.contains(row.measure) && row.group.isEmpty }
      ?? first { row, _ in row.isPrimary && describing.contains(row.measure) }
      ?? first { row, analysis in row.measure == .mean && !analysis.against.isEmpty }
  }

  /// The statements that are not as printed.
  private var disagreements: [Prose] {
    let shown = content.verdicts.filter { VerdictMark($0).isOfArithmetic || $0.outcome == .contradicted }
    let sentences = shown.prefix(4).map { verdict -> Prose in
      let mark = VerdictMark(verdict)
      let title = VerdictTitle(verdict, labels: labels).text
      let statement = say("findings.is", published: verdict.published.folded, word: mark.word(say)).plain
      let head: Prose = "\(mark.mark) \(.strong(statement))\(numbers.colon)\(title)."
      let recomputed =
        verdict.recomputedText.isEmpty ? Prose() : say("findings.data", value: verdict.printedText(say))
      let note =
        mark.isOfArithmetic ? Prose(say.retold(verdict.note.folded).asOpening.asSentence) : Prose()
      return [head, note, recomputed].joined(separator: " ")
    }
    let rest = shown.count - sentences.count
    return sentences
      + (rest > 0 ? [say("sheet.more", n: rest)] : [])
  }
}
