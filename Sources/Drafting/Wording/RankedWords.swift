/// Answers with a rank of their own, in six languages, by what is asked. The numbers only order the answers of one question.
enum RankedWords {
  struct Family: Sendable {
    /// In a remark of the study file: "in the order of …".
    let name: String
    let ranks: [String: Double]
    /// Whether the words may stand among others: `Bachelor's degree (for example BA)`.
    var isFoundInside = false
  }

  static let families: [Family] = [
    frequency, quality, amount, level, size, months, weekdays, education, years,
  ]

  private static func ranks(_ list: [(Double, [String])]) -> [String: Double] {
    Dictionary(
      list.flatMap { rank, words in words.map { ($0, rank) } }, uniquingKeysWith: { first, _ in first })
  }

  /// By how often in a year, roughly; `Rates` reads what is counted, and has the same unit.
  static let frequency = Family(
    name: "frequency",
    ranks: ranks([
      (
        0,
        [
          "never", "not at all", "nie", "niemals", "gar nicht", "jamais", "pas du tout", "nunca", "jamas",
          "nooit", "mai",
          "dont use at all", "never use", "i never do", "none of the time", "uberhaupt nicht", "zero times",
        ]
      ),
      (
        0.5,
        [
          "almost never", "hardly ever", "fast nie", "presque jamais", "casi nunca", "bijna nooit",
          "quasi mai",
        ]
      ),
      (
        0.9,
        [
          "less often", "less frequently", "less", "seltener", "weniger oft", "moins souvent",
          "menos a menudo", "minder vaak",
          "meno spesso", "very rarely", "very seldom", "sehr selten", "tres rarement", "muy raramente",
          "zeer zelden",
          "less than once a year",
        ]
      ),
      (
        1.1,
        [
          "rarely", "seldom", "infrequently", "selten", "rarement", "raramente", "rara vez", "zelden",
          "di rado",
        ]
      ),
      (4, ["once in a while", "now and then", "a little of the time"]),
      (
        6,
        [
          "occasionally", "gelegentlich", "ab und zu", "occasionnellement", "de temps en temps",
          "ocasionalmente",
          "de vez en cuando", "af en toe", "occasionalmente", "ogni tanto", "hin und wieder",
        ]
      ),
      (
        12.5,
        [
          "sometimes", "some of the time", "manchmal", "parfois", "quelquefois", "a veces", "algunas veces",
          "soms",
          "qualche volta", "a volte", "talvolta",
        ]
      ),
      (
        60,
        [
          "about half the time", "half the time", "half of the time", "etwa die halfte der zeit",
          "la moitie du temps",
        ]
      ),
      (90, ["fairly often", "ziemlich oft", "assez souvent", "con cierta frecuencia", "regelmatig"]),
      (
        100,
        [
          "often", "oft", "haufig", "souvent", "a menudo", "con frecuencia", "vaak", "spesso",
          "a good bit of the time",
          "muchas veces",
        ]
      ),
      (
        110,
        [
          "frequently", "regularly", "regelmassig", "frequemment", "regulierement", "frecuentemente",
          "frequentemente",
        ]
      ),
      (
        150,
        [
          "very often", "very frequently", "sehr oft", "sehr haufig", "tres souvent", "muy a menudo",
          "heel vaak", "zeer vaak", "molto spesso",
        ]
      ),
      (
        200,
        [
          "usually", "meistens", "meist", "normalerweise", "habituellement", "usualmente", "normalmente",
          "meestal", "di solito", "la plupart du temps", "la mayoria de las veces",
        ]
      ),
      (250, ["most of the time", "mostly", "die meiste zeit"]),
      (
        330,
        [
          "almost always", "nearly always", "fast immer", "presque toujours", "casi siempre", "bijna altijd",
          "quasi sempre",
        ]
      ),
      (
        9000,
        [
          "always", "all the time", "all of the time", "constantly", "immer", "stets", "toujours", "siempre",
          "altijd", "sempre",
        ]
      ),
    ]))

  static let quality = Family(
    name: "quality",
    ranks: ranks([
      (
        -6,
        [
          "terrible", "awful", "horrible", "pessimo", "pessima", "miserabel", "ungenugend", "very bad",
          "very poor", "sehr schlecht", "tres mauvais", "tres mauvaise", "muy malo", "muy mala",
          "zeer slecht", "heel slecht", "molto scarso",
        ]
      ),
      (-4, ["bad", "schlecht", "mauvais", "mauvaise", "malo", "mala", "slecht", "cattivo"]),
      (
        -3,
        [
          "poor", "unsatisfactory", "mangelhaft", "deficiente", "scarso", "insufficiente", "mediocre",
          "onvoldoende", "insuffisant",
        ]
      ),
      (-1, ["below average", "below expectations", "matig", "ausreichend", "passable"]),
      (
        0,
        [
          "fair", "average", "ok", "okay", "acceptable", "regular", "moyen", "moyenne", "mittelmassig",
          "mittel", "gemiddeld", "sufficiente", "voldoende", "redelijk", "weder gut noch schlecht",
          "neither good nor bad", "neither good nor poor",
        ]
      ),
      (
        1,
        [
          "satisfactory", "befriedigend", "discreto", "above average", "ruim voldoende", "meets expectations",
          "satisfaisant",
        ]
      ),
      (3, ["good", "gut", "bon", "bonne", "bueno", "buena", "goed", "buono", "buona", "bien", "bene"]),
      (
        4.5,
        [
          "very good", "sehr gut", "tres bon", "tres bonne", "tres bien", "muy bueno", "muy buena",
          "zeer goed", "heel goed", "molto buono", "molto buona", "great",
        ]
      ),
      (
        6,
        [
          "excellent", "outstanding", "exceptional", "superb", "ausgezeichnet", "hervorragend", "exzellent",
          "excellente", "excelente", "uitstekend", "eccellente", "ottimo", "ottima", "exceeds expectations",
        ]
      ),
    ]))

  static let amount = Family(
    name: "amount",
    ranks: ranks([
      (
        0,
        [
          "none", "nothing", "keine", "nichts", "aucun", "aucune", "rien", "ninguno", "ninguna", "nada",
          "geen", "niets", "nessuno", "nessuna", "niente", "no",
        ]
      ),
      (
        0.5,
        [
          "almost none", "hardly any", "very little", "very few", "sehr wenig", "sehr wenige", "tres peu",
          "muy poco", "heel weinig", "molto poco",
        ]
      ),
      (
        1,
        [
          "few", "a few", "little", "a little", "wenig", "wenige", "ein wenig", "peu", "un peu", "poco",
          "pocos", "un poco", "weinig", "een beetje", "pochi",
        ]
      ),
      (
        2,
        [
          "some", "somewhat", "etwas", "einige", "quelques", "algo", "algunos", "algunas", "sommige", "wat",
          "alcuni", "alcune", "qualche",
        ]
      ),
      (
        3,
        [
          "several", "a moderate amount", "moderate", "mehrere", "plusieurs", "varios", "varias", "meerdere",
          "parecchi",
        ]
      ),
      (3.5, ["about half", "half", "die halfte", "la moitie", "la mitad", "de helft", "la meta"]),
      (
        4,
        [
          "many", "much", "a lot", "lots", "viel", "viele", "beaucoup", "mucho", "muchos", "muchas", "veel",
          "molto", "molti", "quite a lot", "quite a bit",
        ]
      ),
      (
        4.5,
        [
          "a great deal", "very many", "very much", "sehr viel", "sehr viele", "enormement", "muchisimo",
          "heel veel", "moltissimo",
        ]
      ),
      (
        5,
        ["most", "the majority", "die meisten", "la plupart", "la mayoria", "de meeste", "la maggior parte"]
      ),
      (
        5.5,
        ["almost all", "nearly all", "fast alle", "presque tous", "casi todos", "bijna alle", "quasi tutti"]
      ),
      (
        6,
        [
          "all", "everything", "alle", "alles", "tous", "toutes", "tout", "todos", "todas", "todo",
          "allemaal", "tutti", "tutte", "tutto",
        ]
      ),
    ]))

  static let level = Family(
    name: "level",
    ranks: ranks([
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
          "medium", "moderate", "middle", "average", "mittel", "moyen", "medio", "media", "gemiddeld",
          "middelmatig", "intermediate",
        ]
      ),
      (4, ["high", "hoch", "eleve", "haut", "alto", "alta", "hoog", "severe", "major", "advanced"]),
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

  static let education = Family(
    name: "education",
    ranks: ranks([
      (
        0,
        [
          "no schooling", "no formal education", "no school", "kein abschluss", "ohne abschluss",
          "sin estudios", "aucun diplome", "nessun titolo",
        ]
      ),
      (
        1,
        [
          "elementary", "primary", "grade school", "volksschule", "primaire", "primaria", "basisonderwijs",
          "licenza elementare",
        ]
      ),
      (
        2,
        [
          "less than high school", "some high school", "did not complete high school", "hauptschule",
          "hauptschulabschluss", "middle school", "less than secondary", "brevet", "licenza media",
          "did not finish high school",
        ]
      ),
      (3, ["realschule", "mittlere reife", "realschulabschluss", "vmbo", "college court"]),
      (
        4,
        [
          "high school", "secondary", "ged", "abitur", "matura", "baccalaureat", "bachillerato", "havo",
          "vwo", "diploma di maturita", "maturita", "fachabitur", "secundaria", "lycee",
        ]
      ),
      (
        5,
        [
          "some college", "some university", "some post secondary", "vocational", "trade school", "technical",
          "ausbildung", "lehre", "mbo", "formacion profesional", "apprenticeship",
        ]
      ),
      (6, ["associate", "associates", "two year degree", "college diploma", "bts", "dut"]),
      (
        7,
        [
          "bachelor", "bachelors", "undergraduate degree", "college degree", "four year degree", "licence",
          "licenciatura", "grado", "hbo", "laurea triennale", "laurea",
        ]
      ),
      (7.5, ["some graduate school", "some postgraduate"]),
      (
        8,
        [
          "master", "masters", "graduate degree", "magister", "diplom", "maitrise", "maestria", "wo",
          "laurea magistrale", "staatsexamen", "postgraduate degree",
        ]
      ),
      (8.5, ["professional degree", "professional"]),
      (
        9,
        [
          "doctorate", "doctoral", "phd", "ph d", "promotion", "doktor", "doctorat", "doctorado", "promotie",
          "dottorato", "edd", "psyd",
        ]
      ),
    ]), isFoundInside: true)

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
