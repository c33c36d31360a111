/// A report as a tree of values, from which every format is written, so that all of them say the same.
package struct Document: Sendable, Equatable {
  package var title: String
  package var sheet: TearSheet
  package var sections: [Section]
  /// The language it is in; its tables and figures have it too.
  var say = Words.english {
    didSet {
      sheet.figure?.say = say
      sections = sections.map { section in
        section.mapBlocks { [say] block in
          switch block {
          case .table(var table):
            table.say = say
            return [.table(table)]
          case .figure(var figure):
            figure.say = say
            return [.figure(figure)]
          default: return [block]
          }
        }
      }
    }
  }
}

/// The first screen.
package struct TearSheet: Sendable, Equatable {
  package struct Headline: Sendable, Equatable {
    package var number: String
    package var label: Prose
    package var analysis: String
  }

  /// How many published statements came out so: a mark and a word, never colour alone.
  package struct Agreement: Sendable, Equatable {
    package var mark: String
    package var word: String
    package var count: Int
    /// Names the colour; never the only sign.
    package var tone: Tone
  }

  /// A plain statement, and the statistics that bear it out.
  package struct Finding: Sendable, Equatable {
    package var statement: Prose
    package var evidence: Prose
  }

  package enum Tone: String, Sendable { case good, fair, bad, open }

  package var title: String
  package var citation: String
  /// Date and topics.
  package var particulars: String
  /// Said first where nobody gave these answers.
  package var syntheticNotice: Prose
  package var headline: Headline?
  package var summary: Prose
  package var findings: [Finding]
  package var figure: Figure?
  package var agreement: [Agreement]
  /// What did not come out as printed.
  package var disagreements: [Prose]
  package var caution: Prose
  package var implication: Prose
  /// Where else the question is answered.
  package var related = Prose()
}

package struct Section: Sendable, Equatable {
  package var id: String
  package var title: String
  package var blocks: [Block]
  package var sections: [Section] = []

  package init(id: String, title: String, blocks: [Block], sections: [Section] = []) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.sections = sections
  }
}

/// An item of a list to which other places lead.
package struct Numbered: Sendable, Equatable {
  package var id: String
  package var prose: Prose
}

package enum Block: Sendable, Equatable {
  case paragraph(Prose)
  /// Something to be careful about.
  case note(Prose)
  /// Something that is wrong.
  case alert(Prose)
  case list([Prose])
  /// What other places refer to by number.
  case numbered([Numbered])
  /// On single rows of the table above, for who looks into them.
  case remarks([Prose])
  case table(Table)
  case figure(Figure)
  /// Lines to type, as they are.
  case listing(String)
}

extension Document {
  /// Every section, each before those inside it.
  package var allSections: [Section] { sections.flatMap { [$0] + $0.descendants } }

  package var tables: [Table] {
    allSections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  package var figures: [Figure] {
    (sheet.figure.map { [$0] } ?? [])
      + allSections.flatMap(\.blocks).compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }
}

extension Section {
  var descendants: [Section] { sections.flatMap { [$0] + $0.descendants } }
}

extension Document {
  /// Every text in it, in no order.
  var texts: [String] {
    var proses = [
      sheet.syntheticNotice, sheet.summary, sheet.caution, sheet.implication, sheet.related,
      sheet.headline?.label ?? Prose(),
    ]
    proses += sheet.findings.flatMap { [$0.statement, $0.evidence] } + sheet.disagreements
    var texts = [title, sheet.title, sheet.citation, sheet.particulars] + sheet.agreement.map(\.mark)
    for section in allSections {
      texts.append(section.title)
      for block in section.blocks {
        switch block {
        case .paragraph(let prose), .note(let prose), .alert(let prose): proses.append(prose)
        case .list(let items), .remarks(let items): proses += items
        case .numbered(let items): proses += items.map(\.prose)
        case .listing(let text): texts.append(text)
        case .table(let table): proses += table.proses
        case .figure: break
        }
      }
    }
    for figure in figures { proses += [figure.title, figure.note] }
    return texts + proses.map(\.plain)
  }
}

extension Table {
  fileprivate var proses: [Prose] {
    [title, stub] + columns.map(\.head) + spanners.map(\.head) + notes
      + rows.flatMap { row in
        switch row {
        case .heading(let heading): [heading]
        case .cells(let stub, let cells), .part(_, let stub, let cells): [stub] + cells.map(\.prose)
        }
      }
  }
}
