import Report
import StudyFile
import Tally

/// From study file and exports to a file of tallies.
struct TallyRun {
  /// Patterns of answers that fewer respondents share can often be told to whom they belong.
  private static let small = 5

  let input: StudyInput
  let outputPath: String?

  func run() throws(Failure) -> String {
    let study = try input.readStudy()
    let plan = SurveyPlan(
      study, seed: 0, threads: input.options.threads, countsCodebook: study.sharesCodebook
    ).tallies
    let archive = try count(study, plan)
    input.tell(UnmetLevels(archive.tallies, study: study, results: nil).warnings)
    let path = outputPath ?? "\(study.id).tallies.json"
    do {
      let text = try archive.text(
        study: study, plan: plan, sha256: try input.studyHash(), program: Version.program)
      try WholeFile.replace(path, with: text, beginning: TallyArchive.beginning)
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.output(Diagnostic(at: SourceLocation(file: path), "it cannot be written: \(error)"))
    }
    return summary(archive, study, path)
  }

  private func count(_ study: Study, _ plan: TallyPlan) throws(Failure) -> TallyArchive {
    guard let minimum = study.minimumCell, minimum > 1 else {
      return TallyArchive(try input.count(study, plan))
    }
    var wider = plan
    let joint = wider.add(plan.jointRequest)
    let all = TallyArchive(try input.count(study, wider))
    guard let shared = all.withholding(below: minimum, study: study, plan: plan, joint: joint) else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: input.studyPath),
          "fewer than \(minimum) respondents are used ('minimum_cell'): there is nothing to share"))
    }
    return shared
  }

  private func summary(_ archive: TallyArchive, _ study: Study, _ path: String) -> String {
    let accounting = archive.accounting(of: study)
    let tallies = archive.tallies
    var lines = [
      "\(study.id): \(accounting.used.grouped) of \(accounting.read.grouped) records in the tallies"
    ]
    if let withheld = archive.withheld {
      lines.append(
        "  withheld: up to \(withheld.respondents.grouped) respondents from every tally, and \(withheld.whole.count) of "
          + "\(withheld.requests.count) tallies whole, so that nothing tells of fewer than "
          + "\(withheld.minimumCell)")
    } else {
      let patterns = archive.patterns(below: Self.small)
      lines.append(
        "  the file holds counts of exact answer patterns of \(tallies.respondents.grouped) respondents: "
          + "\(patterns.small.grouped) of \(patterns.all.grouped) patterns are of fewer than \(Self.small)"
          + (patterns.small > 0 ? "; 'privacy: {minimum_cell: \(Self.small)}' withholds such" : ""))
    }
    lines.append("  tallies: \(path)")
    return lines.joined(separator: "\n")
  }
}
