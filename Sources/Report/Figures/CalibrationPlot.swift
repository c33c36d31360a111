/// Groups of respondents by the risk that a model gives them and the share that had the event, with the line on which both
/// are the same.
struct CalibrationPlot: Sendable, Equatable {
  struct Point: Sendable, Equatable {
    var predicted: Double
    var observed: Double
    var low: Double
    var high: Double
    var n: Int
    /// What it is called, and its numbers as readers know them.
    var label: String
    var printed: String
  }

  /// In ascending order of risk.
  var points: [Point]
  var xLabel: String
  var yLabel: String
  var nLabel: String
  var numbers = NumberFormat.english
}
