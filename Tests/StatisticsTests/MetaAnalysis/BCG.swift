@testable import Statistics

/// The trials of the BCG vaccine against tuberculosis. Source: Colditz et al. (1994), JAMA 271, 698–702, as in metafor's
/// `dat.bcg`.
enum BCG {
  struct Trial {
    let year: Int
    let vaccinated: (cases: Int, n: Int)
    let control: (cases: Int, n: Int)
    let latitude: Double
    let allocation: String
  }

  static let trials: [Trial] = [
    trial(1948, 4, 119, 11, 128, 44, "random"), trial(1949, 6, 300, 29, 274, 55, "random"),
    trial(1960, 3, 228, 11, 209, 42, "random"), trial(1977, 62, 13536, 248, 12619, 52, "random"),
    trial(1973, 33, 5036, 47, 5761, 13, "alternate"), trial(1953, 180, 1361, 372, 1079, 44, "alternate"),
    trial(1973, 8, 2537, 10, 619, 19, "random"), trial(1980, 505, 87886, 499, 87892, 13, "random"),
    trial(1968, 29, 7470, 45, 7232, 27, "random"), trial(1961, 17, 1699, 65, 1600, 42, "systematic"),
    trial(1974, 186, 50448, 141, 27197, 18, "systematic"), trial(1969, 5, 2493, 3, 2338, 33, "systematic"),
    trial(1976, 27, 16886, 29, 17825, 33, "systematic"),
  ]

  static let effects = trials.compactMap { EffectEstimate.logRiskRatio(pair($0)) }

  static func pair(_ trial: Trial) -> ProportionPair {
    ProportionPair(
      successesA: trial.vaccinated.cases, trialsA: trial.vaccinated.n, successesB: trial.control.cases,
      trialsB: trial.control.n)
  }

  private static func trial(
    _ year: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ latitude: Double, _ allocation: String
  ) -> Trial {
    Trial(year: year, vaccinated: (a, a + b), control: (c, c + d), latitude: latitude, allocation: allocation)
  }
}
