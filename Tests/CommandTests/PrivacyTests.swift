import Foundation
import Testing

/// What people wrote about themselves stands in no file and no message.
struct PrivacyTests {
  private static let study = """
    study: small
    data: {file: data.csv, exclude: "progress < 100"}
    rules: ["age >= 18"]
    variables:
      id: {column: ResponseId, measure: id}
      ip: {column: IPAddress, measure: text}
      name: {measure: text}
      when: {measure: date}
      story: {measure: text}
      progress: {measure: numeric}
      age: {measure: numeric, range: [18, 100]}
      cried: {measure: nominal, values: ["No", "Yes"]}
      agrees: {measure: ordinal, values: {1: Little, 2: Much}, missing: {-99: Refused}}
      ways: {measure: multiple, column: ways, separator: ";", values: [Calls, Visits]}
    scales:
      total: {items: [age, agrees], range: [1, 100]}
    analyses:
      - {id: sample, describe: [id, ip, name, when, story, age, cried, agrees, ways], by: cried}
      - {id: all, describe: [story, ways, total]}
      - {id: difference, compare: age ~ cried}
      - {id: groups, compare: agrees ~ cried}
      - {id: model, model: age ~ cried + agrees}
    """

  private static let header =
    "ResponseId,IPAddress,name,e-mail,when,story,progress,age,cried,agrees,ways,comment\n"

  @Test func `markers in every column`() throws {
    var csv = Self.header
    for row in 0..<30 {
      let marker = { (column: String) in "ZQX\(column)\(row)" }
      let isOdd = row % 5 == 0
      csv +=
        [
          marker("id"), "10.77.66.\(row)", marker("name"), "ZQXmail\(row)@example.org",
          marker("when"), "\"\(marker("story")), and more\nof it\"",
          row % 7 == 0 ? marker("progress") : "100",
          isOdd ? marker("age") : "\(20 + row)", isOdd ? marker("cried") : row % 2 == 0 ? "Yes" : "No",
          isOdd ? marker("agrees") : "\(1 + row % 2)", isOdd ? "Calls;\(marker("ways"))" : "Visits",
          marker("comment"),
        ].joined(separator: ",") + "\n"
    }
    // Ragged ones are counted, never shown.
    csv += "ZQXragged,ZQXragged\n"
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      try sandbox.write("data.csv", csv)
      let outcome = try Program.run("analyze", "study.yaml", in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("treated as missing: 6 of age"))
      #expect(!outcome.output.contains("ZQX") && !outcome.errors.contains("ZQX"))
      let files = try sandbox.contents("reports/small")
      #expect(files.count > 8)
      for (name, bytes) in files {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("ZQX") && !text.contains("10.77.66"), "\(name)")
      }
    }
  }

  /// A file that cannot be read is not quoted either.
  @Test(arguments: [
    "ZQX,\"ZQX\n", "ZQX,Z\"QX\n", "ZQX,\"ZQX\"ZQX\n", "ZQX\n", "ZQX,ZQX\0\n",
  ])
  func `no message quotes an answer`(records: String) throws {
    try SmallSurvey.analyze("age,cried\n" + records) { outcome, sandbox in
      #expect(!outcome.errors.contains("ZQX") && !outcome.output.contains("ZQX"))
      if outcome.code == 0 {
        for (name, bytes) in try sandbox.contents("reports/small") {
          #expect(!String(decoding: bytes, as: UTF8.self).contains("ZQX"), "\(name)")
        }
      } else {
        #expect(outcome.code == 3)
        #expect(!sandbox.exists("reports"))
      }
    }
  }
}
