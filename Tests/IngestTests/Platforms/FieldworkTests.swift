import StudyFile
import Testing

@testable import Ingest

/// ODK, KoBoToolbox and formr.
@Suite struct FieldworkTests {
  static let kobo = """
    start,end,deviceid,home/age,home/rest,home/rest/bed,home/rest/garden,home/calm,_where_latitude,_id,_uuid,_submission_time,_index
    2024-01-01T10:00,2024-01-01T10:05,dev1,30,bed garden,1,1,often,10.1,1,uuid-1,2024-01-01,1
    2024-01-01T11:00,2024-01-01T11:05,dev1,41,bed,1,0,never,10.2,2,uuid-2,2024-01-01,2

    """

  @Test func kobo() throws {
    let text = Self.kobo
    let found = try dictionary(of: text)
    #expect(found.format == .odk)
    #expect(
      found.columns.map(\.role) == [
        .date, .date, .person, .answer, .answer, .answer, .answer, .answer, .person, .respondent, .respondent,
        .date,
        .administrative,
      ])
    #expect(found.column("home/age")?.label == "age")
    #expect(found.column("home/rest")?.separator == " ")
    #expect(found.column("home/rest")?.values.map(\.code) == ["bed", "garden"])
    #expect(found.multipleResponseSets.map(\.name) == ["home/rest"])
    #expect(found.multipleResponseSets.first?.options.map(\.label) == ["bed", "garden"])
  }

  @Test func odkCentral() throws {
    let text = """
      SubmissionDate,home-age,home-rest,home-where-Latitude,remarks,meta-instanceID,KEY,SubmitterName
      2024-01-01,30,bed garden,10.1,so it is what it is,uuid:1,uuid:1,Ada
      2024-01-01,41,bed,10.2,it is fine,uuid:2,uuid:2,Ada
      2024-01-01,52,bed street garden,10.3,,uuid:3,uuid:3,Bob
      2024-01-01,33,street,10.4,,uuid:4,uuid:4,Bob

      """
    let found = try dictionary(of: text)
    #expect(found.format == .odk)
    #expect(
      found.columns.map(\.role) == [
        .date, .answer, .answer, .person, .answer, .respondent, .respondent, .person,
      ])
    #expect(found.column("home-rest")?.values.map(\.code) == ["bed", "street", "garden"])
    #expect(found.column("remarks")?.separator == nil)
  }

  static let formr = """
    session,session_id,study_id,created,modified,ended,expired,age,rest
    AbC,1,2,2024-01-01 10:00:00,2024-01-01 10:05:00,2024-01-01 10:05:00,,30,"bed, garden"
    DeF,2,2,2024-01-01 11:00:00,2024-01-01 11:05:00,2024-01-01 11:05:00,,41,bed
    GhI,3,2,2024-01-01 12:00:00,2024-01-01 12:05:00,,,52,"bed, street"
    JkL,4,2,2024-01-01 13:00:00,2024-01-01 13:05:00,,,33,"street, garden"

    """

  @Test func formr() throws {
    let text = Self.formr
    let found = try dictionary(of: text)
    #expect(found.format == .formr)
    #expect(
      found.columns.map(\.role) == [
        .respondent, .respondent, .administrative, .date, .date, .date, .date, .answer, .answer,
      ])
    #expect(found.column("rest")?.separator == ", ")
    #expect(found.column("rest")?.values.map(\.code) == ["bed", "street", "garden"])
  }
}
