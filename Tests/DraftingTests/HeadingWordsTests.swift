import Testing

@testable import Drafting

@Suite struct HeadingWordsTests {
  @Test(arguments: [
    "Name", "First name", "RecipientLastName", "E-Mail", "email_address", "What is your email address?",
    "IPAddress", "Phone number", "Vorname",
    "Nachname", "Wie lautet Ihr Name?", "Telefonnummer", "Prénom", "Nom", "Courriel", "Nombre", "Apellidos",
    "Correo electrónico", "Naam", "Voornaam",
    "Achternaam", "Nome", "Cognome", "Indirizzo e-mail", "street_5", "telephone_1", "Date of birth",
    "Geburtsdatum", "ExternalReference", "Worker ID",
    "Participant name", "Participant name or nickname", "Parent name", "Name der Mutter", "Ansprechpartner",
    "Your initials", "Wie heißen Sie?", "¿Cómo se llama usted?", "Comment vous appelez-vous ?",
    "Who is your supervisor?", "Número de celular", "Numéro de portable", "Numero di cellulare",
    "Numéro de sécurité sociale", "Teléfono móvil", "Mobilnummer", "NHS number", "Matrikelnummer",
    "Student number",
    "Straße und Hausnummer", "License plate", "Wie lautet Ihre Postleitzahl?", "ZIP code", "Code postal",
  ])
  func whoSomebodyIs(_ heading: String) { #expect(HeadingWords(heading).namesPerson) }

  @Test(arguments: [
    "Age", "Gender", "Skype", "Which of these do you use to talk with colleagues? Telegram",
    "How often do you use e-mail at work, and how often do you call patients by telephone instead of that?",
    "filename",
    "Named a drug", "Number of phones", "Q7", "I would recommend my name to friends", "brand",
  ])
  func whatSaysNothingOfIt(_ heading: String) { #expect(!HeadingWords(heading).namesPerson, "\(heading)") }

  @Test(arguments: [
    ("Attention check: choose 3", true), ("Please select “Agree” here", true),
    ("Bitte wählen Sie hier 'Agree'", true),
    ("Please select your country", false), ("I find it hard to pay attention", false), ("Agree", false),
    ("Please choose the answer that fits", false),
  ]) func whetherAnyoneReads(heading: String, expected: Bool) {
    #expect(HeadingWords(heading).checksAttention(answers: ["Agree", "Disagree"]) == expected)
  }

  @Test func whatColumnsAreThereFor() {
    #expect(HeadingWords("LocationLatitude").isPlace && HeadingWords("Breitengrad").isPlace)
    #expect(
      HeadingWords("Duration (in seconds)").isDuration && HeadingWords("Dauer (in Sekunden)").isDuration)
    #expect(HeadingWords("Progress").isProgress && HeadingWords("Finished").isProgress)
    #expect(HeadingWords("ResponseId").isRespondent && HeadingWords("record_id").isRespondent)
    #expect(
      HeadingWords("pw").isWeight && HeadingWords("Gewicht").isWeight
        && HeadingWords("survey_weight").isWeight)
    #expect(HeadingWords("Freq").isFrequency && !HeadingWords("frequency of use").isFrequency)
    #expect(
      HeadingWords("How many children do you have?").asksForNumber
        && HeadingWords("Wie alt sind Sie?").asksForNumber)
    #expect(HeadingWords("Region").asksForKind && !HeadingWords("Satisfaction").asksForKind)
    #expect(HeadingWords("strata").isDesign == "strata")
  }
}
