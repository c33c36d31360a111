/// What statistics and survey research, R and SPSS call what has another name in a study file.
enum FieldWords {
  /// The first name of those that fit which is one of the candidates.
  static func here(_ word: String, among candidates: [String]) -> String? {
    let key = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return names[key]?.first(where: candidates.contains)
  }

  private static let names: [String: [String]] = [
    // Verbs, and the measures that findings report.
    "ttest": ["compare", "welch_t"],
    "anova": ["compare", "anova_f"],
    "chisq": ["compare", "pearson_chi_square"],
    "chisquare": ["compare", "pearson_chi_square"],
    "chi2": ["compare", "pearson_chi_square"],
    "crosstab": ["compare"],
    "crosstabs": ["compare"],
    "wilcoxon": ["compare", "mann_whitney"],
    "regression": ["model"],
    "lm": ["model"],
    "glm": ["model"],
    "correlation": ["correlate", "pearson_r"],
    "r": ["pearson_r"],
    "rho": ["spearman_rho"],
    "tau": ["kendall_tau_b"],
    "alpha": ["reliability", "cronbach_alpha"],
    "cronbach": ["reliability", "cronbach_alpha"],
    "kappa": ["agreement", "cohen_kappa"],
    "tost": ["equivalence"],
    "frequencies": ["describe"],
    "descriptives": ["describe"],
    "percent": ["proportion"],
    "percentage": ["proportion"],
    "average": ["mean"],
    "d": ["cohens_d"],
    // Families and tests.
    "binomial": ["logistic", "binomial_exact"],
    "logit": ["logistic"],
    "gaussian": ["linear"],
    "ols": ["linear"],
    // Levels of measurement.
    "categorical": ["nominal"],
    "factor": ["nominal"],
    "binary": ["nominal"],
    "dichotomous": ["nominal"],
    "boolean": ["nominal"],
    "likert": ["ordinal"],
    "scale": ["numeric"],
    "interval": ["numeric"],
    "ratio": ["numeric"],
    "continuous": ["numeric"],
    "integer": ["numeric"],
    "number": ["numeric"],
    "string": ["text"],
    "checkbox": ["multiple"],
    "checkboxes": ["multiple"],
  ]
}
