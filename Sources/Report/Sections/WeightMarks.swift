import Analyses
import Statistics

/// Says in every analysis of a study with sampling weights what is weighted and what is not.
struct WeightMarks: InLanguage {
  private let labels: Labels
  private let rows: Rows

  var say: Words { labels.say }

  init(_ input: PartInput, _ rows: Rows) {
    labels = input.labels
    self.rows = rows
  }

  func marked(_ blocks: [Block]) -> [Block] {
    guard let weight = labels.weight else { return blocks }
    let weighted = Set(rows.all.filter(\.isWeighted).map(\.measure))
    // Where a measure is there in both ways, its row in the table says so.
    let without = rows.all.filter { $0.saysUnweighted && !weighted.contains($0.measure) }
    guard !weighted.isEmpty else {
      return without.isEmpty ? blocks : blocks + [.note(say("weights.none", weight: weight))]
    }
    var blocks = blocks.map { block -> Block in
      switch block {
      case .table(var table):
        table.notes.append(
          say(table.isPartlyWeighted ? "weights.table.partly" : "weights.table", weight: weight))
        return .table(table)
      case .figure(var figure) where figure.drawsRespondents:
        figure.note = [figure.note, say("weights.figure")].joined(separator: " ")
        return .figure(figure)
      default: return block
      }
    }
    if !without.isEmpty {
      blocks.append(.note(say("weights.not", measures: say.list(without.distinct { say.title($0.measure) }))))
    }
    return blocks
  }
}

extension Table {
  /// Whether it has columns without a weighted form.
  fileprivate var isPartlyWeighted: Bool {
    ["-moments", "-residuals"].contains(where: name.hasSuffix)
  }
}

extension Figure {
  /// One mark or piece for each respondent or so many of them, whatever their weights.
  fileprivate var drawsRespondents: Bool {
    switch plot {
    case .histogram, .groupDots, .upSet, .scatter: true
    case .intervals, .heatMap, .flow, .divergingBars, .mosaic, .forest, .funnel, .calibration, .tiles, .scree:
      false
    }
  }
}
