import Ingest
import StudyFile
import Testing

@testable import Quality

/// Who went through the pages too fast.
@Suite struct SecondLookTests {
  private static let study = """
    study: s
    data: {}
    quality: {pages: [p1, p2, p3, p4]}
    variables:
      mood: {measure: numeric}
      p1: {measure: numeric}
      p2: {measure: numeric}
      p3: {measure: numeric}
      p4: {measure: numeric}
    """
  private static let export = """
    mood,p1,p2,p3,p4
    1,10,20,30,40
    2,11,21,31,41
    3,4,9,15,21
    4,3,7,9,10
    5,2,6,,
    6,0,30,60,90
    7,12,25,40,50

    """

  /// Medians 4 (of 10 11 4 3 2 0 12), 20 (20 21 9 7 6 30 25), 30.5 and 40.5: only the fourth is above 2 over at least
  /// three pages: 4/3, 20/7, 3 (of 3.4) and 3 (of 4.05).
  @Test func byHand() throws {
    let check = try #require(try screen(Self.study, Self.export).check("page_speed"))
    #expect(check.numbers == [5] && check.flagged == 1 && check.judged == 6)
    #expect(check.exclusion == "line = 5")
    #expect(check.kind == .pageSpeed(pages: 4, limit: 2))
    let (report, counted, _) = try screenAndCount(
      Self.study.replacing("data: {}", with: "data: {exclude: \"line = 5\"}"), [Self.export])
    #expect(counted.accounting.excluded.map(\.count) == [1] && report.used == 6)
    // Times are no answers.
    #expect(report.questions.map(\.variable) == ["mood"])
  }

  @Test func aLimitOfOnesOwn() throws {
    let text = Self.study.replacing("p4]}", with: "p4], speed_index: 1.5}")
    // The third row: 4/4, 20/9, 30.5/15 and 40.5/21, a mean of 1.796.
    #expect(try screen(text, Self.export).check("page_speed")?.numbers == [4, 5])
  }

  @Test func columnsOfThePlatformAreKnown() throws {
    var study = try StudyParser.parse(
      text: "study: s\ndata: {}\nvariables: {mood: {measure: numeric}}", file: "s")
    study.quality.pageHeadings = ["p1", "p2", "p3", "p4", "absent"]
    let report = try screen(study, [Self.export])
    #expect(report.check("page_speed")?.numbers == [5])
    #expect(report.questions.map(\.variable) == ["mood"])
    study.quality.pageHeadings = ["p1", "p2"]
    let few = try screen(study, [Self.export])
    #expect(few.check("page_speed") == nil)
    #expect(few.notes.contains { $0.contains("fewer than 3 pages with times") })
  }

  /// Another export has a page less; the medians are those of both.
  @Test func severalFilesAreOneSurvey() throws {
    let rows = Self.export.split(separator: "\n")
    let second = rows.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
    let bare = Self.study.replacing("quality: {pages: [p1, p2, p3, p4]}", with: "")
    var study = try StudyParser.parse(text: bare, file: "s")
    study.quality.pageHeadings = ["p1", "p2", "p3", "p4"]
    let report = try screen(study, [Self.export, second.joined(separator: "\n") + "\n"])
    let check = try #require(report.check("page_speed"))
    #expect(check.lines == [Accounting.Line(5, of: "1.csv"), Accounting.Line(5, of: "2.csv")])
    #expect(check.judged == 12 && check.flagged == 2)
  }

  /// Nothing depends on how many threads read how large parts of the file.
  @Test func threadsAndPartsMakeNoDifference() throws {
    var export = "mood,p1,p2,p3,p4\n"
    for row in 0..<600 {
      export +=
        "\(row % 7),\(row * 37 % 50).5,\(1 + row * 11 % 90),\(2 + row * 13 % 70),\(row % 9 == 0 ? "" : "8")\n"
    }
    let one = try screen(Self.study, export)
    #expect((one.check("page_speed")?.flagged ?? 0) > 0)
    #expect(one == (try screen(Self.study, export, threads: 3, chunkSize: 1 << 9)))
  }
}
