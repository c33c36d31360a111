/// Records with another number of fields than the header, counted by that number.
struct RaggedRecords: Sendable {
  private var groups: [(fields: Int, count: Int, lines: [Int])] = []
  private var others = (count: 0, lines: [Int]())

  var count: Int { groups.reduce(others.count) { $0 + $1.count } }

  mutating func add(fields: Int, line: Int) {
    if let index = groups.firstIndex(where: { $0.fields == fields }) {
      groups[index].count += 1
      if groups[index].lines.count < Accounting.linesShown { groups[index].lines.append(line) }
    } else if groups.count < 20 {
      groups.append((fields, 1, [line]))
    } else {
      // A file of which every record has another length is no table; its account stays short all the same.
      others.count += 1
      if others.lines.count < Accounting.linesShown { others.lines.append(line) }
    }
  }

  /// In the order in which they were met.
  func unusable(header: Int) -> [Accounting.Unusable] {
    var list = groups.map {
      Accounting.Unusable(
        reason: "\($0.fields) \($0.fields == 1 ? "field" : "fields") where the header has \(header)",
        count: $0.count,
        lines: $0.lines)
    }
    if others.count > 0 {
      list.append(
        Accounting.Unusable(
          reason: "other numbers of fields where the header has \(header)", count: others.count,
          lines: others.lines))
    }
    return list
  }
}

extension Accounting {
  /// How many lines are named as examples.
  static let linesShown = 5
}
