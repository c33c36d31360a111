import Testing

@testable import Ingest

@Suite struct TextTableTests {
  @Test func findsWhatWasPutIn() {
    var table = TextTable()
    // Lengths on both sides of a word, with and without a common beginning.
    let keys = (0..<3000).map { String(repeating: "x", count: $0 % 23) + String($0) }
    for (index, key) in keys.enumerated() { table.insert(key, Int32(index)) }
    for (index, key) in keys.enumerated() { #expect(key.withField { table.value(of: $0) } == Int32(index)) }
    for key in ["", "y", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "12345678", "123456789"] {
      #expect(key.withField { table.value(of: $0) } == nil)
    }
    #expect(table.count == 3000)
  }

  @Test func theFirstValueStays() {
    var table = TextTable()
    table.insert("a", 1)
    table.insert("a", 2)
    table.insert("", 3)
    #expect("a".withField { table.value(of: $0) } == 1)
    #expect("".withField { table.value(of: $0) } == 3)
  }

  @Test func zeroBytesAreNotTheEnd() {
    var table = TextTable()
    table.insert("a", 1)
    #expect("a\0".withField { table.value(of: $0) } == nil)
  }
}
