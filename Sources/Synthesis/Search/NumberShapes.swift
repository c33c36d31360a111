import StudyFile

/// How the answers to each numeric question are spread: ratings and ages like a hill, counts from 0 with a long tail, the
/// items of a scale with something in common.
struct NumberShapes {
  private struct Shape {
    var mean: Double
    var sd: Double
    var isSkewed = false
    /// The scale that it is an item of, and how much of the item is the scale's.
    var factor: Int?
    var loading = 0.0
  }

  private let shapes: [Shape?]
  private let factors: Int

  init(_ questionnaire: Questionnaire, chance: inout Chance) {
    let study = questionnaire.study
    let published = Published(study)
    let scales = study.variables.compactMap { variable -> (name: String, scale: Scale)? in
      if case .scale(let scale) = variable.source { (variable.name, scale) } else { nil }
    }
    factors = scales.count
    let levels = scales.map { _ in 0.5 + 0.25 * chance.uniform() }
    shapes = questionnaire.fields.map { field -> Shape? in
      guard let numbers = field.numbers else { return nil }
      let width = numbers.high - numbers.low
      let name = field.variable.name
      let place = scales.firstIndex { $0.scale.items.contains { $0.variable == name } }
      var shape: Shape
      if let mean = published.mean(name) {
        let isCount = numbers.low == 0 && mean < numbers.high / 4 && width > 20
        shape = Shape(
          mean: mean, sd: published.sd(name) ?? min(width / 5, max(1, (mean - numbers.low) * 0.3)),
          isSkewed: isCount && published.sd(name) == nil && mean < numbers.high / 10)
      } else if numbers.low == 0, width > 20, place == nil {
        shape = Shape(mean: min(20, width / 12) * (0.7 + 0.6 * chance.uniform()), sd: 0, isSkewed: true)
      } else {
        let middle = width > 20 ? 0.3 : 0.45 + 0.2 * chance.uniform()
        shape = Shape(mean: numbers.low + middle * width, sd: width / (width > 20 ? 7 : 4.5))
      }
      if let place {
        let scale = scales[place].scale
        let k = Double(scale.items.count)
        let isReversed = scale.items.first { $0.variable == name }?.isReversed ?? false
        let scored = published.mean(scales[place].name).map { scale.score == .sum ? $0 / k : $0 }
        if published.mean(name) == nil {
          let mean = scored ?? numbers.low + levels[place] * width
          shape.mean = isReversed ? numbers.low + numbers.high - mean : mean
        }
        // Spearman and Brown: of k items with this much in common.
        let alpha = min(0.97, max(0.05, published.alpha(scales[place].name) ?? 0.75))
        let shared = alpha / (k - (k - 1) * alpha)
        if let sd = published.sd(scales[place].name), published.sd(name) == nil {
          let ofMean = scale.score == .sum ? sd / k : sd
          shape.sd = min(width / 2, ofMean / (shared + (1 - shared) / k).squareRoot())
        }
        shape.factor = place
        shape.loading = shared.squareRoot() * (isReversed ? -1 : 1)
        shape.isSkewed = false
      }
      return shape
    }
  }

  /// One for each scale.
  func commonFactors(_ chance: inout Chance) -> [Double] { (0..<factors).map { _ in chance.normal() } }

  func draw(_ field: Int, _ common: [Double], _ chance: inout Chance) -> Double {
    guard let shape = shapes[field] else { return 0 }
    if shape.isSkewed {
      // The mean of u³ is a quarter.
      let u = chance.uniform()
      return 4 * shape.mean * u * u * u
    }
    var z = chance.normal()
    if let factor = shape.factor {
      let own = max(0, 1 - shape.loading * shape.loading).squareRoot()
      z = shape.loading * common[factor] + own * z
    }
    return shape.mean + shape.sd * z
  }

  /// What was printed of a variable, over all or else in a group.
  private struct Published {
    private let reports: [PublishedReport]

    init(_ study: Study) { reports = study.findings.flatMap(\.reports) }

    private func first(_ measure: String, _ name: String) -> PublishedReport? {
      let of = reports.filter { $0.measure == measure && $0.target == .variable(name) }
      return of.first { $0.among == nil } ?? of.first
    }

    func mean(_ name: String) -> Double? { first("mean", name)?.value?.value }
    func sd(_ name: String) -> Double? {
      first("mean", name)?.sd?.value ?? first("sd", name)?.value?.value
    }
    func alpha(_ name: String) -> Double? { first("cronbach_alpha", name)?.value?.value }
  }
}
