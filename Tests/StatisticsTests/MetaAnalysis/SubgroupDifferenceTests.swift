import Testing

@testable import Statistics

/// Values from Reference/metaanalysis.R.
@Suite struct SubgroupDifferenceTests {
  @Test func asMetafor() throws {
    let values = [
      "alternate": [-0.540792961849345, 0.281601613103888, 0.132577039878093],
      "random": [-0.970964704263101, 0.275956102972791, 0.39252800690085],
      "systematic": [-0.424207391510876, 0.359745232433111, 0.400345880175081],
    ]
    var groups: [EffectEstimate] = []
    for (name, expected) in values.sorted(by: { $0.key < $1.key }) {
      let model = try #require(
        RandomEffects(zip(BCG.trials, BCG.effects).filter { $0.0.allocation == name }.map(\.1)))
      for (a, e) in zip([model.value, model.standardError(), model.tauSquared], expected) {
        expectClose(a, e, relative: 1e-6)
      }
      groups.append(try #require(EffectEstimate(model.value, standardError: model.standardError())))
    }
    let test = try #require(SubgroupDifference(groups))
    expectClose(test.q, 1.861444946154583, relative: 1e-6)
    expectClose(test.pValue, 0.394268758885595, relative: 1e-6)
    #expect(test.df == 2)
    #expect(SubgroupDifference(Array(groups.prefix(1))) == nil)
  }
}
