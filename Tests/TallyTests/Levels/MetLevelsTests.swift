import Testing

@testable import Tally

@Suite struct MetLevelsTests {
  @Test func translatesTheCodesOfAnotherReader() {
    var levels = MetLevels()
    levels.meet(["a", "b"])
    levels.meet(["a", "b", "c"])
    #expect(levels.isIdentity && levels.translation == [0, 1, 2])
    levels.meet(["c", "d", "a"])
    #expect(!levels.isIdentity && levels.translation == [2, 3, 0])
    levels.meet(["c", "d", "a", "e"])
    #expect(levels.translation == [2, 3, 0, 4])
    #expect(levels.labels == ["a", "b", "c", "d", "e"])
    levels.meet([])
    levels.meet(["a"])
    #expect(levels.isIdentity && levels.translation == [0])
  }

  /// Swift takes both spellings of é for equal; the one that stands must not depend on which came first.
  @Test func onePlaceForBothSpellingsOfALetter() {
    for order in [["caf\u{E9}", "cafe\u{301}"], ["cafe\u{301}", "caf\u{E9}"]] {
      var levels = MetLevels()
      levels.meet(order)
      #expect(levels.translation == [0, 0])
      #expect(Array(levels.labels[0].unicodeScalars) == Array("cafe\u{301}".unicodeScalars))
    }
  }
}
