import Foundation
import Statistics
import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// The section on published studies.
@Suite struct PoolingPartTests {
  private static let place = SourceLocation(file: "study.yaml", line: 1)

  private static func pool(_ options: [Pool.Column], _ measure: Pool.Measure = .proportion) -> Pool {
    let columns = options.map { ($0, [Located($0.rawValue, at: place)]) }
    return Pool(
      file: Located("a.csv", at: place), columns: Dictionary(uniqueKeysWithValues: columns), measure: measure)
  }

  /// So many studies, one that is left out, and this survey.
  private static func studies(_ count: Int) -> [PublishedStudy] {
    var studies = (0..<count).map { index in
      let (events, n) = (10 + 7 * index % 23, 40 + 3 * index)
      var study = PublishedStudy(
        label: "Study \(index + 1)", printed: "\(events) of \(n)", result: .proportion(events: events, n: n),
        n: n)
      study.year = "\(1990 + index)"
      study.order = study.year
      study.source = "Journal of Examples, \(index + 1)"
      study.subgroup = index % 2 == 0 ? "even" : "odd"
      study.moderator = Double(index)
      return study
    }
    studies.append(
      PublishedStudy(label: "Loose", printed: "most of 9", result: nil, n: 0, note: "'most' is no percentage")
    )
    var own = PublishedStudy(label: "This survey", result: .proportion(events: 30, n: 90), n: 90)
    own.isOwn = true
    return studies + [own]
  }

  private static func document(
    _ pool: Pool, _ studies: [PublishedStudy], _ language: ReportLanguage = .english
  ) -> Document {
    let analysis = FixtureStudy.analysis("literature", .pool(pool))
    let output = PoolRows(pool, analysis, studies).output
    var study = FixtureStudy.study
    study.language = language
    study.summary = nil
    let result = AnalysisResult(
      analysis: analysis, rows: output.rows, studies: output.studies, funnel: output.funnel,
      notes: output.notes)
    return DocumentBuilder(FixtureContent.content([result], study: study)).document()
  }

  /// Those of the section.
  private static func figures(_ document: Document) -> [String] {
    document.figures.map(\.name).filter { $0.hasPrefix("literature") }
  }

  private static let columns: [Pool.Column] = [
    .study, .year, .source, .events, .n, .subgroups, .moderator, .cumulative,
  ]

  @Test func whatAReaderFinds() throws {
    let page = MarkdownRenderer.markdown(Self.document(Self.pool(Self.columns), Self.studies(10)))
    for text in [
      "Pooled proportion of 11 studies with", "A further study like these is expected to find between",
      "How far the studies differ beyond chance: τ² =", "Left out – Loose: 'most' is no percentage.",
      "Groups of Studies by subgroups", "Without One Study at a Time", "Studies Added One by One",
      "This Survey Against Each Study", "- Study 3: Journal of Examples, 3", "Egger’s test",
      "Coefficient of the moderator", "The binomial–normal model has no weights",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(
      Self.figures(Self.document(Self.pool(Self.columns), Self.studies(10))) == [
        "literature-forest", "literature-funnel",
      ])
  }

  @Test func groupsStandTogetherInTheForest() throws {
    let figure = try #require(Self.document(Self.pool(Self.columns), Self.studies(4)).figures.first)
    guard case .forest(let plot) = figure.plot else {
      Issue.record("no forest plot")
      return
    }
    #expect(
      plot.rows.map(\.part) == [
        .own, .heading, .study, .study, .group, .heading, .study, .study, .group, .pooled, .predicted,
      ])
    #expect(plot.rows[1].label == "even" && plot.rows[3].label.hasPrefix("Study 3"))
  }

  /// Of few studies nobody sees a funnel.
  @Test func fewStudiesHaveNoFunnel() {
    #expect(
      Self.figures(Self.document(Self.pool(Self.columns), Self.studies(8))) == ["literature-forest"])
    #expect(Self.figures(Self.document(Self.pool(Self.columns), Array(Self.studies(1).prefix(1)))).isEmpty)
  }

  @Test func whatCannotBePooledSaysSo() {
    let left = [PublishedStudy(label: "A", result: nil, n: 0, note: "no number was printed")]
    #expect(
      MarkdownRenderer.markdown(Self.document(Self.pool(Self.columns), left)).contains(
        "There are no studies to pool."))
    let nobody = (0..<3).map { PublishedStudy(label: "S\($0)", result: .proportion(events: 0, n: 9), n: 9) }
    #expect(
      MarkdownRenderer.markdown(Self.document(Self.pool(Self.columns), nobody))
        .contains("The studies could not be pooled: all studies together have no event"))
  }

  /// No key without a text is left, and nothing is said in English.
  @Test(arguments: ReportLanguage.allCases) func inEveryLanguage(_ language: ReportLanguage) {
    for method in Pool.Method.allCases {
      var pool = Self.pool(Self.columns)
      pool.method = method
      // All there is to say of one method, and of the others what is their own.
      let document = Self.document(pool, Self.studies(method == .glmm ? 10 : 2), language)
      for text in document.texts {
        #expect(text.firstMatch(of: #/\{[A-Za-z]+[0-9]?\}|\[[a-z]+(\.[a-z-]+)+\]/#) == nil, "\(text)")
      }
      guard language != .english else { continue }
      // References stay as they are.
      let page = MarkdownRenderer.markdown(document).split(separator: "<a id=\"methods\">")[0]
      for word in ["studies", "ooled", "andom effects", "his survey", "eft out"] {
        #expect(!page.contains(word), "\(language): \(word)")
      }
    }
  }

  /// What is said of studies is told again in every language.
  @Test(arguments: [
    "3 of 6 studies are left out, for the reason that stands beside each",
    "1 of 6 studies is left out, for the reason that stands beside each",
    "56.5% of 456 is no whole count; 257 of 455 fits and is taken",
    "72% of 541 is any of 387 to 392; 390 is taken", "no whole count of 12, or of a few fewer, gives 50.1%",
    "'x' in 'y' is no number", "'x' in 'y' is no whole number", "no 'y'", "'n' is 0", "13 of 12 cannot be",
    "a correlation of 1.2 cannot be",
    "0.5 is added to both counts of 3 of the studies, as nobody or everybody had the event",
    "not made: of fewer than 10 studies it says next to nothing",
    "the likelihood has no top: it rises as the studies are taken to differ ever more",
    "Two studies say next to nothing of how far studies differ.",
  ])
  func notesAreToldAgain(_ note: String) {
    for language in ReportLanguage.allCases where language != .english {
      #expect(Words.of(language).retelling.match(note) != nil, "\(language): \(note)")
    }
  }

  @Test(arguments: Pool.Measure.allCases) func everyMeasure(_ measure: Pool.Measure) {
    let results: [PublishedStudy.Result] = (1...3).map { index in
      switch measure {
      case .proportion: .proportion(events: 3 * index, n: 20)
      case .correlation: .correlation(r: 0.1 * Double(index), n: 50)
      case .meanDifference, .hedgesG:
        .means(StudyGroup(mean: Double(index), sd: 1, n: 20), StudyGroup(mean: 0.5, sd: 1.2, n: 25))
      case .oddsRatio, .riskRatio:
        .ratio(ProportionPair(successesA: 3 * index, trialsA: 20, successesB: 4, trialsB: 22))
      case .estimate: .estimate(0.2 * Double(index), standardError: 0.1)
      }
    }
    let studies = results.enumerated().map { PublishedStudy(label: "S\($0)", result: $1, n: 40) }
    let pool = Self.pool([.study, .events, .n], measure)
    let document = Self.document(pool, studies)
    #expect(Self.figures(document) == ["literature-forest"])
    let page = MarkdownRenderer.markdown(document)
    #expect(page.contains("\(Words.english.title(pool.pooledMeasure)) of three studies with 120 respondents"))
  }
}
