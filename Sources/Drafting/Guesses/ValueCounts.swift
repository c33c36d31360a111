import Ingest
import StudyFile

/// Answers of one column, or of several that were answered alike, with how often each was given.
struct ValueCounts {
  private(set) var values: [ColumnProfile.Value]
  /// Some answers are not in it.
  let hasMore: Bool

  init(_ profile: ColumnProfile) { (values, hasMore) = (profile.values, profile.hasMore) }

  /// Of several columns together.
  init(_ profiles: [ColumnProfile]) {
    var places: [String: Int] = [:]
    values = []
    for value in profiles.flatMap(\.values) {
      if let place = places[value.text] {
        values[place].count += value.count
      } else {
        places[value.text] = values.count
        values.append(value)
      }
    }
    hasMore = profiles.contains(where: \.hasMore)
  }

  var texts: [String] { values.map(\.text) }
  var total: Int { values.reduce(0) { $0 + $1.count } }

  mutating func remove(_ texts: Set<String>) { values.removeAll { texts.contains($0.text) } }

  /// With their numbers, where all of them are numbers.
  var numbers: [Double]? {
    let numbers = values.map { AnswerShape($0.text).number }
    return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
  }
}

extension AnswerShape {
  /// As a number, whatever marks its decimals.
  var number: Double? {
    switch self {
    case .whole(let value), .decimal(let value), .decimalComma(let value): value
    default: nil
    }
  }
}
