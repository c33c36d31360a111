import Testing

@testable import Quality

@Suite struct UnansweredQuestionsTests {
  /// Against a plain count, with questions that all, some and none of the rows answered.
  @Test func agreesWithAPlainCount() {
    let rows: [[UInt8]] = [
      [0, 0, 0, 0, 0, 2], [0, 2, 0, 2, 0, 2], [0, 2, 0, 2, 0, 2], [0, 0, 0, 2, 0, 2], [0, 2, 0, 0, 0, 2],
    ]
    let used: [UInt8] = [1, 1, 0, 1, 1]
    for questions in [Array(0..<6), [1, 3], [5], [5, 1], [0], []] {
      var found = UnansweredQuestions()
      let columns = questions.map { question in
        let column = UnsafeMutablePointer<UInt8>.allocate(capacity: rows.count)
        for (row, answers) in rows.enumerated() { column[row] = answers[question] }
        return column
      }
      defer { for column in columns { column.deallocate() } }
      used.withUnsafeBufferPointer { used in
        guard let used = used.baseAddress else { return }
        found.find(columns.map { UnsafePointer($0) }, where: used, count: rows.count)
      }
      #expect(found.notAsked == questions.map { _ in 0 })
      let blank = rows.map { answers in questions.map { answers[$0] == 2 } }
      #expect(found.missing == blank.map { UInt16($0.count { $0 }) })
      #expect(found.last == blank.map { UInt16(($0.lastIndex(of: false) ?? -1) + 1) })
      #expect(
        found.ofQuestion
          == questions.indices.map { place in zip(blank, used).count { $0[place] && $1 == 1 } })
    }
  }

  /// Who was not asked has left nothing out, and has answered nothing.
  @Test func whoWasNotAskedLeftNothingOut() {
    let columns: [[UInt8]] = [[0, 0, 2], [1, 0, 1], [1, 2, 1]]
    let used: [UInt8] = [1, 1, 1]
    var found = UnansweredQuestions()
    let pointers = columns.map { column in
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: column.count)
      copy.initialize(from: column, count: column.count)
      return copy
    }
    defer { for pointer in pointers { pointer.deallocate() } }
    used.withUnsafeBufferPointer { used in
      guard let used = used.baseAddress else { return }
      found.find(pointers.map { UnsafePointer($0) }, where: used, count: 3)
    }
    #expect(found.ofQuestion == [1, 0, 1] && found.notAsked == [0, 2, 2])
    #expect(found.missing == [0, 1, 1] && found.last == [1, 2, 0])
  }
}
