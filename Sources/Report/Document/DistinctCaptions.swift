import StudyFile

/// Tables and figures are cited by their captions, so those that several analyses share say which analysis they are of.
enum DistinctCaptions {
  static func put(to sections: [AnalysisSection], labels: Labels) -> [AnalysisSection] {
    let colon = labels.say.numbers.colon
    var analyses: [String: Int] = [:]
    for section in sections {
      for caption in Set(captions(section.section)) { analyses[caption, default: 0] += 1 }
    }
    return sections.map { section in
      let own = AnalysisTitle.text(section.analysis, labels: labels)
      func distinct(_ caption: Prose) -> Prose {
        let plain = caption.plain
        guard analyses[plain, default: 0] > 1 else { return caption }
        let title = section.section.title
        if plain == own { return Prose(title) }
        if plain.hasPrefix(own + colon) { return Prose(title + plain.dropFirst(own.count)) }
        return "\(title)\(colon)" + caption
      }
      var section = section
      section.section = section.section.mapBlocks { block in
        switch block {
        case .table(var table):
          table.title = distinct(table.title)
          return [.table(table)]
        case .figure(var figure):
          figure.title = distinct(figure.title)
          return [.figure(figure)]
        default: return [block]
        }
      }
      return section
    }
  }

  private static func captions(_ section: Section) -> [String] {
    ([section] + section.descendants).flatMap(\.blocks).compactMap { block in
      switch block {
      case .table(let table): table.title.plain
      case .figure(let figure): figure.title.plain
      default: nil
      }
    }
  }
}
