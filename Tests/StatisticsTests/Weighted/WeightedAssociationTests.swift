import Testing

@testable import Statistics

@Suite struct WeightedAssociationTests {
  private typealias Data = WeightedExample

  // Reference/weighted.R
  @Test func values() {
    let two = WeightedAssociation(Data.table({ 1 - Data.y[$0] }, rows: 2, Data.h, "uv"))
    expectClose(two.cramersV, 0.50574899032053744)
    expectClose(two.phi, 0.50574899032053744)
    let turned = WeightedAssociation(Data.table({ Data.y[$0] }, rows: 2, Data.h, "uv"))
    expectClose(turned.phi, -0.50574899032053744)
    func part(_ x: Double) -> Int { x <= 8 ? 0 : x <= 12 ? 1 : 2 }
    let nine = WeightedAssociation(Data.table({ part(Data.x[$0]) }, rows: 3, Data.g, "abc"))
    expectClose(nine.cramersV, 0.67999289472334246)
    #expect(nine.phi == nil && nine.estimates.map(\.measure) == [.cramersV])
  }
}
