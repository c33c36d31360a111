import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// What is said of a logistic model's risks.
@Suite struct CalibrationPartTests {
  private func section(isCorrected: Bool = true) -> AnalysisSection {
    var make = RowMaker(analysis: "m")
    let corrected = "optimism-corrected, 500 resamples"
    make.add(
      .coefficient, 0.5, se: 0.1, statistic: 5, p: 0.001, n: 90, method: "wald", of: "cried", at: "Yes",
      by: "age")
    make.add(
      .rocArea, 0.82, se: 0.02, ci: (0.78, 0.86), n: 90, method: "delong", of: "cried", at: "Yes")
    make.add(.brierScore, 0.168, n: 90, of: "cried", at: "Yes")
    make.add(.scaledBrierScore, 0.316, n: 90, of: "cried", at: "Yes")
    for (group, risk, share) in [("1", 0.1, 0.08), ("2", 0.3, 0.37), ("3", 0.7, 0.66)] {
      make.add(.predictedRisk, risk, n: 30, of: "cried", at: "Yes", by: "(risk group)", group: group)
      make.add(
        .observedRisk, share, ci: (share - 0.05, share + 0.06), n: 30, method: "wilson", of: "cried",
        at: "Yes", by: "(risk group)", group: group)
    }
    if isCorrected {
      make.add(.calibrationSlope, 0.87, n: 90, method: corrected, of: "cried", at: "Yes")
      make.add(.brierScore, 0.175, n: 90, method: corrected, of: "cried", at: "Yes")
      make.add(.scaledBrierScore, 0.29, n: 90, method: corrected, of: "cried", at: "Yes")
      make.add(.rocArea, 0.81, n: 90, method: corrected, of: "cried", at: "Yes")
    }
    var analysis = FixtureStudy.analysis(
      "m", .model(Outcome(variable: "cried", level: "Yes"), terms: [Term(["age"])], family: .logistic))
    analysis.calibrationResamples = 500
    return AnalysisSection(
      AnalysisResult(analysis: analysis, rows: make.rows), labels: Labels(FixtureStudy.study))
  }

  private func tables(_ section: AnalysisSection) -> [Table] {
    section.section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func whatToExpectOfOthers() throws {
    let section = section()
    let text = section.section.blocks.compactMap {
      if case .paragraph(let prose) = $0 { prose.plain } else { nil }
    }
    #expect(
      text.contains(
        "Among other respondents of the same kind, one would expect a calibration slope of 0.87, an area under the ROC curve of .81 and a Brier score of .175."
      ))
    let table = try #require(tables(section).first { $0.name.hasSuffix("-performance") })
    #expect(table.cells(ofColumn: 0).map(\.prose.plain) == [".82", ".168", ".32", "1.00"])
    #expect(table.cells(ofColumn: 2).map(\.prose.plain) == [".81", ".175", ".29", "0.87"])
    #expect(table.cells(ofColumn: 1).map(\.prose.plain.isEmpty) == [false, true, true, true])
    // Everything stands there: no further table.
    #expect(!tables(section).contains { $0.name.hasSuffix("-tests") })
  }

  @Test func groupsAndFigure() throws {
    let section = section()
    let table = try #require(tables(section).first { $0.name.hasSuffix("-calibration") })
    #expect(table.cells(ofColumn: 0).map(\.prose.plain) == ["30", "30", "30"])
    #expect(table.cells(ofColumn: 2).map(\.prose.plain) == ["8.0%", "37.0%", "66.0%"])
    let figures = section.section.blocks.compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
    let figure = try #require(figures.first { $0.name.hasSuffix("-risks") })
    #expect(figure.alternative.hasPrefix("Group 1: predicted 10.0%, observed 8.0%, n = 30; Group 2"))
  }

  @Test func nothingToCorrectAndNothingAsked() throws {
    let section = section(isCorrected: false)
    #expect(
      try #require(tables(section).first { $0.name.hasSuffix("-performance") }).cells(ofColumn: 2).allSatisfy
      {
        $0.prose.isEmpty
      })
    #expect(
      !section.section.blocks.contains {
        if case .paragraph(let prose) = $0 { prose.plain.contains("Brier") } else { false }
      })
  }
}
