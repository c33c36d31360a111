import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct REDCapProjectTests {
  private func dictionary(_ files: [String: String]) throws -> DataDictionary {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return try DataDictionary(ofExport: folder.appendingPathComponent("data.csv").path, data: DataSource())
  }

  private let data = """
    record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,age,intake_complete
    1,start_arm_1,,,30,2
    1,visit_arm_2,long_walk,1,,0

    """
  private let events = """
    event_name,arm_num,unique_event_name
    Start,1,start_arm_1
    Visit,1,visit_arm_1
    Visit,2,visit_arm_2

    """

  @Test func eventsAndArmsBesideTheExport() throws {
    let found = try dictionary(["data.csv": data, "event.csv": events])
    #expect(
      found.column("redcap_event_name")?.values.map(\.code) == ["start_arm_1", "visit_arm_1", "visit_arm_2"])
    #expect(
      found.column("redcap_event_name")?.values.map(\.label) == [
        "Start (arm 1)", "Visit (arm 1)", "Visit (arm 2)",
      ])
    #expect(found.notes.map(\.message).contains { $0.contains("'event.csv'") })
    let arms = try dictionary([
      "data.csv": data, "events.csv": events, "arm.csv": "arm_num,name\n1,Drug A\n2,Drug B\n",
    ])
    #expect(
      arms.column("redcap_event_name")?.values.map(\.label) == [
        "Start (Drug A)", "Visit (Drug A)", "Visit (Drug B)",
      ])
  }

  @Test func instruments() throws {
    let listed = "instrument_name,instrument_label\nintake,Intake\nlong_walk,The long walk\n"
    let found = try dictionary(["data.csv": data, "instruments.csv": listed])
    #expect(found.column("redcap_repeat_instrument")?.values.map(\.label) == ["Intake", "The long walk"])
    let fields = """
      "Variable / Field Name","Form Name","Field Type","Field Label"
      record_id,intake,text,"Record ID"
      age,long_walk,text,Age

      """
    let rows = "record_id,redcap_repeat_instrument,redcap_repeat_instance,age\n1,,,\n1,long_walk,1,30\n"
    let named = try dictionary(["data.csv": rows, "dictionary.csv": fields])
    #expect(named.column("redcap_repeat_instrument")?.values.map(\.label) == ["Intake", "Long walk"])
  }

  /// A list of another project would make answers unusable.
  @Test func whatIsNotCompleteIsLeft() throws {
    let found = try dictionary([
      "data.csv": data, "event.csv": events.replacing("visit_arm_2", with: "x_arm_2"),
    ])
    #expect(found.column("redcap_event_name")?.values.isEmpty == true)
  }

  @Test(.enabled(if: sharedData != nil, "the folder of shared data is not here"))
  func longitudinalExample() throws {
    let path = (sharedData ?? "") + "/exports/redcap/longitudinal/data.csv"
    let found = try DataDictionary(ofExport: path, data: DataSource())
    let values = try #require(found.column("redcap_event_name")).values
    #expect(values.first == Level(code: "enrollment_arm_1", label: "Enrollment (Drug A)"))
    #expect(
      values.last == Level(code: "deadline_to_return_arm_2", label: "Deadline to return feedback (Drug B)"))
    #expect(values.count == 12)
  }
}
