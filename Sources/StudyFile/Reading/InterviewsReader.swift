/// `interviews` and `joint`.
extension StudyReader {
  mutating func interviews(_ node: YAMLNode?) -> Interviews? {
    let keys = ["file", "cases", "rules", "consensus", "audit", "compare", "names", "k"]
    guard let node, let fields = fields(node, of: "'interviews'", keys: keys) else { return nil }
    require(["file"], in: fields, of: "'interviews'")
    let rules: Interviews.Rules? = choice(fields["rules"], "rules")
    let names: Interviews.Names? = choice(fields["names"], "names")
    let cases = located(fields["cases"], "cases")
    let consensus = located(fields["consensus"], "consensus")
    let audit = located(fields["audit"], "audit")
    let anonymity = count(fields["k"], "k", least: 2)
    let compare = attributes(fields["compare"])
    if let node = fields["compare"], fields["cases"] == nil {
      report(
        "'compare' names attributes of cases, which stand in a file of their own: write 'cases: cases.csv'",
        at: node)
    }
    guard let file = located(fields["file"], "file") else { return nil }
    var interviews = Interviews(file: file)
    interviews.cases = cases
    interviews.rules = rules ?? interviews.rules
    interviews.names = names ?? interviews.names
    interviews.consensus = consensus
    interviews.audit = audit
    interviews.compare = compare
    interviews.anonymity = anonymity ?? interviews.anonymity
    return interviews
  }

  private mutating func attributes(_ node: YAMLNode?) -> [Located<String>] {
    guard let node, let nodes = listOrOne(node, of: "attributes of cases") else { return [] }
    return nodes.compactMap { located($0, "compare") }
  }

  mutating func joint(_ node: YAMLNode?) -> [JointDisplayRow] {
    guard let node, !node.isEmpty, let nodes = list(node, of: "rows, each with a dash") else { return [] }
    return nodes.compactMap { item -> JointDisplayRow? in
      let keys = ["survey", "category", "reading"]
      guard let fields = fields(item, of: "a row of 'joint'", keys: keys + ["inference"]) else { return nil }
      require(keys, in: fields, of: "a row of 'joint'")
      let survey = located(fields["survey"], "survey")
      let category = located(fields["category"], "category")
      let reading: JointDisplayRow.Reading? = choice(fields["reading"], "reading")
      let inference = located(fields["inference"], "inference")
      guard let survey, let category, let reading else { return nil }
      return JointDisplayRow(survey: survey, category: category, reading: reading, inference: inference)
    }
  }

  /// The results of interviews have an id as those of an analysis have, and survey results stand beside categories only
  /// where there are some.
  mutating func checkInterviews(_ study: Study, _ fields: Fields) {
    if study.interviews != nil,
      let analysis = study.analyses.first(where: { $0.id == Interviews.id })
    {
      report([
        Diagnostic(
          at: analysis.location,
          "'\(Interviews.id)' is the id of the results of 'interviews'; give the analysis another")
      ])
    }
    if fields["interviews"] == nil, fields["joint"]?.isEmpty == false {
      report(
        "'joint' sets results beside categories of interviews: write 'interviews: {file: codes.csv}' too",
        at: fields.keyMark("joint"))
    }
  }
}
