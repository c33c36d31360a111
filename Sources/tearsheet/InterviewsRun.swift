import Ingest
import Report
import StudyFile

/// From a study file and its coded interviews to their page. The survey is not read.
struct InterviewsRun {
  let studyPath: String
  let isQuiet: Bool
  let outputPath: String?
  let drawsFigures: Bool
  let formats: [ReportFormat]
  let staging: StagingArea

  func run() async throws -> String {
    let input = StudyInput(
      studyPath: studyPath, dataPaths: [], isQuiet: isQuiet, options: SurveyReader.Options())
    let study = try input.readStudy(isForReport: false)
    guard study.interviews != nil else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: studyPath),
          "no interviews: write 'interviews: {file: codes.csv}' in the study file"))
    }
    let run = AnalysisRun(
      input: input, tallyPaths: [], outputPath: outputPath ?? "reports/\(study.id)-interviews",
      drawsFigures: drawsFigures, formats: formats, screens: false, seed: ReportOptions.usualSeed,
      staging: staging,
      requirement: nil, command: .interviews)
    return try await run.report(study.ofInterviewsAlone)
  }
}

extension Study {
  /// Without what rests on respondents, prose that may ask for their results among it.
  fileprivate var ofInterviewsAlone: Study {
    var study = Study(file: file, id: id, data: DataSource())
    study.title = title
    study.language = language
    study.citation = citation
    study.date = date
    study.topics = topics
    study.interviews = interviews
    return study
  }
}
