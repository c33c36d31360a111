/// Words of the answers that questionnaires offer. An answer that one person gave may stand in a study file only if it
/// is made of them, or of words that others used too: anything else is that person's own.
enum KnownWords {
  static func areAll(of text: String, or used: Set<String>) -> Bool {
    Words(text).list.map(String.init).allSatisfy { word in
      word.allSatisfy(\.isNumber) || all.contains(word) || used.contains(word)
        || prefixes.contains {
          word.hasPrefix($0)
            && (all.contains(String(word.dropFirst($0.count)))
              || used.contains(String(word.dropFirst($0.count))))
        }
    }
  }

  private static let prefixes = ["un", "dis", "in", "im", "ir", "on", "des"]

  private static let all: Set<String> = {
    var words = Set(
      RankedWords.families.flatMap { Array($0.ranks.keys) }.flatMap { phrase in Words.split(phrase) })
    words.formUnion(Degrees.all.flatMap { $0.words.map(String.init) })
    words.formUnion(Degrees.fillers.map(String.init))
    words.formUnion(Degrees.neutral.flatMap { phrase in Words.split(phrase) })
    words.formUnion(Rates.words.map(String.init))
    words.formUnion(NumberBands.words)
    words.formUnion(Contrasts.words)
    words.formUnion(cores.flatMap { phrase in Words.split(phrase) })
    return words
  }()

  /// What agreement, satisfaction, likelihood and importance are of.
  private static let cores = [
    "agree disagree satisfied dissatisfied likely unlikely important unimportant concerned favorable favorably interested confident comfortable",
    "true describes like applies useful helpful difficult clear familiar often age years old degree school college year",
    "stimme zustimmen trifft zu zufrieden wichtig wahrscheinlich einverstanden interessiert sicher hilfreich zutreffend",
    "accord desaccord satisfait satisfaite important importante probable interesse utile",
    "acuerdo desacuerdo satisfecho satisfecha importante probable interesado util",
    "eens oneens mee tevreden belangrijk waarschijnlijk nuttig",
    "daccordo accordo disaccordo soddisfatto soddisfatta importante probabile utile",
  ]
}
