import Ingest
import StudyFile

/// Reads the exports of a study and fills every tally of a plan on the way: one pass a file, the passes merged in the
/// order in which the files were given.
package struct SurveyCount: Sendable {
  /// A file that was read.
  package struct Source: Sendable, Equatable {
    package var path: String
    package var sha256: String
    /// The headings of its columns.
    package var header: [String]
  }

  package private(set) var tallies: Tallies
  package private(set) var accounting: Accounting
  /// What was guessed about the files, and what in them looks odd.
  package private(set) var notes: [Diagnostic] = []
  package private(set) var sources: [Source] = []

  /// Throws `Diagnostics`. `progress` is told how much of everything has been read, 0…1.
  package init(
    study: Study, plan: TallyPlan, paths: [String], progress: @escaping (Double) -> Void = { _ in }
  ) throws {
    accounting = Accounting()
    let variables = plan.columnsNeeded(in: study)
    var merged: TallyPass?
    for (place, path) in paths.enumerated() {
      var reader = try SurveyReader(path: path, study: study, variables: variables)
      notes += reader.notes
      do {
        var pass = try TallyPass(plan: plan, study: study, layout: reader.layout)
        let account = try reader.read(
          progress: { progress((Double(place) + $0) / Double(paths.count)) },
          { batch, labels in try pass.add(batch, labels: labels) })
        accounting.merge(account)
        if merged == nil { merged = pass } else { try merged?.merge(pass) }
      } catch let error as TallyError {
        throw Diagnostics([Diagnostic(at: SourceLocation(file: path), error.description)])
      }
      sources.append(Source(path: path, sha256: reader.sha256, header: reader.header))
    }
    guard let merged else {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: study.file), "there is no export to read")])
    }
    tallies = merged.finish()
    accounting.used = tallies.used
    accounting.excluded = zip(study.data.exclude, tallies.excluded).map {
      Accounting.Excluded(rule: $0.value.text, count: $1)
    }
    for (scale, count) in tallies.outsideScale.sorted(by: { $0.key < $1.key }) where count > 0 {
      accounting.answers.append(
        Accounting.UnusableAnswers(
          variable: scale, column: "", reason: "an item outside the range of the scale", count: count,
          lines: []))
    }
  }
}
