import Ingest
import StudyFile
import Synchronization
import Tally

/// The second reading, which writes the row of everybody who is used into the files as it comes.
package final class LabelledRows: RowObservation {
  /// A file to write, by the name that messages call it.
  package typealias Target = (name: String, write: @Sendable ([UInt8]) -> Bool)

  private struct File {
    let writer: LabelledFileWriter
    let cells: [LabelledCells]
  }

  private struct Files {
    var files: [File]
    var rows = 0
  }

  private let plan: LabelledPlan
  private let rows: Int
  private let files: Mutex<Files>

  /// Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - rows: how many the first reading found.
  ///   - targets: one for each table.
  package init(_ plan: LabelledPlan, _ tables: [LabelledTable], rows: Int, targets: [Target]) throws {
    (self.plan, self.rows) = (plan, rows)
    files = try Mutex(
      Files(
        files: zip(tables, targets).map { table, target in
          File(
            writer: try LabelledFileWriter(
              table.file, rowCount: rows, path: target.name, output: target.write),
            cells: table.cells)
        }))
  }

  package var wishes: ReadingWishes { plan.wishes }
  package func request(of contents: ExportContents) -> RowRequest { plan.request }

  package func observers(of contents: ExportContents, count: Int) -> [any RowObserver] {
    precondition(count == 1, "rows are written in their order, by one thread")
    return [Observer(rows: self)]
  }

  private struct Observer: RowObserver {
    let rows: LabelledRows

    func observe(_ seen: ObservedRows) throws { try rows.write(seen) }
    func skip(_ place: Int) {}
  }

  private func write(_ seen: ObservedRows) throws {
    try files.withLock { state in
      for row in 0..<seen.count where seen.isUsed[row] == 1 {
        guard state.rows < rows else { throw changed }
        state.rows += 1
        for file in state.files { try file.writer.write(file.cells.map { $0.cell(row, seen) }) }
      }
    }
  }

  /// Every row is written.
  package func finish() throws {
    try files.withLock { state in
      guard state.rows == rows else { throw changed }
      for file in state.files { try file.writer.finish() }
    }
  }

  private var changed: Diagnostics {
    Diagnostics([
      Diagnostic(
        at: SourceLocation(file: plan.study.file), "the export changed while it was read; run this again")
    ])
  }
}
