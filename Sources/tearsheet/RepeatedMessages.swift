import StudyFile

/// One mistake made on many lines is told three times, and then the lines alone: what else is wrong would drown.
enum RepeatedMessages {
  private static let told = 3
  private static let lines = 12

  static func condensed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: [Kind: Int] = [:]
    for diagnostic in diagnostics { seen[Kind(diagnostic), default: 0] += 1 }
    var places: [Kind: [Int]] = [:]
    var condensed: [Diagnostic] = []
    for (place, diagnostic) in diagnostics.enumerated() {
      let kind = Kind(diagnostic)
      // A fourth alone is as short as a word about it.
      guard let count = seen[kind], count > told + 1, diagnostic.location.line != nil else {
        condensed.append(diagnostic)
        continue
      }
      places[kind, default: []].append(place)
      if places[kind, default: []].count <= told { condensed.append(diagnostic) }
      if places[kind, default: []].count == count {
        let rest = places[kind, default: []].dropFirst(told).map { diagnostics[$0].location }
        condensed.append(
          Diagnostic(diagnostic.severity, at: rest[0], "the same here" + others(rest.dropFirst())))
      }
    }
    return condensed
  }

  private static func others(_ locations: ArraySlice<SourceLocation>) -> String {
    let named = locations.prefix(lines).compactMap { $0.line.map(String.init) }.joined(separator: ", ")
    let more = locations.count > lines ? " and \(locations.count - lines) more places" : ""
    return ", and on line\(locations.count > 1 ? "s" : "") \(named)\(more)"
  }

  private struct Kind: Hashable {
    var severity: Diagnostic.Severity
    var file: String
    var message: String

    init(_ diagnostic: Diagnostic) {
      (severity, file, message) = (diagnostic.severity, diagnostic.location.file, diagnostic.message)
    }
  }
}
