import Analyses
import Ingest
import StudyFile
import Testing

@testable import Report

@Suite struct DocumentBuilderTests {
  private func written(_ content: ReportContent) throws -> (html: String, markdown: String) {
    let document = DocumentBuilder(content).document()
    return (try HTMLRenderer(document.say).html(document, drawings: [:]), MarkdownRenderer.markdown(document))
  }

  @Test func nothingAnalysedIsStillAReport() throws {
    var study = Study(file: "s.yaml", id: "empty", data: DataSource())
    study.variables = []
    var content = FixtureContent.content([], study: study)
    content.accounting = Accounting()
    content.notes = []
    let (html, markdown) = try written(content)
    #expect(html.contains("Of 0 records read, 0 were used") && markdown.hasPrefix("# empty\n"))
    #expect(!html.contains("Main findings") && !html.contains("References"))
  }

  @Test func verbsWithoutRowsSayWhy() throws {
    let (html, _) = try written(FixtureContent.content([FixtureAnalyses.later]))
    #expect(html.contains("&#39;factor&#39; is not computed yet."))
    var silent = FixtureAnalyses.later
    silent.notes = []
    #expect(try written(FixtureContent.content([silent])).html.contains("This analysis gave no results."))
  }

  @Test func oneRowIsEnough() throws {
    for result in FixtureAnalyses.all {
      for row in result.rows {
        var one = result
        one.rows = [row]
        one.distributions = []
        let document = DocumentBuilder(FixtureContent.content([one])).document()
        #expect(!document.sections.isEmpty)
        for table in document.tables {
          for case .cells(_, let cells) in table.rows { #expect(cells.count == table.columns.count) }
        }
      }
    }
  }

  /// No measure is dropped: what the tables of a section do not print stands in its last one.
  @Test func absentNumbersDoNotHideRows() throws {
    for result in FixtureAnalyses.all {
      var absent = result
      for index in absent.rows.indices {
        absent.rows[index].estimate = nil
        absent.rows[index].confidenceLow = nil
        absent.rows[index].confidenceHigh = nil
        absent.rows[index].statistic = nil
        absent.rows[index].pValue = nil
        absent.rows[index].pAdjusted = nil
        absent.rows[index].note = "the variable is constant"
      }
      let (html, _) = try written(FixtureContent.content([absent]))
      #expect(result.rows.isEmpty || html.contains("The variable is constant"))
      #expect(!html.contains("nan") && !html.contains("inf,"))
    }
  }

  @Test(.timeLimit(.minutes(20))) func twoHundredVariables() throws {
    let names = (1...200).map { "v\($0)" }
    var describe = RowMaker(analysis: "all")
    var correlate = RowMaker(analysis: "pairs")
    for (index, name) in names.enumerated() {
      describe.frequencies(name, [("No", 40), ("Yes", 60), ("Perhaps", 7)], missing: 3)
      for other in names[..<index] {
        correlate.add(.pearsonR, 0.1, ci: (0, 0.2), df: 98, p: 0.3, n: 100, of: other, by: name)
      }
    }
    let document = DocumentBuilder(
      FixtureContent.content([
        AnalysisResult(analysis: FixtureStudy.analysis("all", .describe(names)), rows: describe.rows),
        AnalysisResult(analysis: FixtureStudy.analysis("pairs", .correlate(names)), rows: correlate.rows),
      ])
    ).document()
    let html = try HTMLRenderer(document.say).html(document, drawings: [:])
    #expect(html.contains("tables/pairs-pairs.csv") && html.utf8.count < 4_000_000)
    let pairs = try #require(document.tables.first { $0.name == "pairs-pairs" })
    #expect(pairs.rows.count == 19_900)
    #expect(TableCSV.text(pairs).split(separator: "\n").count == 19_901)
  }

  @Test func likeIdsShareNeitherAnchorsNorFiles() throws {
    let results = ["a.b", "a-b", "A-B", "a_b"].map { id in
      var result = FixtureAnalyses.orientation
      result.analysis.id = id
      for index in result.rows.indices { result.rows[index].analysis = id }
      return result
    }
    let document = DocumentBuilder(FixtureContent.content(results)).document()
    #expect(Set(document.allSections.map(\.id)).count == document.allSections.count)
    #expect(Set(document.tables.map { $0.name.lowercased() }).count == document.tables.count)
    #expect(Set(document.figures.map { $0.name.lowercased() }).count == document.figures.count)
  }

  @Test func tablesAndFiguresAreNumberedInOrder() {
    let document = DocumentBuilder(FixtureContent.content).document()
    #expect(document.tables.map(\.number) == Array(1...document.tables.count))
    #expect(document.figures.map(\.number) == Array(1...document.figures.count))
  }

  @Test func theSheetHasAtMostFiveFindingsAndSaysWhatFailed() {
    let sheet = DocumentBuilder(FixtureContent.content).document().sheet
    #expect(sheet.findings.count == 5)
    #expect(sheet.headline?.number == "72.3%")
    #expect(
      sheet.agreement.map { "\($0.mark) \($0.count) \($0.word)" } == [
        "✓ 4 reproduced", "✗ 1 impossible as printed", "? 1 inconclusive", "– 1 not computed",
      ])
    #expect(sheet.agreement.map(\.count).reduce(0, +) == FixtureContent.verdicts.count)
    #expect(sheet.disagreements.count == 1)
  }

  @Test func referencesAreThoseOfMethodsInUse() {
    func references(_ analyses: [AnalysisResult]) -> [String] {
      let results = FixtureContent.content(analyses).results
      return Methods(results: results).section.sections.flatMap(\.blocks).flatMap { block -> [String] in
        if case .list(let items) = block { items.map(\.plain) } else { [] }
      }
    }
    let few = references([FixtureAnalyses.cried])
    #expect(few.map { String($0.prefix(6)) } == ["Cloppe", "Wilson"])
    #expect(references([]).isEmpty)
    #expect(!references([FixtureAnalyses.daily]).contains { $0.contains("Cramér") })
  }

  /// From an analysis to how it was computed.
  @Test func analysesNameTheirMethodsByNumber() throws {
    let document = DocumentBuilder(FixtureContent.content).document()
    func section(_ id: String) -> Section? { document.allSections.first { $0.id == id } }
    let methods = try #require(section("methods")).blocks.compactMap { block -> [Numbered]? in
      if case .numbered(let items) = block { items } else { nil }
    }.joined().map(\.self)
    #expect(Set(methods.map(\.id)).count == methods.count)
    func named(_ id: String) -> [String] {
      let remarks = section(id)?.blocks.compactMap { block -> [Prose]? in
        if case .remarks(let items) = block { items } else { nil }
      }.joined().last
      return (remarks?.runs ?? []).compactMap { run -> String? in
        guard case .reference(let number, let id) = run, let place = Int(number) else { return nil }
        return methods.indices.contains(place - 1) && methods[place - 1].id == id ? id : "wrong: \(id)"
      }
    }
    #expect(named("analysis-cried") == ["method-wilson", "method-binomial"])
    let others = document.allSections.filter { $0.id.hasPrefix("analysis-") }.flatMap { named($0.id) }
    let all = others + named("findings")
    #expect(!all.contains { $0.hasPrefix("wrong") })
    #expect(Set(all).subtracting(methods.map(\.id)).isEmpty)
  }
}
