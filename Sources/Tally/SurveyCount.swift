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
  /// Of everybody, those included whom `exclude` leaves out; `nil` unless they were to be counted and somebody is.
  package private(set) var talliesOfAll: Tallies?
  /// What observed the rows, file by file, one for each thread.
  package private(set) var observers: [[any RowObserver]] = []
  /// Whether all files can be read once more.
  package private(set) var isRepeatable = true
  package var accounting: Accounting
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
  ///   - observation: what looks at single rows.
  ///   - countsExcluded: whether those are counted too whom `exclude` leaves out, apart from the others.
  ///   - progress: is told how much of everything has been read, 0…1.
  package init(
    study: Study, plan: TallyPlan, paths: [String], naming: (String) -> String = SurveyCount.name,
    options: SurveyReader.Options = .init(), observation: (any RowObservation)? = nil,
    countsExcluded: Bool = false,
    progress: @escaping (Double) -> Void = { _ in }
  ) throws {
    if paths.count > 1, let condition = study.data.exclude.first(where: \.value.asksForLine) {
      throw Diagnostics([
        Diagnostic(
          at: condition.location,
          "'line' is a line of one export, and there are \(paths.count); exclude by an id or by an answer")
      ])
    }
    accounting = Accounting()
    let variables = plan.columnsNeeded(in: study)
    var wishes = observation?.wishes ?? ReadingWishes()
    wishes.hashed += plan.ids.filter { !wishes.hashed.contains($0) }
    let countsRest = countsExcluded && !study.data.exclude.isEmpty
    var mergedRest: TallyPass?
    let levels = study.namedLevels.map(\.value)
    var unmet = levels
    var merged: TallyPass?
    var names: [String] = []
    for (place, path) in paths.enumerated() {
      do {
        var reader = try SurveyReader(
          path: path, study: study, variables: variables, wishes: wishes, options: options)
        let (hashed, dated, texts) = (reader.hashed, reader.dated, reader.texts)
        isRepeatable = isRepeatable && reader.isRepeatable
        var moments: (used: MomentsInOrder, rest: MomentsInOrder)?
        let (account, consumers) = try reader.read(
          progress: { progress((Double(place) + $0) / Double(paths.count)) },
          consumers: { layout, count in
            let contents = ExportContents(
              layout: layout, hashed: hashed, dated: dated, texts: texts)
            // Both are prepared alike, so that they can be merged.
            let request = observation?.request(of: contents) ?? RowRequest()
            var pass = try TallyPass(
              plan: plan, study: study, layout: layout, hashed: hashed, observing: request)
            pass.keepsExcluded = countsRest
            let rest =
              countsRest
              ? try TallyPass(
                plan: plan, study: study, layout: layout, hashed: hashed, observing: request,
                countsExcluded: true) : nil
            let inOrder = MomentsInOrder(pass.crossProducts)
            let restInOrder = MomentsInOrder(pass.crossProducts)
            moments = (inOrder, restInOrder)
            let observers = observation?.observers(of: contents, count: count) ?? []
            return (0..<count).map { thread in
              pass.observer = observers.indices.contains(thread) ? observers[thread] : nil
              return PassConsumer(
                pass: pass, moments: inOrder, rest: rest.map { ($0, restInOrder) })
            }
          })
        notes += reader.notes
        let name = naming(path)
        var named = account
        if paths.count > 1 { named.name(file: Accounting.name(of: name, after: names)) }
        names.append(name)
        accounting.merge(named)
        if var pass = consumers.first?.pass, let moments {
          observers.append(consumers.compactMap(\.pass.observer))
          for consumer in consumers.dropFirst() { try pass.merge(consumer.pass) }
          pass.crossProducts = moments.used.merged
          if var rest = consumers.first?.rest?.pass {
            for case let other? in consumers.dropFirst().map(\.rest?.pass) { try rest.merge(other) }
            rest.crossProducts = moments.rest.merged
            if mergedRest == nil { mergedRest = rest } else { try mergedRest?.merge(rest) }
          }
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
    guard var merged else {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: study.file), "there is no export to read")])
    }
    tallies = merged.finish()
    tallies.unmet = unmet
    if let mergedRest, mergedRest.used > 0 {
      do {
        try merged.merge(mergedRest)
      } catch {
        throw Diagnostics([Diagnostic(at: SourceLocation(file: study.file), "\(error)")])
      }
      talliesOfAll = merged.finish()
      talliesOfAll?.unmet = unmet
    }
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
