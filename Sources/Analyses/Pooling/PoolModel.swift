import Statistics
import StudyFile

/// A way of pooling studies.
struct PoolModel: Equatable {
  enum Kind: Equatable {
    /// Proportions as they are counted; `isCommon`: all studies have one.
    case binomialNormal(isCommon: Bool)
    /// Effects on a scale, by the inverse of their variances.
    case inverseVariance(EffectScale, TauSquaredEstimator)
  }

  var kind: Kind
  /// Whether the interval is t's (Hartung and Knapp's, of effects) or z's.
  var isStudent: Bool
  /// What the rows call it.
  var method: String

  /// Where studies of one model lie, and how sure that is.
  struct Fit {
    var value: Double
    var interval: MetaInterval
    var tauSquared: Double
    var scale: PoolingScale
    var prediction: Interval?
    /// What of the model could not be had.
    var note = ""
  }

  /// Pools studies that have a result; the reason where that cannot be.
  func fit(_ studies: [PublishedStudy], level: Double) -> Result<Fit, PoolProblem> {
    switch kind {
    case .binomialNormal(let isCommon):
      let counts = studies.compactMap(\.counts)
      do throws(BinomialNormal.Problem) {
        let model = try BinomialNormal(events: counts.map(\.events), of: counts.map(\.n), isCommon: isCommon)
        let student = isStudent ? model.student(level: level) : nil
        return .success(
          Fit(
            value: model.value, interval: student ?? model.wald(level: level), tauSquared: model.tauSquared,
            scale: .logit, prediction: isCommon ? nil : model.prediction(level: level),
            note: isStudent && student == nil ? Self.alone : ""))
      } catch {
        return .failure(PoolProblem(error))
      }
    case .inverseVariance(let scale, let estimator):
      guard let model = RandomEffects(studies.compactMap(scale.effect), estimator: estimator) else {
        return .failure(PoolProblem(reason: "there are no studies to pool"))
      }
      let student = isStudent ? model.hartungKnapp(level: level) : nil
      var note = ""
      if isStudent, student == nil {
        note =
          model.df == 0
          ? Self.alone
          : "the effects are identical, so that Hartung and Knapp’s interval would have no width; this is z’s"
      } else if isStudent, let factor = model.hartungKnappFactor, factor < 1, model.tauSquared == 0 {
        note = "the effects are more alike than chance makes them, so this interval is narrower than z’s"
      }
      return .success(
        Fit(
          value: model.value, interval: student ?? model.wald(level: level), tauSquared: model.tauSquared,
          scale: scale.pooling(studies),
          prediction: estimator == .common ? nil : model.prediction(level: level),
          note: note))
    }
  }

  private static let alone = "one study is as it is, and nothing is known of others"
}

/// Why studies cannot be pooled.
struct PoolProblem: Error, Equatable {
  var reason: String

  init(reason: String) { self.reason = reason }

  init(_ problem: BinomialNormal.Problem) {
    reason =
      switch problem {
      case .noStudies: "there are no studies to pool"
      case .noVariation: "all studies together have no event, or nothing else, so the likelihood has no top"
      case .design: "the studies do not differ in it, or there are too few of them"
      case .unbounded: "the likelihood has no top: it rises as the studies are taken to differ ever more"
      }
  }
}
