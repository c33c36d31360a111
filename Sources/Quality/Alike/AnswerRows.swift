import Tally

/// All answers of the respondents of an export, for comparing each with all others.
///
/// The last rows are in memory, those before in a file without a name; of more respondents than are compared nothing is
/// kept.
struct AnswerRows: Sendable {
  /// The answers to one question among what is observed of a row.
  enum Question: Sendable {
    case number(Int)
    /// One level, or all options of a check-all-that-apply question.
    case codes(Range<Int>)
    case text(Int)
  }

  /// Of all respondents together: what memory should hold at once.
  static let mostAnswers = 1 << 23
  /// Of fewer questions, many people agree on most by chance (Simmons et al., 2016).
  static let fewestQuestions = 25

  /// How many respondents can be compared.
  static func most(questions: Int) -> Int { mostAnswers / max(1, questions) }

  let questions: Int
  private(set) var count = 0
  private(set) var lines: [Int32] = []
  /// Of the last rows; 0 is no answer.
  private var answers: [UInt32] = []
  private var file: ScratchFile?
  /// Answers in the file.
  private var written = 0
  private var hasNoFile = false
  /// Answers in memory.
  private let most: Int

  init(questions: Int, most: Int = 1 << 16) {
    self.questions = questions
    self.most = most
  }

  /// The rows that are used.
  mutating func add(_ rows: ObservedRows, _ questions: [Question]) {
    for row in 0..<rows.count where rows.isUsed[row] == 1 {
      add(questions.lazy.map { Self.answer($0, rows, row) }, line: rows.lines[row])
    }
  }

  mutating func add(_ row: some Sequence<UInt32>, line: Int32) {
    count += 1
    guard count <= Self.most(questions: questions) else {
      (lines, answers, file, written) = ([], [], nil, 0)
      return
    }
    lines.append(line)
    for answer in row { answers.append(answer) }
    if answers.count >= most, !hasNoFile { putAway() }
  }

  /// Where that cannot be done, all of them stay in memory.
  private mutating func putAway() {
    if file == nil { file = ScratchFile() }
    // A copy of this has the file too, and would write where this one does.
    guard file != nil, isKnownUniquelyReferenced(&file), let file,
      answers.withUnsafeBytes({ file.write($0, at: written * MemoryLayout<UInt32>.stride) })
    else {
      hasNoFile = true
      return
    }
    written += answers.count
    answers.removeAll(keepingCapacity: true)
  }

  /// All rows, in the order in which they were added, some at a time; `false` where they cannot be read again.
  func forEachPart(_ body: (UnsafeBufferPointer<UInt32>) -> Void) -> Bool {
    if let file {
      var done = 0
      let size = max(1, most / max(1, questions)) * questions
      while done < written {
        let count = min(size, written - done)
        var isRead = false
        let part = [UInt32](unsafeUninitializedCapacity: count) { room, filled in
          isRead = file.read(
            into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[..<count])),
            at: done * MemoryLayout<UInt32>.stride)
          filled = isRead ? count : 0
        }
        guard isRead else { return false }
        part.withUnsafeBufferPointer(body)
        done += count
      }
    }
    answers.withUnsafeBufferPointer(body)
    return true
  }

  private static func answer(_ question: Question, _ rows: ObservedRows, _ row: Int) -> UInt32 {
    switch question {
    case .number(let place):
      let number = rows.numbers[place][row]
      // 0 and −0 are one answer.
      return number.isNaN ? 0 : folded((number + 0).bitPattern)
    case .text(let place): return rows.hashes[place][row] == 0 ? 0 : folded(rows.hashes[place][row])
    case .codes(let places) where places.count == 1:
      return UInt32(bitPattern: max(-1, rows.codes[places.lowerBound][row])) &+ 1
    case .codes(let places):
      var isAnswered = false
      var all: UInt64 = 0
      for place in places {
        isAnswered = isAnswered || rows.codes[place][row] >= 0
        all = (all ^ UInt64(UInt32(bitPattern: rows.codes[place][row]))) &* 0x9FB2_1C65_1E98_DF25
        all ^= all >> 29
      }
      return isAnswered ? folded(all) : 0
    }
  }

  /// Two answers that differ have the same with a probability of one in two thousand million.
  private static func folded(_ value: UInt64) -> UInt32 {
    let mixed = value &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9 >> 32) | 1
  }
}
