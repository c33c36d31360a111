import Statistics
import Tally

/// All answers of the respondents of an export that is small enough to compare each with all others.
struct AnswerRows: Sendable {
  /// The answers to one question among what is observed of a row.
  enum Question: Sendable {
    case number(Int)
    /// One level, or all options of a check-all-that-apply question.
    case codes(Range<Int>)
    case text(Int)
  }

  /// Comparisons of two answers, in about a tenth of a second.
  static let mostComparisons = 500_000_000
  /// Of fewer questions, many people agree on most by chance (Simmons et al., 2016).
  static let fewestQuestions = 25
  /// From this share of equal answers on two respondents are alike (Kuriakose & Robbins, 2016).
  static let share = 0.85

  /// How many respondents can be compared.
  static func most(questions: Int) -> Int {
    Int((Double(mostComparisons) / Double(max(1, questions))).squareRoot())
  }

  let questions: Int
  /// Answers of a row: zeros make it whole lanes.
  var width: Int { (questions + Self.lanes - 1) / Self.lanes * Self.lanes }
  static let lanes = SIMD16<UInt32>.scalarCount
  private(set) var count = 0
  /// Row by row; 0 is no answer.
  private(set) var answers: [UInt32] = []
  private(set) var lines: [Int32] = []

  init(questions: Int) { self.questions = questions }

  var isTooLong: Bool { count > Self.most(questions: questions) }

  /// The rows that are used.
  mutating func add(_ rows: ObservedRows, _ questions: [Question]) {
    for row in 0..<rows.count where rows.isUsed[row] == 1 {
      count += 1
      if isTooLong {
        // Nothing is compared then.
        (answers, lines) = ([], [])
        continue
      }
      lines.append(rows.lines[row])
      for question in questions { answers.append(Self.answer(question, rows, row)) }
      answers += repeatElement(0, count: width - questions.count)
    }
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

/// Who gave nearly all answers as somebody else did: `percentmatch` of Kuriakose and Robbins (2016), the highest share of
/// equal answers that a respondent has with any other. Here the share is of the questions that either of the two answered, so
/// that nobody is alike by what was not asked.
struct AlikeRows: Sendable, Equatable {
  var judged = 0
  var places: [RepeatedRows.Place] = []

  /// `nil` where they are too many to be compared. `parts` are what the threads kept, each with the place of its file.
  init?(in parts: [(file: Int, rows: AnswerRows)]) {
    let (questions, width) = parts.first.map { ($0.rows.questions, $0.rows.width) } ?? (0, 0)
    let count = parts.reduce(0) { $0 + $1.rows.count }
    guard count <= AnswerRows.most(questions: questions) else { return nil }
    let answers = parts.flatMap(\.rows.answers)
    let places = parts.flatMap { part in
      part.rows.lines.map { RepeatedRows.Place(file: part.file, line: $0) }
    }
    let answered = (0..<count).map { row in
      answers[row * width..<(row + 1) * width].count { $0 != 0 }
    }
    let isAlike = Blocks.fill(count, with: false) { rows, slots in
      answers.withUnsafeBytes { answers in
        for (slot, row) in rows.enumerated() where answered[row] >= AnswerRows.fewestQuestions {
          slots[slot] = (0..<count).contains { other in
            other != row && Self.areAlike(answers, row * width, other * width, width)
          }
        }
      }
    }
    judged = answered.count { $0 >= AnswerRows.fewestQuestions }
    self.places = zip(places, isAlike).filter(\.1).map(\.0).sorted()
  }

  /// Of the answers that begin at these places.
  private static func areAlike(
    _ answers: UnsafeRawBufferPointer, _ first: Int, _ second: Int, _ width: Int
  ) -> Bool {
    func lanes(_ place: Int) -> SIMD16<UInt32> {
      answers.loadUnaligned(fromByteOffset: place * MemoryLayout<UInt32>.stride, as: SIMD16<UInt32>.self)
    }
    // Most differ soon by more than they may of all questions.
    let most = UInt32((1 - AnswerRows.share) * Double(width)) + 1
    var different: UInt32 = 0
    for place in stride(from: 0, to: width, by: AnswerRows.lanes) {
      let isDifferent = lanes(first + place) .!= lanes(second + place)
      different &+= SIMD16<UInt32>.zero.replacing(with: .one, where: isDifferent).wrappedSum()
      if different > most { return false }
    }
    var equal: UInt32 = 0
    for place in stride(from: 0, to: width, by: AnswerRows.lanes) {
      let (a, b) = (lanes(first + place), lanes(second + place))
      equal &+= SIMD16<UInt32>.zero.replacing(with: .one, where: (a .== b) .& (a .!= .zero)).wrappedSum()
    }
    return Double(equal) >= AnswerRows.share * Double(equal + different)
  }
}
