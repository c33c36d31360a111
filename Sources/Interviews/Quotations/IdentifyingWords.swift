import Foundation

/// Looks in somebody's words for what may tell who they are. It finds too much rather than too little: the author looks, and
/// decides.
struct IdentifyingWords {
  enum Reason: String, CaseIterable {
    case name = "a word may be a name or a place, by its capital"
    case caseName = "it names a case"
    case date = "it holds a date or a year"
    case email = "it holds an e-mail address"
    case link = "it holds a link"
    case phone = "it holds a number as long as a telephone's"
    case place = "it holds a number as a postal code has it"
    case attribute = "it tells an attribute that few cases have"
  }

  /// Lower-cased: names of cases, and values of attributes that too few cases share.
  let caseNames: [String]
  let rareValues: [String]
  /// Words that stand in lower case somewhere in the codes, so that their capital is the sentence's.
  let plainWords: Set<String>

  /// In the order of their cases.
  func reasons(_ text: String) -> [Reason] {
    var found: Set<Reason> = []
    if text.contains(/[^\s@]+@[^\s@]+\.[^\s@]+/) { found.insert(.email) }
    if text.contains(/(?i)https?:\/\/|www\./) { found.insert(.link) }
    if text.contains(/\d(?:[\s()\/.\-]*\d){6,}/) { found.insert(.phone) }
    if text.contains(/\b(?:18|19|20)\d\d\b|\b\d{1,2}[.\/\-]\s?\d{1,2}[.\/\-]|\b\d{1,2}\/\d{1,2}\b/) {
      found.insert(.date)
    }
    if text.contains(/\b\d{4,6}\b/) { found.insert(.place) }
    let words = Self.words(text)
    let folded = words.map { $0.text.lowercased() }
    if folded.contains(where: Self.months.contains) { found.insert(.date) }
    let spaced = " " + folded.joined(separator: " ") + " "
    func holds(_ name: String) -> Bool {
      let parts = Self.words(name).map { $0.text.lowercased() }
      return !parts.isEmpty && spaced.contains(" " + parts.joined(separator: " ") + " ")
    }
    if caseNames.contains(where: holds) { found.insert(.caseName) }
    if rareValues.contains(where: holds) { found.insert(.attribute) }
    if words.contains(where: isSuspicious) { found.insert(.name) }
    return Reason.allCases.filter(found.contains)
  }

  struct Word {
    var text: String
    var opensSentence: Bool
  }

  /// Runs of letters and digits, apostrophes and hyphens inside them kept.
  static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var word = ""
    var opens = true
    func isPart(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || "'’-".contains(character)
    }
    for character in text + " " {
      if isPart(character) {
        word.append(character)
        continue
      }
      let trimmed = word.trimmingCharacters(in: CharacterSet(charactersIn: "'’-"))
      if !trimmed.isEmpty {
        words.append(Word(text: trimmed, opensSentence: opens))
        opens = false
      }
      word = ""
      if ".!?…:".contains(character) { opens = true }
    }
    return words
  }

  /// A capital that neither the sentence nor the language explains. At a sentence's start a word passes that is common or
  /// stands in lower case elsewhere.
  private func isSuspicious(_ word: Word) -> Bool {
    guard word.text.first?.isUppercase == true else { return false }
    let folded = word.text.lowercased().replacing("’", with: "'")
    let stem = folded.split(separator: "'").first.map(String.init) ?? folded
    if stem == "i" { return false }
    return !word.opensSentence
      || !(Self.common.contains(stem) || Self.common.contains(folded) || plainWords.contains(folded))
  }

  private static let months: Set<String> = Set(
    """
    january february march april june july august september october november december januar jänner februar märz mai juni juli
    oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril
    mayo junio julio agosto septiembre octubre noviembre diciembre januari februari maart mei augustus monday tuesday wednesday
    thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// With which sentences begin.
  private static let common: Set<String> = Set(
    """
    a about after again all also although always an and another any anybody anyone anything are as at because before both but by
    can could crying did do does during each either even every everybody everyone everything felt few feeling first for from had
    has have having he her here hers his how if in instead is it its just last later let like looking many maybe me more most
    much my myself neither never no nobody nor not nothing now of often on once one only or other our out over perhaps probably
    quite rather really she should since so some somebody somebody's someone something sometimes soon still such suddenly tears
    that the their then there therapist therapists these they this those though three through to today two under until up very
    was we well were what whatever when whenever where whether which while who why will with without would yes yet you your
    aber alle als also am auch auf aus bei bis da damals danach dann das dass dem den der des die dies diese dieser doch dort du
    ein eine einer einmal er es etwas für ganz hier ich ihm ihn ihr im immer in ist ja jede jeder jemand jetzt kein keine man
    manchmal mein meine mich mir mit nach nicht nichts nie niemand noch nur oder oft ohne sehr seit sie sind so um und uns vor
    war warum was weil wenn wer wie wieder wir wo zu zuerst zum
    alors après au aucun aussi autre avant avec beaucoup c ce cela ces cet cette chaque comme d dans de des deux donc du elle elles
    en encore est et eux il ils j jamais je l la le les leur lui ma mais mes moi mon même n ne nous on ou où par parce parfois pas
    pendant personne peut plus pour puis qu quand que quelqu qui quoi rien s sans se ses si son souvent sur ta toujours tous tout
    très tu un une vous y était
    ahora al algo alguien algunas algunos antes aquel aquella así aunque cada casi como con cuando de del desde después dos el
    ella ellas ellos en entonces era es esa ese eso esta este esto fue ha hasta hay la las le lo los luego me mi mientras mis
    muchas mucho muchos muy nada nadie ni no nos nosotros nunca o otra otro para pero por porque pues que quien quizá se siempre
    sin sobre solo su sus sí también tampoco tan tanto todo todos tras tu un una unas unos y ya yo
    aan al alleen alles altijd andere bij daar daarna dan dat de deze die dit door dus een en er geen haar heb had hem het hier hij
    hoe iedereen iemand iets ik in is ja je jij kan maar me meer men met mij mijn naar niemand niet niets nog nooit nu of om omdat
    ons ook op over soms te terwijl toch toen tot tussen u uit van vaak veel voor waarom wanneer want waren was wat we weer wie
    wij ze zij zijn zo zonder
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
