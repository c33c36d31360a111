import Foundation
import Ingest
import Replication
import StudyFile
import Tally

/// The study file and the exports that a command was given.
struct StudyInput {
  let studyPath: String
  let dataPaths: [String]
  let isQuiet: Bool
  /// How exports are read.
  let options: SurveyReader.Options
  /// Who hears what is noticed on the way.
  var listener: @Sendable ([Diagnostic]) -> Void = Terminal.report

  /// - Parameter isForReport: whether its results are wanted, and not what its columns hold alone.
  func readStudy(isForReport: Bool = true) throws(Failure) -> Study {
    do {
      let study = try StudyParser.load(path: studyPath, dataPaths: dataPaths, exports: options.exports)
      tell(
        study.warnings + study.quoteWarnings + (isForReport ? study.absentAnalyses : [])
          + study.notComputedYet + study.undeclaredOrders)
      return study
    } catch {
      throw Failure.input(error)
    }
  }

  /// Notes are for those who want to hear what went well.
  func tell(_ diagnostics: [Diagnostic]) {
    listener(diagnostics.filter { !isQuiet || $0.severity != .note })
  }

  /// What the report calls the files that it was made from.
  func naming(_ study: Study) -> (String) -> String {
    let name = InputName(studyPath: studyPath, study: study)
    return { name($0) }
  }

  /// The SHA-256 of the study file.
  func studyHash() throws(Failure) -> String {
    guard let hash = sha256(ofFile: studyPath) else {
      throw Failure.input(
        Diagnostic(at: SourceLocation(file: studyPath), "the study file cannot be read any more"))
    }
    return hash
  }

  func count(
    _ study: Study, _ plan: TallyPlan, observation: (any RowObservation)? = nil
  ) throws(Failure) -> SurveyCount {
    let counted = try read(study, plan, observation: observation)
    tell(counted.notes + counted.accounting.warnings(of: study))
    return counted
  }

  /// Counts, and says nothing of what was noticed on the way.
  ///
  /// - Parameters:
  ///   - observation: what looks at single rows.
  ///   - countsExcluded: whether those are counted too whom `exclude` leaves out, apart from the others.
  func read(
    _ study: Study, _ plan: TallyPlan, observation: (any RowObservation)? = nil, countsExcluded: Bool = false,
    isHashed: Bool? = nil, threads: Int? = nil
  ) throws(Failure) -> SurveyCount {
    let paths = try paths(of: study)
    var options = options
    options.isHashed = isHashed ?? options.isHashed
    options.threads = threads ?? options.threads
    var bar = ProgressBar("Reading")
    defer { bar.clear() }
    do {
      return try SurveyCount(
        study: study, plan: plan, paths: paths, naming: naming(study), options: options,
        observation: observation, countsExcluded: countsExcluded
      ) { bar.show($0) }
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    } catch {
      throw Failure.input(Diagnostic(at: SourceLocation(file: studyPath), "\(error)"))
    }
  }

  /// The exports of a study, the file that tells what their columns mean, tables of published studies and coded interviews.
  func files(of study: Study) -> [String] {
    StudyParser.exports(of: study.data, studyPath: studyPath, dataPaths: dataPaths)
      + [study.data.dictionaryPath].compactMap(\.self) + study.pools.map(\.path)
      + [study.interviews?.path, study.interviews?.casesPath].compactMap(\.self)
  }

  private func paths(of study: Study) throws(Failure) -> [String] {
    let paths = StudyParser.exports(of: study.data, studyPath: studyPath, dataPaths: dataPaths)
    guard !paths.isEmpty else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: studyPath),
          "no data: write 'data: {file: export.csv}' in the study file, or give '--data export.csv'"))
    }
    return paths
  }
}
