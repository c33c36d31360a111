import StudyFile
import Testing

@testable import Report

@Suite struct RetellingTests {
  private let german = Words.of(.german)

  @Test(arguments: [
    (
      "Left out: 1,189 respondents without an answer to “Age 1.5, years”.",
      "Weggelassen: 1.189 Befragte ohne Antwort auf „Age 1.5, years“."
    ),
    (
      "the interval is that of |φ| and leaves its sign open",
      "das Intervall ist das von |φ| und lässt dessen Vorzeichen offen"
    ),
    ("38.9 points", "38,9 Prozentpunkte"),
    (
      "equivalence was tested with a margin ±0.2 standard deviations, p = .019",
      "Äquivalenz wurde getestet (Grenze ±0,2 Standardabweichungen, p = ,019)"
    ),
    (
      "about 179 are taken from 33% of 541; about 189 are taken from 35% of 541",
      "etwa 179 sind aus 33\u{A0}% von 541 errechnet; etwa 189 sind aus 35\u{A0}% von 541 errechnet"
    ),
    (
      "no whole number of 541 respondents gives 50.1% beside 35% (orientation = CBT), nor beside 72% (cried = Yes); the nearest is 50.0% (94 of 188, 95 of 190)",
      "keine ganze Zahl von 541 Befragten ergibt 50,1\u{A0}% neben 35\u{A0}% (orientation = CBT), auch nicht neben 72\u{A0}% (cried = Yes); am nächsten liegt 50,0\u{A0}% (94 von 188, 95 von 190)"
    ),
    (
      "no whole number of 412 respondents gives SD = 1.21 beside 10% (mood = never), 2.99 (mood) and SD = 1.1 (x)",
      "keine ganze Zahl von 412 Befragten ergibt SD = 1,21 neben 10\u{A0}% (mood = never), 2,99 (mood) und SD = 1,1 (x)"
    ),
    (
      "p from 10000 random tables with these margins; the standard error is that of p",
      "p aus 10000 zufälligen Tabellen mit diesen Randsummen; der Standardfehler ist der von p"
    ),
    ("needs at least 2 values in each group", "braucht mindestens 2 Werte in jeder Gruppe"),
    (
      "no whole number of 541 respondents gives 72% beside 50.1% (cried = Yes, among school = CBT)",
      "keine ganze Zahl von 541 Befragten ergibt 72\u{A0}% neben 50,1\u{A0}% (cried = Yes, unter denen, für die gilt: school = CBT)"
    ),
    (
      "mood has 5 levels; name the event: `mood = LEVEL`.",
      "mood hat 5 Stufen; nennen Sie das Ereignis: `mood = LEVEL`."
    ),
    (
      "not computed: cohens_d has no standard error that was printed",
      "nicht berechnet: für „Cohens d“ wurde kein Standardfehler gedruckt"
    ),
    ("something that nobody has a pattern for, 1.5", "something that nobody has a pattern for, 1.5"),
  ]) func patterns(_ english: String, _ told: String) {
    #expect(german.retold(english) == told)
    #expect(Words.english.retold(english) == english)
  }

  @Test func numbersAndIntervals() {
    #expect(german.localized("t(361.43) = −0.35, p = .729") == "t(361,43) = −0,35, p = ,729")
    #expect(german.localized("[1,234.5, 30.0]") == "[1.234,5; 30,0]")
    #expect(Words.of(.french).localized("r = .14, p < .001") == "r = 0,14, p < 0,001")
    #expect(german.localized("160 of 180, 88.9%") == "160 von 180, 88,9\u{A0}%")
    #expect(
      german.localized("187 of 541 or 35.0% to 36.5%") == "187 von 541 oder 35,0\u{A0}% bis 36,5\u{A0}%")
    #expect(Words.of(.spanish).localized("3.43 (SD 1.51)") == "3,43 (DE 1,51)")
    #expect(Words.of(.french).retoldNumbers("p from .02 to .03; SD 0.5") == "p de 0,02 à 0,03\u{A0}; ET 0,5")
  }

  /// The checklists are another module's, so that a new item has to be told again too.
  @Test(arguments: ReportingChecklist.allCases, WordsTests.translations)
  func checklists(_ checklist: ReportingChecklist, _ language: ReportLanguage) {
    let words = Words.of(language)
    for text in checklist.parts.flatMap({ [$0.title] + $0.items.map(\.asks) }) {
      #expect(words.retelling.match(text) != nil, "\(text)")
    }
  }

  /// Nothing that stands in a label is taken for a pattern of numbers.
  @Test func labelsStay() {
    #expect(german.retold("Reversed: Group 1.5 (a), x.") == "Umgepolt: Group 1.5 (a), x.")
  }
}
