import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

/// The same respondents, asked more than once.
@Suite struct PairedPartTests {
  private static func part(
    _ make: RowMaker, _ variables: [String], _ language: ReportLanguage = .english
  ) -> (sentence: String, tables: [Table], section: Section) {
    var study = FixtureStudy.study
    study.language = language
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis("change", .comparePaired(variables)), rows: make.rows)
    let section = AnalysisSection(result, labels: Labels(study))
    let tables = section.section.blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    return (section.finding.prose.plain, tables, section.section)
  }

  private static let contrast = "Extraversion vs Openness"

  private static func means(p: Double?) -> RowMaker {
    var make = RowMaker(analysis: "change")
    make.moments("extraversion", mean: 4.61, sd: 1.21, n: 389, median: 4.5, quartiles: (4, 5.5))
    make.moments("openness", mean: 5.1, sd: 1.1, n: 389, median: 5, quartiles: (4.5, 6))
    func add(_ measure: Measure, _ value: Double? = nil, _ make: inout RowMaker, _ method: String = "") {
      let interval = value.map { ($0 - 0.12, $0 + 0.12) }
      let isTest = measure == .pairedT
      make.add(
        measure, value, ci: interval.map { ($0.0, $0.1) }, statistic: isTest && p != nil ? -8.02 : nil,
        df: isTest && p != nil ? 388 : nil, p: isTest ? p : nil, n: 389, method: method, of: "extraversion",
        by: "openness", group: contrast, primary: isTest)
    }
    add(.pairedT, nil, &make)
    add(.meanDifference, -0.49, &make, "paired")
    add(.cohensDZ, -0.407, &make)
    return make
  }

  @Test func means() {
    #expect(
      Self.part(Self.means(p: 1e-14), ["extraversion", "openness"]).sentence
        == "The mean of “Extraversion” (M = 4.61, SD = 1.21) was significantly lower than that of “Openness” (M = 5.10, SD = 1.10), a difference of −0.49, 95% CI [−0.61, −0.37], t(388) = −8.02, p < .001, dz = −0.41, 95% CI [−0.53, −0.29], n = 389."
    )
    #expect(
      Self.part(Self.means(p: 0.4), ["extraversion", "openness"]).sentence.hasPrefix(
        "The means of “Extraversion” and “Openness” did not differ significantly (Extraversion: M = 4.61, SD = 1.21; Openness:"
      ))
    #expect(
      Self.part(Self.means(p: nil), ["extraversion", "openness"]).sentence
        == "The means of “Extraversion” and “Openness” could not be compared.")
  }

  private static func shares(exact: Bool) -> RowMaker {
    var make = RowMaker(analysis: "change")
    for (variable, counts) in [("cried", [12, 38]), ("role", [2, 48])] {
      for (level, count) in zip(["No", "Yes"], counts) { make.share(count, of: 50, variable, level) }
    }
    for (from, counts) in [("No", [0, 2]), ("Yes", [12, 36])] {
      for (to, count) in zip(["No", "Yes"], counts) {
        make.add(.count, Double(count), n: 50, of: "cried", at: from, by: "role", group: to)
      }
    }
    let group = "Cried in therapy vs Professional role"
    for (method, statistic, p) in [("chi-square", 7.1429, 0.0075), ("exact", 12, 0.0129)] {
      make.add(
        .mcnemar, statistic: statistic, df: method == "exact" ? nil : 1, p: p, n: 50, method: method,
        of: "cried", at: "Yes", by: "role", group: group, primary: exact == (method == "exact"))
    }
    make.add(
      .riskDifference, -0.2, ci: (-0.3404, -0.0569), n: 50, method: "newcombe-paired", of: "cried", at: "Yes",
      by: "role", group: group)
    return make
  }

  @Test func shares() throws {
    let variables = ["cried", "role"]
    #expect(
      Self.part(Self.shares(exact: false), variables).sentence
        == "The answer “Yes” was significantly less common to “Cried in therapy” (76.0%, 38 of 50) than to “Professional role” (96.0%, 48 of 50), a difference of −20.0 percentage points, 95% CI [−34.0, −5.7], χ²(1, N = 50) = 7.14, p = .008."
    )
    let exact = Self.part(Self.shares(exact: true), variables)
    #expect(exact.sentence.hasSuffix("p = .013 (McNemar’s exact test), n = 50."))
    let changes = try #require(exact.tables.first { $0.name == "change-changes" })
    #expect(changes.title.plain == "Changes From Cried in therapy to Professional role")
    let cells = changes.rows.compactMap { row -> [String]? in
      if case .cells(_, let cells) = row { cells.map(\.prose.plain) } else { nil }
    }
    #expect(cells == [["0", "2", "2"], ["12", "36", "48"], ["12", "38", "50"]])
  }

  /// Of three the test of all, and a table of each two.
  @Test func severalRanks() throws {
    var make = RowMaker(analysis: "change")
    let variables = ["iri_1", "iri_2", "iri_3"]
    for (place, variable) in variables.enumerated() {
      make.moments(variable, mean: 2.5, sd: 1, n: 12, median: Double(place + 2), quartiles: (1, 4))
      make.add(.meanRank, 1.5 + Double(place) / 2, n: 12, of: variable)
    }
    make.add(.friedman, statistic: 7.8235, df: 2, p: 0.02, n: 12, primary: true)
    make.add(.kendallW, 0.326, n: 12)
    for (first, second) in [("iri_1", "iri_2"), ("iri_1", "iri_3"), ("iri_2", "iri_3")] {
      make.add(
        .wilcoxonSignedRank, statistic: 2.5, p: 0.0176, adjusted: 0.0529, n: 12, method: "normal", of: first,
        by: second, group: "\(first) vs \(second)")
      make.add(
        .rankBiserial, -0.889, ci: (-0.97, -0.59), n: 12, method: "matched", of: first, by: second,
        group: "\(first) vs \(second)")
    }
    let part = Self.part(make, variables)
    #expect(
      part.sentence
        == "The ranks of the answers to “Tender feelings”, “Not sorry for others”, and “Protective” differed significantly: those to “Protective” were highest (mean rank 2.50), those to “Tender feelings” lowest (mean rank 1.50), χ²(2, N = 12) = 7.82, p = .020, W = .33."
    )
    let pairs = try #require(part.tables.first { $0.name == "change-pairs" })
    #expect(pairs.rows.count == 3 && pairs.columns.count == 5)
  }

  /// Every text is there, with no slot left open.
  @Test(arguments: ReportLanguage.allCases)
  func inEveryLanguage(_ language: ReportLanguage) {
    for make in [Self.means(p: 0.01), Self.means(p: 0.5), Self.means(p: nil)] {
      let part = Self.part(make, ["extraversion", "openness"], language)
      #expect(!part.sentence.contains("{") && !part.sentence.isEmpty)
    }
    let part = Self.part(Self.shares(exact: true), ["cried", "role"], language)
    #expect(!part.sentence.contains("{") && part.tables.count == 3)
  }
}
