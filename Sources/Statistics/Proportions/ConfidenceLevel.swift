/// A confidence level that can be used.
enum ConfidenceLevel {
  /// The note where it cannot.
  static let problem = "the confidence level is not between 0 and 1"

  /// Whether it lies inside 0…1.
  static func isDefined(_ level: Double) -> Bool { level > 0 && level < 1 }
}
