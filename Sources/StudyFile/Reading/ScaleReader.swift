/// One entry of `scales`.
extension StudyReader {
  mutating func scaleDraft(_ entry: YAMLNode.Entry) -> VariableDraft? {
    let before = errorCount
    let what = "the scale '\(entry.key)'"
    let keys = ["label", "items", "range", "score", "minimum_items"]
    guard let fields = fields(entry.value, of: what, keys: keys) else { return nil }
    checkName(entry)
    require(["items"], in: fields, of: what)
    let range = range(fields["range"], "range")
    let score: Scale.Score = choice(fields["score"], "score") ?? .mean
    let items = scaleItems(fields, isRangeGiven: fields["range"] != nil, of: what)
    // A score of fewer items than were asked is a choice that the study file has to make.
    var minimum = items.count
    if let given = count(fields["minimum_items"], "minimum_items") {
      minimum = given
      if given > items.count, errorCount == before, let node = fields["minimum_items"] {
        report("'minimum_items' is \(given), but \(what) has \(items.count) items", at: node)
      }
    }
    var variable = Variable(
      name: entry.key, measure: .numeric, source: .column(entry.key), location: source.location(entry.keyMark)
    )
    variable.label = text(fields["label"], "label")
    // Whatever is wrong besides, the names of the items are looked up too.
    guard !items.isEmpty else { return nil }
    let draft = VariableDraft.ScaleDraft(items: items, range: range, score: score, minimumItems: minimum)
    return VariableDraft(variable: variable, definition: .scale(draft), node: entry.value)
  }

  private mutating func scaleItems(
    _ fields: Fields, isRangeGiven: Bool, of what: String
  ) -> [(reference: NameReference, isReversed: Bool)] {
    guard let node = fields["items"], let nodes = list(node, of: "items") else { return [] }
    var items: [(reference: NameReference, isReversed: Bool)] = []
    for item in nodes {
      guard let text = text(item, "items") else { continue }
      let isReversed = text.hasPrefix("-")
      let name = Self.unquoted(isReversed ? String(text.dropFirst()) : text)
      if items.contains(where: { $0.reference.name == name }) {
        report("the item '\(name)' stands twice in \(what)", at: item)
      }
      if isReversed && !isRangeGiven {
        report(
          "\(what) reverses '\(name)' and needs 'range: [low, high]', the lowest and highest answer an item allows",
          at: item)
      }
      items.append((NameReference(name: name, node: item), isReversed))
    }
    if nodes.count < 2 { report("\(what) needs two items or more", at: node) }
    return items
  }
}
