import Ingest
import StudyFile
import Testing

@testable import Tally

/// What means and products tell of few.
@Suite struct SharedMomentsTests {
  /// Respondents with these answers to numeric questions, in this order, and everything else the same; `nil` is missing.
  private static func survey(_ answers: [[String: Double?]], _ requests: [TallyRequest]) -> RandomSurvey {
    var survey = RandomSurvey(seed: 5, rows: 0)
    survey.study.data.exclude = []
    survey.study.data.count = nil
    var row = survey.row()
    row.frequency = 1
    survey.rows = answers.map { answers in
      for (name, number) in answers {
        row.answers[name] = number.map { .number($0) } ?? .missing(MissingCode.blank)
      }
      return row
    }
    survey.plan = TallyPlan()
    for request in requests { survey.plan.add(request) }
    return survey
  }

  private static func shared(_ survey: RandomSurvey) throws -> TallyArchive {
    var survey = survey
    return try #require(try WithholdingTests.shared(&survey, below: 5)).0
  }

  /// The mean of noughts and ones is a count.
  @Test func `a mean of two values`() throws {
    let moments = TallyRequest(.crossProducts(["i1", "i3"]))
    let shared = try Self.shared(
      Self.survey((0..<60).map { ["i1": $0 < 3 ? 1 : 0, "i3": $0 % 2 == 0 ? 1 : 0] }, [moments]))
    let told = shared.tallies.crossProducts(0)
    let ones = told.means[0] * Double(told.n)
    #expect(told.n >= 15 && (ones == 0 || ones >= 5))
    #expect(shared.withheld!.respondents >= 5)
  }

  /// And a mean of products that of both.
  @Test func `a product of two values`() throws {
    let moments = TallyRequest(.crossProducts(["i1", "i3"]))
    let answers = (0..<60).map { place -> [String: Double?] in
      ["i1": place < 30 ? 1 : 0, "i3": place < 27 || place >= 57 ? 1 : 0]
    }
    var before = Self.survey(answers, [moments])
    let whole = try before.pass(over: before.rows).finish().crossProducts(0)
    func cells(_ tally: CrossProductTally) -> [Int] {
      let (n, first, second) = (Double(tally.n), tally.means[0], tally.means[1])
      let both = tally[0, 1] + first * second * n
      return [both, n * first - both, n * second - both, n * (1 - first - second) + both].map {
        Int($0.rounded())
      }
    }
    #expect(cells(whole) == [27, 3, 3, 27])
    let shared = try Self.shared(before).tallies.crossProducts(0)
    #expect(shared.n >= 12)
    for cell in cells(shared) { #expect(cell == 0 || cell >= 5, "\(cell)") }
  }

  /// Eleven answers of two questions can be solved for.
  @Test(arguments: [(11, true), (12, false), (40, false)])
  func `moments of few`(respondents: Int, isWithheld: Bool) throws {
    let all = (0..<60).map { place -> [String: Double?] in
      ["age": place < respondents ? Double(20 + place * place % 37) : nil, "i1": Double(place * 7 % 59)]
    }
    let shared = try Self.shared(Self.survey(all, [TallyRequest(.crossProducts(["age", "i1"]))]))
    #expect(shared.withheld!.whole == (isWithheld ? [0] : []))
    #expect(shared.tallies.crossProducts(0).n == (isWithheld ? 0 : respondents))
  }

  /// Moments of all and of nearly all: those between are few.
  @Test(arguments: [6, 10, 11, 20]) func `moments by subtraction`(between: Int) throws {
    let answers = (0..<80).map { place -> [String: Double?] in
      ["age": Double(20 + place * 13 % 41), "i1": place < between ? nil : Double(place * 7 % 79)]
    }
    let shared = try Self.shared(
      Self.survey(
        answers, [TallyRequest(.crossProducts(["age"])), TallyRequest(.crossProducts(["age", "i1"]))]))
    let (all, some) = (shared.tallies.crossProducts(0).n, shared.tallies.crossProducts(1).n)
    #expect(all > 0 && some > 0)
    #expect(all - some == (between < 11 ? 0 : between))
  }

  /// The answers of women are told by sex, and the moments of those women who answered something else as well.
  @Test func `moments by subtraction from a part of a table`() throws {
    let few = 7
    var survey = Self.survey(
      (0..<90).map { ["i1": Double($0 % 2), "hours": $0 < few ? nil : Double($0 * 7 % 79)] },
      [
        TallyRequest(.patterns([.variable("gender"), .variable("i1")])),
        TallyRequest(
          .crossProducts(["i1", "hours"]), where: .isAnyOf(variable: "gender", labels: ["Female"])),
      ])
    for place in survey.rows.indices {
      survey.rows[place].answers["gender"] = .level(place < 40 ? "Female" : "Male")
    }
    let shared = try Self.shared(survey)
    let women = shared.tallies.patterns(0).patterns.filter { $0.codes[0] == 0 }.map(\.count).reduce(0, +)
    #expect(women > 0 && shared.tallies.crossProducts(1).n == women)
  }

  /// The number of those left out and that of the few excluded are one number.
  @Test func `what is excluded is not told by subtraction`() throws {
    var survey = RandomSurvey(seed: 8, rows: 0)
    survey.study.data.count = nil
    survey.study.data.exclude = [Located(.compares(.variable("age"), .less, .number(18)), at: nowhere)]
    for place in 0..<60 {
      var row = survey.row()
      row.frequency = 1
      row.answers["age"] = .number(place < 3 ? 10 : 30)
      row.answers["gender"] = .level(place < 5 ? "Other" : place < 40 ? "Female" : "Male")
      survey.rows.append(row)
    }
    survey.plan = TallyPlan()
    survey.plan.add(TallyRequest(.patterns([.variable("gender")])))
    let (shared, whole) = try #require(try WithholdingTests.shared(&survey, below: 5))
    let withheld = try #require(shared.withheld)
    #expect(whole.excluded == [3] && shared.tallies.excluded == [0])
    #expect(withheld.records == withheld.respondents && withheld.records >= 5)
    #expect(shared.records.read == shared.tallies.used + withheld.records)
    #expect(withheld.requests == [withheld.respondents])
  }
}
