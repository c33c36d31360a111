import Statistics

/// The answers of all respondents, a byte each, so that two respondents are compared eight answers at a time.
struct PackedAnswers: Sendable {
  /// From this percentage of equal answers on two respondents are alike (Kuriakose & Robbins, 2016).
  static let percent = 85
  /// No answer; and one that nobody else gave.
  static let (missing, single) = (UInt8(0), UInt8(1))

  /// In the order of files and lines.
  let places: [RepeatedRows.Place]
  let questions: Int
  /// Bytes of a row: zeros make it whole words.
  let width: Int
  /// Row by row. Equal answers to a question have the same code.
  private(set) var codes: [UInt8]
  /// Of questions with more answers than there are codes, by question: there the same code does not say that answers are equal.
  private(set) var wide: [Int: [UInt32]] = [:]

  /// `nil` where what was put away cannot be read again.
  init?(_ parts: [(file: Int, rows: AnswerRows)]) {
    questions = parts.first?.rows.questions ?? 0
    width = (questions + 7) / 8 * 8
    let unsorted = parts.flatMap { part in
      part.rows.lines.map { RepeatedRows.Place(file: part.file, line: $0) }
    }
    // What is found does not depend on who read which rows.
    let order = unsorted.indices.sorted { unsorted[$0] < unsorted[$1] }
    places = order.map { unsorted[$0] }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, row) in order.enumerated() { ranks[row] = rank }
    codes = [UInt8](repeating: Self.missing, count: order.count * width)
    for first in stride(from: 0, to: questions, by: Self.atOnce) {
      let group = first..<min(questions, first + Self.atOnce)
      guard let columns = Self.columns(group, parts, ranks) else { return nil }
      for (question, coded) in zip(group, Blocks.map(columns, Self.coded)) {
        for row in order.indices { codes[row * width + question] = coded.codes[row] }
        if coded.isWide { wide[question] = columns[question - first] }
      }
    }
  }

  /// Questions that are coded at once.
  private static let atOnce = 8

  private static func columns(
    _ group: Range<Int>, _ parts: [(file: Int, rows: AnswerRows)], _ ranks: [Int]
  ) -> [[UInt32]]? {
    var columns = [[UInt32]](repeating: [UInt32](repeating: 0, count: ranks.count), count: group.count)
    var row = 0
    for part in parts {
      let isRead = part.rows.forEachPart { answers in
        for start in stride(from: 0, to: answers.count, by: part.rows.questions) {
          for question in group {
            columns[question - group.lowerBound][ranks[row]] = answers[start + question]
          }
          row += 1
        }
      }
      guard isRead else { return nil }
    }
    return columns
  }

  private static func coded(_ answers: [UInt32]) -> (codes: [UInt8], isWide: Bool) {
    var kinds: [UInt32: Int] = [:]
    var uses: [Int] = []
    let kindOfRow = answers.map { answer -> Int in
      guard answer != 0 else { return -1 }
      let kind = kinds[answer] ?? uses.count
      if kind == uses.count {
        kinds[answer] = kind
        uses.append(0)
      }
      uses[kind] += 1
      return kind
    }
    let most = Int(UInt8.max) - 1
    var shared = 0
    let codes = uses.map { count -> UInt8 in
      guard count > 1 else { return single }
      defer { shared += 1 }
      return UInt8(2 + shared % most)
    }
    return (kindOfRow.map { $0 < 0 ? missing : codes[$0] }, shared > most)
  }

  /// How many questions each respondent answered.
  var answered: [Int] {
    places.indices.map { row in codes[row * width..<(row + 1) * width].count { $0 != Self.missing } }
  }

  /// Compares any two of them.
  func withComparison<Result>(_ body: (AnswerComparison) -> Result) -> Result {
    codes.withUnsafeBytes {
      body(AnswerComparison(codes: $0, width: width, questions: questions, wide: wide))
    }
  }
}

/// Whether two respondents gave so many equal answers, of those that either gave.
struct AnswerComparison {
  private let codes: UnsafeRawBufferPointer
  private let width: Int
  private let mostDifferent: UInt64
  private let wide: [Int: [UInt32]]

  fileprivate init(codes: UnsafeRawBufferPointer, width: Int, questions: Int, wide: [Int: [UInt32]]) {
    (self.codes, self.width, self.wide) = (codes, width, wide)
    mostDifferent = UInt64((100 - PackedAnswers.percent) * questions / 100)
  }

  @inline(__always)
  func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (first * width, second * width)
    var (equal, given, different) = (UInt64(0), UInt64(0), UInt64(0))
    for word in stride(from: 0, to: width, by: 8) {
      let x = codes.loadUnaligned(fromByteOffset: a + word, as: UInt64.self)
      let y = codes.loadUnaligned(fromByteOffset: b + word, as: UInt64.self)
      let differs = Self.bytes(x ^ y)
      different += Self.sum(differs)
      // Most differ soon by more than they may of all questions.
      if different > mostDifferent { return false }
      given += Self.sum(Self.bytes(x | y))
      equal += Self.sum(Self.bytes(x & ~Self.ones) & ~differs)
    }
    let percent = UInt64(PackedAnswers.percent)
    return equal * 100 >= percent * given
      && (wide.isEmpty || (equal - falselyEqual(first, second)) * 100 >= percent * given)
  }

  /// Questions at which two different answers have one code.
  private func falselyEqual(_ first: Int, _ second: Int) -> UInt64 {
    wide.reduce(0) { count, column in
      let code = codes[first * width + column.key]
      let isFalse =
        code == codes[second * width + column.key] && code > PackedAnswers.single
        && column.value[first] != column.value[second]
      return count + (isFalse ? 1 : 0)
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// 1 for each byte that is not 0.
  @inline(__always)
  private static func bytes(_ word: UInt64) -> UInt64 {
    let low = ones &* 0x7F
    return (((word & low) &+ low) | word) >> 7 & ones
  }

  @inline(__always)
  private static func sum(_ bytes: UInt64) -> UInt64 { (bytes &* ones) >> 56 }
}
