import StudyFile
import Testing

@testable import Analyses
@testable import Report

@Suite struct CrossTabulationTests {
  private func table(groups: Int, levels: Int) throws -> Table {
    var make = RowMaker(analysis: "x")
    for group in 1...groups {
      for level in 1...levels {
        make.share(3, of: 30, "cried", "l\(level)", by: "orientation", group: "g\(group)")
      }
    }
    make.add(
      .pearsonChiSquare, statistic: 1, df: 1, p: 0.5, n: 90, of: "cried", by: "orientation", primary: true)
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis(
        "x", .compare(outcomes: [Outcome(variable: "cried")], groups: "orientation")), rows: make.rows)
    let document = DocumentBuilder(FixtureContent.content([result], study: FixtureStudy.study)).document()
    return try #require(document.tables.first { $0.name.hasSuffix("crosstab") })
  }

  @Test func fewGroupsStandSideBySide() throws {
    let table = try table(groups: 2, levels: 3)
    #expect(table.spanners.count == 2 && table.rows.count == 3)
  }

  /// Eight groups of two levels make a table of six columns, not of sixteen.
  @Test func manyGroupsOfFewLevelsStandBelowOneAnother() throws {
    let table = try table(groups: 8, levels: 2)
    #expect(table.spanners.map(\.head.plain) == ["l1", "l2"])
    #expect(table.rows.count == 8 && table.columns.count == 6)
    guard case .cells(let stub, let cells)? = table.rows.first else { return #expect(Bool(false)) }
    #expect(
      stub.plain == "g1 (n\u{A0}=\u{A0}30)" && cells[0].prose.plain == "3" && cells[1].prose.plain == "10.0")
  }

  private func section(groups: Int, levels: Int, isOrdered: Bool = false) -> Section {
    var make = RowMaker(analysis: "x")
    for group in ["g1", "g2", "g3", "g4", "g5"].prefix(groups) {
      for level in (1...levels).map({ "l\($0)" }) {
        make.share(3, of: 3 * levels, "orientation", level, by: "gender", group: group)
        make.add(
          .proportionOfTotal, 0.1, n: 90, of: "orientation", at: level, by: "gender", group: group)
        make.add(
          .proportionWithinLevel, 0.25, n: 12, of: "orientation", at: level, by: "gender", group: group)
        make.add(.adjustedResidual, -2.7, n: 90, of: "orientation", at: level, by: "gender", group: group)
      }
      guard isOrdered else { continue }
      make.add(.proportionBeforeMiddle, 0.25, n: 12, of: "orientation", at: "l1", by: "gender", group: group)
    }
    for level in (1...levels).map({ "l\($0)" }) {
      make.add(.count, 12, n: 90, of: "orientation", at: level, by: "gender")
      make.add(.proportionOfTotal, 12.0 / 90, n: 90, of: "orientation", at: level, by: "gender")
    }
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis(
        "x", .compare(outcomes: [Outcome(variable: "orientation")], groups: "gender")), rows: make.rows)
    return AnalysisSection(result, labels: Labels(FixtureStudy.study)).section
  }

  private func tables(_ section: Section) -> [Table] {
    section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func allGroupsTogetherStandBesideThem() throws {
    let table = try #require(tables(section(groups: 2, levels: 3)).first)
    #expect(table.spanners.last?.head.plain == "Total (N\u{A0}=\u{A0}90)")
    #expect(table.rows.allSatisfy { $0.cells?.suffix(2).map(\.prose.plain) == ["12", "13.3"] })
    #expect(table.columns.count == 8)
    // Where groups are rows, below them.
    let turned = try #require(tables(section(groups: 5, levels: 2)).first)
    guard case .cells(let stub, let cells)? = turned.rows.last else { return #expect(Bool(false)) }
    #expect(stub.plain.hasPrefix("Total") && cells.count == turned.columns.count)
  }

  @Test func residualsAreMarked() throws {
    let table = try #require(tables(section(groups: 2, levels: 3)).dropFirst().first)
    #expect(
      table.rows[0].cells?.map(\.prose.plain) == ["25.0", "10.0", "−2.70**", "25.0", "10.0", "−2.70**"])
    #expect(table.notes[0].plain.hasPrefix("* |z| > 1.96"))
    // Of many groups the numbers of a cell stand below one another.
    let tall = try #require(tables(section(groups: 4, levels: 4)).dropFirst().first)
    #expect(tall.columns.count == 4 && tall.rows.count == 16)
  }

  /// One figure, by what is to be read from it.
  @Test func theFigureGoesByTheAnswers() {
    func kind(_ section: Section) -> String {
      for case .figure(let figure) in section.blocks {
        switch figure.plot {
        case .mosaic: return "mosaic"
        case .divergingBars: return "bars"
        case .intervals: return "intervals"
        default: return "other"
        }
      }
      return "none"
    }
    #expect(kind(section(groups: 3, levels: 4)) == "mosaic")
    #expect(kind(section(groups: 3, levels: 2)) == "intervals")
    #expect(kind(section(groups: 3, levels: 5, isOrdered: true)) == "bars")
  }

  private func threeGroups(_ outcome: Outcome, p: Double) -> Section {
    var make = RowMaker(analysis: "x")
    for (group, count) in [("CBT", 12), ("PDT", 20), ("Other", 15)] {
      for (level, count) in [("Woman", count), ("not Woman", 30 - count)] {
        make.share(count, of: 30, "gender", level, by: "orientation", group: group)
      }
    }
    make.add(
      .pearsonChiSquare, statistic: 4, df: 2, p: p, n: 90, of: "gender", by: "orientation", primary: true)
    make.add(.cramersV, 0.21, ci: (0, 0.4), n: 90, of: "gender", by: "orientation")
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis("x", .compare(outcomes: [outcome], groups: "orientation")),
      rows: make.rows)
    return AnalysisSection(result, labels: Labels(FixtureStudy.study)).section
  }

  private func sentence(_ section: Section) -> String? {
    section.blocks.compactMap { if case .paragraph(let prose) = $0 { prose.plain } else { nil } }.first
  }

  /// Of several groups, too, the sentence and the captions are of the event that the study names.
  @Test func severalGroupsAreComparedInTheNamedEvent() {
    let event = Outcome(variable: "gender", level: "Woman")
    #expect(
      sentence(threeGroups(event, p: 0.001))
        == "The share of “Gender: Woman” differed significantly by “Theoretical orientation”: it was largest where “Theoretical orientation” was PDT (66.7%, 20 of 30) and smallest where it was CBT (40.0%, 12 of 30), χ²(2, N = 90) = 4.00, p = .001, V = .21, 95% CI [.00, .40]."
    )
    let tables = threeGroups(event, p: 0.001).blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.first?.title.plain == "Gender: Woman by Theoretical orientation")
    guard case .heading(let heading)? = tables.last?.rows.first else { return #expect(Bool(false)) }
    #expect(heading.plain == "Gender: Woman – Theoretical orientation")
  }

  /// Nothing is the largest where nothing differs: each group is told, in the codebook's order.
  @Test func withoutADifferenceEachGroupIsTold() {
    #expect(
      sentence(threeGroups(Outcome(variable: "gender", level: "Woman"), p: 0.2))
        == "The share of “Gender: Woman” did not differ significantly by “Theoretical orientation” (CBT: 40.0%, 12 of 30; PDT: 66.7%, 20 of 30; Other: 50.0%, 15 of 30), χ²(2, N = 90) = 4.00, p = .200, V = .21, 95% CI [.00, .40]."
    )
  }

  /// Of two answers and no named event, the sentence is of the row that the analysis puts first.
  @Test func theEventOfTwoAnswersStandsFirst() {
    #expect(
      sentence(threeGroups(Outcome(variable: "gender"), p: 0.2))?.hasPrefix("The share of “Gender: Woman”")
        == true)
  }
}
