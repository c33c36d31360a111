/// Which of two words is the opposite of the other, in six languages.
enum Contrasts {
  /// −1 where `word` denies what `other` says, by its prefix or because it is another word: `unlikely`, `oneens`, `poor`.
  static func isOpposite(_ word: String, of other: String) -> Bool {
    if prefixes.contains(where: { word == $0 + other }) { return true }
    return pairs.contains { $0.positive.contains(other) && $0.negative.contains(word) }
  }

  private static let prefixes = ["un", "dis", "in", "im", "ir", "non", "de", "des", "mis", "on", "ab", "mal"]

  private static let pairs: [(positive: Set<String>, negative: Set<String>)] = [
    (["good"], ["bad", "poor"]),
    (["better", "improved"], ["worse", "worsened"]),
    (["more"], ["less", "fewer"]),
    (["increase", "increased", "higher", "high"], ["decrease", "decreased", "lower", "low"]),
    (["easy"], ["difficult", "hard"]),
    (["positive", "positively"], ["negative", "negatively"]),
    (["support", "favor", "favour"], ["oppose"]),
    (["for"], ["against"]),
    (["safe"], ["unsafe", "dangerous"]),
    (["happy"], ["sad", "unhappy"]),
    (["yes", "true"], ["no", "false"]),
    (["liberal"], ["conservative"]),
    (["stimme zu", "stimme", "zustimmung"], ["lehne ab", "lehne", "ablehnung"]),
    (["gut"], ["schlecht"]),
    (["besser"], ["schlechter"]),
    (["mehr"], ["weniger"]),
    (["leicht", "einfach"], ["schwer", "schwierig"]),
    (["positiv"], ["negativ"]),
    (["bon", "bonne", "bien"], ["mauvais", "mauvaise", "mal"]),
    (["mieux", "meilleur"], ["moins bien", "pire"]),
    (["plus"], ["moins"]),
    (["facile"], ["difficile"]),
    (["accord"], ["desaccord"]),
    (["bueno", "buena", "bien"], ["malo", "mala", "mal"]),
    (["mejor"], ["peor"]),
    (["mas"], ["menos"]),
    (["facil"], ["dificil"]),
    (["goed"], ["slecht"]),
    (["beter"], ["slechter"]),
    (["meer"], ["minder"]),
    (["makkelijk", "gemakkelijk"], ["moeilijk"]),
    (["buono", "buona", "bene"], ["cattivo", "scarso", "male"]),
    (["meglio", "migliore"], ["peggio", "peggiore"]),
    (["positivo"], ["negativo"]),
  ]
}
