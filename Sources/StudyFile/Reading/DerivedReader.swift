/// Variables made of others: what is written.
extension StudyReader {
  mutating func cutDraft(_ node: YAMLNode, _ variable: inout Variable) -> VariableDraft.Definition? {
    guard let fields = fields(node, of: "'cut'", keys: ["of", "at", "labels"]) else { return nil }
    require(["of", "at"], in: fields, of: "'cut'")
    let of = reference(fields["of"], "of")
    // Whatever is wrong besides, the name is looked up too.
    let incomplete = of.map { VariableDraft.Definition.cut(VariableDraft.CutDraft(of: $0, at: [])) }
    guard let at = fields["at"], let nodes = listOrOne(at, of: "numbers") else { return incomplete }
    let cuts = nodes.compactMap { number($0, "at") }
    guard cuts.count == nodes.count else { return incomplete }
    guard !cuts.isEmpty else {
      report("'at' is empty; name at least one number to cut at", at: at)
      return incomplete
    }
    if let index = cuts.indices.dropFirst().first(where: { cuts[$0] <= cuts[$0 - 1] }) {
      report(
        "the numbers of 'at' ascend: \(NumberText.text(cuts[index])) stands after \(NumberText.text(cuts[index - 1]))",
        at: nodes[index])
      return incomplete
    }
    if let labelsNode = fields["labels"] {
      guard list(labelsNode, of: "labels") != nil,
        let levels = levels(labelsNode, "labels", of: variable.name)
      else {
        return incomplete
      }
      guard levels.count == cuts.count + 1 else {
        report(
          "\(cuts.count) \(cuts.count == 1 ? "cut makes" : "cuts make") \(cuts.count + 1) groups, found "
            + "\(levels.count) labels", at: labelsNode)
        return incomplete
      }
      variable.levels = levels
    } else {
      variable.levels = Self.intervalLabels(cuts).map { Level(code: $0, label: $0) }
    }
    return of.map { .cut(VariableDraft.CutDraft(of: $0, at: cuts)) }
  }

  /// `under 30`, `30 to under 40`, `40 and over`: true of whole numbers and of all others.
  static func intervalLabels(_ cuts: [Double]) -> [String] {
    let texts = cuts.map(NumberText.text)
    guard let first = texts.first, let last = texts.last else { return [] }
    return ["under \(first)"] + zip(texts, texts.dropFirst()).map { "\($0) to under \($1)" } + [
      "\(last) and over"
    ]
  }

  mutating func recodeDraft(_ node: YAMLNode, _ variable: inout Variable) -> VariableDraft.Definition? {
    guard let fields = fields(node, of: "'recode'", keys: ["of", "to"]) else { return nil }
    require(["of", "to"], in: fields, of: "'recode'")
    let of = reference(fields["of"], "of")
    let incomplete = of.map { VariableDraft.Definition.recode(VariableDraft.RecodeDraft(of: $0, groups: [])) }
    guard let to = fields["to"], let entries = map(to, of: "'to'") else { return incomplete }
    var groups: [[(text: String, node: YAMLNode)]] = []
    for entry in entries {
      guard let nodes = listOrOne(entry.value, of: "levels") else { return incomplete }
      groups.append(nodes.compactMap { item in text(item, entry.key).map { ($0, item) } })
      if nodes.isEmpty { report("no levels go into '\(entry.key)'", at: entry.value) }
    }
    if entries.isEmpty { report("'to' is empty; write {NEW: [OLD, OLD]}", at: to) }
    variable.levels = entries.map { Level(code: $0.key, label: $0.key) }
    return of.map { .recode(VariableDraft.RecodeDraft(of: $0, groups: groups)) }
  }

  mutating func computeDraft(_ node: YAMLNode) -> VariableDraft.Definition? {
    guard let text = text(node, "compute") else { return nil }
    do {
      let (expression, uses) = try ExpressionParser.parse(text)
      return .compute(VariableDraft.ComputeDraft(expression: expression, uses: uses, text: text, node: node))
    } catch {
      report([error], in: text, of: node)
      return nil
    }
  }

  mutating func require(_ keys: [String], in fields: Fields, of what: String) {
    for key in keys where fields[key] == nil { report("\(what) needs '\(key)'", at: fields.mark) }
  }
}
