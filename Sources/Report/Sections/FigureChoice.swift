import StudyFile

/// What is said where a figure is not of the kind that the study asks for.
struct FigureChoice: InLanguage {
  let analysis: Analysis
  let say: Words

  /// `nil` where one of these is of the kind, or none is asked for.
  func note(on figures: [Figure]) -> Prose? {
    guard let kind = analysis.figure, kind != FigureKind.none, !figures.contains(where: { $0.kind == kind })
    else { return nil }
    let option = Prose.Run.code("figure: \(kind.rawValue)")
    return figures.isEmpty ? say("figure.not-drawn", option: option) : say("figure.usual", option: option)
  }
}

extension Figure {
  /// As a study file names it.
  var kind: FigureKind? {
    switch plot {
    case .intervals(let plot): plot.areBars ? .bars : .intervals
    case .histogram: .histogram
    case .heatMap: .heatMap
    case .divergingBars(let bars): bars.isDiverging ? .diverging : .stacked
    case .mosaic: .mosaic
    case .groupDots: .dots
    case .upSet: .upset
    case .scatter: .scatter
    case .flow, .forest, .funnel, .calibration, .tiles, .scree: nil
    }
  }
}
