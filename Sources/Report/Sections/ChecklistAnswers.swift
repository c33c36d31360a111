import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// What a report knows of the items of a checklist without being told.
struct ChecklistAnswers: InLanguage {
  let content: ReportContent
  let checklist: ReportingChecklist

  var say: Words { Words.of(study.language) }

  private var study: Study { content.results.study }

  /// `nil` where neither the study file nor the data say anything.
  func answer(_ key: String) -> Prose? {
    switch checklist {
    case .cherries: cherries(key)
    case .strobe: strobe(key)
    }
  }

  private func cherries(_ key: String) -> Prose? {
    switch key {
    case "items":
      let asked = study.variables.count { variable in
        guard variable.measure != .id, variable.measure != .date, !variable.isWeight else { return false }
        return switch variable.source {
        case .column, .columns, .separated: true
        case .cut, .recode, .compute, .scale: false
        }
      }
      return say("checklist.items", n: asked)
    case "completion_rate": return rates
    case "addresses":
      return check { $0 == .repeatedAddress }.map {
        say("checklist.addresses", share: share($0))
      }
    case "repeated_answers":
      return check { if case .repeatedAnswers = $0 { true } else { false } }.map {
        say("checklist.repeated-answers", share: share($0))
      }
    case "registration":
      return check { if case .repeatedID = $0 { true } else { false } }.map {
        say("checklist.registration", share: share($0))
      }
    case "incomplete":
      return [excluded, say("checklist.incomplete")].joined(separator: " ")
    case "timing":
      return check { if case .speed = $0 { true } else { false } }.map { found in
        guard case .speed(_, _, let limit, _, _) = found.kind else { return Prose() }
        return say("checklist.timing", limit: numbers.plain(limit, 1), share: share(found))
      }
    case "weighting":
      return study.weight.map { say("checklist.weighted", weight: study.variable($0)?.title.folded ?? $0) }
        ?? say("checklist.weighting")
    default: return nil
    }
  }

  private func strobe(_ key: String) -> Prose? {
    let used = numbers.count(content.accounting.used)
    switch key {
    case "title": return study.title.map { say("checklist.title", title: $0.folded) }
    case "variables", "measurement":
      return content.codebook.isEmpty
        ? nil : say("checklist.variables")
    case "quantitative": return groupings
    case "methods": return say("checklist.methods")
    case "flow":
      return [excluded, say("checklist.flow", used: used)].joined(separator: " ")
    case "descriptive":
      let sample = content.results.analyses.first { result in
        if case .describe = result.analysis.verb { result.analysis.by == nil } else { false }
      }
      return sample.map {
        say(
          "checklist.descriptive",
          sample: Prose.Run.reference(say("sample.title").plain, to: Section.anchor(analysis: $0.analysis.id))
        )
      }
    case "outcomes", "main_results":
      return content.results.analyses.isEmpty
        ? nil : say("checklist.results")
    case "other_analyses":
      guard content.quality?.sensitivity.isEmpty == false else { return nil }
      return say("checklist.sensitivity")
    case "key_results": return study.summary == nil ? nil : say("checklist.summary")
    case "limitations": return study.caution == nil ? nil : say("checklist.caution")
    case "interpretation":
      return study.practiceImplication == nil ? nil : say("checklist.implication")
    default: return nil
    }
  }

  /// The rates of the whole survey, by AAPOR's names.
  private var rates: Prose? {
    let rows = content.results.whole.filter { $0.measure == .responseRate && $0.estimate != nil }
    guard !rows.isEmpty else { return nil }
    return Prose(
      rows.map { row in
        let name =
          row.method.hasPrefix("aapor ")
          ? row.method.dropFirst(6).uppercased() : say.retold(row.method.sentenceCase)
        return "\(name)\(numbers.colon)\(share(numbers.percent(row.estimate), row.n))"
      }.joined(separator: numbers.semicolon) + ".")
  }

  /// Who was left out by the rules of the study file.
  private var excluded: Prose {
    let rules = content.accounting.excluded.filter { $0.count > 0 }
    guard content.accounting.withheld == 0, !rules.isEmpty else { return "" }
    return say(
      "checklist.excluded",
      rules: rules.map { say("checklist.excluded.by", n: $0.count, rule: Prose.Run.code($0.rule)) }.joined(
        separator: ", "))
  }

  /// Variables that are made of others.
  private var groupings: Prose? {
    let made = study.variables.filter { variable in
      switch variable.source {
      case .cut, .recode: true
      case .column, .columns, .separated, .compute, .scale: false
      }
    }
    guard !made.isEmpty else { return say("checklist.ungrouped") }
    return say("checklist.grouped", variables: made.map { $0.title.folded }.joined(separator: ", "))
  }

  private func check(_ isMeant: (QualityCheck.Kind) -> Bool) -> QualityCheck? {
    content.quality?.checks.first { isMeant($0.kind) && $0.problem == nil }
  }

  private func share(_ check: QualityCheck) -> String {
    share(numbers.count(check.flagged), check.judged)
  }

  private func share(_ part: String, _ total: Int) -> String {
    phrases.of(part, numbers.count(total)).plain
  }
}
