import Testing

@testable import Statistics

@Suite struct WeightedDescriptivesTests {
  @Test func `rows and their notes`() {
    let rows = WeightedDescriptives(WeightedExample.sample()).estimates
    #expect(rows.map(\.measure) == [.mean, .sd, .median, .q1, .q3, .min, .max])
    #expect(rows.allSatisfy { $0.n == 20 && $0.nWeighted != nil && $0.note.isEmpty })
    let nobody = WeightedDescriptives(WeightedSample(values: [], respondents: [])).estimates
    #expect(nobody.allSatisfy { $0.value == nil && !$0.note.isEmpty })
  }
}
