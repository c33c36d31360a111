import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

/// Every analysis of a study with sampling weights says what is weighted and what is not.
@Suite struct WeightMarksTests {
  private static let study: Study = {
    var study = FixtureStudy.study
    var weight = Variable(
      name: "w", measure: .numeric, source: .column("w"), location: SourceLocation(file: "study.yaml"))
    weight.label = "Sampling weight"
    study.variables.append(weight)
    study.weight = "w"
    return study
  }()

  private func blocks(_ rows: [ResultRow], _ verb: Analysis.Verb) -> [Block] {
    AnalysisSection(
      AnalysisResult(analysis: FixtureStudy.analysis("a", verb), rows: rows), labels: Labels(Self.study)
    ).section.blocks
  }

  private func share(weighted: Bool) -> [ResultRow] {
    var make = RowMaker(analysis: "a")
    make.add(.count, 160, n: 180, of: "cried", at: "Yes")
    make.add(.proportion, 0.851, ci: (0.79, 0.9), n: 180, of: "cried", at: "Yes", primary: true)
    make.add(.missing, 0, n: 180, of: "cried")
    var rows = make.rows
    if weighted { rows[1].nWeighted = 201.5 } else { rows[1].note = ResultRow.unweighted }
    return rows
  }

  private let event = Analysis.Verb.describe(["cried"])

  @Test func `a table names its weight`() {
    let tables = blocks(share(weighted: true), event).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    #expect(!tables.isEmpty)
    for table in tables {
      #expect(table.notes.last?.plain == "Weighted by “Sampling weight”; n are respondents.")
    }
  }

  @Test func `what is not weighted is named`() {
    var rows = share(weighted: true)
    rows.append(
      ResultRow(
        analysis: "a", Estimate(.goodnessOfFit, statistic: 3, df: 1, pValue: 0.08, n: 180), variable: "cried")
    )
    rows[rows.count - 1].note = "doubtful; " + ResultRow.unweighted
    let notes = blocks(rows, event).compactMap { if case .note(let note) = $0 { note.plain } else { nil } }
    #expect(notes.contains { $0.hasPrefix("Unweighted here: ") })
    #expect(notes.contains { $0.hasPrefix("Doubtful") } && !notes.contains { $0.contains("; unweighted") })
    let none = blocks(share(weighted: false), event).compactMap {
      if case .note(let note) = $0 { note.plain } else { nil }
    }
    #expect(none == ["Unweighted: this analysis does not use “Sampling weight”."])
  }

  /// 85.1% is not 160 of 180.
  @Test func `a weighted share is not that of the counts`() {
    let rows = share(weighted: true)
    let phrase = Phrases(say: .english).share(rows[1], count: rows[0]).plain
    #expect(phrase == "85.1%, n = 180")
    let plain = share(weighted: false)
    #expect(Phrases(say: .english).share(plain[1], count: plain[0]).plain == "85.1%, 160 of 180")
  }
}
