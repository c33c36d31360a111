import Ingest
import StudyFile
import Testing

@testable import Quality

@Suite struct QualityPlanTests {
  private static let study = """
    study: s
    data: {exclude: "consent = No"}
    rules: ["age >= 18"]
    quality: {duration: seconds, attention: ["trap = Agree"], complete: "q5 > 0"}
    variables:
      person: {measure: id}
      consent: {measure: nominal, values: ["Yes", "No"]}
      age: {measure: numeric}
      seconds: {measure: numeric}
      trap: {measure: nominal, values: [Agree, Disagree]}
      born: {measure: date}
      q1: {measure: numeric}
      q2: {measure: numeric}
      q3: {measure: numeric}
      q4: {measure: numeric}
      q5: {measure: numeric}
    scales:
      care: {items: [q1, -q2, q3, q4, q5], range: [1, 5]}
    """
  private static let export = """
    person,consent,age,seconds,trap,born,q1,q2,q3,q4,q5
    a,Yes,30,300,Agree,1990-05-01,1,2,3,4,5
    b,Yes,31,320,Agree,1990-02-30,3,3,3,3,3
    c,Yes,17,310,Disagree,1991-01-01,2,2,,4,4
    b,Yes,40,60,Agree,1/31/1980,1,5,2,4,3
    d,No,12,1,Disagree,never,4,4,4,4,4
    e,Yes,,0,,,,,,,
    f,Yes,31,330,Agree,3/4/1990,3,3,3,3,3

    """

  /// Of whom a question was asked decides who left it out; so does a code that says why, of options too.
  @Test func whoWasNotAskedLeftNothingOut() throws {
    let study = """
      study: s
      data: {exclude: "unanswered() > 2"}
      variables:
        cried: {measure: nominal, values: [Yes, No]}
        age: {measure: numeric}
        why: {measure: nominal, values: [A, B], asked: cried = Yes}
        about: {columns: {o1: Grief, o2: Joy}, asked: cried = Yes}
        else: {columns: {p1: Grief, p2: Joy}, missing: {-99: Not shown}}
      """
    let export = """
      cried,age,why,o1,o2,p1,p2
      Yes,30,A,1,,1,
      Yes,31,,,,1,
      No,32,,,,-99,-99
      No,33,,,,,
      ,34,,,,1,
      Yes,,,,,,

      """
    let report = try screen(study, export)
    #expect(report.used == 5)
    func question(_ name: String) throws -> [Int] {
      let found = try #require(report.questions.first { $0.variable == name })
      return [found.missing, found.notAsked]
    }
    #expect(try question("cried") == [1, 0])
    #expect(try question("age") == [0, 0])
    // Whoever did not say whether they cried may not have been asked.
    #expect(try question("why") == [1, 3])
    #expect(try question("about") == [1, 3])
    #expect(try question("else") == [1, 0])
    #expect(report.unanswered == [2, 2, 1, 0, 0, 0])
  }

  /// Where a question stands goes by its column, whatever its heading looks like and the study file says first.
  @Test func questionsStandAsInTheExport() throws {
    let study = """
      study: s
      data: {}
      variables:
        last: {measure: numeric}
        again: {column: x (column 4), measure: numeric}
        broken: {column: In two lines, measure: numeric}
        first: {measure: numeric}
      """
    let export = "first,\"In two\nlines\",x,x,last\n1,1,1,1,1\n1,1,1,,\n1,1,1,1,\n1,,,,\n"
    let report = try screen(study, export)
    #expect(report.questions.map(\.variable) == ["first", "broken", "again", "last"])
    #expect(report.questions.map(\.last) == [1, 1, 1, 1])
  }

  /// Where the export says that nothing is ticked, none may apply; where it says nothing, the question was left out.
  @Test func nothingTickedIsNotLeftOut() throws {
    let study = """
      study: s
      data: {exclude: "unanswered() > 2"}
      variables:
        age: {measure: numeric}
        coded: {columns: {a1: Grief, a2: Joy}}
        ticks: {columns: {b1: Grief, b2: Joy}}
        shown: {columns: {c1: Grief, c2: Joy}, base: shown}
        mood: {measure: numeric}
      """
    let export = """
      age,a1,a2,b1,b2,c1,c2,mood
      30,1,0,1,,0,0,3
      31,0,0,,,0,1,4
      32,0,,1,,,,
      33,,,,,0,0,5
      34,0,0,,,,,
      ,,,,,,,

      """
    let report = try screen(study, export)
    #expect(report.used == 4)
    func question(_ name: String) throws -> [Int] {
      let found = try #require(report.questions.first { $0.variable == name })
      #expect(found.notAsked == 0)
      return [found.missing, found.nothingTicked, found.last]
    }
    // The fifth left out three, and nobody knows of a fourth.
    #expect(try question("age") == [0, 0, 0])
    #expect(try question("coded") == [1, 2, 0])
    #expect(try question("ticks") == [2, 0, 1])
    #expect(try question("shown") == [1, 0, 0])
    #expect(try question("mood") == [1, 0, 3])
    #expect(report.unanswered == [1, 1, 2, 0, 0, 0])
  }

  @Test func everyCheckFindsWhomItShould() throws {
    let report = try screen(Self.study, Self.export)
    #expect(report.used == 6)
    func found(_ name: String) throws -> [Int] { try #require(report.check(name)).numbers }
    #expect(try found("rule") == [4])
    #expect(try found("attention") == [4])
    #expect(try found("repeated_id") == [5])
    #expect(try found("impossible_date") == [3])
    #expect(try found("impossible_time") == [7])
    // The median of 0, 60, 300, 310, 320 and 330 is 305, and a third of it 101.7: 102 for whole seconds.
    #expect(try found("speed") == [5, 7])
    #expect(try found("unanswered") == [7])
    #expect(try found("longstring") == [3, 8])
    #expect(try found("irv") == [3, 8])
    #expect(report.check("rule")?.judged == 5)
    #expect(report.check("attention")?.judged == 5)
    #expect(report.check("impossible_date")?.judged == 5)
    #expect(report.check("longstring")?.judged == 5)
    #expect(report.check("even_odd") == nil)
    #expect(report.check("repeated_answers") == nil)
    #expect(report.check("mahalanobis")?.problem == "too few respondents answered all 5 items")
    #expect(report.silent == 0)
    #expect(report.questions.first { $0.variable == "q3" }?.missing == 2)
    #expect(report.questions.first { $0.variable == "consent" }?.last == 1)
  }

  /// What is printed as the way to exclude them does exclude them, and nobody else.
  @Test(arguments: [
    "rule", "attention", "repeated_id", "impossible_date", "impossible_time", "speed", "unanswered",
    "longstring", "irv",
  ]) func exclusionsExcludeWhomTheyAreFor(_ name: String) throws {
    let check = try #require(try screen(Self.study, Self.export).check(name))
    let condition = try #require(check.exclusion)
    let text = Self.study.replacing("consent = No", with: "consent = No or \(condition)")
    let (report, counted, study) = try screenAndCount(text, [Self.export])
    #expect(study.data.exclude.last?.value.text == condition)
    #expect(counted.accounting.excluded.map(\.count) == [1, check.flagged])
    // The median is another one then.
    if name != "speed" { #expect(report.check(name)?.flagged == 0) }
    #expect(report.ladder.map(\.before) == [7, 6])
    #expect(report.ladder.map(\.after) == [6, 6 - check.flagged])
  }

  @Test func thresholdsCanBeDeclared() throws {
    let text = Self.study.replacing(
      "duration: seconds", with: "duration: seconds, fastest: 301, longstring: 3, unanswered: 10%, id: age")
    let report = try screen(text, Self.export)
    #expect(report.check("speed")?.numbers == [2, 5, 7])
    #expect(report.check("speed")?.exclusion == "seconds < 301")
    #expect(report.check("longstring")?.exclusion == "longstring(care) >= 3")
    #expect(report.check("unanswered")?.numbers == [4, 7])
    #expect(report.check("repeated_id")?.numbers == [8])
  }

  @Test func aDurationCanBeTheTimeBetweenTwoDates() throws {
    let report = try screen(
      """
      study: s
      data: {}
      quality: {start: begun, end: ended}
      variables: {begun: {measure: date}, ended: {measure: date}}
      """,
      """
      begun,ended
      2024-01-01 10:00,2024-01-01 10:05
      2024-01-01 23:59:30,2024-01-02 00:00:30
      2024-01-01 10:00,2024-01-01 09:00
      2024-01-01T10:00:00Z,2024-01-01T12:10:00+02:00

      """)
    // 300, 60, -3600 and 600 seconds: a third of the median of 180.
    #expect(report.check("speed")?.numbers == [4])
    #expect(report.check("impossible_time")?.numbers == [4])
    #expect(report.check("impossible_time")?.exclusion == "line = 4")
  }

  @Test func columnsAreKnownByTheHeadingsThatPlatformsGive() throws {
    let report = try screen(
      "study: s\ndata: {}\nvariables: {a: {measure: numeric}}",
      "IPAddress,Duration (in seconds),a\n1.2.3.4,600,1\n1.2.3.4,90,2\n5.6.7.8,500,3\n,400,4\n")
    #expect(report.check("repeated_address")?.numbers == [3])
    #expect(report.check("repeated_address")?.judged == 3)
    #expect(report.check("speed")?.numbers == [3])
    #expect(report.check("speed")?.exclusion == "line = 3")
    #expect(report.questions.map(\.variable) == ["a"])
  }

  /// Nothing depends on how many threads read how large parts of the file.
  @Test func threadsAndPartsMakeNoDifference() throws {
    var export = "person,consent,age,seconds,trap,born,q1,q2,q3,q4,q5\n"
    var state: UInt64 = 7
    for row in 0..<900 {
      let q = (0..<5).map { item -> Int in
        state = state &* 6_364_136_223_846_793_005 &+ UInt64(item) &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % 5 + 1
      }
      export +=
        "p\(row % 850),\(row % 11 == 0 ? "No" : "Yes"),\(15 + row % 60),\(50 + row * 37 % 900),"
        + "\(row % 13 == 0 ? "Disagree" : "Agree"),2020-0\(row % 9 + 1)-3\(row % 3),"
        + q.map(String.init).joined(separator: ",") + "\n"
    }
    let one = try screen(Self.study, export)
    #expect(one.check("mahalanobis")?.problem == nil)
    #expect(one == (try screen(Self.study, export, threads: 3, chunkSize: 1 << 9)))
    #expect(one.check("repeated_id")?.flagged ?? 0 > 0)
  }

  @Test func severalFilesAreOneSurvey() throws {
    let report = try screen(Self.study, Self.export, Self.export.replacing("a,Yes", with: "z,Yes"))
    #expect(report.used == 12)
    let repeated = try #require(report.check("repeated_id"))
    #expect(repeated.flagged == 6)
    #expect(repeated.lines.first == Accounting.Line(5, of: "1.csv"))
    #expect(repeated.lines.last == Accounting.Line(8, of: "2.csv"))
    // A line is one of each file.
    #expect(repeated.exclusion == nil)
  }

  @Test func aRowThatStandsForManyIsNobody() throws {
    let report = try screen(
      "study: s\ndata: {count: n}\nrules: [\"a > 1\"]\nvariables: {a: {measure: numeric}}",
      "a,n\n1,20\n2,30\n")
    #expect(report.checks.isEmpty)
    #expect(report.notes.count == 1)
  }

  @Test func variablesThatAreNotInTheExportAreNotLookedAt() throws {
    let report = try screen(
      """
      study: s
      data: {}
      variables: {a: {measure: numeric}, b: {measure: numeric}, c: {measure: numeric}}
      scales: {sum: {items: [a, b]}, other: {items: [b, c]}}
      """, "a,b\n1,2\n1,3\n")
    #expect(report.questions.map(\.variable) == ["a", "b"])
  }
}
