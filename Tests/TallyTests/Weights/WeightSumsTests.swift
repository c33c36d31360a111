import Testing

@testable import Tally

@Suite struct WeightSumsTests {
  @Test func `weights and their squares`() {
    var sums = WeightSums()
    for weight in [1.5, 2, 0, -3, .nan] { sums.add(weight) }
    sums.add(3, times: 2)
    #expect(sums.sum.value == 9.5 && sums.squares.value == 2.25 + 4 + 18)
    var both = sums
    both += sums
    #expect(both.sum.value == 19 && both.squares.value == 48.5)
  }
}
