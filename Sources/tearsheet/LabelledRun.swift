import Analyses
import ArgumentParser
import Ingest
import Report
import StudyFile
import Tally

/// What `--write` may name.
enum LabelledProgram: String, CaseIterable, ExpressibleByArgument {
  case spss, stata

  var format: LabelledFile.Format { self == .spss ? .sav : .dta }
  var file: String { "data.\(format.rawValue)" }
}

/// Writes the answers of a study into labelled files for other programs.
struct LabelledRun {
  private let input: StudyInput
  private let study: Study
  private let programs: [LabelledProgram]
  private let plan: LabelledPlan

  init(
    _ input: StudyInput, _ study: Study, _ programs: [LabelledProgram], texts: [String]
  ) throws(Failure) {
    (self.input, self.study, self.programs) = (input, study, programs)
    do {
      plan = try LabelledPlan(study, texts: texts)
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    } catch {
      throw Failure.input(Diagnostic(at: SourceLocation(file: study.file), "\(error)"))
    }
  }

  var measuring: any RowObservation { LabelledMeasuring(plan) }

  /// The files, which are written when their folder stands, and what the user should know of them.
  func files(
    of counted: SurveyCount, codebook: [CodebookEntry]
  ) throws(Failure) -> (files: DataFiles, notes: [Diagnostic], rows: Int) {
    guard counted.isRepeatable else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: study.file),
          "--write reads the export twice, which a pipe cannot: give a file"
        ))
    }
    let measures = LabelledMeasures(plan, observers: counted.observers)
    let tables = programs.map { LabelledTable($0.format, plan, measures, codebook: codebook) }
    let files = DataFiles(
      zip(programs, tables).map {
        DataFiles.Program(name: $0.rawValue, file: $0.file, entries: $1.entries)
      }, leftOut: plan.leftOut
    ) { targets in
      let rows = try LabelledRows(plan, tables, rows: measures.rows, targets: targets)
      _ = try input.read(study, TallyPlan(), observation: rows, isHashed: false, threads: 1)
      try rows.finish()
    }
    return (files, notes(tables), measures.rows)
  }

  private func notes(_ tables: [LabelledTable]) -> [Diagnostic] {
    let place = SourceLocation(file: study.file)
    let left = plan.leftOut.map(\.variable)
    var notes: [Diagnostic] = []
    if !left.isEmpty {
      notes.append(
        Diagnostic(
          .note, at: place,
          "not written: \(left.joined(separator: ", ")), which may hold somebody's own words; columns.csv says how to write them"
        ))
    }
    if let least = study.minimumCell, least > 1 {
      notes.append(
        Diagnostic(
          .warning, at: place,
          "'privacy: {minimum_cell: \(least)}' cannot hold for single respondents: keep \(programs.map(\.file).joined(separator: " and ")) to yourself"
        ))
    }
    return notes + zip(programs, tables).flatMap { $1.notes($0.file) }
  }
}
