import Ingest
import StudyFile

extension Compiler {
  /// The codes with a reason for those who were not asked, as they are counted.
  mutating func telling(
    _ name: String, _ codes: (lane: Int, space: CodeSpace)
  ) throws -> (lane: Int, space: CodeSpace) {
    if let known = tellingLanes[codes.lane] { return known }
    guard countsNotAsked, let asked = try askedLane(of: name) else { return codes }
    let step = Program.Step.notAsked(
      codes.lane, asked: asked, code: MissingCode.notAsked(try variable(name)))
    let found = (
      lane: append(step), space: CodeSpace(missing: codes.space.missing + 1, levels: codes.space.levels)
    )
    tellingLanes[codes.lane] = found
    return found
  }

  /// Whether a question was asked: it was not either where what leads to it was not, and was not answered. `nil` where it was
  /// asked of everybody, or the export lacks what would tell.
  mutating func askedLane(of name: String) throws -> Int? {
    if let known = askedLanes[name] { return known }
    guard let asked = try variable(name).asked?.value, asked.variables.allSatisfy(isThere) else { return nil }
    // What leads to itself tells nothing more of itself.
    askedLanes[name] = .some(nil)
    var truths = [try lane(of: asked)]
    for before in asked.answersNeeded.sorted() {
      guard let wasAsked = try askedLane(of: before) else { continue }
      let isAnswered = try lane(of: .not(.isMissing(variable: before)))
      truths.append(append(.any([wasAsked, isAnswered])))
    }
    let lane = truths.count > 1 ? append(.all(truths)) : truths[0]
    askedLanes[name] = lane
    return lane
  }

  private func isThere(_ name: String) -> Bool {
    guard let variable = variables[name] else { return false }
    return variable.source.ingredients?.allSatisfy(isThere) ?? (slots[name] != nil)
  }
}

extension Condition {
  /// The variables of which certain answers make it true, so that it is not where there are none.
  fileprivate var answersNeeded: Set<String> {
    switch self {
    case .isAnyOf(let name, _), .isOrdered(let name, _, _): [name]
    case .all(let conditions): conditions.reduce(into: []) { $0.formUnion($1.answersNeeded) }
    case .any, .compares, .isMissing, .not: []
    }
  }
}
