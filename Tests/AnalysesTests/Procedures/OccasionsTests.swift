import Foundation
import Ingest
import Statistics
import StudyFile
import Tally
import Testing

@testable import Analyses

/// `compare: answer ~ occasion, paired: id`. The oracle is the same survey with a column for each occasion, whose numbers
/// are checked against R.
@Suite struct OccasionsTests {
  private static let occasions = ["first", "second", "third"]

  private static let long = """
    variables:
      client: {measure: id}
      wave: {measure: nominal, values: {1: first, 2: second, 3: third}}
      calm: {measure: numeric, missing: [-9]}
      mood: {measure: ordinal, values: [low, middle, high]}
      done: {values: ["No", "Yes"]}
      place: {measure: nominal}
      consent: {values: ["No", "Yes"]}
    analyses:
    """

  /// A survey in both forms; every respondent has a row.
  private struct Survey {
    var long = "client,wave,calm,mood,done,place,consent\n"
    var wide =
      "client,"
      + ["calm", "mood", "done", "place"].flatMap { name in
        (1...3).map { "\(name)\($0)" }
      }.joined(separator: ",") + "\n"

    init(seed: UInt64, respondents: Int = 60) {
      var random = SplitMix(state: seed)
      func chance(_ p: Double) -> Bool { Double.random(in: 0..<1, using: &random) < p }
      var rows: [String] = []
      for respondent in 0..<respondents {
        var answers: [[String]] = []
        let certain = Int.random(in: 0..<3, using: &random)
        for wave in 0..<3 {
          guard wave == certain || chance(0.9) else {
            answers.append(["", "", "", ""])
            continue
          }
          let own = [
            chance(0.1) ? "-9" : "\(Int.random(in: 0...12, using: &random))",
            chance(0.05) ? "" : ["low", "middle", "high"].randomElement(using: &random)!,
            chance(0.05) ? "" : ["No", "Yes"].randomElement(using: &random)!,
            ["Basel", "Bern", "10", "9"].randomElement(using: &random)!,
          ]
          answers.append(own)
          rows.append("Anna-\(respondent),\(wave + 1),\(own.joined(separator: ",")),Yes")
        }
        wide +=
          "Anna-\(respondent),"
          + (0..<4).flatMap { place in answers.map { $0[place] } }
          .joined(separator: ",") + "\n"
      }
      long += rows.shuffled(using: &random).joined(separator: "\n") + "\n"
    }
  }

  private static func wide(_ compare: [(id: String, variables: String)]) -> String {
    let variables = (1...3).map { place in
      """
        calm\(place): {measure: numeric, missing: [-9]}
        mood\(place): {measure: ordinal, values: [low, middle, high]}
        done\(place): {values: ["No", "Yes"]}
        place\(place): {measure: nominal}
      """
    }.joined(separator: "\n")
    return "variables:\n\(variables)\nanalyses:\n"
      + compare.map { "  - {id: \($0.id), compare: \($0.variables)}" }.joined(separator: "\n")
  }

  /// A row as the other form calls it.
  private static func told(_ row: ResultRow) -> String {
    func name(_ text: String) -> String {
      zip(occasions, 1...).reduce(text) { text, occasion in
        text.replacing("[\(occasion.0)]", with: "\(occasion.1)")
      }
    }
    var row = row
    (row.variable, row.by) = (name(row.variable), name(row.by))
    if !row.group.isEmpty {
      for name in ["calm", "mood", "done", "place"] {
        for (occasion, place) in zip(occasions, 1...) {
          row.group = row.group.replacing("\(name)\(place)", with: occasion)
        }
      }
    }
    return "\(row)"
  }

  @Test(arguments: 1...20) func `rows of one respondent give what columns give`(_ seed: UInt64) throws {
    let survey = Survey(seed: seed)
    let long = try run(
      Self.long + """

          - {id: calm, compare: calm ~ wave, paired: client}
          - {id: mood, compare: mood ~ wave, paired: client}
          - {id: done, compare: done ~ wave, paired: client}
          - {id: place, compare: place ~ wave, paired: client}
          - {id: calm-two, compare: calm ~ wave, paired: client, where: wave != second}
          - {id: done-two, compare: done ~ wave, paired: client, where: "wave in [first, second]"}
        """, csv: survey.long)
    let wide = try run(
      Self.wide([
        ("calm", "[calm1, calm2, calm3]"), ("mood", "[mood1, mood2, mood3]"),
        ("done", "[done1, done2, done3]"), ("place", "[place1, place2, place3]"),
        ("calm-two", "[calm1, calm3]"), ("done-two", "[done1, done2]"),
      ]), csv: survey.wide)
    #expect(!long.rows.isEmpty)
    // Those without any row of the chosen occasions are not among them.
    func compared(_ results: StudyResults) -> [String] {
      results.rows.filter { $0.measure != .missing || !$0.analysis.hasSuffix("-two") }.map(Self.told)
    }
    #expect(compared(long) == compared(wide))
  }

  @Test func `the reference is taken away`() throws {
    let survey = Survey(seed: 99)
    let results = try run(
      Self.long + """

          - {id: p, compare: calm ~ wave, paired: client, where: wave != third, reference: first}
        """, csv: survey.long)
    let t = try results.row("p", .pairedT)
    #expect(t.variable == "calm[second]" && t.by == "calm[first]" && t.group == "second vs first")
  }

  private static let few = """
    client,wave,calm,mood,done,place,consent
    a,1,3,,,,Yes
    a,2,5,,,,Yes
    b,1,2,,,,Yes
    b,1,4,,,,Yes
    b,2,9,,,,Yes
    ,1,4,,,,Yes
    c,,4,,,,Yes
    d,1,1,,,,Yes
    d,2,4,,,,Yes
    e,1,6,,,,No
    e,2,6,,,,Yes
    f,1,6,,,,Yes
    g,1,7,,,,Yes
    g,2,6,,,,Yes

    """

  @Test func `rows that cannot be brought together are told`() throws {
    let results = try run(
      Self.long + "\n  - {id: p, compare: calm ~ wave, paired: client}", csv: Self.few)
    #expect(
      results.notes.prefix(3) == [
        "Left out: 2 rows without “client” or without an occasion.",
        "Left out: 1 respondent with several rows of one occasion, of which none can be taken for the answer.",
        "Left out: 1 respondent without an answer to all of them.",
      ])
    #expect(try results.row("p", .pairedT).n == 4)
    // A third wave that nobody has a row of.
    #expect(!results.rows.contains { "\($0)".contains("third") })
  }

  @Test func `excluded rows are nobody's answers`() throws {
    let results = try run(
      "data: {exclude: consent = No}\n" + Self.long
        + "\n  - {id: p, compare: calm ~ wave, paired: client}", csv: Self.few)
    #expect(try results.row("p", .pairedT).n == 3)
  }

  @Test func `one occasion is nothing to compare`() throws {
    let results = try run(
      Self.long + "\n  - {id: p, compare: calm ~ wave, paired: client, where: wave = first}", csv: Self.few)
    #expect(results.rows.isEmpty)
    #expect(results.notes.last == "Fewer than two occasions have answers: there is nothing to compare.")
  }

  @Test func `rows that stand for several respondents are not brought together`() throws {
    let results = try run(
      "data: {count: calm}\n" + Self.long + "\n  - {id: p, compare: done ~ wave, paired: client}",
      csv: Self.few)
    #expect(results.rows.isEmpty)
    #expect(results.notes[0].contains("‘paired’ is not computed"))
  }

  @Test func `nobody's id is in what is counted`() throws {
    let survey = Survey(seed: 4)
    try inTemporaryExport(survey.long) { file in
      let study = try Self.study
      var plan = TallyPlan()
      _ = AnalysisPlan(study: study, seed: 1, tallies: &plan)
      let archive = TallyArchive(try SurveyCount(study: study, plan: plan, paths: [file]))
      let text = try archive.text(
        study: study, plan: plan, sha256: String(repeating: "0", count: 64), program: "1")
      #expect(!text.contains("Anna"))
      let back = try TallyArchive(Data(text.utf8), study: study, plan: plan)
      #expect(back.tallies == archive.tallies)
      let edited = text.replacing("\"ambiguous\":0", with: "\"ambiguous\":-1")
      #expect(edited != text)
      #expect(throws: ArchiveProblem.self) {
        try TallyArchive(Data(edited.utf8), study: study, plan: plan)
      }
    }
  }

  @Test func `what one respondent answered several times is withheld whole`() throws {
    try inTemporaryExport(Survey(seed: 4).long) { file in
      let study = try Self.study
      var plan = TallyPlan()
      _ = AnalysisPlan(study: study, seed: 1, tallies: &plan)
      var counted = plan
      let joint = counted.add(plan.jointRequest)
      let archive = TallyArchive(try SurveyCount(study: study, plan: counted, paths: [file]))
      let shared = try #require(archive.withholding(below: 5, study: study, plan: plan, joint: joint))
      #expect(shared.withheld?.whole == [0, 1])
      #expect([0, 1].allSatisfy { shared.tallies.occasions($0).patterns.patterns.isEmpty })
      let text = try shared.text(
        study: study, plan: plan, sha256: String(repeating: "0", count: 64), program: "1")
      #expect(try TallyArchive(Data(text.utf8), study: study, plan: plan).tallies == shared.tallies)
    }
  }

  private static var study: Study {
    get throws {
      try StudyParser.parse(
        text: "study: test\ndata: {}\n" + long + """

            - {id: calm, compare: calm ~ wave, paired: client}
            - {id: place, compare: place ~ wave, paired: client}
          """, file: "study.yaml")
    }
  }

  /// Each with its own respondents.
  @Test func `tallies of two exports are those of one run over both`() throws {
    let study = try Self.study
    var plan = TallyPlan()
    _ = AnalysisPlan(study: study, seed: 1, tallies: &plan)
    let one = Survey(seed: 7, respondents: 30).long
    let other = Survey(seed: 8, respondents: 30).long.replacing("Anna", with: "Ben")
    try inTemporaryExport(one) { first in
      try inTemporaryExport(other) { second in
        func counted(_ paths: [String]) throws -> Tallies {
          try SurveyCount(study: study, plan: plan, paths: paths).tallies
        }
        let both = try counted([first, second])
        #expect(try counted([first]).merged(with: try counted([second])) == both)
        #expect(try counted([second, first]) == both)
      }
    }
  }

  @Test func `neither chunks nor threads matter`() throws {
    let study = try Self.study
    var plan = TallyPlan()
    _ = AnalysisPlan(study: study, seed: 1, tallies: &plan)
    try inTemporaryExport(Survey(seed: 9, respondents: 400).long) { file in
      func counted(_ threads: Int, _ chunk: Int) throws -> Tallies {
        var options = SurveyReader.Options()
        options.threads = threads
        options.chunkSize = chunk
        return try SurveyCount(study: study, plan: plan, paths: [file], options: options).tallies
      }
      let whole = try counted(1, 1 << 20)
      #expect(try counted(2, 300) == whole)
      #expect(try counted(5, 777) == whole)
    }
  }
}
