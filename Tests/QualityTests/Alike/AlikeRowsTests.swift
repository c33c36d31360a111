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

  /// Blocks of any size find whom comparing each with each finds: with answers that some, many or all give, that nobody
  /// else gives, that have no code of their own, and with questions that were left out.
  @Test(arguments: 0..<24) func anyBlocksFindTheSame(seed: Int) throws {
    var random = Draws(seed: UInt64(seed))
    let questions = 25 + random.next(seed % 4 == 0 ? 60 : 12)
    let kinds = (0..<questions).map { _ in [2, 3, 5, 5, 7, 60, 1000][random.next(7)] }
    var rows: [[UInt32]] = []
    for _ in 0..<60 + random.next(120) {
      var row = kinds.map { UInt32(1 + min(random.next($0), random.next($0))) }
      if !rows.isEmpty, random.next(3) == 0 {
        row = rows[random.next(rows.count)]
        for _ in 0..<random.next(questions / 4) {
          let question = random.next(questions)
          row[question] = UInt32(1 + random.next(kinds[question]))
        }
      }
      if random.next(5) == 0 { for question in random.next(questions)..<questions { row[question] = 0 } }
      if random.next(5) == 0 { for _ in 0..<random.next(12) { row[random.next(questions)] = 0 } }
      rows.append(row)
    }
    let expected = rows.indices.filter { row in
      rows[row].count { $0 != 0 } >= 25
        && rows.indices.contains { other in
          let pairs = zip(rows[row], rows[other])
          return other != row
            && pairs.count { $0 == $1 && $0 != 0 } * 100 >= 85 * pairs.count { $0 != 0 || $1 != 0 }
        }
    }
    // Two threads had them, in any order, and put most of them away.
    var parts = [AnswerRows(questions: questions, most: 300), AnswerRows(questions: questions)]
    for row in rows.indices.shuffled(using: &random) {
      parts[random.next(2)].add(rows[row], line: Int32(row))
    }
    // Of more questions there are too many choices of small blocks.
    let small = questions < 28 ? [[3], [4]] : []
    for sizes in [nil, [5], [6], [questions]] + small {
      let found = try AlikeRows(in: parts.map { (0, $0) }, sizes: sizes, mostPairs: 1 << 40)
      #expect(found.places.map { Int($0.line) } == expected, "\(String(describing: sizes))")
    }
  }

  /// 300 answers that come twice have no code of their own each.
  @Test func answersOfOneCodeAreToldApart() throws {
    var rows = AnswerRows(questions: 26)
    for row in 0..<600 {
      let own = (0..<25).map { UInt32(1 + row / 2 * 31 + $0) }
      rows.add(own + [UInt32(1 + row % 300)], line: Int32(row))
    }
    let found = try AlikeRows(in: [(0, rows)])
    #expect(found.places.count == 600)
    var others = AnswerRows(questions: 26)
    // Answers 1 and 255, 2 and 256 … have one code; those to four of the questions, and no others, are the same.
    for row in 0..<600 {
      let answer = UInt32(1 + row % 300)
      others.add(
        (0..<26).map { $0 < 4 ? 1 : (answer + 254 * UInt32(row / 300 * ($0 % 2))) }, line: Int32(row))
    }
    #expect(try AlikeRows(in: [(0, others)]).places.isEmpty)
  }

  @Test func tooManyAreLeftOutInWords() throws {
    var many = AnswerRows(questions: 2000)
    for line in 0...Int32(AnswerRows.most(questions: 2000)) { many.add([], line: Int32(line)) }
    #expect(throws: AlikeRows.Problem.tooManyRows) { try AlikeRows(in: [(0, many)]) }
    #expect(AlikeRows.Problem.tooManyRows.text(questions: 2000).contains("4194 records"))
    var random = Draws(seed: 3)
    var alike = AnswerRows(questions: 40)
    for line in 0..<400 {
      alike.add((0..<40).map { _ in UInt32(random.next(4) == 0 ? 1 : 2) }, line: Int32(line))
    }
    #expect(throws: AlikeRows.Problem.tooManyPairs) { try AlikeRows(in: [(0, alike)], mostPairs: 1000) }
    #expect(throws: Never.self) { try AlikeRows(in: [(0, alike)]) }
  }
}

private struct Draws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 31)) &* 0x9FB2_1C65_1E98_DF25
  }

  mutating func next(_ bound: Int) -> Int { bound > 0 ? Int((next() >> 33) % UInt64(bound)) : 0 }
}
