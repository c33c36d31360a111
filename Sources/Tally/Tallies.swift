import StudyFile

/// What a whole pass has counted.
package struct Tallies: Sendable, Equatable {
  /// Rows excluded by each alternative of the study's `exclude`, at the first that holds.
  package let excluded: [Int]
  /// Rows used.
  package let used: Int
  /// Respondents that the used rows stand for.
  package let respondents: Int
  /// For each scale that the plan needs, answers outside its range, which were treated as missing. Like the reader's
  /// counts of unusable answers these are of all rows that were read.
  package let outsideScale: [String: Int]

  enum Result: Sendable, Equatable {
    case patterns(PatternCounts)
    case crossProducts(CrossProductTally)
    case occasions(OccasionCounts)
  }
  let results: [Result]
  /// Levels that the study file names, of variables whose levels it does not list, and that no record has.
  package internal(set) var unmet: [LevelName] = []

  /// The counts of the request with this place in the plan.
  package func patterns(_ request: Int) -> PatternCounts {
    guard case .patterns(let counts) = results[request] else {
      preconditionFailure("request \(request) of the plan is not for patterns")
    }
    return counts
  }

  /// The cross-products of the request with this place in the plan.
  package func crossProducts(_ request: Int) -> CrossProductTally {
    guard case .crossProducts(let tally) = results[request] else {
      preconditionFailure("request \(request) of the plan is not for cross-products")
    }
    return tally
  }

  /// The counts of the request with this place in the plan.
  package func occasions(_ request: Int) -> OccasionCounts {
    guard case .occasions(let counts) = results[request] else {
      preconditionFailure("request \(request) of the plan is not for occasions")
    }
    return counts
  }
}

extension TallyPass {
  package func finish() -> Tallies {
    let order = met.map { UndeclaredOrder($0) }
    let results = program.places.map { place -> Tallies.Result in
      switch place {
      case .patterns(let place): .patterns(patternCounts(program.patterns[place], tables[place], order))
      case .crossProducts(let place):
        .crossProducts(crossProducts[place].tally(program.crossProducts[place].variables))
      case .occasions(let place): .occasions(occasionCounts(place, order))
      }
    }
    return Tallies(
      excluded: excluded, used: used, respondents: respondents,
      outsideScale: Dictionary(uniqueKeysWithValues: zip(program.scales, outside)), results: results)
  }
}
