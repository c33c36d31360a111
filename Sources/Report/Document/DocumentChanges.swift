extension Document {
  /// Moves one figure to the first screen: the first of the preferred sections, else the first that shows a result.
  mutating func liftFigure(from preferred: [String]) {
    let byID = Dictionary(allSections.map { ($0.id, $0) }) { first, _ in first }
    let candidates = preferred.compactMap { byID[$0] } + allSections.filter { $0.id != Section.quality }
    guard let figure = candidates.lazy.compactMap(\.firstFigure).first else { return }
    sheet.figure = figure
    sections = sections.map { $0.mapBlocks { $0 == .figure(figure) ? [] : [$0] } }
  }

  /// Leaves out figures that could not be drawn.
  mutating func removeFigures(_ names: Set<String>) {
    if let figure = sheet.figure, names.contains(figure.name) { sheet.figure = nil }
    sections = sections.map { section in
      section.mapBlocks { block in
        if case .figure(let figure) = block, names.contains(figure.name) { return [] }
        return [block]
      }
    }
  }

  /// Analyses may be called `a.b` and `a-b`, which make the same anchor and file.
  mutating func makeNamesUnique() {
    var taken: Set<String> = []
    /// Where the search for the next number of a name goes on.
    var next: [String: Int] = [:]
    func unique(_ name: String, _ kind: String) -> String {
      let stem = String(name.prefix(100))
      var candidate = name.isEmpty ? kind : stem
      while !taken.insert(kind + candidate).inserted {
        let number = next[kind + stem, default: 2]
        candidate = "\(stem)-\(number)"
        next[kind + stem] = number + 1
      }
      return candidate
    }
    if let figure = sheet.figure { sheet.figure = figure.renamed(unique(figure.name, "figure")) }
    sections = sections.map { section in
      section.mapBlocks { block in
        switch block {
        case .table(var table):
          table.name = unique(table.name, "table")
          return [.table(table)]
        case .figure(let figure): return [.figure(figure.renamed(unique(figure.name, "figure")))]
        default: return [block]
        }
      }
    }
  }

  /// Tables and figures by their order on the page; a column with nothing in it is not printed.
  mutating func number() {
    var tables = 0
    var figures = 0
    if sheet.figure != nil {
      figures += 1
      sheet.figure?.number = figures
    }
    sections = sections.map { section in
      section.mapBlocks { block in
        switch block {
        case .table(let whole):
          var table = whole.withoutEmptyColumns()
          tables += 1
          table.number = tables
          return [.table(table)]
        case .figure(var figure):
          figures += 1
          figure.number = figures
          return [.figure(figure)]
        default: return [block]
        }
      }
    }
  }
}

extension Section {
  func mapBlocks(_ change: (Block) -> [Block]) -> Section {
    var section = self
    section.blocks = blocks.flatMap(change)
    section.sections = sections.map { $0.mapBlocks(change) }
    return section
  }

  var firstFigure: Figure? {
    blocks.lazy.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }.first
  }
}

extension Figure {
  func renamed(_ name: String) -> Figure {
    var figure = self
    figure.name = name
    return figure
  }
}
