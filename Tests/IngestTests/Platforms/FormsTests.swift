import StudyFile
import Testing

@testable import Ingest

/// Google Forms and Microsoft Forms.
@Suite struct FormsTests {
  static let google = """
    Timestamp,Email Address,How old are you?,"Where do you rest, if at all?",How calm are you? [At work],How calm are you? [At home],Anything else?
    1/2/2024 10:00:00,ada@example.org,30,"At home, Outside (park, lake)",Very,Not,"Yes, it rains, often"
    1/2/2024 11:00:00,bob@example.org,41,Outside (park, lake),Not,Not,
    1/2/2024 12:00:00,cy@example.org,52,"At home, Nowhere",Very,Very,no
    1/2/2024 13:00:00,di@example.org,33,"At home, Outside (park, lake), Nowhere",Very,Not,

    """.replacing(",Outside (park, lake),Not", with: ",\"Outside (park, lake)\",Not")

  @Test func google() throws {
    let found = try dictionary(of: Self.google)
    #expect(found.format == .googleForms)
    #expect(found.columns.map(\.role) == [.date, .person, .answer, .answer, .answer, .answer, .answer])
    #expect(found.columns[4].stem == "How calm are you?" && found.columns[5].label == "At home")
    #expect(found.columns[2].label == "How old are you?" && found.columns[6].separator == nil)
    #expect(found.columns[3].separator == ", " && found.columns[3].measure == .multiple)
    #expect(found.columns[3].values.map(\.label) == ["At home", "Outside (park, lake)", "Nowhere"])
    #expect(found.multipleResponseSets.isEmpty)
  }

  static let microsoft = """
    ID;Start time;Completion time;Email;Name;How old are you?;Where do you rest?;Points - Where do you rest?
    1;1/2/24 10:00;1/2/24 10:05;anonymous;Ada Example;30;"At home;Outside;";0
    2;1/2/24 11:00;1/2/24 11:05;anonymous;Bob Example;41;"Outside;";0
    3;1/2/24 12:00;1/2/24 12:05;anonymous;Cy Example;52;"At home;Nowhere;";0

    """

  @Test func microsoft() throws {
    let text = Self.microsoft
    let found = try dictionary(of: text)
    #expect(found.format == .microsoftForms)
    #expect(
      found.columns.map(\.role) == [
        .respondent, .date, .date, .person, .person, .answer, .answer, .administrative,
      ])
    #expect(found.columns[6].separator == ";")
    #expect(found.columns[6].values.map(\.label) == ["At home", "Outside"])
    let ticks = variable(
      "rest", .multiple, levels: levels(["a": "At home", "b": "Outside", "c": "Nowhere"]),
      source: .separated(column: "Where do you rest?", separator: ";"))
    let read = try survey(text, study([ticks]))
    #expect(read.codes(0) == [1, 0, 1] && read.codes(1) == [1, 1, 0] && read.codes(2) == [0, 0, 1])
  }

  @Test func anInstrumentsTimeIsNoForm() throws {
    #expect(try dictionary(of: "timestamp,x,y\n1,2,3\n").format == .csv)
    #expect(
      try dictionary(of: "timestamp,x,y\n1,2,3\n") { $0.format = "google-forms" }.format == .googleForms)
  }

  @Test(.enabled(if: sharedData != nil, "the shared data are absent")) func realExports() throws {
    let root = try #require(sharedData) + "/exports/google-forms/"
    let spring = try DataDictionary(ofExport: root + "hot-dog-sp24.csv", data: DataSource())
    #expect(spring.format == .googleForms && spring.columns.count == 7)
    #expect(spring.columns.map(\.role) == [.date] + [ColumnEntry.Role](repeating: .answer, count: 6))
    // Prose, towns with their states, and two subjects are no options that were ticked.
    #expect(spring.columns.allSatisfy { $0.separator == nil })
    // The time was taken out, so that nothing says where it is from.
    let fall = try DataDictionary(ofExport: root + "hot-dog-fa23.csv", data: DataSource())
    #expect(fall.format == .csv && fall.columns.count == 4)
    #expect(try Survey(root + "hot-dog-fa23.csv", study([])).accounting.used == 158)
  }
}
