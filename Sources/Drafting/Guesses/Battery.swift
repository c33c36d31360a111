import Ingest

/// Neighbouring questions with one stem that were answered alike: they are guessed together, so that an answer that nobody
/// gave to one of them is one of its levels all the same.
struct Battery {
  /// Places in the list of questions.
  var members: [Int]

  /// All batteries among the questions, in the order of their first members.
  static func all(_ questions: [Question]) -> [Battery] {
    var groups: [(stem: String, members: [Int])] = []
    for (place, question) in questions.enumerated() {
      guard let stem = question.stem, !question.profile.hasMore, question.profile.answered > 0 else {
        continue
      }
      if let group = groups.firstIndex(where: { $0.stem == stem.text }) {
        groups[group].members.append(place)
      } else {
        groups.append((stem.text, [place]))
      }
    }
    return groups.flatMap { split($0.members, questions) }.filter { $0.members.count > 1 }
      .sorted { $0.members[0] < $1.members[0] }
  }

  private static func split(_ members: [Int], _ questions: [Question]) -> [Battery] {
    var batteries: [(values: Set<String>, battery: Battery)] = []
    for member in members {
      let values = Set(questions[member].profile.values.map(\.text))
      guard values.count <= mostValues else { continue }
      if let last = batteries.indices.last, isAlike(values, batteries[last].values) {
        batteries[last].battery.members.append(member)
        batteries[last].values.formUnion(values)
      } else {
        batteries.append((values, Battery(members: [member])))
      }
    }
    return batteries.map(\.battery)
  }

  private static let mostValues = 40

  private static func isAlike(_ values: Set<String>, _ others: Set<String>) -> Bool {
    let common = values.intersection(others).count
    return common * 3 >= min(values.count, others.count) * 2 && common * 2 >= max(values.count, others.count)
  }
}
