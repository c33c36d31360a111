import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

@Suite struct FactorPartTests {
  private static let items = ["iri_1", "iri_2", "iri_3", "iri_4"]

  private static func rows(_ methods: [String] = ["ml"], suggested: Double? = 1, isFound: Bool = true)
    -> RowMaker
  {
    var make = RowMaker(analysis: "structure")
    for method in methods {
      make.add(
        .varianceExplained, isFound ? 0.4308 : nil, n: 533, method: method, of: "empathy",
        primary: method == methods[0], note: isFound ? "" : "an item does not vary")
      for (place, item) in items.enumerated() {
        let loading = isFound ? 0.75 - Double(place) / 10 : nil
        make.add(.factorLoading, loading, n: 533, method: method, of: "empathy", by: item)
        make.add(.communality, loading.map { $0 * $0 }, n: 533, method: method, of: "empathy", by: item)
      }
    }
    if isFound, methods.contains("ml") {
      make.add(.factorChiSquare, statistic: 5.13, df: 2, p: 0.077, n: 533, method: "ml", of: "empathy")
      make.add(.factorChiSquare, statistic: 5.09, df: 2, p: 0.078, n: 533, method: "bartlett", of: "empathy")
      make.add(.rmsea, 0.0543, ci: (0, 0.1134), level: 0.9, n: 533, method: "ml", of: "empathy")
      for (measure, value) in [(Measure.cfi, 0.9912), (.tli, 0.9736), (.srmr, 0.0211)] {
        make.add(measure, value, n: 533, method: "ml", of: "empathy")
      }
    }
    make.add(.factorsSuggested, suggested, n: 533, method: "parallel-analysis", of: "empathy")
    for (place, value) in [2.21, 0.72, 0.62, 0.45].enumerated() {
      make.add(.eigenvalue, value, n: 533, of: "empathy", at: "\(place + 1)")
      guard suggested != nil else { continue }
      for (shift, method) in [(0.0, "mean"), (0.05, "quantile-95")] {
        make.add(
          .simulatedEigenvalue, 1.08 - Double(place) / 18 + shift, n: 533, method: method, of: "empathy",
          at: "\(place + 1)")
      }
    }
    return make
  }

  private static func part(_ make: RowMaker, in language: ReportLanguage = .english) -> Part {
    let analysis = FixtureStudy.analysis("structure", .factor(scale: "empathy"))
    return FactorPart(
      PartInput(
        result: AnalysisResult(analysis: analysis, rows: make.rows), rows: Rows(make.rows),
        labels: Labels(FixtureStudy.study), name: "structure")
    ).part
  }

  private static func tables(_ part: Part) -> [Table] {
    part.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func sentences() {
    let fit =
      "χ²(2, N = 533) = 5.13, p = .077, RMSEA = .05, 90% CI [.00, .11], CFI = .99, TLI = .97, SRMR = .02."
    let explained =
      "one common factor explains 43.1% of the variance of the 4 items, with loadings from .45 to .75"
    func sentence(_ make: RowMaker) -> String { Self.part(make).finding.prose.plain }
    #expect(
      sentence(Self.rows())
        == "“Empathic concern”: parallel analysis suggests one factor; \(explained), \(fit)")
    #expect(
      sentence(Self.rows(suggested: 2))
        == "“Empathic concern”: parallel analysis suggests two factors; \(explained), \(fit)")
    #expect(sentence(Self.rows(suggested: 0)).contains("suggests no common factor; one common"))
    #expect(
      sentence(Self.rows(["principal-axis"], suggested: nil))
        == "“Empathic concern”: \(explained), n = 533.")
    #expect(
      sentence(Self.rows(isFound: false))
        == "“Empathic concern”: parallel analysis suggests one factor, n = 533.")
    #expect(
      sentence(Self.rows(suggested: nil, isFound: false)) == "“Empathic concern”: no factor can be computed.")
  }

  @Test func tablesAndFigure() throws {
    let part = Self.part(Self.rows(["ml", "principal-axis"]))
    let tables = Self.tables(part)
    #expect(tables.map(\.name) == ["structure-loadings", "structure-fit", "structure-eigenvalues"])
    #expect(tables[0].spanners.map(\.head.plain) == ["Maximum likelihood", "Principal axes"])
    #expect(tables.allSatisfy { table in table.rows.allSatisfy { $0.cells?.count == table.columns.count } })
    #expect(tables[0].rows.count == 4 && tables[2].rows.count == 4)
    #expect(tables[1].notes[0].plain.contains("with Bartlett’s correction: χ²(2, N = 533) = 5.09, p = .078"))
    let figures = part.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    #expect(figures.count == 1)
    #expect(figures[0].alternative.contains("1: 2.21 (1.13); 2: 0.72 (1.07)"))
    let found = Self.tables(Self.part(Self.rows(suggested: nil, isFound: false)))
    #expect(found.map(\.name) == ["structure-eigenvalues"] && found[0].columns.count == 2)
  }
}
