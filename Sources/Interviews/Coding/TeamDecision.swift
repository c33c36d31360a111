import StudyFile

/// Which rows of a coding are what the team agreed on, and what became of every row.
package struct TeamDecision: Sendable {
  /// Whose rows are the team's where the study file names nobody.
  package static let usualName = "consensus"

  /// One for each case and category, in the order of the file.
  package let assignments: [CodeAssignment]
  /// Who stands for the team, where coders do beside it.
  package let team: String?
  /// Coders whose own rows stand beside the team's, in the order of their first rows.
  package let coders: [String]
  /// All rows that were read: those of the team, repeated ones among them, and those of coders.
  package let rows: Int
  package let ofTeam: Int
  package let repeated: Int
  package let ofCoders: Int
  /// What the author should look at.
  package let warnings: [Diagnostic]

  package init(_ coded: CodedInterviews, consensus: Located<String>?) throws(Diagnostics) {
    let all = coded.assignments
    var seen: Set<String> = []
    let names = all.compactMap(\.coder).filter { seen.insert($0.lowercased()).inserted }
    let wanted = consensus?.value ?? Self.usualName
    let team = names.first { $0.lowercased() == wanted.lowercased() }
    if team == nil, let consensus {
      throw Diagnostics([
        Diagnostic(
          at: consensus.location,
          "no row has the coder '\(consensus.value)'\(NearestWord.hint(for: consensus.value, among: names))")
      ])
    }
    if team == nil, names.count > 1 {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: coded.file),
          "\(names.count) coders and no decision of the team: add its rows, with '\(Self.usualName)' as their coder, or name whose rows they are with 'consensus:' in the study file"
        )
      ])
    }
    if !names.isEmpty, let row = all.first(where: { $0.coder == nil }) {
      let count = all.count { $0.coder == nil }
      throw Diagnostics([
        Diagnostic(
          at: coded.location(row.line),
          "no coder, where others have one\(count > 1 ? " (\(count) rows)" : ""); write '\(team ?? Self.usualName)' for what the team agreed on"
        )
      ])
    }
    let decided = team.map { team in all.filter { $0.coder?.lowercased() == team.lowercased() } } ?? all
    let own = team.map { team in all.filter { $0.coder?.lowercased() != team.lowercased() } } ?? []
    var kept: Set<[String?]> = []
    assignments = decided.filter {
      // Rows with words of their own are several core ideas under one category.
      kept.insert([$0.caseName, $0.domain, $0.category, $0.subcategory, $0.coreIdea]).inserted
    }
    self.team = team
    coders = team.map { team in names.filter { $0.lowercased() != team.lowercased() } } ?? []
    rows = all.count
    ofTeam = decided.count
    repeated = decided.count - assignments.count
    ofCoders = own.count
    warnings = Self.warnings(coded, decided, own, coders)
  }

  private static func warnings(
    _ coded: CodedInterviews, _ decided: [CodeAssignment], _ own: [CodeAssignment], _ coders: [String]
  ) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    let withCodes = Set(decided.map(\.caseName))
    let byCoders = Set(own.map(\.caseName))
    for one in coded.cases where !withCodes.contains(one.name) {
      let line = own.first { $0.caseName == one.name }?.line ?? 0
      warnings.append(
        Diagnostic(
          .warning, at: coded.location(line),
          byCoders.contains(one.name)
            ? "the case '\(one.name)' was coded, and the team's decision has no row for it; it counts as a case without categories"
            : "the case '\(one.name)' has no codes; it counts as a case without categories"))
    }
    for coder in coders {
      let cases = Set(own.filter { $0.coder?.lowercased() == coder.lowercased() }.map(\.caseName))
      if cases.count == 1, coded.cases.count > 1 {
        let line = own.first { $0.coder?.lowercased() == coder.lowercased() }?.line ?? 0
        warnings.append(
          Diagnostic(
            .warning, at: coded.location(line),
            "'\(coder)' coded one case alone, which says next to nothing of agreement"))
      }
    }
    return warnings + sameNames(decided, coded)
  }

  /// Categories that two domains share, and names that differ in their capitals alone.
  private static func sameNames(
    _ decided: [CodeAssignment], _ coded: CodedInterviews
  ) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    var domains: [String: CodeAssignment] = [:]
    var told: Set<[String]> = []
    for row in decided {
      guard let first = domains[row.category] else {
        domains[row.category] = row
        continue
      }
      if first.domain != row.domain, told.insert([row.domain, row.category]).inserted {
        warnings.append(
          Diagnostic(
            .warning, at: coded.location(row.line),
            "the category '\(row.category)' stands in '\(row.domain)' here and in '\(first.domain)' on line \(first.line), and counts as two; if it is one, write the same domain"
          ))
      }
    }
    func spellings(_ what: String, _ names: [(name: String, line: Int)]) {
      var first: [String: String] = [:]
      var told: Set<String> = []
      for (name, line) in names {
        let key = name.lowercased()
        if let other = first[key] {
          if other != name, told.insert(name).inserted {
            warnings.append(
              Diagnostic(
                .warning, at: coded.location(line),
                "the \(what == "category" ? "categorie" : what)s '\(other)' and '\(name)' differ in their capitals alone and count as two"
              ))
          }
        } else {
          first[key] = name
        }
      }
    }
    spellings("case", decided.map { ($0.caseName, $0.line) })
    spellings("domain", decided.map { ($0.domain, $0.line) })
    spellings("category", decided.map { ($0.category, $0.line) })
    return warnings
  }
}
