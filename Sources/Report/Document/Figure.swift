/// A figure that gnuplot draws, with what is said about it.
package struct Figure: Sendable, Equatable {
  enum Plot: Sendable, Equatable {
    case intervals(IntervalPlot)
    case histogram(Histogram, Histogram.Bins)
    case heatMap(HeatMap)
    case flow(FlowChart)
    case divergingBars(DivergingBars)
    case mosaic(Mosaic)
    case groupDots(GroupDots, Histogram.Bins)
    case upSet(UpSet)
    case scatter(Scatter)
    case forest(ForestPlot)
    case funnel(FunnelPlot)
    case calibration(CalibrationPlot)
    case tiles(TileMatrix)
    case scree(ScreePlot)
  }

  /// The stem of its files, and its anchor: small letters, digits, '-', '_' and '~' of ASCII.
  package var name: String
  /// Given when it is placed.
  package var number = 0
  package var title: Prose
  /// How to read it.
  package var note: Prose
  /// What it shows, in words and numbers, for those who do not see it.
  package var alternative: String
  var plot: Plot
  var say = Words.english {
    didSet {
      switch plot {
      case .intervals(var plot):
        plot.numbers = say.numbers
        self.plot = .intervals(plot)
      case .histogram(var plot, let bins):
        plot.numbers = say.numbers
        self.plot = .histogram(plot, bins)
      case .heatMap(var plot):
        plot.numbers = say.numbers
        self.plot = .heatMap(plot)
      case .divergingBars(var bars):
        bars.numbers = say.numbers
        plot = .divergingBars(bars)
      case .mosaic(var mosaic):
        mosaic.numbers = say.numbers
        plot = .mosaic(mosaic)
      case .groupDots(var dots, let bins):
        dots.numbers = say.numbers
        plot = .groupDots(dots, bins)
      case .upSet(var upSet):
        upSet.numbers = say.numbers
        plot = .upSet(upSet)
      case .scatter(var scatter):
        scatter.numbers = say.numbers
        plot = .scatter(scatter)
      case .forest(var forest):
        forest.numbers = say.numbers
        plot = .forest(forest)
      case .funnel(var funnel):
        funnel.numbers = say.numbers
        plot = .funnel(funnel)
      case .scree(var scree):
        scree.numbers = say.numbers
        plot = .scree(scree)
      case .calibration(var calibration):
        calibration.numbers = say.numbers
        plot = .calibration(calibration)
      // Texts alone.
      case .flow, .tiles: break
      }
    }
  }

  /// "Figure 1"
  var label: String { "\(say("figure.word").plain) \(number)" }

  init(name: String, title: Prose, note: Prose, alternative: String, plot: Plot) {
    self.name = name
    self.title = title
    self.note = note
    self.alternative = alternative
    self.plot = plot
  }

  /// Runs as it stands in the folder of its data; writes `name.svg`.
  package var script: String {
    switch plot {
    case .intervals(let plot): plot.script(name)
    case .histogram(let plot, let bins): HistogramLayout(plot, bins).script(name)
    case .heatMap(let plot): HeatMapLayout(plot).script(name)
    case .flow(let chart): chart.script(name)
    case .divergingBars(let bars): DivergingBarsLayout(bars).script(name)
    case .mosaic(let mosaic): MosaicLayout(mosaic).script(name)
    case .groupDots(let dots, let bins): GroupDotsLayout(dots, bins).script(name)
    case .upSet(let upSet): UpSetLayout(upSet).script(name)
    case .scatter(let scatter): ScatterLayout(scatter).script(name)
    case .forest(let forest): ForestPlotLayout(forest).script(name)
    case .funnel(let funnel): FunnelPlotLayout(funnel).script(name)
    case .calibration(let calibration): CalibrationPlotLayout(calibration).script(name)
    case .tiles(let tiles): TileMatrixLayout(tiles).script(name)
    case .scree(let scree): ScreePlotLayout(scree).script(name)
    }
  }

  /// `name.tsv`: tab-separated, with a head.
  package var data: String {
    switch plot {
    case .intervals(let plot): plot.data()
    case .histogram(let plot, let bins): HistogramLayout(plot, bins).data()
    case .heatMap(let plot): HeatMapLayout(plot).data()
    case .flow(let chart): chart.data()
    case .divergingBars(let bars): DivergingBarsLayout(bars).data()
    case .mosaic(let mosaic): MosaicLayout(mosaic).data()
    case .groupDots(let dots, let bins): GroupDotsLayout(dots, bins).data()
    case .upSet(let upSet): UpSetLayout(upSet).data()
    case .scatter(let scatter): ScatterLayout(scatter).data()
    case .forest(let forest): ForestPlotLayout(forest).data()
    case .funnel(let funnel): FunnelPlotLayout(funnel).data()
    case .calibration(let calibration): CalibrationPlotLayout(calibration).data()
    case .tiles(let tiles): TileMatrixLayout(tiles).data()
    case .scree(let scree): ScreePlotLayout(scree).data()
    }
  }
}
