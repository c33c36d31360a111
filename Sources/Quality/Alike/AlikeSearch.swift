import Statistics
import Synchronization

/// A search by blocks of one size.
struct AlikeSearch: Sendable {
  let answers: PackedAnswers
  let blocks: AnswerBlocks
  let choices: Int
  let numbers: [UInt32]
  /// Of each row, whether it has enough answers to be alike to anybody.
  let canBe: [Bool]

  /// How many rows may be put into groups, over all choices.
  private static let mostGrouped = 1 << 26
  /// Even of few rows, in comparisons.
  private static let costOfChoice = 2000

  /// Of small blocks many have to agree, which they rarely do, but there are many choices of them; of large ones it is the
  /// other way round. All questions in one block means to compare each with each.
  static func sizes(_ questions: Int) -> [Int] { Array(3...6) + [questions] }

  /// With the blocks for which the fewest have to be compared.
  static func best(_ answers: PackedAnswers, _ answered: [Int], sizes: [Int]) -> AlikeSearch? {
    // One of two who are alike answered 25 questions, and 85% of these the other did too.
    let fewest = (AnswerRows.fewestQuestions * PackedAnswers.percent + 99) / 100
    let canBe = answered.map { $0 >= fewest }
    let costs = sizes.compactMap { size in AlikeSearch(answers, canBe, size: size).map { ($0.cost, size) } }
    return costs.min { $0 < $1 }.flatMap { AlikeSearch(answers, canBe, size: $0.1) }
  }

  private init?(_ answers: PackedAnswers, _ canBe: [Bool], size: Int) {
    let blocks = AnswerBlocks(questions: answers.questions, size: size)
    guard let choices = blocks.choices, choices * canBe.count <= Self.mostGrouped else { return nil }
    (self.answers, self.blocks, self.choices, self.canBe) = (answers, blocks, choices, canBe)
    numbers = Blocks.fill(canBe.count, width: blocks.count, with: 0, blockSize: 1024) { rows, slots in
      blocks.numbers(answers, of: rows, into: slots)
    }
  }

  /// About as many comparisons as this search will take, by the first of its choices.
  private var cost: Int {
    choices * (groups(Array(0..<blocks.shared)).pairs + 4 * canBe.count + Self.costOfChoice)
  }

  private func groups(_ chosen: [Int]) -> RowGroups { RowGroups(numbers, blocks.count, chosen, of: canBe) }

  /// Who of those that are judged is alike to somebody; `nil` where that takes too long, which depends on nothing but the
  /// answers.
  func alike(_ areJudged: [Bool], mostPairs: Int) -> [Bool]? {
    var isAlike = [Bool](repeating: false, count: areJudged.count)
    let pairs = Compared()
    blocks.forEachChoice { chosen in
      let groups = groups(chosen)
      let known = isAlike
      // Those of a group one after another, which are near each other then.
      let found = Blocks.fill(groups.rows.count, with: false, blockSize: 256) { places, slots in
        guard !pairs.are(moreThan: mostPairs) else { return }
        // One that stops early has seen some hundred answers.
        let effort = 1 + answers.width / 128
        let compared = answers.withComparison { comparison in
          var compared = 0
          for (slot, place) in places.enumerated() {
            let row = Int(groups.rows[place])
            guard areJudged[row], !known[row] else { continue }
            slots[slot] = groups.contains(row) {
              compared += effort
              return comparison.areAlike(row, $0)
            }
          }
          return compared
        }
        pairs.add(compared)
      }
      for (place, row) in groups.rows.enumerated() where found[place] { isAlike[Int(row)] = true }
      return !pairs.are(moreThan: mostPairs)
    }
    return pairs.are(moreThan: mostPairs) ? nil : isAlike
  }
}

/// How many pairs were compared, by all threads.
private final class Compared: Sendable {
  private let count = Atomic<Int>(0)

  func add(_ more: Int) { count.add(more, ordering: .relaxed) }
  func are(moreThan most: Int) -> Bool { count.load(ordering: .relaxed) > most }
}
