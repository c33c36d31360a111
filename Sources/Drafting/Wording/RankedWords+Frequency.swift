/// How often.
extension RankedWords {
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
          "not at all sure", "not in the last two weeks", "not during the past month", "para nada",
          "ningun dia",
          "helemaal niet",
          "per niente",
        ]
      ),
      (
        0.5,
        [
          "rarely or none of the time", "almost never", "hardly ever", "fast nie", "presque jamais",
          "casi nunca", "bijna nooit",
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
      (
        2,
        [
          "eher selten", "rather rarely", "plutot rarement", "mas bien raramente", "eerder zelden",
          "piuttosto raramente",
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
      (12, ["some or a little of the time"]),
      (
        // Of the days of two weeks, as PHQ-9 and GAD-7 ask.
        50,
        [
          "several days", "an einzelnen tagen", "plusieurs jours", "varios dias", "meerdere dagen",
          "verscheidene dagen", "alcuni giorni", "parecchi giorni", "qualche giorno", "diversi giorni",
        ]
      ),
      (
        60,
        [
          "occasionally or a moderate amount of the time", "occasionally or a moderate amount of time",
          "about half the time", "half the time", "half of the time", "etwa die halfte der zeit",
          "la moitie du temps",
        ]
      ),
      (
        90,
        [
          "fairly often", "eher oft", "eher haufig", "ziemlich haufig", "rather often", "quite often",
          "plutot souvent", "bastante a menudo", "vrij vaak", "abbastanza spesso", "ziemlich oft",
          "assez souvent", "con cierta frecuencia", "regelmatig",
        ]
      ),
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
          "heel vaak", "zeer vaak", "molto spesso", "heavily", "heavy",
        ]
      ),
      (
        200,
        [
          "usually", "meistens", "meist", "normalerweise", "habituellement", "usualmente", "normalmente",
          "meestal", "di solito", "la plupart du temps", "la mayoria de las veces",
        ]
      ),
      (
        220,
        [
          "more than half the days", "over half the days", "more than half of the days",
          "an mehr als der halfte der tage", "plus de la moitie des jours", "plus de la moitie du temps",
          "mas de la mitad de los dias", "meer dan de helft van de dagen", "piu della meta dei giorni",
          "per oltre la meta dei giorni", "oltre la meta dei giorni",
        ]
      ),
      (250, ["most of the time", "mostly", "die meiste zeit", "most or all of the time", "most days"]),
      (
        330,
        [
          "nearly every day", "almost every day", "beinahe jeden tag", "fast jeden tag",
          "presque tous les jours",
          "casi todos los dias", "casi cada dia", "bijna elke dag", "quasi ogni giorno",
          "quasi tutti i giorni",
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
    ]), isCutShort: true)
}
