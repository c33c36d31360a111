import Ingest
import StudyFile

/// What several answers of one respondent tell together.
extension Lanes {
  func index(_ index: AnswerIndex, of sources: [Int], to lane: Int) {
    let answers = sources.map { UnsafePointer(numbers($0)) }
    let out = numbers(lane)
    for row in 0..<rows {
      let value = index.value(of: answers.lazy.map { $0[row] })
      out[row] = value.isFinite ? value : MissingCode.number(MissingCode.derived)
    }
  }

  /// How many of these truths hold.
  func countTrue(_ sources: [Int], to lane: Int) {
    let out = numbers(lane)
    out.update(repeating: 0, count: rows)
    for source in sources {
      let truths = truths(source)
      for row in 0..<rows { out[row] += truths[row] == Truth.isTrue ? 1 : 0 }
    }
  }
}
