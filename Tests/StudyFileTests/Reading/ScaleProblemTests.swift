import Testing

@testable import StudyFile

/// Scales that are wrong: each message by its text.
@Suite struct ScaleProblemTests {
  private static let items = """
    study: a
    data: {}
    variables:
      a: {measure: numeric}
      b: {measure: numeric}
      g: {measure: nominal}
      o: {measure: ordinal, values: {1: x, 5: y}}
      p: {measure: ordinal, values: [x, y]}
    """

  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(Problems.of(Self.items + "\nscales:\n  \(text)\n") == expected)
  }

  private static let cases = #"""
    s: {items: [a, -b]}
      10:18: the scale 's' reverses 'b' and needs 'range: [low, high]', the lowest and highest answer an item allows
    s: {items: [a]}
      10:14: the scale 's' needs two items or more
    s: {items: [a, a]}
      10:18: the item 'a' stands twice in the scale 's'
    s: {items: [a, zz]}
      10:18: unknown variable 'zz'; expected a, b, g, o, p or s
    s: {items: [a, g]}
      10:18: an item of a scale is numeric or ordinal; 'g' is nominal
    s: {items: [a, o], range: [0, 4]}
      10:18: the code '5' of 'o' lies outside the scale's range [0, 4]
    s: {items: [a, p], range: [0, 4]}
      10:18: an item of a scale needs codes that are numbers; 'p' has the code 'x'
    s: {items: [a, b], minimum_items: 3}
      10:37: 'minimum_items' is 3, but the scale 's' has 2 items
    s: {items: [a, b], score: median}
      10:29: 'score' takes mean or sum, found 'median'; did you mean 'mean'?
    a: {items: [a, b]}
      10:3: 'a' is a variable on line 4 and a scale here; a scale is a variable, so it needs a name of its own
    s: {items: [s, a]}
      10:3: circular definition: s → s; a variable cannot be made of itself
    s:
      10:5: expected the scale 's' as a map of 'key: value', found nothing
    s: {item: [a, b]}
      10:6: the scale 's' needs 'items'
      10:7: unknown key 'item' in the scale 's'; did you mean 'items'?
    """#
}
