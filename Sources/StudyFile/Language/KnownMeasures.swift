/// The names of everything that can be estimated or tested, and what each is of when a finding reports it.
package enum KnownMeasures {
  enum Shape {
    /// A condition: `cried = Yes`.
    case event
    /// A numeric or ordinal variable.
    case number
    /// Any variable.
    case variable
    /// `outcome ~ groups`
    case comparison
    /// `x ~ y`
    case association
    /// Words, kept as they stand.
    case words
  }

  /// In the order of the documentation.
  package static let names: [String] = groups.flatMap(\.names)

  static func shape(_ name: String) -> Shape? { shapes[name] }

  private static let shapes = Dictionary(
    groups.flatMap { group in group.names.map { ($0, group.shape) } }, uniquingKeysWith: { first, _ in first }
  )

  private static let groups: [(shape: Shape, names: [String])] = [
    (.event, ["count", "proportion", "proportion_of_total", "proportion_of_responses", "binomial_exact"]),
    (
      .variable,
      [
        "missing", "goodness_of_fit", "proportion_before_middle", "proportion_after_middle",
        "combination_count",
      ]
    ),
    (
      .number,
      [
        "mean", "sd", "median", "q1", "q3", "min", "max", "skewness", "kurtosis", "one_sample_t",
        "cronbach_alpha",
        "cronbach_alpha_standardized", "alpha_if_dropped", "item_rest_r", "omega_total", "omega_hierarchical",
        "factor_loading", "communality", "variance_explained", "factor_chi_square", "rmsea", "srmr", "cfi",
        "tli",
        "eigenvalue", "simulated_eigenvalue", "factors_suggested", "guttman_lambda2", "guttman_lambda6",
        "split_half",
        "standard_error_of_measurement", "proportion_at_floor", "proportion_at_ceiling", "kmo",
        "bartlett_sphericity",
      ]
    ),
    (
      .comparison,
      [
        "proportion_within_level", "pearson_chi_square", "yates_chi_square", "likelihood_ratio_chi_square",
        "fisher_exact", "boschloo_exact", "linear_by_linear", "expected_count", "adjusted_residual", "phi",
        "cramers_v",
        "cramers_v_corrected", "contingency_coefficient", "cohens_w", "odds_ratio", "risk_ratio",
        "risk_difference", "cochran_mantel_haenszel", "common_odds_ratio", "breslow_day",
        "multiple_marginal_independence",
        "goodman_kruskal_lambda", "goodman_kruskal_gamma", "somers_d", "uncertainty_coefficient",
        "cochran_armitage",
        "pairwise_proportion", "student_t", "welch_t", "mann_whitney", "hodges_lehmann", "anova_f", "welch_f",
        "brown_forsythe_f", "levene_mean", "levene_median", "kruskal_wallis", "median_test",
        "mean_difference", "cohens_d",
        "hedges_g", "glass_delta", "standardized_difference", "eta_squared", "partial_eta_squared",
        "omega_squared",
        "partial_omega_squared",
        "epsilon_squared", "rank_epsilon_squared", "rank_biserial", "cliffs_delta", "tukey_hsd",
        "games_howell", "scheffe", "dunn", "yuen_t", "probability_of_superiority", "equivalence",
        "rao_scott_f",
      ]
    ),
    (
      .association,
      [
        "mcnemar", "stuart_maxwell", "bowker_symmetry", "cochran_q", "marginal_homogeneity", "paired_t",
        "wilcoxon_signed_rank", "sign_test", "friedman", "kendall_w", "repeated_measures_f", "mauchly_w",
        "generalized_eta_squared", "cohens_d_z", "cohens_d_av", "pearson_r", "spearman_rho", "kendall_tau_b",
        "point_biserial_r", "biserial_r", "partial_r",
        "semipartial_r", "polychoric_r", "icc", "cohen_kappa", "weighted_kappa", "fleiss_kappa",
        "krippendorff_alpha", "gwet_ac1", "percent_agreement",
      ]
    ),
    (
      .words,
      [
        "coefficient", "coefficient_standardized", "correlation_difference", "rate_ratio", "marginal_effect",
        "sum_of_squares", "estimated_marginal_mean", "marginal_mean_difference",
        "r_squared",
        "adjusted_r_squared", "nagelkerke_r_squared", "log_likelihood", "aic", "bic", "vif", "gvif",
        "hosmer_lemeshow", "likelihood_ratio", "roc_area", "brier_score",
        "scaled_brier_score", "predicted_risk", "observed_risk", "calibration_slope", "deviance",
        "dispersion", "brant",
        "r_squared_change",
        "likelihood_ratio_change",
        "design_effect", "pooled_proportion", "tau_squared", "i_squared", "q_heterogeneity",
        "bayes_factor_10", "power", "sample_size", "minimum_detectable_effect", "response_rate",
        "littles_mcar",
      ]
    ),
  ]
}
