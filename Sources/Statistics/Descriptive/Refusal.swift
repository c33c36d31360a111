/// What a row's note says where a number is absent.
enum Refusal {
  static let tooLarge = "the values are too large to compute with"
  static let constant = "all values are equal"
  static let constantItem = "an item does not vary"
  static let dependentItem = "an item follows from the others exactly"
  static let noValues = "no values"
  static let emptyGroup = "a group has no values"
  static let fewerThanTwoGroups = "fewer than two groups have values"

  static func needs(_ count: Int, _ what: String = "values") -> String { "needs at least \(count) \(what)" }
}
