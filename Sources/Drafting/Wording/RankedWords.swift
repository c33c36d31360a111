/// Answers with a rank of their own, in six languages, by what is asked. The numbers only order the answers of one question.
enum RankedWords {
  struct Family: Sendable {
    /// In a remark of the study file: "in the order of …".
    let name: String
    let ranks: [String: Double]
    /// Whether the words may stand among others: `Bachelor's degree (for example BA)`.
    var isFoundInside = false
    /// Whether statisticians cut its words short: `Freq`, `Regul`, `Occas`.
    var isCutShort = false

    /// The rank of all words that begin so.
    func rank(cutShort text: String) -> Double? {
      guard text.count >= Self.shortest, !text.contains(" ") else { return nil }
      let ranks = Set(
        ranks.filter { $0.key.hasPrefix(text) && $0.key.count { $0 == " " } < Self.mostWords }.values)
      return ranks.count == 1 ? ranks.first : nil
    }

    private static let shortest = 4
    /// Nobody cuts a whole sentence short to its first word.
    private static let mostWords = 4
  }

  static let families: [Family] = [
    frequency, quality, amount, balance, level, size, months, weekdays, education, years, distance,
  ]

  static func ranks(_ list: [(Double, [String])]) -> [String: Double] {
    Dictionary(
      list.flatMap { rank, words in words.map { ($0, rank) } }, uniquingKeysWith: { first, _ in first })
  }

  static let level = Family(
    name: "level",
    ranks: ranks([
      (
        0,
        [
          "none", "no", "normal", "keine", "aucun", "aucune", "ninguno", "ninguna", "geen", "nessuno",
          "nessuna",
        ]
      ),
      (0.5, ["minimal", "slight", "leicht", "leger", "legere", "leve", "licht", "lieve"]),
      (
        1, ["very low", "sehr niedrig", "sehr gering", "tres faible", "muy bajo", "zeer laag", "molto basso"]
      ),
      (
        2,
        [
          "low", "niedrig", "gering", "faible", "bas", "bajo", "baja", "laag", "basso", "bassa", "mild",
          "minor", "beginner",
        ]
      ),
      (
        3,
        [
          "medium", "moderate", "moderato", "moderata", "moderado", "moderada", "mittelschwer", "middle",
          "average", "mittel", "moyen", "medio", "media", "gemiddeld",
          "middelmatig", "intermediate",
        ]
      ),
      (
        4,
        [
          "high", "hoch", "eleve", "haut", "alto", "alta", "hoog", "severe", "major", "advanced", "schwer",
          "stark", "grave", "ernstig",
        ]
      ),
      (
        5,
        [
          "very high", "sehr hoch", "tres eleve", "muy alto", "zeer hoog", "molto alto", "extreme", "expert",
          "very severe",
        ]
      ),
    ]))

  static let size = Family(
    name: "size",
    ranks: ranks([
      (0, ["very small", "xs", "tiny"]), (1, ["small", "klein", "petit", "pequeno", "piccolo", "s"]),
      (2, ["medium", "mittel", "moyen", "mediano", "gemiddeld", "medio", "m"]),
      (3, ["large", "big", "gross", "grand", "grande", "groot", "l"]), (4, ["very large", "xl", "huge"]),
      (5, ["xxl"]),
    ]))

  static let months = Family(
    name: "months",
    ranks: ranks([
      (1, ["january", "jan", "januar", "janner", "janvier", "enero", "januari", "gennaio"]),
      (2, ["february", "feb", "februar", "fevrier", "febrero", "februari", "febbraio"]),
      (3, ["march", "mar", "marz", "mars", "marzo", "maart"]),
      (4, ["april", "apr", "avril", "abril", "aprile"]),
      (5, ["may", "mai", "mayo", "mei", "maggio"]), (6, ["june", "jun", "juni", "juin", "junio", "giugno"]),
      (7, ["july", "jul", "juli", "juillet", "julio", "luglio"]),
      (8, ["august", "aug", "aout", "agosto", "augustus"]),
      (9, ["september", "sep", "sept", "septembre", "septiembre", "settembre"]),
      (10, ["october", "oct", "okt", "oktober", "octobre", "octubre", "ottobre"]),
      (11, ["november", "nov", "novembre", "noviembre"]),
      (12, ["december", "dec", "dez", "dezember", "decembre", "diciembre", "dicembre"]),
    ]))

  static let weekdays = Family(
    name: "days of the week",
    ranks: ranks([
      (1, ["monday", "mon", "montag", "mo", "lundi", "lunes", "maandag", "lunedi"]),
      (2, ["tuesday", "tue", "tues", "dienstag", "di", "mardi", "martes", "dinsdag", "martedi"]),
      (3, ["wednesday", "wed", "mittwoch", "mi", "mercredi", "miercoles", "woensdag", "mercoledi"]),
      (
        4,
        ["thursday", "thu", "thur", "thurs", "donnerstag", "do", "jeudi", "jueves", "donderdag", "giovedi"]
      ),
      (5, ["friday", "fri", "freitag", "fr", "vendredi", "viernes", "vrijdag", "venerdi"]),
      (6, ["saturday", "sat", "samstag", "sonnabend", "sa", "samedi", "sabado", "zaterdag", "sabato"]),
      (7, ["sunday", "sun", "sonntag", "so", "dimanche", "domingo", "zondag", "domenica"]),
    ]))

  static let years = Family(
    name: "years of study",
    ranks: ranks([
      (
        1,
        [
          "first", "first year", "freshman", "1st year", "erstes jahr", "premiere annee", "primer ano",
          "eerste jaar", "primo anno",
        ]
      ),
      (
        2,
        [
          "second", "second year", "sophomore", "2nd year", "zweites jahr", "deuxieme annee", "segundo ano",
          "tweede jaar", "secondo anno",
        ]
      ),
      (
        3,
        [
          "third", "third year", "junior", "3rd year", "drittes jahr", "troisieme annee", "tercer ano",
          "derde jaar", "terzo anno",
        ]
      ),
      (
        4,
        [
          "fourth", "fourth year", "senior", "4th year", "viertes jahr", "quatrieme annee", "cuarto ano",
          "vierde jaar", "quarto anno",
        ]
      ),
      (
        5,
        [
          "fifth", "fifth year", "5th year", "funftes jahr", "cinquieme annee", "quinto ano", "vijfde jaar",
          "quinto anno",
        ]
      ),
      (6, ["graduate", "graduate student", "postgraduate"]),
    ]))
}
