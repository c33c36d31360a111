/// A part of a figure that stands for a number: where it is drawn, in pixels of the canvas, and what it says.
struct FigureMark: Sendable, Equatable, Decodable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  var text: String

  /// The least that a pointer finds, and no more, because the next may be as small.
  private static let smallest = 3.0

  /// Widened, where it is small, about its middle.
  init(x: ClosedRange<Double>, y: ClosedRange<Double>, _ text: String) {
    let (x, y) = (Self.atLeast(x), Self.atLeast(y))
    (left, right) = (x.lowerBound, x.upperBound)
    (top, bottom) = (y.lowerBound, y.upperBound)
    self.text = text.folded
  }

  private static func atLeast(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let wanting = max(0, smallest - (range.upperBound - range.lowerBound)) / 2
    return range.lowerBound - wanting...range.upperBound + wanting
  }

  /// With what a pointer is told where no script runs.
  var html: String {
    "<rect x=\"\(Self.pixels(left))\" y=\"\(Self.pixels(top))\" width=\"\(Self.pixels(right - left))\" "
      + "height=\"\(Self.pixels(bottom - top))\"><title>\(text.escapedForHTML)</title></rect>\n"
  }

  /// As results.json keeps it.
  var json: String {
    let numbers = [("left", left), ("top", top), ("right", right), ("bottom", bottom)].map {
      "\"\($0.0)\": \(Self.pixels($0.1))"
    }
    return "{\(numbers.joined(separator: ", ")), \"text\": \(ResultsJSON.quoted(text))}"
  }

  private static func pixels(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }

  func holds(x: Double, y: Double, within margin: Double = 0) -> Bool {
    (left - margin...right + margin).contains(x) && (top - margin...bottom + margin).contains(y)
  }
}

extension Figure {
  /// All its numbers that are drawn, in the order in which one reads them. None of a flow chart, which is text already.
  var marks: [FigureMark] {
    switch plot {
    case .intervals(let plot): IntervalPlotLayout(plot).marks
    case .histogram(let plot, let bins): HistogramLayout(plot, bins).marks(say)
    case .heatMap(let plot): HeatMapLayout(plot).marks
    case .flow: []
    case .divergingBars(let bars): DivergingBarsLayout(bars).marks
    case .mosaic(let mosaic): MosaicLayout(mosaic).marks
    case .groupDots(let dots, let bins): GroupDotsLayout(dots, bins).marks(say)
    case .upSet(let upSet): UpSetLayout(upSet).marks(say)
    case .scatter(let scatter): ScatterLayout(scatter).marks(say)
    case .forest(let forest): ForestPlotLayout(forest).marks
    case .funnel(let funnel): FunnelPlotLayout(funnel).marks
    case .calibration(let calibration): CalibrationPlotLayout(calibration).marks
    case .tiles(let tiles): TileMatrixLayout(tiles).marks
    case .scree(let scree): ScreePlotLayout(scree).marks
    }
  }
}
