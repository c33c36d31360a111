import StudyFile
import Testing

@testable import Drafting

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    (["Wie zufrieden sind Sie mit Ihrer Arbeit?", "Welche Sprachen sprechen Sie?"], ReportLanguage.german),
    (["Comment jugez-vous votre travail ?", "Avez-vous pleuré ? Quels étaient vos sentiments ?"], .french),
    (
      ["¿Cuál es su profesión?", "¿Cuántos años tiene usted?", "¿Cómo se siente con los pacientes?"], .spanish
    ),
    (["Wat is uw leeftijd?", "Hoe vaak heeft u het afgelopen jaar met een cliënt gehuild?"], .dutch),
    (["Have you ever cried in therapy?", "How often do you cry with a client?"], .english),
    (["Qual è la tua età?", "Quale lingua parli con gli amici?", "Quanto ti senti bene con lo staff?"], nil),
    (["Q1", "Q2", "age", "Geschlecht"], nil), ([], nil),
    // Both are asked.
    (
      ["How old are you?", "Wie alt sind Sie?", "Do you work here?", "Arbeiten Sie hier und heute nicht?"],
      nil
    ),
  ])
  func ofQuestions(_ texts: [String], _ language: ReportLanguage?) {
    #expect(LanguageGuess.language(of: texts) == language)
  }

  @Test func aDraftSaysIt() throws {
    let german = "Wie zufrieden sind Sie?,Wo arbeiten Sie und mit wem?,Alter\n"
    let (text, study) = try Fixture.drafted(german + "sehr,Praxis,30\nkaum,Klinik,40\n")
    #expect(study.language == .german && text.contains("the questions are in German"))
    let english = try Fixture.drafted(
      "How satisfied are you?,Where do you work and with whom?\nvery,here\nlittle,there\n")
    #expect(english.study.language == .english && !english.text.contains("language:"))
  }
}
