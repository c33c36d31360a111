import Ingest
import StudyFile

/// What the data are screened by besides the study's questions: declared columns, and those whose heading says what they
/// hold.
struct ScreenedColumns: Sendable {
  /// The study with a variable for each heading that says what stands below it.
  let study: Study
  /// How long somebody took: the first that is there.
  let durations: [String]
  /// How long each page was open.
  let pages: [String]
  /// Only one respondent has each of them.
  let ids: [String]
  /// The address that somebody answered from.
  let addresses: [String]

  /// Headings under which platforms write how many seconds somebody took, the first of which counts.
  private static let ofDurations = ["Duration (in seconds)", "interviewtime", "Total time", "TIME_SUM"]
  private static let ofAddresses = [
    "IPAddress", "IP Address", "ipaddr", "IP address", "ip_address", "ipaddress",
  ]

  /// Names that no study file can give: they are for this screening alone.
  static func isOwn(_ name: String) -> Bool { name.hasPrefix("(") }

  init(_ given: Study) {
    var extended = given
    let taken = Set(given.variables.flatMap(\.source.headings))
    func add(_ headings: [String], _ purpose: String, _ measure: MeasurementLevel) -> [String] {
      headings.map { heading in
        if taken.contains(heading),
          let known = given.variables.first(where: {
            $0.source.headings == [heading] && $0.measure == measure
          })
        {
          return known.name
        }
        let variable = Variable(
          name: "(\(purpose) in \(heading))", measure: measure, source: .column(heading),
          location: SourceLocation(file: given.file))
        extended.variables.append(variable)
        return variable.name
      }
    }
    let settings = given.quality
    let addresses = add(Self.ofAddresses, "address", .id)
    self.addresses = addresses
    durations =
      settings.duration.map { [$0.value] }
      ?? (settings.start == nil ? add(Self.ofDurations, "time", .numeric) : [])
    pages =
      settings.pages.isEmpty ? add(settings.pageHeadings, "page", .numeric) : settings.pages.map(\.value)
    let declared = settings.ids.map(\.value)
    // In a long file a respondent has several rows.
    let joining = Set(given.analyses.compactMap(\.verb.occasions?.id))
    let own = given.variables.filter { variable in
      if case .column = variable.source {
        variable.measure == .id && !joining.contains(variable.name)
      } else {
        false
      }
    }
    ids = declared.isEmpty ? own.map(\.name).filter { !addresses.contains($0) } : declared
    study = extended
  }

  /// Everything that the study declares is looked at where it is in the export.
  var wishes: ReadingWishes {
    var wishes = ReadingWishes()
    wishes.variables = Set(study.variables.map(\.name))
    let undeclared = study.variables.filter { variable in
      guard case .column = variable.source else { return false }
      return variable.measure.isCategorical && variable.levels.isEmpty
    }
    wishes.hashed = ids + addresses + undeclared.map(\.name).filter { !ids.contains($0) }
    wishes.dated = study.variables.filter { variable in
      if case .column = variable.source { variable.measure == .date } else { false }
    }.map(\.name)
    return wishes
  }
}
