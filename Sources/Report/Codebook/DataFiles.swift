import Analyses
import Ingest

/// Labelled files of the answers, for other programs, and what became of the variables in them.
package struct DataFiles {
  /// How a program is named on the command line, its file, and what became of everything in it.
  package struct Program: Sendable {
    package var name: String
    package var file: String
    package var entries: [LabelledEntry]

    package init(name: String, file: String, entries: [LabelledEntry]) {
      (self.name, self.file, self.entries) = (name, file, entries)
    }
  }

  private let programs: [Program]
  private let leftOut: [LabelledPlan.LeftOut]
  private let fill: ([LabelledRows.Target]) throws -> Void

  /// - Parameter fill: writes the files, one for each program.
  package init(
    _ programs: [Program], leftOut: [LabelledPlan.LeftOut],
    fill: @escaping ([LabelledRows.Target]) throws -> Void
  ) {
    (self.programs, self.leftOut, self.fill) = (programs, leftOut, fill)
  }

  func write(into folder: borrowing StagedFolder) throws {
    try folder.write(columns, to: "columns.csv")
    var streams: [OutputStream] = []
    for program in programs { streams.append(try folder.stream(to: program.file)) }
    do {
      try fill(zip(programs, streams).map { program, stream in (program.file, { stream.write($0) }) })
    } catch {
      // A full disk says more than whoever was writing to it.
      for stream in streams { try stream.close() }
      throw error
    }
    for stream in streams { try stream.close() }
  }

  /// columns.csv: a row for each variable, option, value and reason without one, and what it is in each file.
  var columns: String {
    let names = programs.map(\.name)
    var records = [["variable", "kind", "code", "label"] + names + ["note"]]
    for (place, entry) in (programs.first?.entries ?? []).enumerated() {
      let same = programs.map { $0.entries[place] }
      let notes = zip(names, same).filter { !$1.note.isEmpty }.map { "\($0): \($1.note)" }
      records.append(
        [entry.variable, entry.kind.rawValue, entry.code, entry.label] + same.map(\.written)
          + [notes.joined(separator: ". ")])
    }
    for left in leftOut {
      records.append([left.variable, "variable", "", ""] + names.map { _ in "" } + ["left out: \(left.why)"])
    }
    return CommaSeparated.text(records)
  }
}
