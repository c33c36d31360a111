extension Study {
  /// What the file asks for outside its analyses and this version does not do; an analysis says so in its own notes.
  package var notComputedYet: [Diagnostic] {
    var notes: [Diagnostic] = []
    let sample = [
      ("strata", data.strata), ("cluster", data.cluster),
      ("fpc", data.finitePopulation),
      ("replicate_weights", data.replicateWeights),
    ]
    for case (let key, .some(let column)) in sample {
      notes.append(
        Diagnostic(
          .warning, at: column.location,
          "'\(key)' is not used by this version of tearsheet yet: standard errors are those of respondents drawn one by one"
        ))
    }
    return notes
  }
}

extension Analysis {
  /// What this version reads of the analysis but does not do, for the reader; `nil` where it is computed.
  package var notComputedYet: String? {
    guard let what = awaited else { return nil }
    return "\(what) not computed by this version of tearsheet yet."
  }

  private var awaited: String? {
    if paired != nil { return "Repeated answers ('paired') are" }
    switch verb {
    case .describe, .proportion, .compare, .comparePaired, .correlate, .reliability, .agreement, .equivalence,
      .model, .factor, .pool, .interviews:
      return nil
    }
  }
}
