import Analyses

/// What the page calls a `method` of results.csv.
enum MethodName {
  /// For a row: the value that a proportion was tested against in percent, and nothing where no other method exists.
  static func text(_ row: ResultRow) -> String {
    if row.measure == .fisherExact, row.method == "exact" { return "" }
    if row.measure == .binomialExact, let value = Double(row.method.trimmingPrefix("against ")) {
      return "against \(NumberFormat.percent(value))"
    }
    return text(row.method)
  }

  static func text(_ method: String) -> String { names[method] ?? method.folded.replacing("_", with: " ") }

  private static let names = [
    "wilson": "Wilson", "newcombe": "Newcombe", "clopper-pearson": "Clopper–Pearson",
    "agresti-coull": "Agresti–Coull", "jeffreys": "Jeffreys", "logit": "logit", "wald": "Wald",
    "woolf": "Woolf",
    "katz": "Katz", "welch": "Welch", "student": "Student", "feldt": "Feldt", "tukey": "Tukey–Kramer",
    "normal": "normal approximation", "t": "t approximation", "edgeworth": "Edgeworth series",
    "tost": "two one-sided tests", "monte_carlo": "Monte Carlo", "monte-carlo": "Monte Carlo",
  ]
}
