import Analyses
import Testing

@testable import Report

@Suite struct BatteryTests {
  private static let levels = ["Disagree", "Neither", "Agree"]

  private func rows(_ analysis: String, _ names: [String], middle: Bool = true) -> RowMaker {
    var make = RowMaker(analysis: analysis)
    for (place, name) in names.enumerated() {
      make.frequencies(name, Array(zip(Self.levels, [10 + place, 5, 15 - place])))
      guard middle else { continue }
      make.add(.proportionBeforeMiddle, Double(10 + place) / 30, n: 30, of: name, at: "Disagree")
      make.add(.proportionAfterMiddle, Double(15 - place) / 30, n: 30, of: name, at: "Agree")
    }
    return make
  }

  private func section(_ rows: RowMaker, _ names: [String]) -> Section {
    AnalysisSection(
      AnalysisResult(analysis: FixtureStudy.analysis("b", .describe(names)), rows: rows.rows),
      labels: Labels(FixtureStudy.study)
    ).section
  }

  @Test func questionsWithTheSameAnswersShareATableAndAFigure() throws {
    var rows = rows("b", ["iri_1", "iri_2"])
    rows.frequencies("gender", [("Woman", 20), ("Man", 10)])
    let blocks = section(rows, ["iri_1", "gender", "iri_2"]).blocks
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.map(\.name) == ["b-frequencies", "b-battery-answers"])
    #expect(tables[1].rows.count == 2 && tables[1].columns.count == 4)
    #expect(tables[1].rows[1].cells?.map(\.prose.plain) == ["30", "36.7", "16.7", "46.7"])
    let figures = blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    let bars = try #require(figures.last)
    #expect(bars.name == "b-battery-bars")
    #expect(
      bars.note.plain
        == "Bars are percentages of those who answered, to the left of the line Disagree, to the right Agree; the numbers beside a bar are the sums of the two sides. Half of those who answered Neither are drawn on either side of it."
    )
    #expect(bars.alternative.contains("Not sorry for others: Disagree 36.7%, Neither 16.7%, Agree 46.7%"))
    #expect(bars.data.contains("\"37%\"\t\"47%\""))
  }

  @Test func oneQuestionAloneIsNoBattery() {
    let blocks = section(rows("b", ["iri_1"], middle: false), ["iri_1"]).blocks
    #expect(
      !blocks.contains { if case .figure(let figure) = $0 { figure.name.contains("bars") } else { false } })
  }
}
