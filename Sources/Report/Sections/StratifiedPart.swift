import Analyses
import Statistics
import StudyFile

/// `compare` with a categorical outcome `within` strata: each stratum in a row, and what all of them together say.
struct StratifiedPart: InLanguage {
  let input: PartInput
  private let by: String
  private let strata: String

  var say: Words { input.say }

  init(_ input: PartInput, within strata: String) {
    self.input = input
    self.strata = strata
    by = if case .compare(_, let groups) = input.analysis.verb { groups } else { "" }
  }

  /// An outcome, or an option of a check-all-that-apply question.
  struct Unit {
    var title: String
    var event: String?
    /// Of all strata and of each.
    var rows: Rows
    var groups: [String]
    /// What is shown of it: of an event the event alone.
    var levels: [String]
    var strata: [(label: String, rows: Rows)]

    var whole: Rows { Rows(rows.all.filter(\.stratum.isEmpty)) }
  }

  var part: Part {
    var part = Part(printed: [
      .count, .proportion, .missing, .pearsonChiSquare, .oddsRatio, .commonOddsRatio,
    ])
    let outcomes = input.rows.split(by: \.variable).filter { $0.rows.has(.proportion) }
    var all: [OutcomeTold] = []
    for (place, outcome) in outcomes.enumerated() {
      let units = units(of: outcome.key, outcome.rows)
      let name = outcomes.count == 1 ? input.name : "\(input.name)-\(place + 1)"
      let told = units.map {
        OutcomeTold(row: $0.rows.primary.first, name: $0.title, sentence: sentence($0))
      }
      all += told
      part.blocks += told.map(\.sentence).filter { !$0.isEmpty }.map { .paragraph($0.prose) }
      let tables = StratifiedTables(input: input, by: by, strata: strata, name: name)
      part.blocks += tables.shares(units, of: outcome.key).map { .table($0) }
      if let association = tables.association(units) { part.blocks.append(.table(association)) }
      // Its row in the table of associations says it all, unless there are several forms.
      if units.allSatisfy({ $0.rows.of(.cochranMantelHaenszel).count < 2 }) {
        part.printed.insert(.cochranMantelHaenszel)
      }
      if units.count == 1, let figure = tables.figure(units[0]) { part.blocks.append(.figure(figure)) }
    }
    part.finding = OutcomeTold.finding(all, by: by, input)
    return part
  }

  private func units(of variable: String, _ rows: Rows) -> [Unit] {
    func unit(_ rows: Rows, _ event: String?) -> Unit {
      let shares = rows.of(.proportion)
      let levels = shares.distinct(\.level)
      let event = event ?? input.analysis.event(of: variable) ?? (levels.count == 2 ? levels[0] : nil)
      return Unit(
        title: input.labels.quoted(variable, event), event: event, rows: rows,
        groups: shares.distinct(\.group), levels: event.map { [$0] } ?? levels,
        strata: rows.split(by: \.stratum).filter { !$0.key.isEmpty }.map { ($0.key, $0.rows) })
    }
    guard let options = input.labels.options(of: variable) else { return [unit(rows, nil)] }
    let ticked = rows.of(.proportion).distinct(\.level).filter(options.contains)
    return ticked.map { option in unit(Rows(rows.all.filter { $0.level == option }), option) }
  }

  // MARK: The sentence

  private func sentence(_ unit: Unit) -> Sentence {
    guard let test = unit.rows.primary.first else { return Sentence(statement: Prose()) }
    let grouping = input.labels.quoted(by)
    let strata = input.labels.quoted(self.strata)
    guard let isSignificant = test.isSignificant(in: input.analysis) else {
      return Sentence(
        statement: say("strata.untested", strata: strata, outcome: unit.title, grouping: grouping))
    }
    let common = unit.rows.first(.commonOddsRatio)
    let statistics = [phrases.test(test), phrases.effect(common)].joined(separator: ", ")
    guard isSignificant, let ratio = common?.estimate, unit.groups.count == 2 else {
      return Sentence(
        statement: say(
          isSignificant ? "strata.differed" : "strata.same", strata: strata, outcome: unit.title,
          grouping: grouping), statistics: statistics)
    }
    return Sentence(
      statement: say(
        ratio > 1 ? "strata.more" : "strata.less", strata: strata, outcome: unit.title, grouping: grouping,
        group: unit.groups[0].folded, other: unit.groups[1].folded), statistics: statistics)
  }
}
