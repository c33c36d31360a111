/// Why a file is no archive that this study can use, each with what to do.
package enum ArchiveProblem: Error, Sendable, Equatable, CustomStringConvertible {
  case notTallies
  case tooLarge
  case damaged(String)
  case laterVersion(Int, thisOne: Int)
  case otherStudy(String)
  case otherCounts(String)

  package var description: String {
    switch self {
    case .notTallies: "this is not a file of tallies: make one with 'tearsheet tally'"
    case .tooLarge: "this file is larger than 1 GiB, which no file of tallies is meant to be"
    case .damaged(let what): "this file of tallies is damaged (\(what)): have it made or sent again"
    case .laterVersion(let version, let thisOne):
      "this file of tallies has version \(version), and this program reads version \(thisOne): use a newer tearsheet"
    case .otherStudy(let id): "these tallies are of another study, '\(id)'"
    case .otherCounts(let what):
      "these tallies were made with another version of the study file: \(what); "
        + "make them again with this study file"
    }
  }
}
