/// How good, and how much.
extension RankedWords {
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

  /// Around what would be right.
  static let balance = Family(
    name: "amount",
    ranks: ranks([
      (
        -2,
        [
          "much too low", "far too low", "far too little", "much too little", "way too little", "far too few",
          "viel zu wenig",
          "veel te weinig",
        ]
      ),
      (
        -1,
        [
          "too little", "too few", "not enough", "too small", "too short", "too low", "zu wenig", "zu wenige",
          "trop peu", "demasiado poco", "muy poco", "te weinig", "troppo poco", "nicht genug", "pas assez",
        ]
      ),
      (
        0,
        [
          "about right", "just right", "right", "about the right amount", "the right amount", "enough",
          "genau richtig",
          "gerade richtig", "genug", "juste ce qu il faut", "assez", "suficiente", "adecuado", "precies goed",
          "genoeg",
          "giusto", "abbastanza",
        ]
      ),
      (
        1,
        [
          "too much", "too many", "too large", "too long", "too high", "zu viel", "zu viele", "trop",
          "demasiado",
          "te veel", "troppo",
        ]
      ),
      (
        2,
        [
          "much too high", "far too high", "far too much", "much too much", "way too much", "far too many",
          "viel zu viel", "veel te veel",
        ]
      ),
    ]))

  static let amount = Family(
    name: "amount",
    ranks: ranks([
      // DASS
      (0, ["did not apply to me at all"]),
      (2, ["applied to me to some degree or some of the time"]),
      (
        4,
        [
          "applied to me to a considerable degree or a good part of the time",
          "applied to me to a considerable degree or a good part of time",
          "applied to me to a considerable degree",
        ]
      ),
      (4.5, ["applied to me very much or most of the time", "applied to me very much"]),
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
}
