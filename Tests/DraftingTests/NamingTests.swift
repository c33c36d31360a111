import Testing

@testable import Drafting

@Suite struct NamingTests {
  @Test(arguments: [
    ("Q7", "Q7"), ("Q9_2", "Q9_2"), ("A1", "A1"), ("E1", "E1"), ("V12", "V12"), ("age", "age"),
    ("Gender", "gender"),
    ("StartDate", "start_date"), ("Wr.Hnd", "wr_hnd"), ("concern-misuse", "concern_misuse"), ("not", "not_2"),
    ("in", "in_2"),
    ("How satisfied are you with your supervisor?", "satisfied_supervisor"),
    ("Wie zufrieden sind Sie mit Ihrer Arbeit?", "zufrieden_arbeit"),
    ("Quel est votre âge ?", "age"), ("¿Cuál es su profesión?", "profesion"), ("Qual è la tua età?", "eta"),
    ("Wat is uw leeftijd?", "leeftijd"), ("Сколько вам лет?", "skolko_vam_let"),
    ("1st choice", "q1st_choice"),
    ("👍", "q1"), ("???", "q1"), ("Household Income (USD)", "household_income"), ("e5", "e5"),
  ])
  func ofAHeading(_ heading: String, _ name: String) {
    var naming = Naming()
    #expect(naming.name(heading: heading, place: 0) == name)
  }

  @Test func eachOnce() {
    var naming = Naming(taken: ["age"])
    #expect(naming.name(heading: "Age", place: 0) == "age_2")
    #expect(naming.name(heading: "AGE", place: 1) == "age_3")
    #expect(naming.name(stem: "how_often_", "score") == "how_often_score")
    #expect(naming.name(stem: "A", "score") == "scale_a")
  }

  /// What they have in common says nothing of one of them.
  @Test func questionsThatBeginAlike() {
    let texts = [
      "Do you consider yourself to be a fan of the Star Wars film franchise?",
      "Do you consider yourself to be a fan of the Expanded Universe?",
      "Do you consider yourself to be a fan of the Star Trek franchise?", "Do you consider yourself old?",
      "How old are you?", "Do you consider yourself old?",
    ]
    var naming = Naming()
    naming.compare(texts)
    #expect(
      texts.map { naming.name(heading: $0, place: 0) } == [
        "star_wars_film_franchise", "fan_expanded_universe", "star_trek_franchise", "consider_yourself_old",
        "old", "consider_yourself_old_2",
      ])
  }

  @Test func namesAreMadeOfFewSigns() {
    for heading in [
      "x y z", "a.b-c", "ÄÖÜ straße", String(repeating: "abc", count: 300), "日本の首都はどこですか", "؟ما هو عمرك",
      "\"'`{}[]",
    ] {
      var naming = Naming()
      let name = naming.name(heading: heading, place: 4)
      #expect(name.count <= 31 && name.first?.isLetter == true, "\(name)")
      #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }, "\(name)")
    }
  }
}
