/// The names of everything that is estimated or tested: the `measure` column of results.csv.
public enum Measure: String, Sendable, CaseIterable, Codable {
  // Describing
  case count, missing, proportion
  case proportionWithinLevel = "proportion_within_level"
  case proportionOfTotal = "proportion_of_total"
  case proportionOfResponses = "proportion_of_responses"
  case proportionBeforeMiddle = "proportion_before_middle"
  case proportionAfterMiddle = "proportion_after_middle"
  case combinationCount = "combination_count"
  case mean, sd, median, q1, q3, min, max, skewness, kurtosis
  case binomialExact = "binomial_exact"
  case goodnessOfFit = "goodness_of_fit"
  case oneSampleT = "one_sample_t"

  // Two categorical variables
  case pearsonChiSquare = "pearson_chi_square"
  case yatesChiSquare = "yates_chi_square"
  case likelihoodRatioChiSquare = "likelihood_ratio_chi_square"
  case fisherExact = "fisher_exact"
  case linearByLinear = "linear_by_linear"
  case goodmanKruskalGamma = "goodman_kruskal_gamma"
  case somersD = "somers_d"
  case stuartTauC = "stuart_tau_c"
  case boschlooExact = "boschloo_exact"
  case expectedCount = "expected_count"
  case adjustedResidual = "adjusted_residual"
  case phi
  case cramersV = "cramers_v"
  case cramersVCorrected = "cramers_v_corrected"
  case oddsRatio = "odds_ratio"
  case riskRatio = "risk_ratio"
  case riskDifference = "risk_difference"
  case goodmanKruskalLambda = "goodman_kruskal_lambda"
  case uncertaintyCoefficient = "uncertainty_coefficient"
  case cochranArmitage = "cochran_armitage"
  case cochranMantelHaenszel = "cochran_mantel_haenszel"
  case commonOddsRatio = "common_odds_ratio"
  case breslowDay = "breslow_day"
  case multipleMarginalIndependence = "multiple_marginal_independence"

  // Paired and repeated answers
  case mcnemar
  case stuartMaxwell = "stuart_maxwell"
  case bowkerSymmetry = "bowker_symmetry"
  case cochranQ = "cochran_q"
  case marginalHomogeneity = "marginal_homogeneity"
  case pairedT = "paired_t"
  case cohensDZ = "cohens_d_z"
  case cohensDAV = "cohens_d_av"
  case wilcoxonSignedRank = "wilcoxon_signed_rank"
  case signTest = "sign_test"
  case friedman
  case kendallW = "kendall_w"
  case meanRank = "mean_rank"
  case repeatedMeasuresF = "repeated_measures_f"
  case sphericityEpsilon = "sphericity_epsilon"
  case mauchlyW = "mauchly_w"
  case partialEtaSquared = "partial_eta_squared"
  case generalizedEtaSquared = "generalized_eta_squared"

  // Groups
  case studentT = "student_t"
  case welchT = "welch_t"
  case mannWhitney = "mann_whitney"
  case hodgesLehmann = "hodges_lehmann"
  case anovaF = "anova_f"
  case welchF = "welch_f"
  case kruskalWallis = "kruskal_wallis"
  case medianTest = "median_test"
  case meanDifference = "mean_difference"
  case cohensD = "cohens_d"
  case hedgesG = "hedges_g"
  case standardizedDifference = "standardized_difference"
  case etaSquared = "eta_squared"
  case omegaSquared = "omega_squared"
  case rankEpsilonSquared = "rank_epsilon_squared"
  case rankBiserial = "rank_biserial"
  case tukeyHSD = "tukey_hsd"
  case gamesHowell = "games_howell"
  case scheffe
  case dunn
  case brownForsytheF = "brown_forsythe_f"
  case leveneMean = "levene_mean"
  case leveneMedian = "levene_median"
  case yuenT = "yuen_t"
  case cliffsDelta = "cliffs_delta"
  case probabilityOfSuperiority = "probability_of_superiority"
  case glassDelta = "glass_delta"
  case epsilonSquared = "epsilon_squared"
  case equivalence

  // Correlation
  case pearsonR = "pearson_r"
  case spearmanRho = "spearman_rho"
  case kendallTauB = "kendall_tau_b"
  case partialR = "partial_r"
  case semipartialR = "semipartial_r"
  case pointBiserialR = "point_biserial_r"
  case biserialR = "biserial_r"
  case polychoricR = "polychoric_r"
  case correlationDifference = "correlation_difference"

  // Scales
  case cronbachAlpha = "cronbach_alpha"
  case alphaIfDropped = "alpha_if_dropped"
  case itemRestR = "item_rest_r"
  case cronbachAlphaStandardized = "cronbach_alpha_standardized"
  case omegaTotal = "omega_total"
  case omegaHierarchical = "omega_hierarchical"
  case factorLoading = "factor_loading"
  case communality
  case varianceExplained = "variance_explained"
  case factorChiSquare = "factor_chi_square"
  case rmsea, srmr, cfi, tli
  case eigenvalue
  case simulatedEigenvalue = "simulated_eigenvalue"
  case factorsSuggested = "factors_suggested"
  case guttmanLambda2 = "guttman_lambda2"
  case guttmanLambda6 = "guttman_lambda6"
  case splitHalf = "split_half"
  case kmo
  case bartlettSphericity = "bartlett_sphericity"
  case standardErrorOfMeasurement = "standard_error_of_measurement"
  case proportionAtFloor = "proportion_at_floor"
  case proportionAtCeiling = "proportion_at_ceiling"

  // Agreement of raters
  case percentAgreement = "percent_agreement"
  case cohenKappa = "cohen_kappa"
  case weightedKappa = "weighted_kappa"
  case fleissKappa = "fleiss_kappa"
  case krippendorffAlpha = "krippendorff_alpha"
  case gwetAC1 = "gwet_ac1"
  case icc

  // Models
  case sumOfSquares = "sum_of_squares"
  case partialOmegaSquared = "partial_omega_squared"
  case estimatedMarginalMean = "estimated_marginal_mean"
  case marginalMeanDifference = "marginal_mean_difference"
  case coefficient
  case rSquared = "r_squared"
  case adjustedRSquared = "adjusted_r_squared"
  case nagelkerkeRSquared = "nagelkerke_r_squared"
  case logLikelihood = "log_likelihood"
  case aic, bic, vif, gvif
  case standardizedCoefficient = "coefficient_standardized"
  case hosmerLemeshow = "hosmer_lemeshow"
  case rocArea = "roc_area"
  case brierScore = "brier_score"
  case scaledBrierScore = "scaled_brier_score"
  case predictedRisk = "predicted_risk"
  case observedRisk = "observed_risk"
  case calibrationSlope = "calibration_slope"
  case likelihoodRatio = "likelihood_ratio"
  case rateRatio = "rate_ratio"
  case deviance, dispersion
  case brant
  case marginalEffect = "marginal_effect"
  case rSquaredChange = "r_squared_change"
  case likelihoodRatioChange = "likelihood_ratio_change"

  // Missing answers
  case littlesMCAR = "littles_mcar"

  // Replication
  case publishedEffect = "published_effect"
  case replicationEffect = "replication_effect"
  case predictionInterval = "prediction_interval"
  case sameDirection = "same_direction"
  case qHeterogeneity = "q_heterogeneity"
  case smallTelescopes = "small_telescopes"
  case scepticalP = "sceptical_p"
  case bayesFactor10 = "bayes_factor_10"
  case power
  case sampleSize = "sample_size"
  case minimumDetectableEffect = "minimum_detectable_effect"

  // Published studies
  case studies
  case studyEstimate = "study_estimate"
  case studyWeight = "study_weight"
  case pooledProportion = "pooled_proportion"
  case pooledCorrelation = "pooled_correlation"
  case pooledMeanDifference = "pooled_mean_difference"
  case pooledHedgesG = "pooled_hedges_g"
  case pooledOddsRatio = "pooled_odds_ratio"
  case pooledRiskRatio = "pooled_risk_ratio"
  case pooledEstimate = "pooled_estimate"
  case tauSquared = "tau_squared"
  case iSquared = "i_squared"
  case hSquared = "h_squared"
  case qBetween = "q_between"
  case moderatorCoefficient = "moderator_coefficient"
  case studentizedResidual = "studentized_residual"
  case dffits
  case cooksDistance = "cooks_distance"
  case covarianceRatio = "covariance_ratio"
  case eggerTest = "egger_test"
  case petersTest = "peters_test"

  // Coded interviews
  case casesInCategory = "cases_in_category"
  case categories
  case oneCaseCategories = "one_case_categories"
  case labelChanges = "label_changes"
  case categoriesSeen = "categories_seen"
  case auditProposals = "audit_proposals"

  // Samples
  case designEffect = "design_effect"
  case effectiveSampleSize = "effective_sample_size"
  case raoScottF = "rao_scott_f"
  case designBasedT = "design_based_t"
  case designBasedF = "design_based_f"
  case designBasedRankTest = "design_based_rank_test"
  case responseRate = "response_rate"
}
