extension StudyReader {
  /// `related: {tears-literature: Surveys that asked the same}`
  mutating func related(_ node: YAMLNode?, to study: String?) -> [RelatedReport] {
    guard let node else { return [] }
    guard case .map(let entries) = node.content else {
      if !node.isRefused {
        report(
          "'related' names other studies and says what they are: 'related: {other-study: Interviews on the same question}'; "
            + "found \(node.kind)", at: node)
      }
      return []
    }
    return entries.compactMap { entry in
      guard Self.isID(entry.key) else {
        report(
          "'related' names studies by their ids, of a-z, 0-9 and '-'; found '\(entry.key)'", at: entry.keyMark
        )
        return nil
      }
      guard entry.key != study else {
        report("'related' names this study itself: name others", at: entry.keyMark)
        return nil
      }
      guard let title = text(entry.value, entry.key) else { return nil }
      return RelatedReport(id: entry.key, title: title)
    }
  }
}
