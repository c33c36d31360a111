/// Records with another number of fields than the header, counted by that number.
///
/// Different numbers are few however long the file is: n of them take a file of n² ÷ 2 bytes.
struct RaggedRecords: Sendable {
  private var groups: [Int: (count: Int, lines: [Accounting.Line])] = [:]

  mutating func add(fields: Int, line: Int) {
    groups[fields, default: (0, [])].count += 1
    if groups[fields]!.lines.count < Accounting.linesShown {
      groups[fields]!.lines.append(Accounting.Line(line))
    }
  }

  mutating func merge(_ other: RaggedRecords) {
    for (fields, group) in other.groups {
      let old = groups[fields] ?? (0, [])
      groups[fields] = (old.count + group.count, Accounting.firstLines(old.lines + group.lines))
    }
  }

  /// In the order in which they stand in the file; of very many, the last ones together.
  func unusable(header: Int) -> [Accounting.Unusable] {
    let sorted = groups.sorted { $0.value.lines[0].number < $1.value.lines[0].number }
    var list = sorted.prefix(Self.groupsShown).map { fields, group in
      Accounting.Unusable(
        reason: "\(fields) \(fields == 1 ? "field" : "fields") where the header has \(header)",
        count: group.count, lines: group.lines)
    }
    let others = sorted.dropFirst(Self.groupsShown)
    if !others.isEmpty {
      list.append(
        Accounting.Unusable(
          reason: "other numbers of fields where the header has \(header)",
          count: others.reduce(0) { $0 + $1.value.count },
          lines: Accounting.firstLines(others.flatMap(\.value.lines))))
    }
    return list
  }

  /// A file of which every record has another length is no table; its account stays short all the same.
  private static let groupsShown = 20
}
