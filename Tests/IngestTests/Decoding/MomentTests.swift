import StudyFile
import Testing

@testable import Ingest

@Suite struct MomentTests {
  private func seconds(_ text: String) -> Double { Moment.seconds(Array(text.utf8)) }
  private func code(_ text: String) -> Int32 { MissingCode.code(ofNaN: seconds(text)) }

  // as.numeric(as.POSIXct("2024-05-31 13:45:10", tz = "UTC")) and so on, in R
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -86_400), ("2000-02-29", 951_782_400),
    ("2024-05-31 13:45:10", 1_717_163_110), ("2024-05-31T13:45:10Z", 1_717_163_110),
    ("2024-05-31T15:45:10+02:00", 1_717_163_110), ("2024-05-31T08:15:10-0530", 1_717_163_110),
    ("31.05.2024 13:45", 1_717_163_100), ("5/31/2024 1:45 PM", 1_717_163_100),
    ("31/5/2024 13:45", 1_717_163_100), ("2024/05/31, 13:45", 1_717_163_100),
    ("2024-05-31 13:45:10.5", 1_717_163_110.5), ("1/1/2024 12:00 am", 1_704_067_200),
    ("2024/05/31 3:45:10 PM GMT+2", 1_717_163_110), ("2024/05/31 1:45:10 p. m. UTC", 1_717_163_110),
    ("5/31/2024 1:45:10\u{202F}PM", 1_717_163_110), ("31/05/2024 13.45.10", 1_717_163_110),
    ("2024-05-31 15:45:10 CEST", 1_717_163_110), ("2024-05-31 19:15:10 GMT+5:30", 1_717_163_110),
    ("4/4/2024", 1_712_188_800), ("0001-01-01", -62_135_596_800),
  ]) func readsWhatPlatformsWrite(_ text: String, _ expected: Double) { #expect(seconds(text) == expected) }

  @Test(arguments: [
    "", "never", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-05-32", "31.06.2024",
    "2024-05",
    "2024-05-31 25:00", "2024-05-31 10:60", "2024-05-31x", "2024-05-31 10:00 13:00", "13/13/2024",
    "2024-05-31 13:45 pm", "20240531", "2024-05/31", "2024-05-31 10:00+99:00",
    "2024-05-31 10:00 XYZ", "2024-05-31 10:00 CET+1", "2024-05-31 10.60", "2024-05-31 10:00.30 p",
  ]) func whatIsNoDateOfTheCalendarIsUnusable(_ text: String) { #expect(code(text) == MissingCode.unusable) }

  @Test func whereDayAndMonthCannotBeToldApartThereIsNoMoment() {
    #expect(code("3/4/2024") == MissingCode.derived)
    #expect(code("03-04-2024 10:00") == MissingCode.derived)
    #expect(seconds("3.4.2024") == 1_712_102_400)
  }
}
