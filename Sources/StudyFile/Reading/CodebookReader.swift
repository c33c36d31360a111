/// `variables` and `scales`, put in order and looked up in one another.
extension StudyReader {
  mutating func readCodebook(variables: YAMLNode?, scales: YAMLNode?) -> [Variable] {
    var drafts: [String: VariableDraft] = [:]
    var names: [String] = []
    var places: [String: SourceText.Mark] = [:]
    func entries(_ node: YAMLNode?, _ reader: inout StudyReader, _ what: String) -> [YAMLNode.Entry] {
      guard let node, !node.isEmpty else { return [] }
      guard let entries = reader.map(node, of: what) else {
        // What was meant to be declared there is not known.
        reader.codebook.isComplete = false
        return []
      }
      return entries
    }
    let declared = entries(variables, &self, "'variables'").map { ($0, variableDraft($0)) }
    let scored = entries(scales, &self, "'scales'").map { ($0, scaleDraft($0)) }
    for (entry, draft) in declared + scored {
      if let first = places[entry.key] {
        report(
          "'\(entry.key)' is a variable on line \(first.line) and a scale here; a scale is a variable, so it needs "
            + "a name of its own", at: entry.keyMark)
        continue
      }
      places[entry.key] = entry.keyMark
      names.append(entry.key)
      drafts[entry.key] = draft
      if draft == nil { codebook.addInvalid(entry.key) }
    }
    return resolve(names, drafts)
  }

  private mutating func resolve(_ names: [String], _ drafts: [String: VariableDraft]) -> [Variable] {
    let dependencies = DependencyOrder(names, inputs: drafts.mapValues(\.inputs))
    var circular: Set<String> = []
    for cycle in dependencies.cycles {
      guard let first = cycle.first, let draft = drafts[first] else { continue }
      circular.formUnion(cycle)
      let path = (cycle + [first]).joined(separator: " → ")
      let place = draft.variable.location
      report([Diagnostic(at: place, "circular definition: \(path); a variable cannot be made of itself")])
    }
    // Names are all known before the first look-up, so that a slip finds its nearest word wherever that stands.
    for name in names { codebook.addInvalid(name) }
    var variables: [Variable] = []
    for name in dependencies.order {
      guard let draft = drafts[name], !circular.contains(name), let variable = complete(draft) else {
        continue
      }
      codebook.add(variable)
      variables.append(variable)
    }
    return variables
  }

  private mutating func complete(_ draft: VariableDraft) -> Variable? {
    var variable = draft.variable
    switch draft.definition {
    case .answered:
      if let completion { report(completion(&variable)) }
    case .cut(let cut):
      guard let input = input(cut.of, of: variable.name, as: "'cut'", is: { $0 == .numeric }, "numeric")
      else { return nil }
      variable.source = .cut(Cut(of: input.name, at: cut.at))
    case .recode(let recode):
      guard
        let input = input(
          recode.of, of: variable.name, as: "'recode'", is: \.isCategorical, "nominal or ordinal"),
        let groups = groups(recode, of: input)
      else { return nil }
      variable.source = .recode(Recode(of: input.name, groups: groups))
    case .compute(let compute):
      guard checkInputs(compute) else { return nil }
      variable.source = .compute(Located(compute.expression, at: location(compute.node)))
    case .scale(let scale):
      guard let items = items(scale, of: variable.name) else { return nil }
      variable.source = .scale(
        Scale(items: items, range: scale.range, score: scale.score, minimumItems: scale.minimumItems))
    }
    return variable
  }

  private mutating func input(
    _ reference: NameReference, of name: String, as what: String, is fits: (MeasurementLevel) -> Bool,
    _ kinds: String
  ) -> Variable? {
    guard let input = variable(reference) else { return nil }
    guard fits(input.measure) else {
      report(
        "\(what) needs a \(kinds) variable; '\(input.name)' is \(input.measure.rawValue)", at: reference.node)
      return nil
    }
    return input
  }

  private mutating func groups(_ recode: VariableDraft.RecodeDraft, of input: Variable) -> [[String]]? {
    let before = errorCount
    var taken: Set<String> = []
    let groups = recode.groups.map { group in
      group.compactMap { old -> String? in
        switch input.level(old.text) {
        case .label(let label):
          if !taken.insert(label).inserted {
            report("the level '\(label)' of '\(input.name)' stands twice", at: old.node)
          }
          return label
        case .problem(let message):
          report(message, at: old.node)
          return nil
        }
      }
    }
    return errorCount == before ? groups : nil
  }

  private mutating func checkInputs(_ compute: VariableDraft.ComputeDraft) -> Bool {
    var isUsable = true
    for use in compute.uses {
      var message: String?
      switch codebook[use.name] {
      case .variable(let variable):
        if let unfit = use.unfitness(of: variable) {
          message = unfit
        } else if use.index == nil, variable.measure != .numeric {
          message = "'\(use.name)' is \(variable.measure.rawValue): expected a numeric variable"
        }
      case .invalid: isUsable = false
      case .unknown: message = codebook.unknown(use.name)
      }
      if let message {
        isUsable = false
        report([SyntaxProblem(offset: use.offset, message: message)], in: compute.text, of: compute.node)
      }
    }
    return isUsable
  }

  private mutating func items(_ scale: VariableDraft.ScaleDraft, of name: String) -> [Scale.Item]? {
    var items: [Scale.Item] = []
    for (reference, isReversed) in scale.items {
      guard let item = variable(reference) else { continue }
      if let message = unfitness(of: item, scale.range) {
        report(message, at: reference.node)
      } else {
        items.append(Scale.Item(variable: item.name, isReversed: isReversed))
      }
    }
    return items.count == scale.items.count ? items : nil
  }

  private func unfitness(of item: Variable, _ range: ClosedRange<Double>?) -> String? {
    guard item.measure == .numeric || item.measure == .ordinal else {
      return "an item of a scale is numeric or ordinal; '\(item.name)' is \(item.measure.rawValue)"
    }
    if let message = Self.needsDeclaredOrder(item) { return message }
    for level in item.levels {
      guard let code = NumberText.value(level.code) else {
        return "an item of a scale needs codes that are numbers; '\(item.name)' has the code '\(level.code)'"
      }
      if let range, !range.contains(code) {
        return "the code '\(level.code)' of '\(item.name)' lies outside the scale's range "
          + "[\(NumberText.text(range.lowerBound)), \(NumberText.text(range.upperBound))]"
      }
    }
    return nil
  }
}
