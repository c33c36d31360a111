import Analyses
import Interviews
import Statistics
import StudyFile

/// The tables of coded interviews.
struct InterviewTables: InLanguage {
  let part: InterviewsPart

  var say: Words { part.say }

  private var name: String { part.input.name }
  private var findings: InterviewFindings { part.findings }

  // MARK: Cross-analysis

  /// As journals print it.
  var crossAnalysis: Table {
    var table = Table(
      name: name + "-categories", title: say("interviews.categories.title"), stub: say("head.category"),
      columns: [Table.Column(say("head.label"), .text), Table.Column(say("head.cases"))])
    table.rows = part.analysis.domains.flatMap { domain in
      [.heading(Prose(domain.name.folded))] + domain.reported.flatMap(rows)
        + (domain.ofOneCase.isEmpty ? [] : [miscellaneous(domain.ofOneCase)])
    }
    table.notes = [cutoffs, unused].filter { !$0.isEmpty }
    return table
  }

  private func rows(_ category: CodedCategory) -> [Table.Row] {
    let parts = category.subcategories.filter(\.isReported)
    let single = category.subcategories.count - parts.count
    let own: [Table.Row] = [
      .cells(stub: Prose(category.name.folded), cells(category))
    ]
    let below = parts.map { Table.Row.part(of: category.name.folded, stub: Prose($0.name.folded), cells($0)) }
    guard single > 0 else { return own + below }
    return own + below
      + [
        .part(
          of: category.name.folded, stub: say("interviews.miscellaneous"),
          [.text(say("interviews.of-one-case.parts", n: single)), .empty])
      ]
  }

  private func cells(_ category: CodedCategory) -> [Table.Cell] {
    [.text(Prose(part.word(category.label))), .number(numbers.count(category.count))]
  }

  private func miscellaneous(_ categories: [CodedCategory]) -> Table.Row {
    .cells(
      stub: say("interviews.miscellaneous"),
      [
        .text(say("interviews.of-one-case", n: categories.count)),
        .number(numbers.count(Set(categories.flatMap(\.cases)).count)),
      ])
  }

  /// "Of 8 cases: general 7–8, typical 5–6, variant 2–4."
  private var cutoffs: Prose {
    let cutoffs = part.analysis.cutoffs
    let each = FrequencyLabel.allCases.compactMap { label in
      cutoffs.range(label).map { range in
        let numbers =
          range.count == 1
          ? numbers.count(range.lowerBound)
          : "\(numbers.count(range.lowerBound))–\(numbers.count(range.upperBound))"
        return "\(part.word(label)) \(numbers)"
      }
    }
    return say("interviews.cutoffs", n: part.cases, each: each.joined(separator: ", ")) + "."
  }

  /// The labels that so few cases cannot have.
  private var unused: Prose {
    [FrequencyLabel.typical, .variant].filter { part.analysis.cutoffs.range($0) == nil }.map {
      say("interviews.no-label", label: part.word($0), n: part.cases) + "."
    }.joined(separator: " ")
  }

  // MARK: Subsamples

  func subsample(_ subsample: SubsampleComparison) -> Table? {
    let groups = subsample.groups
    guard groups.count > 1 else { return nil }
    var columns: [Table.Column] = []
    var spanners: [Table.Spanner] = []
    for group in groups {
      let start = columns.count
      columns.append(Table.Column(say("head.cases")))
      if group.cutoffs != nil { columns.append(Table.Column(say("head.label"), .text)) }
      spanners.append(
        Table.Spanner(
          "\(group.name.folded) (\(phrases.n(group.cases.count)))", columns: start..<columns.count))
    }
    let isPair = groups.count == 2
    columns.append(Table.Column(say("head.differs"), .text))
    if isPair { columns.append(Table.Column("\(symbol(.p))")) }
    var table = Table(
      name: "\(name)-by-\(subsample.attribute.anchor)",
      title: say("interviews.subsample.title", attribute: subsample.attribute.folded),
      stub: say("head.category"), columns: columns, spanners: spanners)
    table.rows = subsample.comparisons.map { comparison in
      var cells: [Table.Cell] = []
      for place in groups.indices {
        cells.append(.number(numbers.count(comparison.counts[place])))
        if groups[place].cutoffs != nil { cells.append(.text(Prose(part.word(comparison.labels[place])))) }
      }
      cells.append(.text(difference(comparison, groups)))
      if isPair { cells.append(.number(numbers.p(comparison.contrasts.first?.pValue))) }
      let category = Prose(comparison.category.name.folded)
      return comparison.category.whole.map { .part(of: $0.folded, stub: category, cells) }
        ?? .cells(stub: category, cells)
    }
    table.notes =
      [
        say(isPair ? "interviews.subsample.note" : "interviews.subsample.note.several"),
        groups.contains { $0.cutoffs == nil }
          ? say("interviews.subsample.few", least: say.word(Cutoffs.fewestCases)) : Prose(),
        subsample.inSmallGroups > 0
          ? say(
            "interviews.subsample.small", n: subsample.inSmallGroups, least: findings.settings.anonymity)
          : Prose(),
        subsample.unknown > 0 ? say("interviews.subsample.unknown", n: subsample.unknown) : Prose(),
        say("interviews.subsample.n"), isPair ? defined([.p]) : Prose(),
      ].filter { !$0.isEmpty }
    return table
  }

  /// Why they do; of several groups, which.
  private func difference(
    _ comparison: SubsampleComparison.Comparison, _ groups: [SubsampleComparison.Group]
  ) -> Prose {
    comparison.contrasts.filter(\.differs).map { contrast -> Prose in
      let reason = say(
        contrast.byCases && contrast.byLabels
          ? "interviews.differs.both"
          : contrast.byCases ? "interviews.differs.cases" : "interviews.differs.labels"
      )
      guard groups.count > 2 else { return reason }
      return
        "\(groups[contrast.first].name.folded) – \(groups[contrast.second].name.folded)\(numbers.colon)\(reason)"
    }.joined(separator: numbers.semicolon)
  }

  // MARK: Stability

  var stability: Table? {
    let left = findings.stability.first?.omissions.map(\.left) ?? []
    guard !left.isEmpty else { return nil }
    var table = Table(
      name: name + "-stability", title: say("interviews.stability.title"), stub: say("head.category"),
      columns: [Table.Column(say("head.label"), .text)]
        + left.map { Table.Column(say("head.without-cases.\($0)"), .text) })
    table.rows = findings.stability.map { stability in
      let cells: [Table.Cell] =
        [.text(Prose(part.word(stability.category.label)))]
        + stability.omissions.map { .text(changes($0)) }
      let category = Prose(stability.category.name.folded)
      return stability.category.whole.map { .part(of: $0.folded, stub: category, cells) }
        ?? .cells(stub: category, cells)
    }
    table.notes = [say("interviews.stability.note")]
    return table
  }

  /// "typical in 5 of 8"
  private func changes(_ omission: LabelStability.Omission) -> Prose {
    guard !omission.changes.isEmpty else { return say("interviews.stays") }
    let each = omission.changes.map { change in
      say(
        "interviews.changes", label: part.word(change.label), n: numbers.count(change.ways),
        total: numbers.count(omission.ways))
    }
    return each.joined(separator: ", ")
  }

  // MARK: Accumulation

  var accumulation: Table {
    var table = Table(
      name: name + "-accumulation", title: say("interviews.accumulation.title"), stub: say("head.case"),
      columns: [
        Table.Column(say("head.new")), Table.Column(say("head.seen")),
        Table.Column(say("head.expected-seen")),
      ])
    table.rows = findings.accumulation.steps.enumerated().map { place, step in
      .cells(
        stub: Prose(InterviewFigures(part: part).name(place)),
        [
          .number(numbers.count(step.new)), .number(numbers.count(step.seen)),
          .number(numbers.fixed(step.expected, 1)),
        ])
    }
    table.notes = [say("interviews.accumulation.note")]
    return table
  }
}
