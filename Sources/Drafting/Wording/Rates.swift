/// Answers that count how often something happens: `about once a day`, `mehrmals pro Woche`, `every few weeks`.
enum Rates {
  /// Times a year; `nil` where the words do not say how often in what time.
  static func perYear(_ words: Words) -> Double? {
    let list = words.list
    if let adverb = list.lazy.compactMap({ adverbs[$0] }).first { return scaled(adverb, by: list, of: words) }
    guard let place = list.lastIndex(where: { periods[$0] != nil }), let period = periods[list[place]] else {
      return nil
    }
    let before = list[..<place]
    let isEvery = before.contains { every.contains($0) }
    let times = before.compactMap { number($0) }
    if isEvery {
      // "every day", "every two weeks", "every few weeks"
      return period / (times.max() ?? 1)
    }
    // "several days" is how long, and not how often.
    guard before.contains(where: { per.contains($0) || occasions.contains($0) }) else { return nil }
    // "2 to 3 times a week" is 2.5 times.
    let many = times.isEmpty ? 1 : times.reduce(0, +) / Double(times.count)
    return scaled(many * period, by: list, of: words)
  }

  /// "less than once a month", "more than once a week"
  private static func scaled(_ rate: Double, by list: [Substring], of words: Words) -> Double {
    if list.contains(where: { fewer.contains($0) }) { return rate * 0.9 }
    if list.contains(where: { more.contains($0) }) || words.contains("at least") { return rate * 1.2 }
    return rate
  }

  private static let fewer: Set<Substring> = [
    "less", "fewer", "under", "weniger", "seltener", "moins", "menos", "minder", "meno",
  ]
  private static let more: Set<Substring> = ["more", "over", "mehr", "ofter", "plus", "mas", "meer", "piu"]
  private static let every: Set<Substring> = [
    "every", "each", "jede", "jeden", "jedes", "alle", "chaque", "cada", "elke", "ogni", "tous", "toutes",
    "todos", "todas", "iedere",
  ]
  private static let per: Set<Substring> = [
    "a", "an", "per", "pro", "par", "por", "al", "alla", "im", "in", "die", "am",
  ]

  /// Of a number that counts how often.
  private static let occasions: Set<Substring> = [
    "once", "twice", "times", "time", "x", "mal", "einmal", "zweimal", "dreimal", "mehrmals", "fois", "vez",
    "veces",
    "keer", "maal", "eenmaal", "volta", "volte",
  ]

  static func isOccasion(_ word: String) -> Bool { occasions.contains(word[...]) }

  /// Whether a time after this word is one in which something happens so often.
  static func isPer(_ word: String) -> Bool { per.contains(word[...]) }

  /// All words that it knows.
  static let words = Set(numbers.keys).union(adverbs.keys).union(periods.keys).union(fewer).union(more).union(
    every
  )
  .union(per)

  private static func number(_ word: Substring) -> Double? { numbers[word] ?? Double(word) }

  private static let numbers: [Substring: Double] = [
    "once": 1, "one": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "few": 3,
    "couple": 2,
    "several": 4, "multiple": 4, "many": 6, "other": 2, "second": 2, "einmal": 1, "zweimal": 2, "dreimal": 3,
    "zwei": 2,
    "drei": 3, "mehrmals": 4, "mehrere": 4, "paar": 3, "une": 1, "deux": 2, "trois": 3, "plusieurs": 4,
    "quelques": 3,
    "una": 1, "dos": 2, "tres": 3, "varias": 4, "algunas": 3, "een": 1, "eenmaal": 1, "twee": 2, "drie": 3,
    "meerdere": 4, "enkele": 3,
    "due": 2, "tre": 3, "diverse": 4, "alcune": 3, "piu": 4, "half": 0.5,
  ]

  private static let adverbs: [Substring: Double] = [
    "hourly": 8760, "daily": 365, "weekly": 52, "fortnightly": 26, "biweekly": 26, "monthly": 12,
    "quarterly": 4, "yearly": 1,
    "annually": 1, "taglich": 365, "wochentlich": 52, "monatlich": 12, "jahrlich": 1, "quotidiennement": 365,
    "hebdomadaire": 52, "mensuellement": 12, "annuellement": 1, "diariamente": 365, "semanalmente": 52,
    "mensualmente": 12, "anualmente": 1, "dagelijks": 365, "wekelijks": 52, "maandelijks": 12, "jaarlijks": 1,
    "quotidianamente": 365, "settimanalmente": 52, "mensilmente": 12, "annualmente": 1,
  ]

  private static let periods: [Substring: Double] = [
    "hour": 8760, "hours": 8760, "day": 365, "days": 365, "week": 52, "weeks": 52, "month": 12, "months": 12,
    "year": 1, "years": 1,
    "stunde": 8760, "tag": 365, "tage": 365, "woche": 52, "wochen": 52, "monat": 12, "monate": 12, "jahr": 1,
    "jahre": 1,
    "heure": 8760, "jour": 365, "jours": 365, "semaine": 52, "semaines": 52, "mois": 12, "an": 1, "annee": 1,
    "hora": 8760, "dia": 365, "dias": 365, "semana": 52, "semanas": 52, "mes": 12, "meses": 12, "ano": 1,
    "uur": 8760, "dag": 365, "dagen": 365, "weken": 52, "maand": 12, "maanden": 12, "jaar": 1,
    "ora": 8760, "giorno": 365, "giorni": 365, "settimana": 52, "settimane": 52, "mese": 12, "mesi": 12,
    "anno": 1,
  ]
}
