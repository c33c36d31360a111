import Statistics
import Testing

// Reference/scales.R
@Suite struct SamplingAdequacyTests {
  /// psych::KMO(x)$MSA, $MSAi
  @Test func agreesWithR() {
    let few = SamplingAdequacy(ScaleData.items)
    expectClose(few.value, 0.66240249200858425)
    let own = [0.60328491897411485, 0.66737970136907843, 0.59731923919751984, 0.90670860615498772]
    for (item, value) in zip(few.items, own) { expectClose(item, value) }
    let five = SamplingAdequacy(ScaleData.five)
    expectClose(five.value, 0.81072604675413684)
    expectClose(five.items[4], 0.8724476705790003)
    expectClose(SamplingAdequacy(ScaleData.agreeable).value, 0.76402506018841265)
  }

  @Test func knowsNoOrderNoUnitAndNoDirection() {
    let five = SamplingAdequacy(ScaleData.five)
    let order = [3, 1, 4, 0, 2]
    let other = SamplingAdequacy(
      ScaleData.scaled(ScaleData.ordered(ScaleData.five, order), by: [1e-90, -3, 1, 1e40, -0.1]))
    expectClose(other.value, five.value ?? .nan, relative: 1e-12)
    for (place, item) in order.enumerated() {
      expectClose(other.items[place], five.items[item] ?? .nan, relative: 1e-12)
    }
  }

  /// Two pairs, each correlated within and not with the other.
  @Test func pairsAloneAreHalf() {
    let pairs = CrossProducts(
      n: 30, means: [0, 0, 0, 0], products: [2, 1, 0, 0, 1, 2, 0, 0, 0, 0, 3, -1, 0, 0, -1, 3])
    expectClose(SamplingAdequacy(pairs).value, 0.5, relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func notes(_ items: CrossProducts) -> Set<String> { Set(SamplingAdequacy(items).estimates.map(\.note)) }
    #expect(notes(ScaleData.none) == ["needs at least 3 items"])
    #expect(notes(ScaleData.opposed) == ["needs at least 3 items"])
    #expect(notes(ScaleData.one) == ["needs at least 2 respondents"])
    #expect(notes(ScaleData.constant) == ["an item does not vary"])
    #expect(notes(ScaleData.twice) == ["an item follows from the others exactly"])
    let apart = CrossProducts(n: 30, means: [0, 0, 0], products: [1, 0, 0, 0, 1, 0, 0, 0, 1])
    #expect(notes(apart) == ["no two items are correlated"])
  }
}
