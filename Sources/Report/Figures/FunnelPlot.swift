/// Studies by their effect and their standard error, with the lines between which nearly all would lie if only chance were
/// between them.
struct FunnelPlot: Sendable, Equatable {
  struct Point: Sendable, Equatable {
    var label: String
    var effect: Double
    var standardError: Double
    /// The number as readers know it.
    var printed: String
  }

  var points: [Point]
  /// The pooled effect.
  var centre: Double
  /// Half the width of the funnel in standard errors.
  var critical: Double
  var axisLabel: String
  var errorLabel: String
  var numbers = NumberFormat.english

  var largest: Double { points.map(\.standardError).max() ?? 1 }
}
