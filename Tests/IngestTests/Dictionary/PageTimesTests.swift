import StudyFile
import Testing

@testable import Ingest

@Suite struct PageTimesTests {
  @Test func ofSoSciSurvey() throws {
    let found = try dictionary(
      of: "CASE,A101,TIME001,TIME002,TIME010,TIME_SUM,TIME_RSI\n1,3,10,20,30,60,1.0\n2,4,11,21,31,63,0.9\n")
    #expect(found.pageTimes == ["TIME001", "TIME002", "TIME010"])
    #expect(found.column("TIME_SUM")?.role == .answer)
    // Without their sum they are anybody's.
    #expect(try dictionary(of: "CASE,TIME001,TIME002\n1,10,20\n2,11,21\n").pageTimes.isEmpty)
  }

  /// Qualtrics' file for SPSS says by the labels alone what its columns are.
  @Test func byLabels() {
    var found = DataDictionary(
      format: .spss,
      columns: [
        ColumnEntry(heading: "Q1", label: "Timing of your breaks"),
        ColumnEntry(heading: "Q2_First_Click", label: "Timing - First Click"),
        ColumnEntry(heading: "Q2_Page_Submit", label: "Timing - Page Submit"),
      ])
    found.markTimes()
    #expect(found.columns.map(\.role) == [.answer, .timing, .timing])
    #expect(found.pageTimes == ["Q2_Page_Submit"])
  }

  /// Where a survey shows one question on a page, there are no times of groups.
  @Test func ofLimeSurvey() throws {
    let text = """
      id,submitdate,lastpage,startlanguage,Q1,Q2,interviewtime,Q1Time,Q2Time
      1,2024-01-01,2,en,3,4,20,9,11
      2,2024-01-02,2,en,3,5,22,10,12

      """
    #expect(try dictionary(of: text).pageTimes == ["Q1Time", "Q2Time"])
  }
}
