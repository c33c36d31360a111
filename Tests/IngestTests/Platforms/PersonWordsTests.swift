import StudyFile
import Testing

@testable import Ingest

@Suite struct PersonWordsTests {
  @Test(arguments: [
    "Name", "E-mail", "first_name", "IP Address", "dob", "What is your email address?", "Telefonnummer",
    "next_of_kin_phone", "Contact name", "Correo electrónico",
  ])
  func headingsThatIdentify(_ heading: String) { #expect(PersonWords.areIn(heading)) }

  @Test(arguments: [
    "Gender", "event_name", "Age", "Do you like your job?", "brand name", "emails_per_day", "q1",
  ])
  func headingsThatDoNot(_ heading: String) { #expect(!PersonWords.areIn(heading)) }

  /// Whatever the heading says.
  @Test func answersThatIdentify() throws {
    let text =
      "q1,q2,Do you give your phone number?\nada@example.org,192.0.2.1,Yes\nbob@example.org,192.0.2.2,No\n"
    #expect(try dictionary(of: text).columns.map(\.role) == [.person, .person, .answer])
    #expect(try dictionary(of: "q1,q2\n1.2.3,a@b\n1.2.4,c\n").columns.map(\.role) == [.answer, .answer])
  }
}
