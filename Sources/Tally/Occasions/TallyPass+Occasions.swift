import Ingest
import StudyFile

extension TallyPass {
  mutating func keepOccasions(_ place: Int, _ lanes: Lanes, _ batch: Batch, weights: UnsafePointer<Int>?) {
    let request = program.occasions[place]
    occasions[place].add(
      respondents: batch.hashes[request.hash].base, ids: UnsafePointer(lanes.codes(request.id.lane)),
      occasions: UnsafePointer(lanes.codes(request.occasion.lane)),
      answers: UnsafePointer(lanes.codes(request.answer.lane)), missing: request.answer.space.missing,
      weights: weights, rows: lanes.rows)
  }

  func occasionCounts(_ place: Int, _ order: [UndeclaredOrder]) -> OccasionCounts {
    let request = program.occasions[place]
    // Each occasion's answers mean the same.
    let patterns = Program.PatternRequest(
      axes: request.axes, coordinates: request.axes.map { _ in request.answer }, selection: request.selection,
      weight: nil)
    var table = PatternTable(sizes: sizes(patterns))
    let blank = request.answer.space.missing + Int(MissingCode.blank)
    let (rows, ambiguous) = occasions[place].forEachRespondent(occasions: request.axes.count, blank: blank) {
      table.add($0, count: 1)
    }
    return OccasionCounts(
      patterns: patternCounts(patterns, table, order), rows: rows, ambiguous: ambiguous,
      unplaced: occasions[place].unplaced)
  }
}
