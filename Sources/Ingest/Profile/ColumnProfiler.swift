import StudyFile

/// Looks at the answers of one column as they come by, in memory that has a bound.
struct ColumnProfiler {
  /// Distinct answers that are kept: more than any closed question has.
  static let mostValues = 200
  /// Longer ones are somebody's own words.
  private static let longestValue = 400
  /// Answers beyond those, by their hashes, among which one that comes again is looked for.
  private static let mostHashes = 2000

  private var profile: ColumnProfile
  private var table = TextTable()
  private var hashes: Set<UInt64> = []
  private var pieces = ListSeparator.allCases.map(PieceCounts.init)
  /// Answers that are kept apart however many others there are.
  private var codes = 0

  init(heading: String) { profile = ColumnProfile(heading: heading) }

  mutating func add(_ text: FieldText) {
    let text = text.trimmed
    if text.isEmpty {
      profile.blank += 1
      return
    }
    profile.answered += 1
    if let place = table.value(of: text) {
      profile.values[Int(place)].count += 1
      profile.isUnique = false
      return
    }
    addNew(text)
  }

  @inline(never)
  private mutating func addNew(_ text: FieldText) {
    let shape = AnswerShape(text)
    let isCode = Self.isCode(shape)
    if isCode || (profile.values.count - codes < Self.mostValues && text.count <= Self.longestValue) {
      if isCode { codes += 1 }
      table.insert(text, Int32(profile.values.count))
      profile.values.append(ColumnProfile.Value(text: text.string, count: 1))
      return
    }
    profile.hasMore = true
    if profile.isUnique {
      let hash = Self.hash(text)
      if hashes.contains(hash) {
        profile.isUnique = false
        hashes = []
      } else if hashes.count < Self.mostHashes {
        hashes.insert(hash)
      }
    }
    add(text.string, shape, count: 1, length: text.count)
  }

  /// Numbers that mean "no answer" in many surveys.
  private static func isCode(_ shape: AnswerShape) -> Bool {
    guard case .whole(let value) = shape else { return false }
    return MissingCodes.all.contains(value)
  }

  private mutating func add(_ text: @autoclosure () -> String, _ shape: AnswerShape, count: Int, length: Int)
  {
    profile.longest = max(profile.longest, length)
    profile.bytes += length * count
    switch shape {
    case .whole(let value):
      profile.whole += count
      note(value)
    case .decimal(let value):
      profile.decimal += count
      note(value)
    case .decimalComma(let value):
      profile.decimalComma += count
      note(value)
    case .date: profile.dates += count
    case .mailAddress: profile.mailAddresses += count
    case .networkAddress: profile.networkAddresses += count
    case .telephone: profile.telephones += count
    case .text: break
    }
    guard pieces.contains(where: { !$0.isProse }) else { return }
    let text = text()
    for index in pieces.indices { pieces[index].add(text, count: count) }
  }

  private mutating func note(_ value: Double) {
    guard !MissingCodes.all.contains(value) else { return }
    profile.minimum = min(profile.minimum, value)
    profile.maximum = max(profile.maximum, value)
  }

  /// FNV-1a: the same in every run.
  private static func hash(_ text: FieldText) -> UInt64 {
    text.bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// What was seen.
  mutating func finish() -> ColumnProfile {
    for value in profile.values {
      add(value.text, AnswerShape(value.text), count: value.count, length: value.text.utf8.count)
    }
    profile.pieces = pieces
    return profile
  }
}

/// Numbers that mean "no answer" in many surveys, whatever is asked.
package enum MissingCodes {
  package static let all: Set<Double> = [
    -1, -2, -3, -4, -5, -6, -7, -8, -9, -66, -77, -88, -96, -97, -98, -99, -555, -666, -777, -888, -996, -997,
    -998,
    -999, -9996, -9997, -9998, -9999, -99999, 66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 996, 997, 998, 999,
    7777, 8888,
    9996, 9997, 9998, 9999, 99999, 999_999,
  ]
}
