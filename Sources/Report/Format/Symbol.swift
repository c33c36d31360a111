/// A symbol that tables and sentences use, with what it stands for.
enum Symbol: String, CaseIterable {
  case total, n, mean, sd, median, quartiles, confidenceInterval, standardError, p, pAdjusted
  case chiSquare, gSquared, t, u, f, h, q, z, cochranQ, df
  case phi, v, vCorrected, oddsRatio, commonOddsRatio, riskRatio, d, g, standardizedDifference, etaSquared,
    omegaSquared,
    epsilonSquared, rankEpsilonSquared, rankBiserial
  case r, partialR, polychoric, rDifference, rho, tauB, s, concordant, alpha, omega, b, beta, hc3,
    quasi,
    rateRatio
  case rSquared, aic, bic, vif, gvif,
    adjustedResidual
  case signedRanks, cochranTest, kendallW, dz, dav, partialEtaSquared, generalizedEtaSquared, epsilon
  case sumOfSquares
  case omegaHierarchical, communality, rmsea, srmr, cfi, tli
  case tauSquared, iSquared, hSquared
}
