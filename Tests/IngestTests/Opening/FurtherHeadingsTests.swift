import StudyFile
import Testing

@testable import Ingest

@Suite struct FurtherHeadingsTests {
  /// What is said of the file, and the account of it.
  private func read(_ text: String) throws -> (notes: [String], account: Accounting) {
    let read = try survey(text, study([variable("Q1", .numeric)]))
    let notes = read.notes.filter { $0.message.contains("heading") }.map {
      String($0.description.drop { $0 != ":" })
    }
    return (notes, read.accounting)
  }

  @Test func qualtrics() throws {
    let text = """
      StartDate,Q1,Q2
      Start Date,"How old
      are you?",Why?
      "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""QID1_TEXT""}",
      2024-01-01,30,x

      """
    let (notes, account) = try read(text)
    #expect(
      notes == [
        ":2: note: lines 2 and 4 are headings of Qualtrics (the wording of the questions, and the ids of their "
          + "columns), and are skipped"
      ])
    #expect(account.read == 3 && account.used == 1 && account.answers.isEmpty)
    #expect(account.unusable == [.init(reason: "headings of Qualtrics", count: 2, lines: [2, 4])])
  }

  @Test func surveyMonkey() throws {
    let heads = "Respondent ID,Collector ID,Q1\n"
    let (notes, account) = try read(heads + ",,Open-Ended Response\n1,2,30\n")
    #expect(
      notes == [
        ":2: note: this line is a heading of SurveyMonkey (the options of the questions), and is skipped"
      ])
    #expect(account.read == 2 && account.used == 1 && account.answers.isEmpty)
    #expect(account.unusable == [.init(reason: "heading of SurveyMonkey", count: 1, lines: [2])])
    #expect(try read(heads + "1,2,30\n").notes.isEmpty)
    let without = "Respondent ID,Q1,Which?\n,Open-Ended Response,CBT\n1,30,CBT\n"
    #expect(try read(without).account.used == 1)
    #expect(try read("Respondent ID,Q1,Which?\n,30,CBT\n1,30,CBT\n").account.used == 2)
  }

  @Test(arguments: [
    "Q1,b\n1,2\n", "Q1,b\n1,2\n3,4\n", "Q1,b\nAge,Why\n30,\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n",
    "Q1,b\n,\n,\n",
    "Q1,b\n1,2\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\n",
  ])
  func answersAreNoHeadings(_ text: String) throws {
    let isCut = text.hasSuffix("}\n")
    if isCut {
      #expect(try refusal(of: text, study([variable("Q1", .numeric)])).count == 1)
    } else {
      let (notes, account) = try read(text)
      #expect(notes.isEmpty && account.used == account.read)
    }
  }
}
