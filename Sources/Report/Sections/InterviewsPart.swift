import Analyses
import Interviews
import Statistics
import StudyFile

/// Coded interviews: how many cases each category holds, where subsamples differ, and what the labels hang on.
struct InterviewsPart: InLanguage {
  let input: PartInput
  let findings: InterviewFindings

  var say: Words { input.say }

  var analysis: CrossAnalysis { findings.analysis }
  var cases: Int { findings.cases.count }

  var part: Part {
    var part = Part(
      printed: InterviewAgreement.printed.union([
        .casesInCategory, .categories, .oneCaseCategories, .labelChanges, .categoriesSeen, .riskDifference,
        .fisherExact,
      ]))
    part.finding = sentence
    part.leads = true
    part.blocks = [sentence.prose, labels, accounting].filter { !$0.isEmpty }.map { .paragraph($0) }
    let tables = InterviewTables(part: self)
    part.blocks.append(.table(tables.crossAnalysis))
    if let figure = InterviewFigures(part: self).tiles { part.blocks.append(.figure(figure)) }
    part.blocks += quotations
    part.blocks += findings.subsamples.map { subsample in
      tables.subsample(subsample).map(Block.table)
        ?? .paragraph(
          say(
            "interviews.subsample.none", attribute: subsample.attribute.folded,
            least: findings.settings.anonymity))
    }
    if let stability = tables.stability { part.blocks.append(.table(stability)) }
    if let accumulated { part.blocks.append(.paragraph(accumulated)) }
    part.blocks.append(.table(tables.accumulation))
    part.blocks += InterviewAgreement(part: self).blocks
    return part
  }

  func word(_ label: FrequencyLabel?) -> String {
    say("interviews.label.\(label?.rawValue ?? "none")").plain
  }

  private var sentence: Sentence {
    let reported = analysis.reported
    let most = reported.map(\.count).max() ?? 0
    let first = reported.filter { $0.count == most }
    guard let one = first.first else {
      return Sentence(statement: say("interviews.none", total: cases))
    }
    let held: Prose.Run = .number(numbers.count(one.count), analysis: input.analysis.id)
    let category = say.quoted(one.name.folded)
    let statement =
      first.count == 1
      ? say(
        "interviews.sentence", categories: reported.count, category: category, label: word(one.label),
        cases: held, total: cases)
      : say(
        "interviews.sentence.tied", categories: reported.count, tied: first.count, category: category,
        label: word(one.label), cases: held, total: cases)
    return Sentence(statement: statement)
  }

  /// "By label: 1 general, 3 typical, 4 variant."
  private var labels: Prose {
    guard !analysis.reported.isEmpty else { return Prose() }
    let each = FrequencyLabel.allCases.filter { analysis.cutoffs.range($0) != nil }.map { label in
      "\(numbers.count(analysis.reported.count { $0.label == label })) \(word(label))"
    }
    return say("interviews.by-label", each: each.joined(separator: ", ")) + "."
  }

  private var accounting: Prose {
    let decision = findings.decision
    let codes =
      decision.ofCoders > 0
      ? say(
        "interviews.codes", rows: decision.rows, team: numbers.count(decision.ofTeam),
        coders: numbers.count(decision.ofCoders))
      : say("interviews.codes.team", rows: decision.rows)
    return [
      codes + ".",
      decision.repeated > 0 ? say("interviews.repeated", n: decision.repeated) + "." : Prose(),
      findings.withoutCodes > 0
        ? say("interviews.without-codes", n: findings.withoutCodes, total: numbers.count(cases)) + "."
        : Prose(),
    ].joined(separator: " ")
  }

  /// What the author has released, without saying whose words they are.
  private var quotations: [Block] {
    guard !findings.quotations.isEmpty else { return [] }
    let items = analysis.reportedWithParts.flatMap { category in
      findings.quotations.filter { $0.domain == category.domain && $0.category == category.path }.map {
        "\(.strong(category.path.folded))\(numbers.colon)\(say.quoted($0.text.folded))" as Prose
      }
    }
    return [.paragraph(say("interviews.quotations")), .list(items)]
  }

  /// Whether a further interview would have brought more.
  private var accumulated: Prose? {
    let steps = findings.accumulation.steps
    guard let last = steps.last, steps.count > 1 else { return nil }
    let mean = last.expected - steps[steps.count - 2].expected
    return say(
      "interviews.accumulated", total: numbers.count(cases), new: last.new, mean: numbers.fixed(mean, 2))
      + "."
  }
}
