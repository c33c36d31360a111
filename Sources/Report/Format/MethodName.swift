import Analyses

extension Words {
  /// What the page calls the `method` of a row: the value that a proportion was tested against in percent, and nothing
  /// where no other method exists.
  func method(_ row: ResultRow) -> String {
    if row.measure == .fisherExact, row.method == "exact" { return "" }
    if row.measure == .binomialExact, let value = Double(row.method.trimmingPrefix("against ")) {
      return self("method-name.against", value: numbers.percent(value)).plain
    }
    if let effect = DetectableEffect(row) {
      return self(
        "method-name.detectable", test: title(effect.test), power: numbers.level(DetectableEffect.power)
      ).plain
    }
    return method(row.method)
  }

  func method(_ name: String) -> String {
    let key = "method-name.\(name.with("-", for: " "))"
    return has(key) ? self(key).plain : retold(name.folded.with(" ", for: "_"))
  }
}
