/// `interviews`, `joint` and the keys at the top.
extension StudyReader {
  mutating func interviews(_ node: YAMLNode?) -> Interviews? {
    guard let node, let fields = fields(node, of: "'interviews'", keys: ["file", "cases", "rules"]) else {
      return nil
    }
    require(["file"], in: fields, of: "'interviews'")
    let rules = choice(fields["rules"], "rules", among: ["hill-2005", "hill-1997"]) ?? "hill-2005"
    let cases = text(fields["cases"], "cases")
    return text(fields["file"], "file").map { Interviews(file: $0, cases: cases, rules: rules) }
  }

  mutating func joint(_ node: YAMLNode?) -> [JointDisplayRow] {
    guard let node, !node.isEmpty, let nodes = list(node, of: "rows, each with a dash") else { return [] }
    return nodes.compactMap { item -> JointDisplayRow? in
      let keys = ["survey", "category", "reading"]
      guard let fields = fields(item, of: "a row of 'joint'", keys: keys) else { return nil }
      require(keys, in: fields, of: "a row of 'joint'")
      let texts = keys.map { text(fields[$0], $0) }
      guard let survey = texts[0], let category = texts[1], let reading = texts[2] else { return nil }
      return JointDisplayRow(survey: survey, category: category, reading: reading)
    }
  }

  mutating func studyID(_ fields: Fields) -> String? {
    guard let node = fields["study"] else {
      report("a study file needs 'study', an id of a-z, 0-9 and '-'", at: fields.mark)
      return nil
    }
    guard let text = text(node, "study") else { return nil }
    let isID = text.allSatisfy { $0 >= "a" && $0 <= "z" || NumberText.isDigit($0) || $0 == "-" }
    if isID, text.first != "-" { return text }
    report("'study' names the output folder: a-z, 0-9 and '-', not '-' first; found '\(text)'", at: node)
    return nil
  }

  /// `2013`, `2013-03` or `2013-03-14`
  mutating func date(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node, "date") else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    let isDate =
      parts.count <= 3
      && zip(parts, widths).allSatisfy { $0.count == $1 && $0.allSatisfy(NumberText.isDigit) }
      && (parts.count < 2 || (1...12).contains(Int(parts[1]) ?? 0))
      && (parts.count < 3 || (1...31).contains(Int(parts[2]) ?? 0))
    if isDate { return text }
    report("'date' is written 2013, 2013-03 or 2013-03-14, found '\(text)'", at: node)
    return nil
  }
}
