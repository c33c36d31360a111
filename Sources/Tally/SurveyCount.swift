import Ingest
import StudyFile

/// Reads the exports of a study and fills every tally of a plan on the way: one pass a file, the passes merged in the
/// order in which the files were given.
package struct SurveyCount: Sendable {
  /// A file that was read.
  package struct Source: Sendable, Equatable {
    package var path: String
    /// What a report calls it.
    package var name: String
    package var sha256: String
    /// The headings of its columns.
    package var header: [String]
  }

  package private(set) var tallies: Tallies
  package private(set) var accounting: Accounting
  /// What was guessed about the files, and what in them looks odd.
  package private(set) var notes: [Diagnostic] = []
  package private(set) var sources: [Source] = []

  /// A file without its folder.
  package static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - naming: what a report calls a file; without it, its name without its folder.
  ///   - options: how the files are read; what is counted does not depend on the number of threads.
  ///   - progress: is told how much of everything has been read, 0…1.
  package init(
    study: Study, plan: TallyPlan, paths: [String], naming: (String) -> String = SurveyCount.name,
    options: SurveyReader.Options = .init(),
    progress: @escaping (Double) -> Void = { _ in }
  ) throws {
    accounting = Accounting()
    let variables = plan.columnsNeeded(in: study)
    let levels = study.namedLevels.map(\.value)
    var unmet = levels
    var merged: TallyPass?
    var names: [String] = []
    for (place, path) in paths.enumerated() {
      do {
        var reader = try SurveyReader(path: path, study: study, variables: variables, options: options)
        var moments: MomentsInOrder?
        let (account, consumers) = try reader.read(
          progress: { progress((Double(place) + $0) / Double(paths.count)) },
          consumers: { layout, count in
            let pass = try TallyPass(plan: plan, study: study, layout: layout)
            let inOrder = MomentsInOrder(pass.crossProducts)
            moments = inOrder
            return (0..<count).map { _ in PassConsumer(pass: pass, moments: inOrder) }
          })
        notes += reader.notes
        let name = naming(path)
        var named = account
        if paths.count > 1 { named.name(file: Accounting.name(of: name, after: names)) }
        names.append(name)
        accounting.merge(named)
        if var pass = consumers.first?.pass, let moments {
          for consumer in consumers.dropFirst() { try pass.merge(consumer.pass) }
          pass.crossProducts = moments.merged
          let absent = Set(pass.unmet(levels, layout: reader.layout))
          unmet.removeAll { !absent.contains($0) }
          if merged == nil { merged = pass } else { try merged?.merge(pass) }
        }
        let source = Source(path: path, name: name, sha256: reader.sha256, header: reader.header)
        if let same = sources.first(where: { !$0.sha256.isEmpty && $0.sha256 == source.sha256 }) {
          throw Diagnostics([
            Diagnostic(
              at: SourceLocation(file: path),
              "it is the same data as \(same.path): its respondents would count twice; leave one of both out")
          ])
        }
        sources.append(source)
      } catch let error as TallyError {
        throw Diagnostics([Diagnostic(at: SourceLocation(file: path), error.description)])
      }
    }
    guard let merged else {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: study.file), "there is no export to read")])
    }
    tallies = merged.finish()
    tallies.unmet = unmet
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
