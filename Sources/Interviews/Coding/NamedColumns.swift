import Ingest
import StudyFile

/// Where the columns of a table stand that have given names, in any order and any case.
struct NamedColumns {
  let problems: [Diagnostic]
  /// Headings that no name takes, where they stand.
  let others: [Int]
  private let places: [String: Int]

  /// - Parameters:
  ///   - names: each with the other ways in which it is written.
  ///   - required: those without which nothing can be read.
  init(_ table: SmallTable, names: [String: [String]], required: [String]) {
    var places: [String: Int] = [:]
    var others: [Int] = []
    var problems: [Diagnostic] = []
    for (place, heading) in table.headings.enumerated() {
      let key = Self.key(heading)
      guard let name = names.first(where: { ([$0.key] + $0.value).contains(key) })?.key else {
        others.append(place)
        continue
      }
      if places[name] != nil {
        problems.append(
          Diagnostic(
            at: table.location(table.headingLine), "two columns are '\(name)'; rename or remove one"))
      }
      places[name] = place
    }
    let headings = others.map { table.headings[$0] }
    for name in required where places[name] == nil {
      let nearest = NearestWord.nearest(to: name, among: headings).map { "; is it '\($0)'?" } ?? ""
      problems.append(
        Diagnostic(at: table.location(table.headingLine), "there is no column '\(name)'\(nearest)"))
    }
    self.places = places
    self.others = others
    self.problems = problems
  }

  private static func key(_ heading: String) -> String {
    heading.lowercased().replacing("_", with: " ").replacing("-", with: " ")
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  func text(_ name: String, _ row: SmallTable.Row) -> String {
    places[name].map { row.fields[$0] } ?? ""
  }
}
