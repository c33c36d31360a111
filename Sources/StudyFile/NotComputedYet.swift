extension Study {
  /// What the file asks for outside its analyses and this version does not do; an analysis says so in its own notes.
  package var notComputedYet: [Diagnostic] {
    var notes: [Diagnostic] = []
    let sample = [
      ("weight", data.weight), ("strata", data.strata), ("cluster", data.cluster),
      ("fpc", data.finitePopulation),
      ("replicate_weights", data.replicateWeights),
    ]
    for case (let key, .some(let column)) in sample {
      notes.append(
        Diagnostic(
          .warning, at: column.location,
          "`\(key)` is not used by this version of tearsheet yet: every result is unweighted, as of a simple random sample"
        ))
    }
    func say(_ key: String) {
      notes.append(
        Diagnostic(
          .warning, at: SourceLocation(file: file),
          "`\(key)` is not computed by this version of tearsheet yet"))
    }
    if interviews != nil { say("interviews") }
    if !joint.isEmpty { say("joint") }
    return notes
  }
}
