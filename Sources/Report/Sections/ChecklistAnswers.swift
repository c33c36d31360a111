import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// What a report knows of the items of a checklist without being told.
struct ChecklistAnswers {
  let content: ReportContent
  let checklist: ReportingChecklist

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
        guard variable.measure != .id, variable.measure != .date else { return false }
        return switch variable.source {
        case .column, .columns, .separated: true
        case .cut, .recode, .compute, .scale: false
        }
      }
      return Prose("\(NumberFormat.count(asked)) questions are described in the study file.")
    case "completion_rate": return rates
    case "addresses":
      return check { $0 == .repeatedAddress }.map {
        Prose("The same IP address (compared in memory, kept nowhere): \(share($0)).")
      }
    case "repeated_answers":
      return check { if case .repeatedAnswers = $0 { true } else { false } }.map {
        Prose("The same answers to all questions: \(share($0)).")
      }
    case "registration":
      return check { if case .repeatedID = $0 { true } else { false } }.map {
        Prose("The same id more than once: \(share($0)).")
      }
    case "incomplete":
      return excluded + "Who left out a question is left out where it is needed, and nowhere else."
    case "timing":
      return check { if case .speed = $0 { true } else { false } }.map { found in
        guard case .speed(_, _, let limit, _, _) = found.kind else { return Prose() }
        return Prose("Less than \(NumberFormat.plain(limit, 1)) seconds: \(share(found)).")
      }
    case "weighting": return "No: all numbers are unweighted."
    default: return nil
    }
  }

  private func strobe(_ key: String) -> Prose? {
    let used = NumberFormat.count(content.accounting.used)
    switch key {
    case "title": return study.title.map { Prose("The title: \($0.folded).") }
    case "variables", "measurement":
      return content.codebook.isEmpty
        ? nil : "Each variable with its wording: \(.reference("Codebook", to: "codebook"))."
    case "quantitative": return groupings
    case "methods": return "\(.reference("Methods", to: "methods"))."
    case "flow":
      return excluded + "\(used) were used: \(.reference("Data quality", to: Section.quality))."
    case "descriptive":
      let sample = content.results.analyses.first { result in
        if case .describe = result.analysis.verb { result.analysis.by == nil } else { false }
      }
      return sample.map {
        "\(.reference("Who answered", to: Section.anchor(analysis: $0.analysis.id))); missing answers: \(.reference("Data quality", to: Section.quality))."
      }
    case "outcomes", "main_results":
      return content.results.analyses.isEmpty
        ? nil : "\(.reference("Results", to: "results")), each with its confidence interval."
    case "other_analyses":
      guard content.quality?.sensitivity.isEmpty == false else { return nil }
      return
        "Without and with those whom \(.code("exclude")) leaves out: \(.reference("Data quality", to: Section.quality))."
    case "key_results": return study.summary == nil ? nil : "The summary on the first page."
    case "limitations": return study.caution == nil ? nil : "The caution on the first page."
    case "interpretation":
      return study.practiceImplication == nil ? nil : "The practice implication on the first page."
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
          row.method.hasPrefix("aapor ") ? row.method.dropFirst(6).uppercased() : row.method.sentenceCase
        return "\(name): \(NumberFormat.percent(row.estimate)) of \(NumberFormat.count(row.n))"
      }.joined(separator: "; ") + ".")
  }

  /// Who was left out by the rules of the study file.
  private var excluded: Prose {
    let rules = content.accounting.excluded.filter { $0.count > 0 }
    guard content.accounting.withheld == 0, !rules.isEmpty else { return "" }
    return rules.map { "\(NumberFormat.count($0.count)) by \(.code($0.rule))" as Prose }.joined(
      separator: ", ")
      + " were left out. "
  }

  /// Variables that are made of others.
  private var groupings: Prose? {
    let made = study.variables.filter { variable in
      switch variable.source {
      case .cut, .recode: true
      case .column, .columns, .separated, .compute, .scale: false
      }
    }
    guard !made.isEmpty else { return "None is grouped." }
    return Prose(
      "Grouped: " + made.map { $0.title.folded }.joined(separator: ", ") + "; all others as they are.")
  }

  private func check(_ isMeant: (QualityCheck.Kind) -> Bool) -> QualityCheck? {
    content.quality?.checks.first { isMeant($0.kind) && $0.problem == nil }
  }

  private func share(_ check: QualityCheck) -> String {
    "\(NumberFormat.count(check.flagged)) of \(NumberFormat.count(check.judged))"
  }
}
