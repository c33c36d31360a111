import Statistics
import Testing

@testable import Analyses

@Suite struct DescriptionTests {
  private static let study = """
    variables:
      colour: {measure: nominal, values: {1: Red, 2: Blue, 3: Green}, missing: {-99: Not asked, -98: Refused}}
      group: {measure: nominal, values: [A, B]}
      age: {measure: numeric, range: [18, 100], missing: {-1: Refused}}
      pets: {measure: multiple, columns: {cat: Cat, dog: Dog}}
      note: {measure: text}
    """
  private static let csv = """
    colour,group,age,cat,dog,note
    1,A,20,x,,hello
    1,A,30,x,x,
    2,B,40,,,
    -99,B,-1,,x,again
    -98,A,17,,,
    ,B,50,,,
    """

  private func describe(_ analysis: String) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - " + analysis, csv: Self.csv)
  }

  /// Where columns of one export differ.
  @Test func aColumnMayHaveDecimalsOfItsOwn() throws {
    let study = """
      variables:
        sleep: {measure: numeric, decimal: comma}
        pace: {measure: numeric}
        half: {compute: sleep / 2}
      analyses:
        - {id: d, describe: [sleep, pace, half]}
      """
    let results = try run(study, csv: "sleep,pace\n\"6,5\",1.5\n7,2.5\n\"7,5\",\"3,5\"\n")
    #expect(try results.row("d", .mean, variable: "sleep").estimate == 7)
    #expect(try results.row("d", .mean, variable: "half").estimate == 3.5)
    #expect(try results.row("d", .mean, variable: "pace").n == 2)
  }

  @Test func frequenciesCountTheAnswered() throws {
    let results = try describe("{id: d, describe: [colour]}")
    #expect(try results.row("d", .count, level: "Red").estimate == 2)
    #expect(try results.row("d", .count, level: "Green").estimate == 0)
    let red = try results.row("d", .proportion, level: "Red")
    #expect(isClose(red.estimate, 2.0 / 3))
    #expect(red.n == 3)
    #expect(red.method == "wilson")
  }

  @Test func missingAnswersAreCountedByReason() throws {
    let results = try describe("{id: d, describe: [colour, age]}")
    let all = try results.row("d", .missing, variable: "colour", level: "")
    #expect(all.estimate == 3)
    #expect(all.n == 6)
    #expect(try results.row("d", .missing, variable: "colour", level: "Not asked").estimate == 1)
    #expect(try results.row("d", .missing, variable: "colour", level: "Refused").estimate == 1)
    // Out of range is not silently dropped: it is missing, and named.
    #expect(try results.row("d", .missing, variable: "age", level: "unusable answer").estimate == 1)
    #expect(try results.row("d", .mean, variable: "age").n == 4)
  }

  @Test func numbersAreDescribed() throws {
    let results = try describe("{id: d, describe: [age]}")
    #expect(try results.row("d", .mean).estimate == 35)
    #expect(try results.row("d", .median).estimate == 35)
    #expect(try results.row("d", .q1).estimate == 27.5)  // quantile(c(20, 30, 40, 50), .25)
    #expect(isClose(try results.row("d", .sd).estimate, 12.909944487358056))  // sd(c(20, 30, 40, 50))
    #expect(try results.row("d", .min).estimate == 20)
    #expect(try results.row("d", .max).estimate == 50)
  }

  @Test func optionsAreOfThoseWhoTickedAny() throws {
    let results = try describe("{id: d, describe: [pets]}")
    let cat = try results.row("d", .proportion, level: "Cat")
    #expect(isClose(cat.estimate, 2.0 / 3))
    #expect(cat.n == 3)
    #expect(cat.note.contains("ticked at least one"))
    #expect(isClose(try results.row("d", .proportionOfResponses, level: "Dog").estimate, 0.5))
  }

  @Test func splitByGroup() throws {
    let results = try describe("{id: d, describe: [age], by: group}")
    #expect(try results.row("d", .mean, group: "A").estimate == 25)
    #expect(try results.row("d", .mean, group: "B").estimate == 45)
  }

  /// Of two Red, one Blue and no Green: all three at once.
  @Test func intervalsOfAllAnswers() throws {
    for method in MultinomialInterval.allCases {
      let results = try describe("{id: d, describe: [colour], interval: \(method.rawValue)}")
      let shares = results.rows.filter { $0.measure == .proportion }
      let expected = MultinomialProportions(counts: [2, 1, 0], method).estimates
      #expect(shares.map(\.method) == expected.map(\.method))
      #expect(shares.map(\.confidenceHigh) == expected.map { $0.interval?.high })
    }
  }

  @Test func textIsOnlyCounted() throws {
    let results = try describe("{id: d, describe: [note]}")
    #expect(try results.row("d", .count).estimate == 2)
    #expect(!results.rows.contains { $0.level == "hello" || $0.note.contains("hello") })
  }

  @Test func givenValues() throws {
    // chisq.test(c(2, 1, 0), p = c(.5, .25, .25))
    let fit = try describe("{id: d, describe: [colour], against: {Red: 50%, Blue: 25%, Green: 25%}}")
    let test = try fit.row("d", .goodnessOfFit)
    #expect(isClose(test.statistic, 1))
    #expect(test.df == 2)
    // t.test(c(20, 30, 40, 50), mu = 30)
    let mean = try describe("{id: d, describe: [age], against: 30}").row("d", .oneSampleT)
    #expect(isClose(mean.statistic, 0.7745966692414834))
    #expect(isClose(mean.pValue, 0.495025346059711, 1e-12))
  }
}
