import StudyFile
import Testing

@testable import Quality

/// Equal shares are told by counting them one by one.
struct AlikeRowsTests {
  private static let questions = 30

  private func study(_ measure: (Int) -> String) -> String {
    """
    study: s
    data: {file: x.csv}
    variables:
      id: {measure: id}
    """ + (0..<Self.questions).map { "\n  q\($0): {\(measure($0))}" }.joined() + "\n"
  }

  private func export(_ rows: [[String]]) -> String {
    let names = ["id"] + (0..<Self.questions).map { "q\($0)" }
    let lines = [names] + rows.enumerated().map { ["\($0.offset)"] + $0.element }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// Respondents of whom some copied others, and some left out most.
  private func rows(_ count: Int) -> [[String]] {
    var state: UInt64 = 7
    func draw(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    var rows: [[String]] = []
    for row in 0..<count {
      var answers = (0..<Self.questions).map { _ in draw(9) == 0 ? "" : "\(1 + draw(5))" }
      if row > 3, draw(4) == 0 {
        answers = rows[draw(UInt64(row))]
        for _ in 0..<draw(9) { answers[draw(30)] = "\(1 + draw(5))" }
      }
      if draw(10) == 0 { for place in 0..<draw(30) { answers[place] = "" } }
      rows.append(answers)
    }
    return rows
  }

  private func expected(_ rows: [[String]]) -> (lines: [Int], judged: Int) {
    let judged = rows.indices.filter { row in rows[row].count { $0 != "" } >= 25 }
    let lines = judged.filter { row in
      rows.indices.contains { other in
        guard other != row else { return false }
        let pairs = zip(rows[row], rows[other])
        let equal = pairs.count { $0 == $1 && $0 != "" }
        return equal * 100 >= 85 * pairs.count { $0 != "" || $1 != "" }
      }
    }
    return (lines.map { $0 + 2 }, judged.count)
  }

  @Test(arguments: [
    "measure: numeric", "values: {1: One, 2: Two, 3: Three, 4: Four, 5: Five}", "measure: nominal",
  ]) func againstCounting(measure: String) throws {
    let rows = rows(150)
    let (lines, judged) = expected(rows)
    #expect(lines.count > 10 && lines.count < judged)
    for threads in 1...2 {
      let report = try screenAndCount(
        study { $0 % 2 == 0 ? measure : "measure: numeric" }, [export(rows)], threads: threads,
        chunkSize: 700
      ).report
      let check = try #require(report.check("similar_answers"))
      #expect(check.numbers == lines)
      #expect(check.flagged == lines.count && check.judged == judged)
      #expect(check.exclusion?.hasPrefix("line in [") == true)
    }
  }

  @Test func severalFilesAreOneSample() throws {
    let rows = rows(60)
    let (lines, judged) = expected(rows)
    let report = try screen(
      study { _ in "measure: numeric" }, export(Array(rows[..<20])), export(Array(rows[20...])))
    let check = try #require(report.check("similar_answers"))
    #expect(check.flagged == lines.count && check.judged == judged)
  }

  @Test func ofFewQuestionsNothingIsSaid() throws {
    let study =
      "study: s\ndata: {file: x.csv}\nvariables:\n"
      + (0..<24).map { "  q\($0): {measure: numeric}\n" }.joined()
    let row = (0..<24).map { _ in "1" }.joined(separator: ",") + "\n"
    let names = (0..<24).map { "q\($0)" }.joined(separator: ",") + "\n"
    #expect(try screen(study, names + row + row).check("similar_answers") == nil)
  }

  @Test func tooManyAreLeftOutInWords() throws {
    let most = AnswerRows.most(questions: Self.questions)
    let row = [String](repeating: "1", count: Self.questions)
    let report = try screen(
      study { _ in "measure: numeric" }, export([[String]](repeating: row, count: most + 1)))
    let check = try #require(report.check("similar_answers"))
    #expect(check.problem?.contains("\(most) records") == true)
    #expect(check.flagged == 0 && check.lines.isEmpty)
  }
}
