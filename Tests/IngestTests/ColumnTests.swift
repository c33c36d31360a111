import Testing

@testable import Ingest

@Suite struct ColumnTests {
  private func add(_ elements: [Int32], to builder: inout ColumnBuilder<Int32>) {
    let room = builder.extend(by: elements.count)
    for (place, element) in elements.enumerated() { room[place] = element }
  }

  @Test func growsAndBeginsAnew() {
    var builder = ColumnBuilder<Int32>()
    #expect(builder.take() == [])
    for element in 0..<100 { add([Int32(element), -1], to: &builder) }
    let first = builder.take()
    #expect(Array(first) == (0..<100).flatMap { [Int32($0), -1] })
    add([7], to: &builder)
    #expect(builder.take() == [7])
    #expect(first.count == 200 && first.base[198] == 99)
  }

  /// Copies of a builder are columns of their own.
  @Test func copiesAreApart() {
    var one = ColumnBuilder<Int32>()
    add([1, 2, 3, 4], to: &one)
    var other = one
    add([5], to: &one)
    add([6], to: &other)
    #expect(one.take() == [1, 2, 3, 4, 5])
    #expect(other.take() == [1, 2, 3, 4, 6])
  }

  /// Memory of the usual length is asked for once.
  @Test func staysWhereItIs() {
    var builder = ColumnBuilder<Int32>()
    add([Int32](repeating: 1, count: 1000), to: &builder)
    _ = builder.take()
    let start = builder.extend(by: 10)
    for place in 1..<100 { #expect(builder.extend(by: 10) == start + 10 * place) }
  }
}
