import StudyFile
import Testing

@testable import Ingest

@Suite struct BothExportsTests {
  private static let heads = """
    StartDate,ResponseId,UserLanguage,Q1,Q2,Q3,Q4_1,Q4_2,Q5
    Start Date,Response ID,User Language,How calm?,How old?,Where?,Rest - Selected Choice - Home,Rest - Selected Choice - Out,Why?
    "{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}","{""ImportId"":""QID3""}","{""ImportId"":""QID4"",""choiceId"":""1""}","{""ImportId"":""QID4"",""choiceId"":""2""}","{""ImportId"":""QID5_TEXT""}"

    """
  private static let codes =
    heads + """
      2024-01-01,R_1,EN,10,30,"1,3",1,,x
      2024-01-01,R_2,EN,2,41,2,1,1,y
      2024-01-01,R_3,EN,,52,1,,1,"z, w"

      """
  /// In another order, and with somebody who is in none of the other.
  private static let texts =
    heads + """
      2024-01-01,R_3,EN,,52,At home,,Out,"z, w"
      2024-01-01,R_9,EN,Never,52,At home,,Out,q
      2024-01-01,R_2,EN,"Often, or so",41,Outside,Home,Out,y
      2024-01-01,R_1,EN,Very,30,"At home,Nowhere",Home,,x

      """

  @Test func codesMeanTexts() throws {
    try withExport(Self.codes) { codes in
      try withExport(Self.texts) { texts in
        for (first, second) in [(codes, texts), (texts, codes)] {
          let both = try BothExports(first, second, data: DataSource())
          #expect(both.codes == codes && both.texts == texts)
          let found = both.dictionary
          #expect(
            found.column("Q1")?.values == [
              Level(code: "2", label: "Often, or so"), Level(code: "10", label: "Very"),
            ])
          #expect(found.column("Q2")?.values == [] && found.column("Q5")?.values == [])
          #expect(
            found.column("Q3")?.values == [
              Level(code: "1", label: "At home"), Level(code: "2", label: "Outside"),
              Level(code: "3", label: "Nowhere"),
            ])
          #expect(found.column("Q3")?.separator == "," && found.column("Q3")?.measure == .multiple)
          #expect(found.multipleResponseSets.first?.options.map(\.label) == ["Home", "Out"])
          #expect(found.column("Q1")?.label == "How calm?")
        }
      }
    }
  }

  @Test func twoSurveys() throws {
    try withExport(Self.codes) { codes in
      try withExport("ResponseId,UserLanguage,A,B,C,D\nR_1,EN,1,2,3,4\n") { other in
        #expect(
          refusal(other) { _ = try BothExports(codes, other, data: DataSource()) } == [
            "export.csv: error: this has few of the columns of \(codes); are they exports of one survey?"
          ])
      }
      try withExport("a,b\n1,2\n") { other in
        #expect(refusal(other) { _ = try BothExports(codes, other, data: DataSource()) }.count == 1)
      }
      let strangers = Self.codes.replacing("R_", with: "R_9")
      try withExport(strangers) { other in
        #expect(
          refusal(other) { _ = try BothExports(codes, other, data: DataSource()) } == [
            "export.csv: error: none of its respondents is in \(codes); are they exports of one survey?"
          ])
      }
    }
  }
}
