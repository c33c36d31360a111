import Analyses
import Report
import StudyFile
import Tally

/// From study file and export to the codebook.
struct CodebookRun {
  let input: StudyInput
  let outputPath: String?
  let staging: StagingArea

  func run() async throws -> String {
    let study = try input.readStudy()
    let folder = outputPath ?? "reports/\(study.id)-codebook"
    try writing { try CodebookWriter.check(folder, staging: staging) }
    var tallies = TallyPlan()
    let plan = CodebookPlan(study: study, tallies: &tallies)
    let counted = try input.count(study, tallies)
    let content = CodebookContent(
      study: study, entries: plan.entries(from: counted.tallies), respondents: counted.tallies.respondents,
      files: counted.sources.map(\.name),
      isSynthetic: TallyArchive(counted).sources.contains(where: \.isSynthetic),
      programVersion: Version.program)
    do {
      input.tell(try await CodebookWriter.write(content, to: folder, staging: staging))
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
    return
      "\(study.id): \(content.entries.count.grouped) variables of \(content.respondents.grouped) respondents\n"
      + "  codebook: \(folder)/index.html"
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
