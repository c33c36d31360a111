/// Answers that say why there is no answer, in six languages.
enum MissingWords {
  enum Kind: CaseIterable {
    /// Would not say: never an answer to the question.
    case refused
    /// Does not know, or has no opinion: an answer where knowing is asked, and none on a scale.
    case unknown
    /// The question does not apply.
    case inapplicable
    /// What programs write where a question was skipped or not shown.
    case technical
  }

  static func kind(of text: String) -> Kind? {
    let words = Words(text.withoutBrackets).text
    return kinds[words] ?? kinds[Words(text).text] ?? starts.first { words.hasPrefix($0.words) }?.kind
  }

  private static let kinds: [String: Kind] = {
    let table: [(Kind, [String])] = [
      (
        .refused,
        [
          "refused", "refusal", "refuse", "refuse to answer", "decline to answer", "declined",
          "decline to state",
          "no answer", "rather not say",
          "keine angabe", "k a", "ka", "verweigert", "keine antwort", "mochte ich nicht sagen",
          "mochte ich nicht angeben",
          "mochte ich nicht beantworten", "pas de reponse", "refus", "sans reponse",
          "ne souhaite pas repondre",
          "je ne souhaite pas repondre", "no contesta", "sin respuesta", "wil ik niet zeggen",
          "zeg ik liever niet", "geen antwoord",
          "nessuna risposta", "non risponde", "id rather not say", "i would rather not say",
        ]
      ),
      (
        .unknown,
        [
          "dont know", "do not know", "i dont know", "i do not know", "not sure", "im not sure",
          "i am not sure", "unsure", "no opinion",
          "cant say", "cannot say", "dk", "idk", "unknown", "weiss nicht", "weiss ich nicht",
          "ich weiss nicht", "keine meinung",
          "ne sait pas", "je ne sais pas", "ne sais pas", "sans opinion", "no se", "no sabe", "ns nc",
          "sin opinion", "weet niet",
          "weet ik niet", "geen mening", "non so", "non sa", "nessuna opinione", "dont know not sure",
          "dont remember", "cant remember",
          "unfamiliar", "never heard of", "cannot choose", "unbekannt",
        ]
      ),
      (
        .inapplicable,
        [
          "n a", "na", "not applicable", "does not apply", "doesnt apply", "nicht zutreffend", "entfallt",
          "nicht anwendbar",
          "sans objet", "non applicable", "ne s applique pas", "no aplica", "no procede",
          "niet van toepassing", "nvt", "n v t",
          "non applicabile", "inapplicable",
        ]
      ),
      (
        .technical,
        [
          "not shown", "not asked", "skipped", "missing", "no response", "null", "nan", "nil", "blank",
          "seen but unanswered",
          "nicht gezeigt", "fehlend", "user missing", "system missing", "sysmis", "n a n", "div 0", "value",
          "not answered", "not available", "not stated", "not provided", "no information", "not ascertained",
          "not recorded",
        ]
      ),
    ]
    return Dictionary(
      table.flatMap { kind, list in list.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first })
  }()

  private static let starts: [(words: String, kind: Kind)] = [
    ("prefer not to", .refused), ("would prefer not to", .refused), ("i prefer not to", .refused),
    ("i would prefer not to", .refused), ("mochte nicht", .refused), ("mochte keine angabe", .refused),
    ("je prefere ne pas", .refused), ("prefere ne pas", .refused), ("prefiero no ", .refused),
    ("liever niet", .refused),
    ("preferisco non ", .refused), ("ich mochte keine", .refused), ("dont know ", .unknown),
    ("not applicable ", .inapplicable),
    ("unfamiliar n a", .unknown), ("weiss nicht ", .unknown),
  ]
}
