import StudyFile

/// The words of a report, in one language, and how it prints numbers.
///
/// - A language is one file beside this one with nothing but lines `key = text`: a translation, not code. `#` opens a
///   remark for the translator.
/// - A text is a whole sentence, table head, label or note; what differs in grammar has a key of its own ("differed" and
///   "did not differ" are two), so that the order of words is the language's.
/// - `{slot}` stands for what the program fills in: `Prose`, with its numbers and links. `{Slot}` is the same with a
///   capital. `{n: answer | answers}` is one of two words, by the number in `n`.
/// - `*p*` is a statistical symbol, `**word**` is strong, `` `exclude` `` is code, `[Codebook](#codebook)` leads there;
///   `\` before one of these signs takes its meaning away.
/// - A value of this type goes the way that the report's input goes, mostly with `Labels`; there is nothing global. Where a
///   type is `InLanguage`, `say("means.higher", outcome: title, …)` is `Prose` and `numbers.percent(x)` its number.
/// - What other modules say (notes, verdicts, what is wrong with a record) comes in English, as results.csv has it, and is
///   told again by its pattern: see `Retelling`.
@dynamicCallable
struct Words: Sendable {
  let language: ReportLanguage
  let numbers: NumberFormat
  private let texts: [Substring: Substring]
  let retelling: Retelling

  static let english = Words(.english)
  private static let german = Words(.german)
  private static let french = Words(.french)
  private static let spanish = Words(.spanish)
  private static let dutch = Words(.dutch)

  static func of(_ language: ReportLanguage) -> Words {
    switch language {
    case .english: english
    case .german: german
    case .french: french
    case .spanish: spanish
    case .dutch: dutch
    }
  }

  init(_ language: ReportLanguage) {
    self.language = language
    texts = Self.texts(Self.resource(language))
    retelling = language == .english ? .none : Retelling(Self.english.texts)
    numbers =
      language == .english
      ? .english
      : NumberFormat(
        point: Self.plain(texts["number.point"]), group: Self.plain(texts["number.group"]),
        hasLeadingZero: texts["number.leading-zero"] == "yes",
        percentSign: Self.plain(texts["number.percent"]), comma: Self.plain(texts["number.comma"]),
        colon: Self.plain(texts["number.colon"]) + " ", semicolon: Self.plain(texts["number.semicolon"]) + " "
      )
  }

  private static func plain(_ text: Substring?) -> String { text.map { Template($0).plain } ?? "" }

  /// The text of a key, its slots filled; the key itself, in brackets, where there is none, which a test rules out.
  func dynamicallyCall(withKeywordArguments slots: KeyValuePairs<String, any Sayable>) -> Prose {
    guard case (_, let key as String)? = slots.first, let text = texts[key[...]] else {
      return Prose("[\(slots.first.map { $0.value.prose(numbers).plain } ?? "")]")
    }
    return Template(text).prose(numbers) { name in slots.first { $0.key == name }?.value }
  }

  /// The text of a key, its slots filled by their names, what is typed in backticks.
  func filled(_ key: String, _ value: (String) -> String?) -> String? {
    texts[key[...]].map { Template(Retelling.withBackticks($0)).prose(numbers, value).plain }
  }

  func pieces(_ key: String, _ take: (Template.Piece) -> Void) {
    if let text = texts[key[...]] { Template(text).parse(take) }
  }

  func has(_ key: String) -> Bool { texts[key[...]] != nil }

  /// In the order of the alphabet, for the tests.
  var keys: [String] { texts.keys.map(String.init).sorted() }

  subscript(key: String) -> String? { texts[key[...]].map(String.init) }

  static func resource(_ language: ReportLanguage) -> String {
    switch language {
    case .english: englishTexts
    case .german: germanTexts
    case .french: frenchTexts
    case .spanish: spanishTexts
    case .dutch: dutchTexts
    }
  }

  /// By bytes, in one pass (0.35 ms): a run has a few milliseconds for everything.
  private static func texts(_ resource: String) -> [Substring: Substring] {
    var texts: [Substring: Substring] = [:]
    texts.reserveCapacity(1200)
    let utf8 = resource.utf8
    func place(_ offset: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: offset) }
    _ = utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      /// That of the line's first sign, which stands between its key and its text.
      var sign: Int?
      for offset in 0...bytes.count {
        if offset == bytes.count || bytes[offset] == UInt8(ascii: "\n") {
          if let sign, sign > start, bytes[start] != UInt8(ascii: "#") {
            let key = resource[place(start)..<place(sign - 1)]
            texts[key] = resource[place(min(sign + 2, offset))..<place(offset)]
          }
          (start, sign) = (offset + 1, nil)
        } else if sign == nil, bytes[offset] == UInt8(ascii: "=") {
          sign = offset
        }
      }
    }
    return texts
  }
}

extension Words: Equatable {
  static func == (left: Words, right: Words) -> Bool { left.language == right.language }
}

/// What a slot of a text can be filled with.
protocol Sayable {
  func prose(_ numbers: NumberFormat) -> Prose
}

extension String: Sayable {
  func prose(_ numbers: NumberFormat) -> Prose { Prose(self) }
}

extension Prose: Sayable {
  func prose(_ numbers: NumberFormat) -> Prose { self }
}

extension Prose.Run: Sayable {
  func prose(_ numbers: NumberFormat) -> Prose { Prose([self]) }
}

/// A number of things, which decides between their singular and their plural.
extension Int: Sayable {
  func prose(_ numbers: NumberFormat) -> Prose { Prose(numbers.count(self)) }
}
