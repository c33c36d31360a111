import StudyFile

/// The reports of a study, put together by the respondents that they are of.
///
/// Findings are about the same respondents where `sample` is the same number and their sources name the same
/// publication: two studies may well have asked as many. A finding without a source goes with the first sample of its
/// size.
struct SampleGroups {
  private(set) var list: [(n: Int, source: String?, places: [SampleStatements.Place])] = []

  mutating func add(_ place: SampleStatements.Place, _ finding: Finding, of n: Int) {
    let source = Self.publication(finding.source)
    let known = list.firstIndex { group in
      group.n == n && (group.source == nil || source == nil || group.source == source)
    }
    if let known {
      list[known].places.append(place)
      list[known].source = list[known].source ?? source
    } else {
      list.append((n, source, [place]))
    }
  }

  /// Words that begin the place within a publication.
  private static let within: Set<String> = [
    "p", "pp", "page", "pages", "table", "tables", "tab", "figure", "figures", "fig", "section", "sec",
    "abstract",
    "appendix", "chapter", "ch", "paragraph", "para", "supplement", "line", "lines", "note",
  ]

  /// A source without the page, table or section in it: `nil` where nothing is left.
  static func publication(_ source: String?) -> String? {
    var words: [String] = []
    for word in (source ?? "").lowercased().split(whereSeparator: \.isWhitespace) {
      let letters = word.filter { $0.isLetter }
      // `p. 4` and `p.4`, but not an author's initial, nor a journal with such a word in its name.
      let isPlace =
        !words.isEmpty && (within.contains(letters) || word.hasPrefix("§"))
        && (words.last.map { ",;:".contains($0.last ?? " ") || $0.last == "." } ?? false
          || word.hasPrefix("("))
      if isPlace { break }
      words.append(String(word))
    }
    let text = words.joined(separator: " ").trimmingSuffix { ",;:. ".contains($0) }
    return text.isEmpty ? nil : text
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isUnwanted: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isUnwanted(last) { text = text.dropLast() }
    return String(text)
  }
}

/// Respondents that findings of a study are about, as `check` tells them apart: by their number and by the publication.
package struct PublishedSample: Sendable {
  package var n: Int
  /// Places in the study.
  package var findings: [Int]
  package var reports: Int

  /// In the order of the study file.
  package static func all(of study: Study) -> [PublishedSample] {
    var groups = SampleGroups()
    for (number, finding) in study.findings.enumerated() {
      guard let n = finding.sample else { continue }
      for report in finding.reports.indices {
        groups.add(SampleStatements.Place(finding: number, report: report), finding, of: n)
      }
    }
    return groups.list.map { group in
      PublishedSample(
        n: group.n, findings: Set(group.places.map(\.finding)).sorted(), reports: group.places.count)
    }
  }
}

extension SampleStatements {
  /// The samples that published numbers of a study are about, in the order of the study file.
  package static func samples(of study: Study) -> [SampleStatements] {
    var groups = SampleGroups()
    for (number, finding) in study.findings.enumerated() {
      guard let n = finding.sample else { continue }
      for (index, report) in finding.reports.enumerated()
      where ArithmeticCheck.reasonNotToCount(report, study) == nil {
        groups.add(Place(finding: number, report: index), finding, of: n)
      }
    }
    return groups.list.map { SampleStatements(study, sample: $0.n, reports: $0.places) }
  }
}
