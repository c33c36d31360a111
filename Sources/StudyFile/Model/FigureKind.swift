/// What an analysis is drawn as, where `figure` says so.
package enum FigureKind: String, Sendable, CaseIterable {
  /// Percentages as points, or as bars side by side, with their intervals.
  case intervals, bars
  /// Percentages that add up to 100%, beside one another or about the middle answer.
  case stacked, diverging
  case mosaic
  /// Of a check-all-that-apply question.
  case upset
  /// Numbers.
  case dots, histogram
  case scatter
  case heatMap = "heat-map"
  case none

  /// A figure for each pair of more variables would be a wall of them.
  package static let mostInScatters = 4
}

extension Analysis.Verb {
  /// The kinds of figure that its variables can be drawn as, in the order of messages; none where there is no choice.
  func figureKinds(_ variable: (String) -> Variable?) -> [FigureKind] {
    var kinds: Set<FigureKind> = []
    switch self {
    case .describe(let names):
      for measure in names.compactMap({ variable($0)?.measure }) {
        switch measure {
        case .nominal: kinds.formUnion([.intervals, .bars])
        case .ordinal: kinds.formUnion([.intervals, .bars, .stacked, .diverging])
        case .multiple: kinds.formUnion([.intervals, .bars, .upset])
        case .numeric: kinds.formUnion([.histogram])
        case .text, .date, .id: break
        }
      }
    case .proportion: kinds = [.intervals, .bars]
    case .compare(let outcomes, _):
      for outcome in outcomes {
        switch variable(outcome.variable)?.measure {
        case .numeric?: kinds.formUnion([.dots, .histogram])
        case .multiple?: kinds.formUnion([.intervals, .bars])
        case .nominal? where outcome.level != nil: kinds.formUnion([.intervals, .bars])
        case .nominal?: kinds.formUnion([.intervals, .bars, .stacked, .mosaic])
        case .ordinal? where outcome.level != nil: kinds.formUnion([.intervals, .bars])
        case .ordinal?: kinds.formUnion([.intervals, .bars, .stacked, .diverging, .mosaic])
        default: break
        }
      }
    case .correlate(let names):
      if names.count > 2 { kinds.insert(.heatMap) }
      if names.count <= FigureKind.mostInScatters { kinds.insert(.scatter) }
    default: return []
    }
    return kinds.isEmpty ? [] : FigureKind.allCases.filter { kinds.contains($0) || $0 == .none }
  }
}
