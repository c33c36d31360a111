import Foundation

/// Answers that are numbers with some words around them: bands of age or income, and ratings whose ends are named.
enum NumberBands {
  /// What to order them by; `nil` unless every answer is of this kind and no two are the same.
  static func ranks(_ answers: [String]) -> [Double]? {
    let hasThousands = answers.contains { answer in
      zip(answer.utf8, answer.utf8.dropFirst()).contains { (0x30...0x39).contains($0) && $1 | 0x20 == 0x6B }
    }
    let bands = answers.map { Band($0, millions: hasThousands) }
    guard answers.count >= 2, bands.count(where: { $0.rank != nil }) == bands.count else { return nil }
    guard let ranks = inOneUnit(bands) else { return nil }
    guard Set(ranks).count == ranks.count,
      bands.contains(where: \.isBand) || bands.allSatisfy(\.isMeasured) || isRating(ranks)
    else { return nil }
    // Other words than those of a band are shared, or the two ends of a rating: not names that hold a number.
    let uses = bands.reduce(into: [String: Int]()) { counts, band in
      for word in Set(band.words) { counts[word, default: 0] += 1 }
    }
    let named = bands.count { band in !band.words.allSatisfy { (uses[$0] ?? 0) * 2 >= bands.count } }
    let ordered = zip(ranks, bands).sorted { $0.0 < $1.0 }.map(\.1)
    let ends = [ordered.first, ordered.last].compactMap(\.self).count { !$0.words.isEmpty }
    return named == 0 || (isRating(ranks) && named <= max(2, ends) && named < bands.count) ? ranks : nil
  }

  /// `nil` where the bands are of several units that cannot be compared.
  private static func inOneUnit(_ bands: [Band]) -> [Double]? {
    let ranks = bands.compactMap(\.rank)
    let units = bands.compactMap(\.unit)
    guard let first = units.first, units.contains(where: { $0 != first }) else { return ranks }
    guard units.allSatisfy({ $0.dimension == first.dimension }) else { return nil }
    // Nothing is nothing in every unit.
    guard bands.allSatisfy({ $0.unit != nil || $0.rank == 0 }) else { return nil }
    return bands.compactMap { band in band.rank.map { $0 * (band.unit?.size ?? 1) } }
  }

  /// Whether these are all whole numbers of a short row, such as 1 to 10.
  static func isRating(_ ranks: [Double]) -> Bool {
    let sorted = ranks.sorted()
    guard let low = sorted.first, let high = sorted.last, sorted.count >= 3 else { return false }
    return sorted.allSatisfy { $0.rounded() == $0 } && low >= -10 && high <= 100
      && high - low <= Double(max(10, sorted.count))
  }

  /// All words that stand beside numbers.
  static let words = Band.under.union(Band.over).union(Band.own).union(Band.zero)

  private struct Band {
    /// The first number, a little less for "under" and a little more for "over".
    var rank: Double?
    /// Whether it says from where to where.
    var isBand = false
    /// Whether its number is that of a unit, or of a hundred.
    var isMeasured = false
    /// Words that are none of a band's own.
    var words: [String] = []
    /// Of the number that ranks it.
    var unit: Units.Unit?

    /// - Parameter millions: whether `1M` is a million, beside `100k`.
    init(_ answer: String, millions: Bool) {
      let plain = answer.lowercased().replacingOccurrences(of: "’", with: "'")
      var numbers: [Double] = []
      var rest = ""
      var digits = ""
      let characters = Array(plain)
      for (index, character) in characters.enumerated() {
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if character.isASCII, character.isNumber {
          digits.append(character)
        } else if !digits.isEmpty, next.isASCII, next.isNumber,
          [",", ".", "'", " ", "\u{A0}", "\u{202F}"].contains(character),
          Self.marksThousands(characters, index)
        {
          continue
        } else if !digits.isEmpty, character == "." || character == ",", next.isASCII, next.isNumber {
          digits.append(".")
        } else {
          if let number = Double(digits) {
            let times = next.isLetter ? 1 : character == "k" ? 1e3 : millions && character == "m" ? 1e6 : 1
            numbers.append(number * times)
            rest += times > 1 ? " 0 k " : " 0 "
          }
          digits = ""
          rest.append(character)
        }
      }
      if let number = Double(digits) {
        numbers.append(number)
        rest += " 0"
      }
      // A 0 stands where a number stood.
      let tokens = Words(rest).list.map(String.init)
      let words = tokens.filter { $0 != "0" }
      unit = Self.unit(tokens)
      if numbers.isEmpty, let counted = Self.one(words) { (numbers, unit) = ([1], counted) }
      isMeasured = unit != nil || plain.contains("%")
      let isUnder = words.contains { Self.under.contains($0) } || plain.contains("<")
      let isOver =
        words.contains { Self.over.contains($0) } || plain.contains("+") || plain.contains(">")
        || plain.contains("≥")
      isBand = numbers.count > 1 || isUnder || isOver || plain.contains("$") || plain.contains("€")
      self.words = words.filter {
        !Self.under.contains($0) && !Self.over.contains($0) && !Self.own.contains($0) && $0 != "k"
          && (unit == nil || Units.all[$0] == nil)
      }
      if let first = numbers.first {
        rank =
          isUnder && numbers.count == 1
          ? first.nextDown - 1e-6 * max(1, abs(first)) : isOver ? first + 1e-6 * max(1, abs(first)) : first
      } else if words.contains(where: { Self.zero.contains($0) }) {
        rank = 0
        self.words.removeAll { Self.zero.contains($0) }
      }
    }

    /// The first after the first number, unless that counts how often in such a time: `3 times a week`.
    private static func unit(_ tokens: [String]) -> Units.Unit? {
      guard let number = tokens.firstIndex(of: "0"),
        let place = tokens[number...].firstIndex(where: { Units.all[$0] != nil }),
        !tokens[number..<place].contains(where: Rates.isOccasion), !Rates.isPer(tokens[place - 1])
      else { return nil }
      return Units.all[tokens[place]]
    }

    /// `less than a month`
    private static func one(_ words: [String]) -> Units.Unit? {
      guard let last = words.last(where: { Units.all[$0] != nil }), words.count >= 2,
        let place = words.lastIndex(of: last), place > 0, Units.one.contains(words[place - 1]),
        words.allSatisfy({
          under.contains($0) || over.contains($0) || own.contains($0) || Units.one.contains($0) || $0 == last
        })
      else { return nil }
      return Units.all[last]
    }

    /// Three digits follow, and no fourth.
    private static func marksThousands(_ characters: [Character], _ index: Int) -> Bool {
      let after = characters[(index + 1)...].prefix { $0.isASCII && $0.isNumber }
      return after.count == 3
    }

    static let under: Set<String> = [
      "under", "below", "less", "fewer", "younger", "unter", "weniger", "junger", "moins", "menos", "menor",
      "minder", "onder", "jonger",
      "meno", "sotto", "before", "up", "bis", "jusqu", "hasta", "tot",
    ]
    static let over: Set<String> = [
      "over", "above", "more", "older", "plus", "uber", "mehr", "alter", "ab", "mas", "mayor", "meer",
      "boven", "ouder", "piu", "oltre",
      "after", "least", "greater", "higher",
    ]
    static let own: Set<String> = [
      "to", "and", "or", "than", "years", "year", "yrs", "yr", "old", "of", "age", "aged", "between", "from",
      "at", "through", "the", "a",
      "bis", "und", "oder", "als", "jahre", "jahren", "jahr", "zwischen", "von", "euro", "eur", "usd",
      "dollars", "per", "de", "a", "et",
      "ou", "ans", "an", "entre", "ou", "que", "y", "o", "anos", "ano", "en", "of", "dan", "jaar", "tot",
      "van", "e", "anni", "anno", "tra",
      "da", "fino", "hours", "hour", "minutes", "times", "time", "days", "weeks", "months", "people",
      "employees", "di", "s", "hr", "hrs", "up",
      "last", "past", "ago", "within", "letzten", "letzte", "letzter", "vergangenen", "derniers", "dernieres",
      "dernier", "ultimos", "ultimas", "ultimo", "ultimi", "afgelopen", "ha", "fa", "il",
    ]
    static let zero: Set<String> = [
      "none", "zero", "no", "never", "keine", "kein", "aucun", "ninguno", "geen", "nessuno", "nie",
    ]
  }
}
