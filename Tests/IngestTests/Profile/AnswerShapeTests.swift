import Testing

@testable import Ingest

@Suite struct AnswerShapeTests {
  @Test func numbers() {
    #expect(
      AnswerShape("7") == .whole(7) && AnswerShape("-99") == .whole(-99) && AnswerShape("+3") == .whole(3))
    #expect(AnswerShape("7.0") == .decimal(7) && AnswerShape(".5") == .decimal(0.5))
    #expect(AnswerShape("7,5") == .decimalComma(7.5))
    #expect(AnswerShape("7 %") == .text && AnswerShape("$5") == .text && AnswerShape("1,2,3") == .text)
  }

  @Test(arguments: [
    "2024-03-01", "2024-03-01 14:05", "2024-03-01T14:05:00Z", "3/1/2024 14:23", "01.03.2024", "1.3.24",
    "March 1, 2024", "1 Mar 2024",
    "2017-07-18 08:28:09", "14:05", "14:05:59", "2024/3/1 2:05 PM",
    "2025/03/03 3:06:51 PM GMT+1", "2025/03/03 3:06:51 p. m. GMT+1", "5/31/2024 1:45:10\u{202F}PM",
    "03/03/2025 08.12.33", "3.3.2025 08.12",
  ])
  func dates(_ text: String) { #expect(AnswerShape(text) == .date) }

  @Test(arguments: [
    "18-24", "2-3", "1.2", "1-2-3-4-5", "99:99", "A-1-2", "31/31/2024", "may", "march on", "10-20-30-40",
    "1:30 is early", "17.167", "2024", "1/2", "613.555.0100.12", "03/03/2025 99.12.33", "030 555 0100",
    "2.555.0100", "1/2/", "1/2/:", "3-4-",
  ])
  func noDates(_ text: String) { #expect(AnswerShape(text) != .date) }

  @Test func whoSomebodyIs() {
    #expect(
      AnswerShape("a.b@example.org") == .mailAddress && AnswerShape("x@y") == .text
        && AnswerShape("@home") == .text)
    #expect(
      AnswerShape("130.92.34.66") == .networkAddress
        && AnswerShape("2001:db8::ff00:42:8329") == .networkAddress)
    #expect(
      AnswerShape("130.92.34.x") == .networkAddress && AnswerShape("300.1.1.1") == .text
        && AnswerShape("1.2.3.4.5") == .text)
    #expect(AnswerShape("(613) 555-0100") == .telephone && AnswerShape("+49 30 123456") == .telephone)
    #expect(AnswerShape("+493012345678") == .telephone && AnswerShape("555") == .whole(555))
    #expect(AnswerShape("10000 - 20000") == .text)
  }

  @Test func everyTextHasAShape() {
    for text in [
      "", " ", "-", ".", "+", "1e999", ":", "::", "@", "....", "\u{0}", "é", "9999999999999999999999999",
    ] { _ = AnswerShape(text) }
  }
}
