extension TallyPass {
  /// Adds the tallies of another pass that was prepared with the same plan and study.
  package mutating func merge(_ other: TallyPass) throws {
    let isAlike =
      plan.requests == other.plan.requests && excluded.count == other.excluded.count
      && outside.count == other.outside.count && met.count == other.met.count
      && interners.count == other.interners.count
      && zip(program.patterns, other.program.patterns).allSatisfy { $0.coordinates == $1.coordinates }
    guard isAlike else { throw TallyError.differentPlans }
    let (sum, overflows) = respondents.addingReportingOverflow(other.respondents)
    if overflows { throw TallyError.tooManyRespondents }
    respondents = sum
    used += other.used
    for place in excluded.indices { excluded[place] += other.excluded[place] }
    for place in outside.indices { outside[place] += other.outside[place] }

    let levels = met.indices.map { met[$0].merge(other.met[$0]) }
    extendTables()
    for place in interners.indices {
      let room = interners[place].hasRoom(for: other.interners[place].values.count)
      guard room else { throw TallyError.tooManyValues(variable: program.interned[place].variable) }
    }
    let numbers = interners.indices.map { interners[$0].merge(other.interners[$0]) }
    /// Of the other's codes to these; `nil` where they are the same.
    func translation(_ space: CodeSpace) -> [Int32]? {
      switch space.levels {
      case .met(let place): levels[place]
      case .numbers(let place): numbers[place]
      case .declared, .flags, .truth: nil
      }
    }
    for place in tables.indices {
      let request = program.patterns[place]
      tables[place].reserve(sizes(request))
      let translations = request.coordinates.map { translation($0.space) }
      var translated = [Int](repeating: 0, count: request.coordinates.count)
      other.tables[place].forEach { stored, count, sums in
        for axis in stored.indices {
          let missing = request.coordinates[axis].space.missing
          let code = stored[axis] - missing
          translated[axis] =
            translations[axis].map { code < 0 ? stored[axis] : Int($0[code]) + missing } ?? stored[axis]
        }
        tables[place].add(translated, count: count, sums)
      }
    }
    for place in crossProducts.indices { crossProducts[place].merge(other.crossProducts[place]) }
    for place in occasions.indices {
      let space = program.occasions[place].answer.space
      occasions[place].merge(
        other.occasions[place], answers: translation(space), missing: space.missing)
    }
  }
}
