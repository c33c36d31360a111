import Ingest
import StudyFile

extension StudyInput {
  /// Reads the tables of published studies that the study's analyses pool. Throws every error of all of them.
  func readLiterature(of study: inout Study) throws(Failure) {
    var problems: [Diagnostic] = []
    for place in study.analyses.indices {
      guard case .pool(var pool) = study.analyses[place].verb else { continue }
      do throws(Diagnostics) {
        pool.table = try LiteratureReader.table(of: pool)
        study.analyses[place].verb = .pool(pool)
      } catch {
        problems += error.list
      }
    }
    if !problems.isEmpty { throw Failure.input(Diagnostics(problems)) }
  }
}
