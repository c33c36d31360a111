extension Study {
  /// What the file asks for and this version does not do.
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
