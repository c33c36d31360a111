/// Which columns say how long each page was open.
extension DataDictionary {
  /// Their headings, in the order of the file.
  package var pageTimes: [String] {
    let pages = columns.filter { $0.role == .timing && !$0.isClick }
    // Where LimeSurvey has times of whole pages, those of their questions are parts of them.
    let groups = pages.filter { $0.heading.lowercased().hasPrefix("grouptime") }
    return (groups.isEmpty ? pages : groups).map(\.heading)
  }

  /// Times in a table of which it is not known who wrote it: those of SoSci Survey by their names, those of Qualtrics, whose
  /// files for SPSS say no more of it, by their labels.
  mutating func markTimes() {
    let isOfSoSci = columns.contains { $0.heading == "TIME_SUM" }
    for index in columns.indices where columns[index].role == .answer {
      let (heading, key) = (columns[index].heading, columns[index].label?.headingKey ?? "")
      let isPage =
        isOfSoSci && heading.hasPrefix("TIME") && heading.count == 7
        && heading.dropFirst(4).allSatisfy(\.isNumber)
      if isPage || QualtricsColumns.isTiming(key) { columns[index].role = .timing }
    }
  }
}

extension ColumnEntry {
  /// Of Qualtrics' four numbers of a page, three are about clicks.
  fileprivate var isClick: Bool {
    [heading.headingKey, label?.headingKey ?? ""].contains { key in
      ["firstclick", "lastclick", "clickcount"].contains { key.hasSuffix($0) }
    }
  }
}
