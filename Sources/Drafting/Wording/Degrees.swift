/// Words that say how much of something, in six languages: `strongly`, `eher nicht`, `pas du tout`.
///
/// The numbers only order the answers of one question. What stands without a degree, `agree`, has `bare`; a denial is below 0.
enum Degrees {
  static let bare = 3.3

  /// The longest first, so that `not at all` is found before `not`.
  static let all: [(words: [Substring], degree: Double)] = tables.flatMap { line in
    line.phrases.map { ($0.split(separator: " "), line.degree) }
  }
  .sorted { ($1.0.count, $0.1) < ($0.0.count, $1.1) }

  private static let tables: [(degree: Double, phrases: [String])] = [
    (
      -6,
      [
        "not at all", "in no way", "no at all", "gar nicht", "uberhaupt nicht", "ganz und gar nicht",
        "pas du tout",
        "nada", "para nada", "en absoluto", "helemaal niet", "totaal niet", "per niente", "per nulla",
        "affatto",
        "niente affatto", "absolutely not", "none at all", "gar kein", "gar keine", "aucunement",
      ]
    ),
    (
      -5,
      ["definitely not", "certainly not", "sicher nicht", "bestimmt nicht", "certainement pas", "zeker niet"]
    ),
    (-3.3, ["not", "no", "nicht", "pas", "non", "niet", "kein", "keine", "geen", "aucun", "aucune"]),
    (
      -2.5,
      [
        "not very", "not so", "not too", "not really", "not particularly", "not that", "not much",
        "probably not",
        "rather not", "eher nicht", "nicht sehr", "nicht so", "nicht besonders", "wahrscheinlich nicht",
        "weniger",
        "plutot pas", "pas vraiment", "pas tres", "probablement pas", "no muy", "no mucho",
        "probablemente no",
        "niet echt", "niet zo", "niet erg", "waarschijnlijk niet", "non molto", "probabilmente no",
        "eher weniger",
      ]
    ),
    (
      -1,
      [
        "hardly", "barely", "scarcely", "kaum", "wenig", "a peine", "peu", "poco", "apenas", "nauwelijks",
        "weinig",
      ]
    ),
    (0.5, ["very slightly or not at all"]),
    (
      1.5,
      [
        "slightly", "slight", "mild", "a little", "little", "a bit",
        "a little bit", "mildly", "minimally",
        "marginally",
        "leicht", "etwas",
        "ein wenig", "ein bisschen", "geringfugig", "un peu", "legerement", "un poco", "ligeramente",
        "een beetje",
        "enigszins", "licht", "leggermente", "un po",
      ]
    ),
    (
      2,
      [
        "partly", "partially", "in part", "teilweise", "en partie", "en parte", "deels", "gedeeltelijk",
        "in parte",
      ]
    ),
    (
      2.4,
      [
        "somewhat", "tend to", "probably", "eher", "wahrscheinlich eher", "plutot", "algo", "mas bien",
        "eerder",
        "piuttosto", "sort of", "kind of", "some",
      ]
    ),
    (2.8, ["moderado", "moderada", "moderato", "moderata"]),
    (
      3,
      [
        "moderately", "moderate", "modere", "moderee",
        "fairly", "rather", "reasonably", "mittelmassig", "massig", "einigermassen",
        "ziemlich",
        "assez",
        "moderement", "moyennement", "bastante", "moderadamente", "tamelijk", "redelijk", "matig",
        "abbastanza",
        "moderatamente", "mediamente",
      ]
    ),
    (3.6, ["quite", "quite a bit", "recht", "vrij", "nogal"]),
    (
      4,
      [
        "mostly", "largely", "generally", "considerably", "uberwiegend", "weitgehend", "grotendeels",
        "en gran medida",
      ]
    ),
    (
      5,
      [
        "severe", "severely", "heel erg", "very", "strongly", "highly", "definitely", "greatly", "much",
        "a lot", "certainly",
        "sehr", "stark",
        "sicher", "bestimmt", "tres", "fortement", "beaucoup", "certainement", "muy", "mucho", "fuertemente",
        "zeer",
        "heel", "erg", "sterk", "zeker", "molto", "fortemente", "decisamente",
      ]
    ),
    (5.4, ["very much", "sehr stark"]),
    (
      6,
      [
        "enormement", "extremely", "extreme", "completely", "totally", "absolutely", "entirely", "fully",
        "exceptionally",
        "a great deal",
        "voll und ganz", "voll", "vollig", "vollkommen", "vollstandig", "ausserst", "extrem", "absolut",
        "tout a fait",
        "totalement", "completement", "extremement", "entierement", "totalmente", "completamente",
        "extremadamente", "absolutamente", "helemaal", "volledig", "uiterst", "totaal", "extreem",
        "del tutto",
        "pienamente", "estremamente", "moltissimo", "wholly",
      ]
    ),
  ]

  /// Between yes and no of whatever is asked.
  static func isNeutral(_ words: Words) -> Bool {
    neutral.contains { words.contains($0) }
      || words.begins(with: "ni") && words.list.dropFirst().contains("ni")
      || words.begins(with: "ne") && words.list.dropFirst().contains("ne")
      || words.begins(with: "niet") && words.list.dropFirst().contains("niet")
      || words.begins(with: "noch") && words.list.dropFirst().contains("noch")
  }

  static let neutral = [
    "neither", "neutral", "undecided", "mixed", "in between", "about the same", "the same", "same as usual",
    "same as before", "no change",
    "unchanged",
    "no difference", "about right", "might or might not", "weder", "unentschieden", "teils teils", "teils",
    "unverandert", "gleich",
    "mittel", "neutre", "indecis", "indifferent", "neutro", "indeciso", "igual", "neutraal", "neutrale",
    "indeciso",
    "uguale", "noch eens noch oneens", "nor", "50 50", "sans changement", "hetzelfde",
  ]

  /// Words that carry no meaning of their own beside a degree.
  static let fillers: Set<Substring> = [
    "yes", "ja", "oui", "si",
    "i", "it", "is", "am", "are", "to", "a", "an", "the", "with", "of", "that", "this", "me", "my", "so",
    "be", "would",
    "ich", "es", "das", "der", "die", "dem", "den", "mit", "ist", "bin", "je", "suis", "le", "la", "l", "de",
    "d", "du",
    "en", "el", "estoy", "con", "in", "mee", "het", "ben", "er", "ik", "sono", "il", "di", "at", "zu", "dans",
  ]
}
