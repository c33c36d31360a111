/// Which options each verb takes. An option that would have no effect on a verb is an error, since whoever wrote it
/// expects one.
enum AnalysisOptions {
  static let verbs = [
    "describe", "proportion", "compare", "correlate", "reliability", "agreement", "equivalence", "model",
    "factor",
    "pool",
  ]

  /// In the order in which messages list them. The same table stands in datasets/STUDY-FILE.md.
  static let table: [(option: String, verbs: [String])] = [
    ("id", verbs),
    ("title", verbs),
    ("planned", verbs),
    ("where", verbs(but: "pool")),
    ("confidence", verbs),
    // Coefficients answer different questions, and the other verbs give no p value.
    ("adjust", ["describe", "proportion", "compare", "correlate", "equivalence"]),
    ("weight", verbs(but: "pool")),
    ("incomplete", ["correlate", "reliability", "factor"]),
    ("reference", ["compare", "equivalence", "model"]),
    ("test", ["compare", "correlate"]),
    ("by", ["describe", "proportion"]),
    ("against", ["describe", "proportion"]),
    ("interval", resampled + ["model"]),
    ("resamples", resampled + ["model"]),
    ("figure", ["describe", "proportion", "compare", "correlate"]),
    ("within", ["compare", "correlate"]),
    ("paired", ["compare"]),
    ("controlling", ["correlate"]),
    ("method", ["correlate", "model", "factor", "pool"]),
    ("margin", ["equivalence"]),
    ("smallest", ["describe", "proportion", "compare", "correlate", "model"]),
    ("family", ["model"]),
    ("blocks", ["model"]),
    ("effects", ["model"]),
    ("calibration", ["model"]),
    ("anova", ["model"]),
    ("cluster", ["model"]),
    ("study", ["pool"]),
    ("year", ["pool"]),
    ("source", ["pool"]),
    ("events", ["pool"]),
    ("percent", ["pool"]),
    ("n", ["pool"]),
    ("r", ["pool"]),
    ("mean", ["pool"]),
    ("sd", ["pool"]),
    ("estimate", ["pool"]),
    ("std_error", ["pool"]),
    ("measure", ["pool"]),
    ("own", ["pool"]),
    ("subgroups", ["pool"]),
    ("moderator", ["pool"]),
    ("cumulative", ["pool"]),
  ]

  static var names: [String] { table.map(\.option) }

  static func options(of verb: String) -> [String] {
    table.filter { $0.verbs.contains(verb) }.map(\.option)
  }

  /// Empty where there is no such option.
  static func verbs(taking option: String) -> [String] {
    table.first { $0.option == option }?.verbs ?? []
  }

  private static let resampled = ["describe", "proportion", "compare", "correlate", "reliability"]

  private static func verbs(but verb: String) -> [String] { verbs.filter { $0 != verb } }
}
