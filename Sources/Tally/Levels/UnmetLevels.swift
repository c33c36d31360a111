import Ingest
import StudyFile

extension TallyPass {
  /// Of these levels, those of variables without declared levels that no record has, used or not.
  func unmet(_ named: [LevelName], layout: Layout) -> [LevelName] {
    var labels: [String: Set<String>] = [:]
    for (place, known) in program.met.enumerated() {
      labels[layout.slots[known.slot].variable, default: []].formUnion(met[place].labels)
    }
    return named.filter { level in labels[level.variable].map { !$0.contains(level.label) } ?? false }
  }
}

extension Tallies {
  /// Why a condition says nothing of these respondents: no record has any of the levels that it names.
  package func absence(of condition: Condition) -> String? {
    condition.rests(onlyOn: Set(unmet))?.first.map { Self.absence(of: $0) }
  }

  package static func absence(of level: LevelName) -> String {
    "'\(level.variable)' has no answer '\(level.label)' in these data"
  }
}
