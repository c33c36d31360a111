extension Study {
  /// A study that asks for nothing gives a report of nothing.
  package var absentAnalyses: [Diagnostic] {
    guard analyses.isEmpty, findings.isEmpty, interviews == nil else { return [] }
    return [
      Diagnostic(
        .warning, at: SourceLocation(file: file),
        "no analyses: the report will only say how many records there are; write 'analyses:' with at least "
          + "'- {id: sample, describe: [VARIABLE, VARIABLE]}'")
    ]
  }
}
