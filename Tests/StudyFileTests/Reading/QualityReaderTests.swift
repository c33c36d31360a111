import Testing

@testable import StudyFile

@Suite struct QualityReaderTests {
  private static let codebook = """
    study: a
    data: {}
    variables:
      id: {measure: id}
      person: {column: Q0, measure: text}
      trap: {values: [Agree, Disagree]}
      seconds: {measure: numeric}
      page_1: {measure: numeric}
      page_2: {measure: numeric}
      page_3: {measure: numeric}
      begun: {measure: date}
      ended: {measure: date}

    """

  private func settings(_ text: String) throws -> QualitySettings {
    try StudyParser.parse(text: Self.codebook + "quality: " + text, file: "s.yaml").quality
  }

  private func problems(_ text: String) -> [String] {
    Problems.of(Self.codebook + "quality: " + text).map {
      $0.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    }
  }

  @Test func everyKeyIsRead() throws {
    let settings = try settings(
      "{duration: seconds, fastest: 90, pages: [page_1, page_2, page_3], speed_index: 1.75, attention: [trap = Agree, seconds > 3], longstring: 8, unanswered: 25%, "
        + "id: [id, person], complete: seconds > 0, "
        + "dispositions: {refusals: 3, noncontacts: 10, other: 1, unknown: 0, ineligible: 2, eligibility: 0.8}}"
    )
    #expect(settings.isReported)
    #expect(settings.duration?.value == "seconds")
    #expect(settings.fastest == 90)
    #expect(settings.pages.map(\.value) == ["page_1", "page_2", "page_3"])
    #expect(settings.speedIndex == 1.75)
    #expect(settings.attention.map(\.value.text) == ["trap = Agree", "seconds > 3"])
    #expect(settings.longstring == 8)
    #expect(settings.unanswered == 0.25)
    #expect(settings.ids.map(\.value) == ["id", "person"])
    #expect(settings.complete?.value.text == "seconds > 0")
    var dispositions = Dispositions()
    (dispositions.refusals, dispositions.noncontacts, dispositions.other) = (3, 10, 1)
    (dispositions.unknown, dispositions.ineligible, dispositions.eligibility) = (0, 2, 0.8)
    #expect(settings.dispositions == dispositions)
  }

  @Test func withoutItThereAreDefaults() throws {
    #expect(try StudyParser.parse(text: Self.codebook, file: "s.yaml").quality.isReported)
    #expect(try settings("no").isReported == false)
    #expect(try settings("yes").isReported)
    #expect(try settings("").unanswered == 0.5)
    #expect(try settings("{start: begun, end: ended}").end?.value == "ended")
    #expect(try settings("{attention: trap = Agree}").attention.count == 1)
  }

  @Test func missingAnswersAreTestedWhereAskedFor() throws {
    #expect(try settings("{mcar: yes}").mcar == .ofAnalyses)
    #expect(try settings("{mcar: no}").mcar == nil)
    #expect(try settings("{mcar: [page_2, page_1, page_2]}").mcar == .of(["page_2", "page_1"]))
    let scale = "scales: {care: {items: [page_1, page_2, page_3]}}\nquality: {mcar: [care, seconds]}"
    #expect(
      try StudyParser.parse(text: Self.codebook + scale, file: "s.yaml").quality.mcar
        == .of(["page_1", "page_2", "page_3", "seconds"]))
  }

  @Test(arguments: [
    ("{mcar: seconds}", "'mcar' takes yes or no, found 'seconds'"),
    (
      "{mcar: [seconds]}",
      "'mcar' compares who left out which of several questions: name two or more, or a scale"
    ),
    (
      "{mcar: [seconds, trap]}",
      "'mcar' takes questions that are numeric or ordinal, and scales; 'trap' is no such question"
    ),
    ("{mcar: [seconds, page_4]}", "unknown variable 'page_4'; did you mean 'page_1'?"),
    ("maybe", "'quality' takes yes or no, found 'maybe'"),
    ("{speed: 3}", "unknown key 'speed' in 'quality'"),
    ("{duration: begun}", "'duration' takes a variable that is numeric; 'begun' is date"),
    ("{duration: secnds}", "unknown variable 'secnds'; did you mean 'seconds'?"),
    ("{start: begun}", "'start' needs 'end' beside it: both together tell how long somebody took"),
    (
      "{start: begun, end: ended, duration: seconds}",
      "'duration' and 'start' both tell how long somebody took; leave one of them out"
    ),
    ("{fastest: 0}", "'fastest' takes a number above 0"),
    ("{pages: [page_1, page_2, begun]}", "'pages' takes a variable that is numeric; 'begun' is date"),
    (
      "{pages: [page_1, page_2]}",
      "'pages' takes the times of 3 pages or more: of fewer, how fast somebody was on average tells little"
    ),
    (
      "{speed_index: 3}",
      "'speed_index' takes a number from 1, as fast as the median, to below 3, the highest there is"
    ),
    ("{longstring: 1}", "'longstring' takes a whole number from 2, found '1'"),
    ("{unanswered: 120%}", "'unanswered' takes a share such as 50% or 0.5"),
    ("{unanswered: 0}", "'unanswered' takes a share such as 50% or 0.5"),
    ("{attention: [trap = Agre]}", "'trap' has no level 'Agre'; did you mean 'Agree'?"),
    ("{dispositions: {refusals: -1}}", "'refusals' takes a whole number from 0, found '-1'"),
    ("{dispositions: 3}", "expected 'dispositions' as a map of 'key: value', found a text"),
  ]) func slipsAreNamed(_ text: String, _ message: String) {
    let problems = problems(text)
    #expect(problems.count == 1 && problems[0].hasPrefix(message), "\(problems)")
  }
}
