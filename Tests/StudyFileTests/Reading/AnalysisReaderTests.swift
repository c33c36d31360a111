import Testing

@testable import StudyFile

@Suite struct AnalysisReaderTests {
  let study: Study

  init() throws { study = try StudyParser.parse(text: Fixture.complete, file: "study.yaml") }

  private func analysis(_ id: String) throws -> Analysis {
    try #require(study.analyses.first { $0.id == id })
  }

  /// A verb in words, to compare by.
  private static func text(_ verb: Analysis.Verb) -> String {
    func text(_ outcome: Outcome) -> String { outcome.variable + (outcome.level.map { " = \($0)" } ?? "") }
    return switch verb {
    case .describe(let names): "describe \(names)"
    case .proportion(let event):
      "proportion \(event.text) \(event.condition.text) \(event.outcome.map(text) ?? "-")"
    case .compare(let outcomes, let groups): "compare \(outcomes.map(text)) ~ \(groups)"
    case .comparePaired(let names, _): "paired \(names)"
    case .correlate(let names): "correlate \(names)"
    case .reliability(let scale): "reliability \(scale)"
    case .agreement(let names): "agreement \(names)"
    case .equivalence(let outcome, let groups, let margin):
      "equivalence \(text(outcome)) ~ \(groups), \(margin.map { "\($0)" } ?? "-")"
    case .model(let outcome, let terms, let family):
      "\(family) \(text(outcome)) ~ \(terms.map { $0.variables.joined(separator: ":") })"
    case .factor(let scale): "factor \(scale)"
    case .pool(let pool):
      "pool \(pool.file.value) \(pool.columns.map { "\($0.rawValue)=\($1.map(\.value).joined())" }.sorted())"
    case .interviews(let interviews): "interviews \(interviews.file.value)"
    }
  }

  @Test func verbs() {
    #expect(
      study.analyses.map { "\($0.id): \(Self.text($0.verb))" } == [
        #"sample: describe ["gender", "age", "role", "orientation"]"#,
        "cried: proportion cried = Yes cried = Yes cried = Yes",
        #"split: describe ["orientation"]"#,
        #"older: describe ["age"]"#,
        #"by-orientation: compare ["cried = Yes"] ~ orientation"#,
        #"traits: compare ["extraversion", "openness"] ~ cried"#,
        #"change: paired ["before", "after"]"#,
        #"long: paired ["after[Woman]", "after[Man]"]"#,
        #"by-site: compare ["cried"] ~ orientation"#,
        #"correlates: correlate ["daily_crying", "age", "tears_share"]"#,
        "empathy-reliability: reliability empathy",
        #"raters: agreement ["rater1", "rater2"]"#,
        "same: equivalence cried = Yes ~ gender, points(0.1)",
        "same-age: equivalence age ~ gender, d(0.2)",
        #"predictors: logistic cried = Yes ~ ["orientation", "age", "orientation:age", "gender:age"]"#,
        #"ages: linear age ~ ["gender"]"#,
        "structure: factor empathy",
        #"literature: pool studies.csv ["events=cried", "n=n", "percent=share", "study=source"]"#,
      ])
  }

  @Test func options() throws {
    #expect(try analysis("sample").by == "cried")
    let cried = try analysis("cried")
    #expect(cried.isPlanned)
    #expect(cried.interval == "jeffreys")
    #expect(cried.against == [.init(label: nil, value: 0.565)])
    #expect(
      try analysis("split").against == [
        .init(label: "CBT", value: 0.4), .init(label: "PDT", value: 0.35), .init(label: "Other", value: 0.25),
      ])
    #expect(try analysis("older").against == [.init(label: nil, value: 36)])
    let byOrientation = try analysis("by-orientation")
    #expect(byOrientation.condition?.value.text == "orientation in [PDT, CBT]")
    #expect(byOrientation.reference == "CBT")
    #expect(byOrientation.confidence == 0.95)
    #expect(byOrientation.adjust == .init(method: "holm"))
    #expect(byOrientation.usesWeights)
    #expect(!byOrientation.isPlanned)
    let traits = try analysis("traits")
    #expect(traits.adjust == .init(method: "benjamini-hochberg", family: "traits"))
    #expect(traits.confidence == 0.99)
    #expect(try analysis("change").reference == "before")
    #expect(
      try analysis("long").verb.occasions == Occasions(answer: "after", by: "gender", id: "respondent"))
    #expect(try analysis("long").confidence == 0.9)
    let bySite = try analysis("by-site")
    #expect(bySite.within == "site")
    #expect(!bySite.usesWeights)
    #expect(bySite.adjust.method == "none")
    #expect(try analysis("correlates").method == .spearman)
    #expect(try analysis("correlates").incomplete == .listwise)
    #expect(try analysis("predictors").reference == "Other")
    #expect(try analysis("sample").location.line == 84)
  }

  @Test func titlesAreProseWithAPlace() throws {
    let text =
      Problems.codebook + "\nanalyses:\n  - {id: a, describe: age, title: 'How old: {{a.mean}}'}\n"
    let title = try #require(try StudyParser.parse(text: text, file: "s.yaml").analyses[0].title)
    #expect(title.value == "How old: {{a.mean}}" && title.location.line == 18)
  }

  @Test(arguments: ["BH", "fdr", "benjamini-hochberg"])
  func namesOfAdjustments(_ name: String) throws {
    let text = Problems.codebook + "\nanalyses:\n  - {id: a, describe: age, adjust: \(name)}\n"
    #expect(
      try StudyParser.parse(text: text, file: "s").analyses.first?.adjust.method == "benjamini-hochberg")
  }

  @Test func theSmallestEffectThatMatters() throws {
    #expect(try analysis("by-orientation").smallest == SmallestEffect(.points, 0.125))
    #expect(try analysis("correlates").smallest == SmallestEffect(.r, 0.2))
    #expect(try analysis("traits").smallest == nil)
  }
}
