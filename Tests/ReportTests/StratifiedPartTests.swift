import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

/// A comparison within strata.
@Suite struct StratifiedPartTests {
  private static func section(
    _ make: RowMaker, _ language: ReportLanguage = .english
  ) -> (sentence: String, tables: [Table], figures: [Figure], title: String) {
    var study = FixtureStudy.study
    study.language = language
    var analysis = FixtureStudy.analysis(
      "strata", .compare(outcomes: [Outcome(variable: "cried", level: "Yes")], groups: "role"))
    analysis.within = "orientation"
    let section = AnalysisSection(AnalysisResult(analysis: analysis, rows: make.rows), labels: Labels(study))
    var tables: [Table] = []
    var figures: [Figure] = []
    for block in section.section.blocks {
      if case .table(let table) = block { tables.append(table) }
      if case .figure(let figure) = block { figures.append(figure) }
    }
    return (section.finding.prose.plain, tables, figures, section.section.title)
  }

  private static let groups = ["Graduate student", "Licensed clinician"]

  private static func rows(p: Double?, ratio: Double = 2.1) -> RowMaker {
    var make = RowMaker(analysis: "strata")
    for (stratum, counts) in [("", [50, 20]), ("CBT", [20, 12]), ("PDT", [30, 8])] {
      for (group, count) in zip(groups, counts) {
        for (level, count) in [("Yes", count), ("No", 60 - count)] {
          let share = Double(count) / 60
          make.add(
            .count, Double(count), n: 60, of: "cried", at: level, by: "role", group: group, stratum: stratum)
          make.add(
            .proportion, share, ci: (share - 0.1, share + 0.1), n: 60, method: "wilson", of: "cried",
            at: level, by: "role", group: group, stratum: stratum)
        }
      }
      make.add(
        .pearsonChiSquare, statistic: 4.5, df: 1, p: 0.034, adjusted: stratum.isEmpty ? nil : 0.068, n: 120,
        of: "cried", by: "role", stratum: stratum)
      make.add(
        .oddsRatio, 2, ci: (1.1, 3.9), n: 120, method: "woolf", of: "cried", at: "Yes", by: "role",
        group: groups.joined(separator: " vs "), stratum: stratum)
    }
    make.add(
      .cochranMantelHaenszel, statistic: p == nil ? nil : 8.12, df: p == nil ? nil : 1, p: p, n: 240,
      method: "general", of: "cried", by: "role", primary: true)
    make.add(
      .commonOddsRatio, p == nil ? nil : ratio, ci: p == nil ? nil : (1.26, 3.5), n: 240,
      method: "mantel-haenszel", of: "cried", at: "Yes", by: "role", group: groups.joined(separator: " vs "))
    make.add(
      .breslowDay, statistic: 0.42, df: 1, p: 0.51, n: 240, method: "tarone", of: "cried", at: "Yes",
      by: "role", group: groups.joined(separator: " vs "))
    return make
  }

  @Test func sentences() {
    let statistics = "χ²(1, N = 240) = 8.12, p = .004, common OR = 2.10, 95% CI [1.26, 3.50]."
    #expect(
      Self.section(Self.rows(p: 0.004)).sentence
        == "Within the levels of “Theoretical orientation”, “Cried in therapy: Yes” was more common where “Professional role” was Graduate student than where it was Licensed clinician, "
        + statistics)
    #expect(Self.section(Self.rows(p: 0.004, ratio: 0.5)).sentence.contains(" was less common where "))
    #expect(
      Self.section(Self.rows(p: 0.4)).sentence.hasPrefix(
        "Within the levels of “Theoretical orientation”, “Cried in therapy: Yes” did not differ significantly by “Professional role”, χ²"
      ))
    #expect(Self.section(Self.rows(p: nil)).sentence.hasSuffix("could not be tested by “Professional role”."))
  }

  @Test func tables() throws {
    let section = Self.section(Self.rows(p: 0.004))
    #expect(section.title == "Cried in therapy: Yes by Professional role within Theoretical orientation")
    func cells(_ table: Table) -> [[String]] {
      table.rows.compactMap { row in
        if case .cells(let stub, let cells) = row { [stub.plain] + cells.map(\.prose.plain) } else { nil }
      }
    }
    let shares = try #require(section.tables.first { $0.name == "strata-strata" })
    #expect(
      cells(shares).map { $0[0] } == ["CBT", "PDT", "All strata"] && shares.columns.count == 6)
    #expect(cells(shares)[0].prefix(3) == ["CBT", "20", "33.3"])
    let association = try #require(section.tables.first { $0.name == "strata-association" })
    #expect(
      cells(association) == [
        ["CBT", "120", "4.50", "1", ".034", ".068", "2.00", "[1.10, 3.90]"],
        ["PDT", "120", "4.50", "1", ".034", ".068", "2.00", "[1.10, 3.90]"],
        ["All strata", "240", "8.12", "1", ".004", "", "2.10", "[1.26, 3.50]"],
        ["Strata ignored", "120", "4.50", "1", ".034", "", "2.00", "[1.10, 3.90]"],
      ])
    #expect(section.tables.count == 3 && section.figures.count == 1)
  }

  @Test(arguments: ReportLanguage.allCases)
  func inEveryLanguage(_ language: ReportLanguage) {
    for make in [Self.rows(p: 0.01), Self.rows(p: 0.5), Self.rows(p: nil)] {
      let section = Self.section(make, language)
      #expect(!section.sentence.contains("{") && !section.sentence.isEmpty && section.tables.count == 3)
    }
  }
}
