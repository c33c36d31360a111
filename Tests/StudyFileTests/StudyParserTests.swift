import Testing

@testable import StudyFile

/// The fixture has every key; each is looked for in the value it becomes.
@Suite struct StudyParserTests {
  let study: Study

  init() throws { study = try StudyParser.parse(text: Fixture.complete, file: "study.yaml") }

  @Test func top() throws {
    #expect(study.file == "study.yaml")
    #expect(study.id == "therapist-tears")
    #expect(study.title == "Do therapists cry in therapy?")
    #expect(study.citation == "Writer, A. B., & Author, C. (2013). Tears: a survey. Journal of Examples.")
    #expect(study.date == "2013-03")
    #expect(study.topics == ["Therapist Factors", "Emotion"])
    #expect(study.summary?.value == "{{cried.proportion[Yes]}} of therapists had cried in therapy.")
    #expect(study.summary?.location.description == "study.yaml:8:10")
    #expect(study.caution?.value == "Volunteers answered.")
    #expect(study.practiceImplication?.value == "Tears are common.")
    #expect(study.minimumCell == 5)
    #expect(study.warnings == [])
    #expect(study.rules.map(\.value.text) == ["age >= 18", "sessions_cried <= sessions_4wk"])
    let interviews = try #require(study.interviews)
    #expect(interviews.file.value == "codes.csv" && interviews.cases?.value == "cases.csv")
    #expect(interviews.rules == .hill2005 && interviews.names == .hide && interviews.anonymity == 2)
    let joint = try #require(study.joint.first)
    #expect(joint.survey.value == "{{cried.proportion[Yes]}}" && joint.reading == .confirms)
    #expect(joint.category.value == "Deepened the relationship" && joint.inference == nil)
  }

  @Test func data() {
    let data = study.data
    #expect(data.file?.value == "responses.csv")
    #expect(data.decimal == .comma)
    #expect([data.format, data.encoding, data.delimiter] == ["auto", "auto", "auto"])
    #expect(data.missing == ["", "NA", "N/A"])
    #expect(data.invited == 2100)
    let columns = [
      data.count, data.weight, data.strata, data.cluster, data.finitePopulation, data.replicateWeights,
    ]
    #expect(columns.map { $0?.value } == ["Freq", "weight", "region", "clinic", "population", "rep_"])
    #expect(data.exclude.map(\.value.text) == ["consent = No", "progress < 100"])
  }

  @Test func variables() throws {
    func variable(_ name: String) throws -> Variable { try #require(study.variable(name)) }
    let orientation = try variable("orientation")
    #expect(orientation.label == "Theoretical orientation")
    #expect(orientation.levels.map(\.code) == ["1", "2", "3"])
    #expect(orientation.levels.map(\.label) == ["CBT", "PDT", "Other"])
    #expect(
      orientation.missing == [
        MissingValue(code: "-99", label: "Not shown"), MissingValue(code: "-98", label: "Refused"),
      ])
    if case .column("Q7") = orientation.source {} else { Issue.record("\(orientation.source)") }
    let age = try variable("age")
    #expect(age.range == 18...100)
    #expect(age.missing.map(\.code) == ["-99", "999"])
    let modalities = try variable("modalities")
    #expect(modalities.measure == .multiple)
    #expect(modalities.base == .shown)
    #expect(modalities.levels.map(\.label) == ["Individual", "Group"])
    if case .columns(["Q9_1", "Q9_2"]) = modalities.source {} else { Issue.record("\(modalities.source)") }
    let languages = try variable("languages")
    #expect(languages.measure == .multiple)
    if case .separated("Q10", ",") = languages.source {} else { Issue.record("\(languages.source)") }
    if case .column("cried") = try variable("cried").source {} else { Issue.record("not its own name") }
    #expect(
      try ["comment", "started", "respondent"].map { try variable($0).measure } == [.text, .date, .id])
    #expect(try variable("how many?").measure == .numeric)
  }

  @Test func derivedVariables() throws {
    func source(_ name: String) throws -> Variable.Source { try #require(study.variable(name)).source }
    guard case .cut(let cut) = try source("age_group"), case .recode(let recode) = try source("trained"),
      case .compute(let compute) = try source("tears_share"),
      case .scale(let empathy) = try source("empathy"),
      case .scale(let burden) = try source("burden")
    else {
      Issue.record("another source")
      return
    }
    #expect(cut == Cut(of: "age", at: [30, 40, 50]))
    #expect(study.variable("age_group")?.measure == .ordinal)
    #expect(
      study.variable("age_group")?.levels.map(\.label) == ["under 30", "30–39", "40–49", "50 and over"])
    #expect(
      study.variable("tears_group")?.levels.map(\.label) == ["under 2.5", "2.5 to under 10", "10 and over"])
    #expect(
      recode == Recode(of: "role", groups: [["Licensed clinician", "Supervisor"], ["Graduate student"]]))
    #expect(study.variable("trained")?.measure == .nominal)
    #expect(study.variable("trained")?.levels.map(\.label) == ["Licensed", "Student"])
    #expect(compute.value.text == "100 * sessions_cried / sessions_4wk")
    #expect(
      empathy
        == Scale(
          items: [
            .init(variable: "iri_1", isReversed: false), .init(variable: "iri_2", isReversed: true),
            .init(variable: "iri_3", isReversed: false),
          ], range: 0...4, score: .mean, minimumItems: 2))
    #expect(
      burden
        == Scale(
          items: [.init(variable: "before", isReversed: false), .init(variable: "after", isReversed: false)],
          range: nil, score: .sum, minimumItems: 2))
    #expect(study.variable("empathy")?.title == "Empathic concern")
    let names = study.variables.map(\.name)
    let tears = try #require(names.firstIndex(of: "tears_share"))
    for input in ["sessions_cried", "sessions_4wk"] {
      #expect(try #require(names.firstIndex(of: input)) < tears)
    }
    #expect(try tears < #require(names.firstIndex(of: "tears_group")))
  }
}
