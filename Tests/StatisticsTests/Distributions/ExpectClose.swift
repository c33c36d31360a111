import Testing

/// Fails unless `actual` is within `relative` of `expected`, as a share of `expected`; where that is 0, absolutely.
func expectClose(
  _ actual: Double?, _ expected: Double, relative: Double = 1e-9, _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let actual else {
    Issue.record("\(what) absent, expected \(expected)", sourceLocation: sourceLocation)
    return
  }
  let scale = expected == 0 ? 1 : abs(expected)
  let error = abs(actual - expected) / scale
  #expect(
    error <= relative, "\(what) \(actual), expected \(expected), relative error \(error)",
    sourceLocation: sourceLocation)
}
