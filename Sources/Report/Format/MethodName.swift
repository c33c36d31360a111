/// What the page calls a `method` of results.csv.
enum MethodName {
  static func text(_ method: String) -> String { names[method] ?? method.folded.replacing("_", with: " ") }

  private static let names = [
    "wilson": "Wilson", "newcombe": "Newcombe", "clopper-pearson": "Clopper–Pearson",
    "agresti-coull": "Agresti–Coull", "jeffreys": "Jeffreys", "logit": "logit", "wald": "Wald",
    "woolf": "Woolf",
    "katz": "Katz", "welch": "Welch", "student": "Student", "feldt": "Feldt", "tukey": "Tukey–Kramer",
    "tost": "two one-sided tests", "monte_carlo": "Monte Carlo", "monte-carlo": "Monte Carlo",
  ]
}
