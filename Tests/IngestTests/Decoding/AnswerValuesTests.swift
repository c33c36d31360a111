import StudyFile
import Testing

@testable import Ingest

@Suite struct AnswerValuesTests {
  @Test func whatIsWishedIsReadWhereItIsThere() throws {
    let study = study([
      variable("id", .id), variable("a", .nominal), variable("day", .date), variable("gone", .numeric),
    ]) { $0.missing = ["", "none"] }
    var wishes = ReadingWishes()
    wishes.variables = ["id", "a", "day", "gone"]
    wishes.hashed = ["a", "gone", "id"]
    wishes.dated = ["day"]
    wishes.texts = ["gone", "id"]
    try withExport("id,day,a\nx,1970-01-02,u\n,none,u\ny,x,w\n") { path in
      var reader = try SurveyReader(path: path, study: study, variables: [], wishes: wishes)
      #expect(reader.hashed == ["a", "id"])
      #expect(reader.dated == ["day"])
      #expect(reader.texts == ["id"])
      // Somebody may have typed what is in 'a', so that it is no list of levels.
      #expect(reader.layout.slots.map(\.kind) == [.presence, .presence, .presence])
      let (_, consumers) = try reader.read { _, _ in [Keeper()] }
      let batch = try #require(consumers[0].batch)
      #expect(batch.hashes[0][0] == batch.hashes[0][1])
      #expect(batch.hashes[0][0] != batch.hashes[0][2])
      #expect(Array(batch.hashes[1])[1] == TextHash.none)
      #expect(batch.moments[0][0] == 86_400)
      #expect(MissingCode.code(ofNaN: batch.moments[0][1]) == MissingCode.blank)
      #expect(MissingCode.code(ofNaN: batch.moments[0][2]) == MissingCode.unusable)
      #expect(batch.texts == [["x", "", "y"]])
      let part = batch.selecting([2, 0])
      #expect(part.lines == [4, 2])
      #expect(part.texts == [["y", "x"]])
      #expect(Array(part.hashes[0]) == [batch.hashes[0][2], batch.hashes[0][0]])
    }
  }

  private struct Keeper: BatchConsumer {
    var batch: Batch?
    mutating func consume(_ batch: Batch, labels: [[String]], place: Int) { self.batch = batch }
  }
}
