import Statistics

/// Numbers that several raters give, and numbers of two groups as a correlation.
enum Agreements {
  static let scenarios: [Scenario] = intraclass + pointBiserial

  /// How units, raters and single ratings vary.
  private static let variances: [(name: String, units: Double, raters: Double, n: Int)] = [
    ("n = 10, raters alike", 1, 0, 10), ("n = 40, raters alike", 1, 0, 40),
    ("n = 10, raters differ", 1, 0.25, 10), ("n = 40, raters differ", 1, 0.25, 40),
    ("n = 40, units alike", 0, 0, 40),
  ]

  private static let intraclass: [Scenario] = variances.map { name, units, raters, n in
    let k = 4
    @Sendable func share(_ rest: Double, of ratings: Int) -> Double {
      units / (units + rest / Double(ratings))
    }
    return Scenario(
      "Four raters, a rating varies by 1", name, nullOf: { $0 == .icc && units == 0 },
      truth: { estimate in
        switch IntraclassCorrelation.Form(rawValue: estimate.method) {
        // Of ratings by others each time, which these are where raters are alike.
        case .oneWay?: raters == 0 ? share(1, of: 1) : nil
        case .oneWayMean?: raters == 0 ? share(1, of: k) : nil
        case .agreement?: share(raters + 1, of: 1)
        case .agreementMean?: share(raters + 1, of: k)
        case .consistency?: share(1, of: 1)
        case .consistencyMean?: share(1, of: k)
        case nil: nil
        }
      },
      data: .drawn { draws in
        let shifts = draws.normals(k, sd: raters.squareRoot())
        let rows = (0..<n).map { _ in
          let unit = units.squareRoot() * draws.normal()
          return shifts.map { unit + $0 + draws.normal() }
        }
        let values = Set(rows.flatMap(\.self)).sorted()
        let codes = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
        return IntraclassCorrelation(
          Ratings(
            raters: k, categories: values,
            patterns: rows.map { Ratings.Pattern(codes: $0.map { codes[$0] }, units: 1) })
        ).estimates
      })
  }

  private static let differences: [(n: Int, delta: Double)] = [(10, 0), (10, 1), (60, 0), (60, 1)]

  private static let pointBiserial: [Scenario] = differences.map { n, delta in
    // Half of them are of each group.
    let r = delta / 2 / (1 + delta * delta / 4).squareRoot()
    return Scenario(
      "Two groups as a correlation", "n = \(n) each, δ = \(delta)",
      nullOf: { $0 == .pointBiserialR && delta == 0 },
      truth: { $0.measure == .pointBiserialR ? r : nil },
      data: .drawn { draws in
        PointBiserial(
          Sample(draws.normals(n, mean: delta)), Sample(draws.normals(n))
        ).estimates
      })
  }
}
