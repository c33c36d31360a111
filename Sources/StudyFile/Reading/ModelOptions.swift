/// What only a model takes: blocks of its terms, and how it is fitted.
extension StudyReader {
  /// `blocks: [age + gender, pause]`: terms of the model in the order in which they enter; those that none names are the last
  /// block.
  mutating func blocks(_ node: YAMLNode?, of analysis: Analysis) -> [[Term]] {
    guard let node, case .model(_, let terms, _) = analysis.verb,
      let nodes = listOrOne(node, of: "blocks of terms")
    else { return [] }
    if analysis.isFirth {
      report(
        "'blocks' does not go with 'method: firth': penalized likelihoods of nested models are not compared",
        at: node)
      return []
    }
    var blocks: [[Term]] = []
    var entered: Set<Term> = []
    var isUsable = true
    for item in nodes {
      guard let text = text(item, "blocks") else {
        isUsable = false
        continue
      }
      let (formula, problems) = FormulaParser.parseTerms(text, with: codebook)
      report(problems, in: text, of: item)
      isUsable = isUsable && formula != nil
      var block: [Term] = []
      for named in formula?.terms ?? [] {
        let name = named.variables.joined(separator: ":")
        guard let term = terms.first(where: { Set($0.variables) == Set(named.variables) }) else {
          let all = NearestWord.list(terms.map { $0.variables.joined(separator: ":") })
          report("'\(name)' in 'blocks' is no term of the model, which has \(all)", at: item)
          isUsable = false
          continue
        }
        guard entered.insert(term).inserted else {
          report("'\(name)' stands in two blocks", at: item)
          isUsable = false
          continue
        }
        block.append(term)
      }
      blocks.append(block)
    }
    let rest = terms.filter { !entered.contains($0) }
    if !rest.isEmpty { blocks.append(rest) }
    if isUsable, blocks.count < 2 {
      report(
        "'blocks' has all terms of the model in one block; list those that enter first, and the others enter after them",
        at: node)
      return []
    }
    return isUsable ? blocks : []
  }

  /// Whether a key has the one word that it takes, which is of logistic models.
  mutating func isLogistic(_ node: YAMLNode?, _ key: String, _ word: String, _ family: Analysis.Family)
    -> Bool
  {
    guard let node, choice(node, key, among: [word]) != nil else { return false }
    if family == .logistic { return true }
    report("'\(key): \(word)' is of logistic models, and this one is \(family.rawValue)", at: node)
    return false
  }

  /// `anova: II` of a linear model.
  mutating func anova(_ node: YAMLNode?, _ family: Analysis.Family) -> Analysis.SumsOfSquares? {
    guard let node, let type: Analysis.SumsOfSquares = choice(node, "anova") else { return nil }
    if family == .linear { return type }
    report("'anova' is of linear models, and this one is \(family.rawValue)", at: node)
    return nil
  }

  /// `calibration: yes` of a logistic model, and the resamples by which it is corrected.
  mutating func calibration(_ fields: Fields, of analysis: Analysis, _ family: Analysis.Family) -> Int? {
    let isAsked = flag(fields["calibration"], "calibration") ?? false
    var asked = 500
    if let node = fields["resamples"] { asked = resamples(node) ?? asked }
    if !isAsked {
      if let node = fields["resamples"] {
        report("'resamples' of a model goes with 'calibration: yes'", at: node)
      }
      return nil
    }
    if let node = fields["calibration"], family != .logistic {
      report("'calibration' is of logistic models, and this one is \(family.rawValue)", at: node)
      return nil
    }
    if let node = fields["calibration"], analysis.isFirth {
      report(
        "'calibration' does not go with 'method: firth', whose risks are drawn towards 1/2", at: node)
      return nil
    }
    return asked
  }

  /// `cluster: clinic`, whose errors other families do not have.
  mutating func cluster(_ node: YAMLNode?, of analysis: Analysis) -> String? {
    guard let node, case .model(let outcome, let terms, let family) = analysis.verb,
      let name = groups(node, "cluster")
    else { return nil }
    if family == .ordinal {
      report("'cluster' is of linear, logistic and Poisson models, and this one is ordinal", at: node)
    } else if analysis.isFirth {
      report("'cluster' does not go with 'method: firth', whose intervals are of the profile", at: node)
    } else if ([outcome.variable] + terms.flatMap(\.variables)).contains(name) {
      report("'cluster' names another variable: '\(name)' is in the model already", at: node)
    } else {
      return name
    }
    return nil
  }
}
