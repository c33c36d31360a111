import Testing

@testable import Quality

@Suite struct DuplicatesTests {
  private func duplicates(_ count: Int, most: Int) -> Duplicates {
    var duplicates = Duplicates(key: 3, most: most)
    for row in 0..<count { duplicates.add(UInt64(row), line: Int32(row)) }
    return duplicates
  }

  private func rows(_ duplicates: Duplicates) -> [Duplicates.Row] {
    var rows: [Duplicates.Row] = []
    let buckets = duplicates.inBuckets
    for bucket in 0..<Duplicates.buckets { #expect(buckets.append(bucket, to: &rows)) }
    return rows
  }

  @Test(arguments: [0, 1, 99, 100, 101, 1_000, 1_234])
  func keepsEveryRowInMemoryOrInAFile(count: Int) {
    let rows = rows(duplicates(count, most: 100))
    #expect(rows.map(\.line).sorted() == (0..<count).map { Int32($0) })
    #expect(Set(rows.map(\.hash)).count == count)
    let expected = Dictionary(
      uniqueKeysWithValues: self.rows(duplicates(count, most: 5_000)).map { ($0.line, $0.hash) })
    #expect(rows.allSatisfy { expected[$0.line] == $0.hash })
  }

  @Test func aCopyDoesNotWriteOverTheRowsOfTheOther() {
    var first = duplicates(150, most: 100)
    var second = first
    for row in 150..<400 { first.add(UInt64(row), line: Int32(row)) }
    for row in 1_150..<1_400 { second.add(UInt64(row), line: Int32(row)) }
    #expect(rows(first).map(\.line).sorted() == (0..<400).map { Int32($0) })
    #expect(
      rows(second).map(\.line).sorted() == (0..<150).map { Int32($0) } + (1_150..<1_400).map { Int32($0) })
  }

  @Test func anotherKeyMakesOtherNumbers() {
    var other = Duplicates(key: 4)
    other.add(7, line: 1)
    var same = Duplicates(key: 3)
    same.add(7, line: 1)
    #expect(rows(other)[0].hash != rows(same)[0].hash)
  }
}
