import Analyses
import Report
import StudyFile
import Tally

/// From study file and export to the codebook, and to labelled files of the answers.
struct CodebookRun {
  let input: StudyInput
  let outputPath: String?
  let programs: [LabelledProgram]
  /// The variables whose texts are written word for word.
  let texts: [String]
  let staging: StagingArea

  func run() async throws -> String {
    let study = try input.readStudy(isForReport: false)
    let folder = outputPath ?? "reports/\(study.id)-codebook"
    try writing { try CodebookWriter.check(folder, staging: staging) }
    let labelled = try programs.isEmpty ? nil : LabelledRun(input, study, programs, texts: texts)
    var tallies = TallyPlan()
    let plan = CodebookPlan(study: study, tallies: &tallies)
    let counted = try input.count(study, tallies, observation: labelled?.measuring)
    let content = CodebookContent(
      study: study, entries: plan.entries(from: counted.tallies), respondents: counted.tallies.respondents,
      files: counted.sources.map(\.name),
      isSynthetic: TallyArchive(counted).sources.contains(where: \.isSynthetic),
      programVersion: Version.program)
    let data = try labelled?.files(of: counted, codebook: content.entries)
    do {
      input.tell(try await CodebookWriter.write(content, data: data?.files, to: folder, staging: staging))
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    }
    input.tell(data?.notes ?? [])
    let lines =
      [
        "\(study.id): \(content.entries.count.grouped) variables of \(content.respondents.grouped) respondents",
        "  codebook: \(folder)/index.html",
      ] + programs.map { "  \($0.rawValue): \(folder)/\($0.file), \((data?.rows ?? 0).grouped) rows" }
    return lines.joined(separator: "\n")
  }

  /// A folder that cannot be written is not worth reading a large export for.
  private func writing(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
  }
}
