/// What an analysis found: a plain statement, and the statistics that bear it out.
struct Sentence: Equatable {
  /// Neither ends with a full stop.
  var statement: Prose
  var statistics = Prose()
  /// For the first screen, where the statement holds more numbers than a reader needs there.
  var brief: Prose?
  /// For the first screen, where the statistics stand by themselves.
  var evidence: Prose?

  var isEmpty: Bool { statement.isEmpty }

  /// As it stands in a section.
  var prose: Prose {
    guard !isEmpty else { return Prose() }
    return [statement, statistics].joined(separator: ", ") + "."
  }

  /// As it stands on the first screen: the statement, and the statistics after it.
  var finding: TearSheet.Finding {
    TearSheet.Finding(statement: (brief ?? statement) + ".", evidence: (evidence ?? statistics).capitalized)
  }
}

extension Prose {
  /// A first word gets a capital; a symbol keeps its letter.
  var capitalized: Prose {
    guard case .text(let text)? = runs.first, let first = text.first, first.isOfWords else { return self }
    return Prose([.text(first.uppercased() + text.dropFirst())] + runs.dropFirst())
  }
}
