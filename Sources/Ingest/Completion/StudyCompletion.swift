import StudyFile

/// Completes the variables of a study by what its exports say of their columns: labels, values and missing codes that the
/// study file does not give. What it gives, stays.
///
/// A class, as exports are opened when the first variable is asked for, and looked through when the first one needs it.
package final class StudyCompletion {
  private let paths: [String]
  private let data: DataSource
  private let known: KnownExports?
  private lazy var exports = paths.compactMap { CompletingExport($0, data, exports: known) }

  /// - Parameters:
  ///   - paths: of the exports, in the order in which they are read. One that cannot be read tells nothing here;
  ///     whoever reads its answers says why.
  ///   - exports: takes what is found out about them, for who reads them next.
  package init(paths: [String], data: DataSource, exports: KnownExports? = nil) {
    (self.paths, self.data, known) = (paths, data, exports)
  }

  /// The headings under which a platform wrote how long each page was open, of all exports.
  package var pageTimes: [String] {
    exports.reduce(into: []) { all, export in all += export.pageTimes.filter { !all.contains($0) } }
  }

  /// Gives what the user should know.
  package func complete(_ variable: inout Variable) -> [Diagnostic] {
    switch variable.source {
    case .column(let heading), .separated(let heading, _):
      let knowing = exports.filter { $0.entry(heading) != nil }
      guard let entry = knowing.first?.entry(heading) else { return [] }
      if variable.label == nil { variable.label = entry.label.map { LabelText.folded($0) } }
      completeMissing(of: &variable, heading, knowing)
      return completeLevels(of: &variable, heading, knowing)
    case .columns(let headings):
      completeTicks(of: &variable, headings)
      return []
    case .cut, .recode, .compute, .scale: return []
    }
  }

  private func completeMissing(
    of variable: inout Variable, _ heading: String, _ exports: [CompletingExport]
  ) {
    let declared = variable.missing
    func add(_ value: MissingValue) {
      let isKnown = variable.missing.contains { $0.code == value.code }
      let isLevel = variable.levels.contains { $0.code == value.code || $0.label == value.code }
      if !isKnown, !isLevel, !data.missing.contains(value.code) { variable.missing.append(value) }
    }
    for export in exports {
      guard let entry = export.entry(heading), export.declaresMissing else { continue }
      if declared.isEmpty {
        entry.missing.forEach(add)
        for range in entry.missingRanges { add(MissingValue(range: range, label: nil)) }
      }
      // A letter is no answer, whatever the study file says of other codes.
      let letters = entry.missing.filter { MissingTag.isTag($0.code) }
      letters.forEach(add)
      for tag in export.tags(heading) { add(MissingValue(code: tag, label: nil)) }
    }
  }

  private func completeLevels(
    of variable: inout Variable, _ heading: String, _ exports: [CompletingExport]
  ) -> [Diagnostic] {
    guard variable.measure.isCategorical || variable.measure == .multiple else { return [] }
    if !variable.levels.isEmpty {
      giveCodes(to: &variable, heading, exports)
      return []
    }
    guard variable.measure.isCategorical else { return [] }
    var levels = LevelUnion(of: variable, ignoring: data.missing)
    for export in exports {
      // Where options are joined, an answer is none of them.
      guard let entry = export.entry(heading), !entry.values.isEmpty, entry.separator == nil else { continue }
      guard let unlabelled = export.unlabelled(heading) else { return [] }
      levels.add(entry.values, unlabelled: unlabelled, of: export.path)
    }
    variable.levels = levels.levels
    return levels.problems
  }

  /// Levels that the study file lists by their labels have the codes that the export has for them.
  private func giveCodes(to variable: inout Variable, _ heading: String, _ exports: [CompletingExport]) {
    for export in exports {
      guard let values = export.entry(heading)?.values, !values.isEmpty else { continue }
      for place in variable.levels.indices {
        let level = variable.levels[place]
        guard level.code == level.label, !values.contains(where: { $0.code == level.code }),
          let same = values.first(where: { LabelText.folded($0.label) == level.label }),
          !variable.levels.contains(where: { $0.code == same.code || $0.label == same.code })
        else { continue }
        variable.levels[place].code = same.code
      }
    }
  }

  private func completeTicks(of variable: inout Variable, _ headings: [String]) {
    let entries = exports.compactMap { export in
      export.entries(headings).map { (export, $0) }
    }
    guard let (export, columns) = entries.first else { return }
    if variable.label == nil {
      variable.label = export.set(headings)?.label.map { LabelText.folded($0) }
    }
    if variable.missing.isEmpty, export.declaresMissing, let first = columns.first,
      columns.allSatisfy({ $0.missing == first.missing && $0.missingRanges == first.missingRanges })
    {
      variable.missing =
        first.missing + first.missingRanges.map { MissingValue(range: $0, label: nil) }
    }
    guard let ticked = export.set(headings)?.counted ?? Self.ticked(columns) else { return }
    let names = columns.compactMap { column in column.values.first { $0.code == ticked }?.label }
    variable.ticked = [ticked] + Set(names).subtracting([ticked]).sorted()
  }

  private static let noes: Set<String> = [
    "0", "no", "false", "not selected", "unchecked", "not checked", "not mentioned", "not ticked",
  ]

  /// The one of two codes that is not called No, the same in all columns.
  private static func ticked(_ columns: [ColumnEntry]) -> String? {
    let codes = columns.map { column -> String? in
      let others = column.values.filter { !noes.contains(LabelText.folded($0.label).lowercased()) }
      return column.values.count == 2 && others.count == 1 ? others[0].code : nil
    }
    guard let first = codes.first, let code = first, codes.allSatisfy({ $0 == code }) else { return nil }
    return code
  }
}
