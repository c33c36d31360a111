import StudyFile

/// Two exports of one survey, one with the codes of what was chosen and one with its text: together they tell which code
/// means what.
package struct BothExports: Sendable {
  /// The export with codes, from which a study is to be read.
  package let codes: String
  /// The export with texts.
  package let texts: String
  /// Of the export with codes, the `values` of its columns filled in. Codes that nobody chose are in neither export.
  package let dictionary: DataDictionary

  private static let mostValues = 200

  /// Takes them in either order. Throws `Diagnostics` where they are not of one survey.
  package init(_ first: String, _ second: String, data: DataSource) throws {
    let exports = [try WholeExport(path: first, data: data), try WholeExport(path: second, data: data)]
    let pairs = try AlignedExports(exports[0], exports[1])
    let isSwapped = pairs.columns.count { $0.secondIsCodes } > pairs.columns.count { $0.firstIsCodes }
    let (codes, texts) = isSwapped ? (exports[1], exports[0]) : (exports[0], exports[1])
    (self.codes, self.texts) = (codes.path, texts.path)
    var dictionary = codes.dictionary
    let options = Set(dictionary.multipleResponseSets.flatMap(\.options).map(\.heading))
    for column in pairs.columns {
      guard let place = dictionary.columns.firstIndex(where: { $0.heading == column.heading }),
        dictionary.columns[place].role == .answer || dictionary.columns[place].role == .administrative,
        let found = CodedAnswers(isSwapped ? column.swapped : column.pairs, most: Self.mostValues)
      else { continue }
      if options.contains(column.heading) {
        if found.levels.count == 1 { dictionary.name(option: column.heading, found.levels[0].label) }
      } else {
        dictionary.columns[place].values = found.levels
        dictionary.columns[place].separator = found.separator
        dictionary.columns[place].measure = found.separator == nil ? .nominal : .multiple
      }
    }
    self.dictionary = dictionary
  }
}

extension DataDictionary {
  /// The option of a check-all-that-apply question that has no text of its own yet.
  fileprivate mutating func name(option heading: String, _ label: String) {
    for set in multipleResponseSets.indices {
      for place in multipleResponseSets[set].options.indices
      where multipleResponseSets[set].options[place].heading == heading
        && multipleResponseSets[set].options[place].label == heading
      {
        multipleResponseSets[set].options[place].label = label
      }
    }
  }
}

/// The answers of the same respondents in two exports, side by side.
private struct AlignedExports {
  struct Column {
    var heading: String
    var pairs: [(String, String)] = []
    var swapped: [(String, String)] { pairs.map { ($0.1, $0.0) } }

    /// Numbers in one, and something else in the other.
    var firstIsCodes: Bool { Self.areCodes(pairs) }
    var secondIsCodes: Bool { Self.areCodes(swapped) }

    private static func areCodes(_ pairs: [(String, String)]) -> Bool {
      pairs.contains { $0.0 != $0.1 }
        && pairs.allSatisfy { $0.0 == $0.1 || $0.0.allSatisfy { $0.isNumber || ",-. ".contains($0) } }
    }
  }

  private(set) var columns: [Column]

  init(_ first: WholeExport, _ second: WholeExport) throws {
    func refuse(_ message: String) -> Diagnostics {
      Diagnostics([Diagnostic(at: SourceLocation(file: second.path), message)])
    }
    // Of several columns that tell respondents apart, one that does so in both.
    guard
      let id = first.dictionary.columns.first(where: { column in
        column.role == .respondent && second.dictionary.column(column.heading) != nil
      }),
      let one = first.place(of: id.heading), let other = second.place(of: id.heading)
    else {
      throw refuse(
        "this and \(first.path) cannot be laid side by side: they have no column in common that tells respondents apart"
      )
    }
    let shared = first.dictionary.columns.enumerated().compactMap { index, column in
      second.place(of: column.heading).map { (first: index, second: $0, heading: column.heading) }
    }
    guard 2 * shared.count > first.dictionary.columns.count else {
      throw refuse("this has few of the columns of \(first.path); are they exports of one survey?")
    }
    var rows: [String: Int] = [:]
    for (row, record) in second.records.enumerated() where !record[other].isEmpty {
      guard rows.updateValue(row, forKey: record[other]) == nil else {
        throw refuse(
          "a value of '\(id.heading)' stands in several rows, so that it does not tell respondents apart")
      }
    }
    columns = shared.map { Column(heading: $0.heading) }
    for record in first.records {
      guard let row = rows[record[one]] else { continue }
      for (place, column) in shared.enumerated() {
        let pair = (record[column.first], second.records[row][column.second])
        if !pair.0.isEmpty, !pair.1.isEmpty { columns[place].pairs.append(pair) }
      }
    }
    guard columns.contains(where: { !$0.pairs.isEmpty }) else {
      throw refuse("none of its respondents is in \(first.path); are they exports of one survey?")
    }
  }
}

extension WholeExport {
  fileprivate func place(of heading: String) -> Int? {
    dictionary.columns.firstIndex { $0.heading == heading }
  }
}

/// What the codes of one question mean.
private struct CodedAnswers {
  let levels: [Level]
  /// Between several codes in one cell.
  let separator: String?

  /// `nil` where the answers are the same in both, or a code has several texts.
  init?(_ pairs: [(code: String, text: String)], most: Int) {
    guard pairs.contains(where: { $0.code != $0.text }) else { return nil }
    var texts: [String: String] = [:]
    let isJoined =
      pairs.contains { Self.codes(in: $0.code).count > 1 }
      && pairs.allSatisfy { !Self.codes(in: $0.code).isEmpty }
    // A cell with one code tells its text; one with several tells theirs where no text has a comma.
    for pair in pairs {
      var found: [(String, String)] = [(pair.code, pair.text)]
      if isJoined {
        let codes = Self.codes(in: pair.code)
        let parts =
          codes.count == 1 ? [pair.text] : pair.text.split(separator: ",").map { String($0).trimmedAsField }
        guard parts.count == codes.count else { continue }
        found = Array(zip(codes, parts))
      }
      for (code, text) in found {
        if let known = texts[code], known != text { return nil }
        texts[code] = text
        guard texts.count <= most else { return nil }
      }
    }
    // A number that only looks otherwise, such as 1 and 1.0, is none that means something else.
    guard texts.contains(where: { $0.key != $0.value }), Set(texts.values).count == texts.count else {
      return nil
    }
    separator = isJoined ? "," : nil
    levels = texts.map { Level(code: $0.key, label: $0.value) }.sorted { left, right in
      (Double(left.code) ?? .infinity, left.code) < (Double(right.code) ?? .infinity, right.code)
    }
  }

  /// `1,3`
  private static func codes(in cell: String) -> [String] {
    let parts = cell.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return parts.allSatisfy { Int($0) != nil } ? parts : []
  }
}
