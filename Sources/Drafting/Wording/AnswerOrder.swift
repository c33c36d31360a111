/// The order that a closed question's answers have by their wording, from the least to the most.
struct AnswerOrder: Equatable {
  /// What they are in the order of, for a remark: `agreement`.
  var family: String
  /// Places in the list of answers.
  var places: [Int]
  /// The whole numbers that the answers name themselves, in the same order, where they are a rating.
  var numbers: [Double]?

  /// `nil` where the wording tells no order of all of them.
  init?(_ answers: [String]) {
    if let order = AnswerOrder(whole: answers) {
      self = order
    } else if let heads = Heads.of(answers), let order = AnswerOrder(whole: heads) {
      self = order
      // An answer in words is no rating by the number that it begins with.
      numbers = nil
    } else {
      return nil
    }
  }

  private init?(whole answers: [String]) {
    guard answers.count >= 2 else { return nil }
    let words = answers.map { Words($0.withoutBrackets) }
    if let ranks = NumberBands.ranks(answers) {
      let isRating = NumberBands.isRating(ranks)
      self.init(isRating ? "their numbers" : "the numbers in them", ranks)
      if isRating { numbers = ranks.sorted() }
      return
    }
    if let ranks = Self.rates(words) {
      self.init("frequency", ranks)
      return
    }
    for family in RankedWords.families {
      if let ranks = Self.ranks(words, in: family) {
        self.init(family.name, ranks)
        return
      }
    }
    if let ranks = Self.degrees(words) {
      self.init("degree", ranks)
      return
    }
    for family in RankedWords.families where family.isCutShort {
      if let ranks = Self.ranks(words, in: family, isCutShort: true) {
        self.init(family.name, ranks)
        return
      }
    }
    return nil
  }

  private init?(_ family: String, _ ranks: [Double]) {
    self.family = family
    places = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  private static func distinct(_ ranks: [Double?]) -> [Double]? {
    let all = ranks.compactMap(\.self)
    return all.count == ranks.count && Set(all).count == all.count ? all : nil
  }

  /// How often in what time, beside words such as `never` and `less often`.
  private static func rates(_ words: [Words]) -> [Double]? {
    let counted = words.map { Rates.perYear($0) }
    guard counted.contains(where: { $0 != nil }) else { return nil }
    return distinct(
      zip(words, counted).map { words, rate in RankedWords.frequency.ranks[words.text] ?? rate })
  }

  private static func ranks(
    _ words: [Words], in family: RankedWords.Family, isCutShort: Bool = false
  ) -> [Double]? {
    distinct(
      words.map { answer in
        if let rank = family.ranks[answer.text] { return rank }
        if isCutShort { return family.rank(cutShort: answer.text) }
        guard family.isFoundInside else { return nil }
        // The longest words found: "some high school" before "high school".
        return family.ranks.filter { answer.contains($0.key) }
          .max { ($0.key.count, $0.key) < ($1.key.count, $1.key) }?.value
      })
  }

  /// `strongly agree`, `agree`, …: a degree and what it is a degree of, which may be denied.
  private static func degrees(_ words: [Words]) -> [Double]? {
    var degrees: [Double?] = []
    var rests: [[Substring]?] = []
    for answer in words {
      if Degrees.isNeutral(answer) {
        degrees.append(0)
        rests.append(nil)
      } else {
        let (degree, rest) = taken(from: answer.list)
        degrees.append(degree)
        rests.append(rest)
      }
    }
    let named = rests.compactMap(\.self)
    guard named.count >= 2,
      degrees.contains(where: { $0 != nil && $0 != 0 }) || rests.contains(where: { $0 == nil })
        || named.count == 2
    else { return nil }
    let shared = Set(named[0]).intersection(named.dropFirst().reduce(Set(named[0])) { $0.intersection($1) })
    let cores = rests.map { rest in rest.map { $0.filter { !shared.contains($0) }.joined(separator: " ") } }
    let distinctCores = Set(cores.compactMap(\.self))
    guard distinctCores.count <= 2 else { return nil }
    var opposite: String?
    if distinctCores.count == 2 {
      let pair = distinctCores.sorted()
      if Contrasts.isOpposite(pair[0], of: pair[1]) {
        opposite = pair[0]
      } else if Contrasts.isOpposite(pair[1], of: pair[0]) {
        opposite = pair[1]
      } else {
        return nil
      }
    }
    return distinct(
      zip(degrees, cores).map { degree, core in
        guard let core else { return 0 }
        let degree = degree ?? Degrees.bare
        return core == opposite ? -degree : degree
      })
  }

  /// The degree that the words name, and the other words without fillers.
  private static func taken(from list: [Substring]) -> (degree: Double?, rest: [Substring]) {
    var rest = list
    var degree: Double?
    for entry in Degrees.all where entry.words.count <= rest.count {
      guard let place = place(of: entry.words, in: rest) else { continue }
      if let known = degree {
        // "very much", "tend to strongly": the first and longest says most; a denial turns it.
        if entry.degree < 0, known > 0 { degree = entry.degree == -3.3 ? -known : entry.degree }
      } else {
        degree = entry.degree
      }
      rest.removeSubrange(place..<place + entry.words.count)
    }
    return (degree, rest.filter { !Degrees.fillers.contains($0) })
  }

  private static func place(of words: [Substring], in list: [Substring]) -> Int? {
    (0...(list.count - words.count)).first { list[$0..<$0 + words.count].elementsEqual(words) }
  }
}
