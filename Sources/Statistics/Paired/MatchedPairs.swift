/// Two answers of Yes or No of each respondent.
public struct MatchedPairs: Sendable, Equatable {
  /// Yes both times.
  public let both: Int
  /// Yes the first time only.
  public let onlyFirst: Int
  /// Yes the second time only.
  public let onlySecond: Int
  /// No both times.
  public let neither: Int

  /// Counts of each.
  public init(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
    (self.both, self.onlyFirst, self.onlySecond, self.neither) = (both, onlyFirst, onlySecond, neither)
  }

  /// Of a change table, with `event` for Yes and every other category for No.
  public init(_ table: ContingencyTable, event: Int) {
    let (row, column) = (table.rowTotals[event], table.columnTotals[event])
    let both = table[event, event]
    self.init(
      both: both, onlyFirst: row - both, onlySecond: column - both,
      neither: table.total - row - column + both)
  }

  /// All respondents.
  public var n: Int { [onlyFirst, onlySecond, neither].reduce(both) { $0.saturating(plus: $1) } }
  /// Those who answered differently.
  public var changed: Int { onlyFirst.saturating(plus: onlySecond) }

  /// Why nothing can be computed; `nil` where it can.
  var refusal: String? {
    if [both, onlyFirst, onlySecond, neither].contains(where: { $0 < 0 }) { return "the counts cannot be" }
    return n == 0 ? "nobody answered both" : nil
  }
}
