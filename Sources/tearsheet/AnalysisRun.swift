import Analyses
import Foundation
import Ingest
import Quality
import Replication
import Report
import Statistics
import StudyFile
import Tally

/// One run from study file to page. `report` is the pipeline, from top to bottom.
struct AnalysisRun {
  let input: StudyInput
  /// Files of tallies to read in place of exports.
  let tallyPaths: [String]
  let outputPath: String?
  let drawsFigures: Bool
  let formats: [ReportFormat]
  /// Whether respondents are looked at one by one.
  let screens: Bool
  let seed: UInt64
  let staging: StagingArea
  let requirement: Requirement?
  /// Of a report that is written again and again.
  var drawings: KeptDrawings?
  /// Which one makes the same report again.
  var command = Provenance.Command.analyze

  /// Throws `Failure` of `ExitCodes.judgement` where the report is written and a requirement does not hold.
  func run() async throws -> String {
    // Waited for before this ends, also by an error: OpenSSL must not begin while the program ends.
    async let hashing: Void = prepareHashing()
    let study = try input.readStudy()
    await hashing
    return try await report(study)
  }

  /// From a study to its page.
  func report(_ given: Study) async throws -> String {
    var study = given
    try input.readLiterature(of: &study)
    return try await report(complete: study)
  }

  private func report(complete study: Study) async throws -> String {
    let folder = outputPath ?? "reports/\(study.id)"
    try checkOutput(folder)
    let interviews = try input.readInterviews(of: study, seed: seed)
    let plan = SurveyPlan(
      study, seed: seed, threads: input.options.threads,
      countsCodebook: tallyPaths.isEmpty || study.sharesCodebook)
    // Whether the printed numbers can be true needs no data: it is found meanwhile.
    async let arithmetic = ArithmeticCheck(study)
    async let page = ReportWriter.page(in: study.language)
    let (counted, screening) = try count(study, plan)
    let accounting = counted.accounting(of: study)
    async let computed = QualityRun.results(
      counted.tallies, all: screening?.counted.talliesOfAll, plan)
    var quality = try screening.map { screening throws(Failure) in
      try screening.run.report(of: screening.counted, rereads: false)
    }
    var (results, sensitivity) = await computed
    results.addDetectableEffects(threads: input.options.threads)
    if let interviews { results.analyses.append(interviews.result) }
    quality?.sensitivity = sensitivity
    results.whole += [quality?.missingTest?.row].compactMap(\.self)
    let unmet = UnmetLevels(counted.tallies, study: study, results: results)
    input.tell(unmet.warnings)
    var content = ReportContent(
      results: results,
      verdicts: plan.findings.verdicts(from: counted.tallies, check: await arithmetic),
      accounting: accounting,
      rules: plan.rules.checks(from: counted.tallies), quality: quality,
      codebook: plan.codebook.entries(from: counted.tallies),
      notes: (study.notComputedYet + study.undeclaredOrders).map(\.message) + counted.texts(.note),
      warnings: counted.texts(.warning) + accounting.warnings(of: study).map(\.message)
        + unmet.texts,
      isSynthetic: counted.sources.contains(where: \.isSynthetic) || interviews?.isSynthetic == true,
      provenance: try provenance(counted, study, interviews))
    if let withheld = counted.withheld { WithheldNotes(withheld, study, plan, seed: seed).mark(&content) }
    // Prose may ask for what was withheld: then the page says so in its place.
    if counted.withheld == nil { try checkProse(content.results) }
    do {
      input.tell(
        try await ReportWriter.write(
          content, to: folder, figures: drawsFigures, formats: formats, staging: staging,
          page: try await page, kept: drawings
        ).map {
          Diagnostic($0.severity == .error ? .warning : $0.severity, at: $0.location, $0.message)
        })
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
    // While it is being written, a report stands alone.
    if drawings == nil { input.tell(absentReports(study, beside: folder)) }
    let summary = Summary.text(content, folder: folder)
    if let requirement { try requirement.check(content.verdicts, of: input.studyPath, summary: summary) }
    return summary
  }

  /// A link that leads nowhere is better found by its author than by a reader.
  private func absentReports(_ study: Study, beside folder: String) -> [Diagnostic] {
    study.related.filter { !FileManager.default.fileExists(atPath: "\(folder)/../\($0.id)/index.html") }.map {
      Diagnostic(
        .note, at: SourceLocation(file: input.studyPath),
        "'related' leads to the report of \($0.id), which does not stand beside this one: 'tearsheet analyze' its study too"
      )
    }
  }

  /// A folder that cannot be written is not worth reading a large export for.
  private func checkOutput(_ folder: String) throws {
    do {
      try ReportWriter.check(folder, staging: staging)
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
  }

  /// A number that prose asks for and that no analysis gives: no report is better than one with a hole in a sentence.
  private func checkProse(_ results: StudyResults) throws(Failure) {
    let errors = ReportWriter.checkPlaceholders(results).filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure.input(Diagnostics(errors)) }
  }

  /// Of files of tallies nothing is known of single respondents.
  private func count(_ study: Study, _ plan: SurveyPlan) throws(Failure) -> (
    TallyArchive, (counted: SurveyCount, run: QualityRun)?
  ) {
    guard !tallyPaths.isEmpty else {
      if study.hasNoRespondents, input.dataPaths.isEmpty { return (.ofNobody, nil) }
      guard screens, study.quality.isReported else {
        return (TallyArchive(try input.count(study, plan.tallies)), nil)
      }
      let run = QualityRun(input, study, plan)
      let counted = try run.read()
      return (TallyArchive(counted), (counted, run))
    }
    let counted = try TallyFiles.merged(tallyPaths, study: study, plan: plan.tallies)
    input.tell(counted.notes.map(\.diagnostic) + counted.accounting(of: study).warnings(of: study))
    return (counted, nil)
  }

  private func provenance(
    _ counted: TallyArchive, _ study: Study, _ interviews: InterviewEvidence?
  ) throws(Failure) -> Provenance {
    let name = input.naming(study)
    // Whole tallies give the report that the data give; those from which something is withheld do not.
    let tallies =
      counted.withheld == nil
      ? []
      : tallyPaths.map {
        Provenance.File(name: name($0), sha256: sha256(ofFile: $0) ?? "")
      }
    return Provenance(
      studyFile: Provenance.File(
        name: InputName.ofStudy(input.studyPath), sha256: try input.studyHash()),
      data: counted.sources.map {
        Provenance.File(name: $0.name, sha256: $0.sha256)
      }, tallies: tallies,
      beside: literature(study, name)
        + (interviews?.files ?? []).map { Provenance.File(name: name($0.path), sha256: $0.sha256) },
      command: command, programVersion: Version.program, gslVersion: Statistics.gslVersion, seed: seed)
  }

  /// Each table once, however many analyses pool it.
  private func literature(_ study: Study, _ name: (String) -> String) -> [Provenance.File] {
    study.pools.compactMap(\.table).reduce(into: []) { files, table in
      let file = Provenance.File(name: name(table.path), sha256: table.sha256)
      if !files.contains(file) { files.append(file) }
    }
  }
}
