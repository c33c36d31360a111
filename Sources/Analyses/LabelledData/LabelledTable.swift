import Ingest
import StudyFile

/// The table of a study for one program: its columns, how answers are written, and what became of everything.
package struct LabelledTable: Sendable {
  package private(set) var file: LabelledFile
  let cells: [LabelledCells]
  /// In the order of the study, of every column and each of its values. All programs have the same ones.
  package private(set) var entries: [LabelledEntry] = []

  /// - Parameter codebook: of all variables, counted.
  package init(
    _ format: LabelledFile.Format, _ plan: LabelledPlan, _ measures: LabelledMeasures,
    codebook: [CodebookEntry]
  ) {
    let samples = Dictionary(
      codebook.map { ($0.name, $0.counts?.summary?.sample.values ?? []) },
      uniquingKeysWith: { first, _ in first })
    let columns = plan.fields.map { field in
      LabelledColumn(
        field, format, measures, values: samples[field.variable.name] ?? [], data: plan.study.data)
    }
    file = LabelledFile(format, columns: columns.map(\.column), title: plan.study.title ?? plan.study.id)
    cells = columns.map(\.cells)
    file.weight = plan.weight
    addSets(of: plan)
    for (column, name) in zip(columns, file.legalNames()) {
      var entries = column.entries
      entries[0].written = name
      if name != column.column.name { entries[0].changes.insert(.renamed, at: 0) }
      self.entries += entries
    }
  }

  private mutating func addSets(of plan: LabelledPlan) {
    var places: [(variable: Variable, columns: [Int])] = []
    for (place, field) in plan.fields.enumerated() {
      guard case .option = field.content else { continue }
      if places.last?.variable.name == field.variable.name {
        places[places.count - 1].columns.append(place)
      } else {
        places.append((field.variable, [place]))
      }
    }
    let names = LabelledFile(
      file.format, columns: places.map { LabelledFile.Column(name: String($0.variable.name.prefix(60))) }
    ).legalNames()
    file.sets = zip(places, names).map { place, name in
      LabelledFile.MultipleResponse(name: name, label: place.variable.label, columns: place.columns)
    }
  }

  /// What the user should know of it, by the file's name.
  package func notes(_ name: String) -> [Diagnostic] {
    let told = LabelledEntry.Change.summaries(entries.flatMap(\.changes))
    guard !told.isEmpty else { return [] }
    return [
      Diagnostic(
        .note, at: SourceLocation(file: name), told.joined(separator: ", ") + "; columns.csv lists them")
    ]
  }
}
