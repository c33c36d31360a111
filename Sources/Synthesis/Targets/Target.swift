/// Something that was published, as a function of sums over respondents: changing one answer changes the sums by what
/// that respondent adds, and everything else stays.
struct Target: Sendable {
  /// Which published report it comes from; `nil` for what goes without saying.
  var report: Int?
  /// The fields that it depends on.
  let fields: [Int]
  /// How many sums.
  let size: Int
  /// Adds `sign` times what a respondent contributes.
  let add: @Sendable (_ row: AnswerReader.Row, _ sign: Double, _ sums: UnsafeMutablePointer<Double>) -> Void
  /// About how many changes of one answer the sums are away from what was published; 0 where it holds.
  let distance: @Sendable (_ sums: UnsafePointer<Double>) -> Double
  /// Those that cannot hold are only approached, and what the search starts from is not lightly given up.
  var weight = 1.0
  /// Whether it is the printed number itself, rather than a bound on the safe side of what a test asks for.
  var isExact = false
  /// What the sums give for the printed number.
  var value: (@Sendable (_ sums: UnsafePointer<Double>) -> Double)?
  /// Whether moving answers from one respondent to another can mend it, so that each question keeps its distribution.
  var isMendedBySwaps = false
}

extension Target {
  /// What is added to every distance above 0, so that the last step counts as well.
  static let least = 0.6
}
