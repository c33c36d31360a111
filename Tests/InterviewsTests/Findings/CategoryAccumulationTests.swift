import Testing

@testable import Interviews

@Suite struct CategoryAccumulationTests {
  private func categories(_ held: [[Int]]) -> [CodedCategory] {
    held.map { CodedCategory(domain: "d", name: "\($0)", cases: $0, label: nil) }
  }

  @Test func `in the order of the file`() {
    let found = CategoryAccumulation(categories([[0, 1, 2], [1, 3], [1], [3]]), cases: 4)
    #expect(found.steps.map(\.new) == [1, 2, 0, 1] && found.steps.map(\.seen) == [1, 3, 3, 4])
  }

  /// All orders of five cases.
  @Test func `mean over all orders`() {
    let held = [[0, 1, 2, 3, 4], [0, 1, 2], [3, 4], [2], []]
    var sums = [Double](repeating: 0, count: 5)
    var orders = 0.0
    func permute(_ order: [Int]) {
      guard order.count < 5 else {
        orders += 1
        for drawn in 1...5 {
          let seen = Set(order.prefix(drawn))
          sums[drawn - 1] += Double(held.count { !seen.isDisjoint(with: $0) })
        }
        return
      }
      for next in 0..<5 where !order.contains(next) { permute(order + [next]) }
    }
    permute([])
    let steps = CategoryAccumulation(categories(held), cases: 5).steps
    for (step, sum) in zip(steps, sums) { #expect(abs(step.expected - sum / orders) < 1e-12) }
  }
}
