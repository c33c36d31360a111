/// The keys at the top.
extension StudyReader {
  mutating func studyID(_ fields: Fields) -> String? {
    guard let node = fields["study"] else {
      report("a study file needs 'study', an id of a-z, 0-9 and '-'", at: fields.mark)
      return nil
    }
    guard let text = text(node, "study") else { return nil }
    if Self.isID(text) { return text }
    report("'study' names the output folder: a-z, 0-9 and '-', not '-' first; found '\(text)'", at: node)
    return nil
  }

  /// Whether it can name a report's folder.
  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.first != "-"
      && text.allSatisfy { $0 >= "a" && $0 <= "z" || NumberText.isDigit($0) || $0 == "-" }
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
