import Foundation
import Testing

@Suite struct InitTests {
  private static let answers =
    "Respondent,How old are you?,Cried,E-mail\n"
    + (1...12).map { "\($0),\(20 + $0 * 3),\($0 % 3 == 0 ? "Yes" : "No"),p\($0)@example.org\n" }.joined()

  @Test func aDraftThatRunsAtOnce() throws {
    try inSandbox { sandbox in
      try sandbox.write("Tears 2024.csv", Self.answers)
      let outcome = try Program.run("init", "Tears 2024.csv", in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(
        outcome.output == """
          Tears 2024.csv: csv, 12 rows, 4 columns
            variables: 1 nominal, 1 numeric; 4 analyses
            look at left out, as they may tell who somebody is: E-mail
            written: study.yaml
            next: tearsheet analyze study.yaml

          """)
      let study = try sandbox.read("study.yaml")
      #expect(study.contains("\nstudy: tears-2024\n") && !study.contains("example.org"))
      let analyzed = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--output", "out", in: sandbox.folder)
      #expect(analyzed.code == 0 && !analyzed.errors.contains("warning"), "\(analyzed.errors)")
    }
  }

  @Test func whatStandsThereStays() throws {
    try inSandbox { sandbox in
      try sandbox.write("a.csv", Self.answers)
      try sandbox.write("study.yaml", "mine\n")
      let refused = try Program.run("init", "a.csv", in: sandbox.folder)
      #expect(refused.code == 4 && refused.output.isEmpty)
      #expect(
        refused.errors
          == "study.yaml: error: this file stands there and stays as it is; '--update' adds columns that are new, and '--output' names another file\n"
      )
      #expect(try sandbox.read("study.yaml") == "mine\n")
      #expect(
        try Program.run("init", "a.csv", "--output", "b.yaml", "--name", "b", "-q", in: sandbox.folder).output
          .isEmpty)
      #expect(try sandbox.read("b.yaml").contains("\nstudy: b\n"))
      #expect(sandbox.names == ["a.csv", "b.yaml", "study.yaml"])
    }
  }

  @Test func theExportIsNamedFromTheStudyFile() throws {
    try inSandbox { sandbox in
      let folder = sandbox.folder.appending(path: "data/raw")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try sandbox.write("data/raw/a.csv", Self.answers)
      #expect(try Program.run("init", "data/raw/a.csv", in: sandbox.folder).code == 0)
      #expect(try sandbox.read("data/raw/study.yaml").contains("\n  file: a.csv\n"))
      #expect(
        try Program.run("init", "data/raw/a.csv", "--output", "study.yaml", in: sandbox.folder).code == 0)
      #expect(try sandbox.read("study.yaml").contains("\n  file: data/raw/a.csv\n"))
      #expect(
        try Program.run("init", "data/raw/a.csv", "--output", "data/s.yaml", in: sandbox.folder).code == 0)
      #expect(try sandbox.read("data/s.yaml").contains("\n  file: raw/a.csv\n"))
    }
  }

  @Test func updateAddsWhatIsNew() throws {
    try inSandbox { sandbox in
      try sandbox.write("a.csv", Self.answers)
      #expect(try Program.run("init", "a.csv", in: sandbox.folder).code == 0)
      let edited = try sandbox.read("study.yaml").replacing(
        "measure: numeric", with: "measure: numeric, range: [18, 99]")
      try sandbox.write("study.yaml", edited)
      let same = try Program.run("init", "a.csv", "--update", in: sandbox.folder)
      #expect(same.output == "study.yaml: nothing to add: every column is read or was left out\n")
      #expect(try sandbox.read("study.yaml") == edited)
      let more = Self.answers.split(separator: "\n").enumerated().map {
        $0.offset == 0 ? $0.element + ",Mood" : $0.element + ",\($0.offset % 2 == 0 ? "Good" : "Poor")"
      }
      try sandbox.write("b.csv", more.joined(separator: "\n") + "\n")
      let updated = try Program.run("init", "b.csv", "--update", in: sandbox.folder)
      #expect(updated.code == 0 && updated.output == "study.yaml: added: mood\n")
      let new = try sandbox.read("study.yaml")
      #expect(new.contains("range: [18, 99]") && new.contains("  mood: {column: Mood, "))
      #expect(
        try Program.run("analyze", "study.yaml", "--data", "b.csv", "--no-figures", in: sandbox.folder).code
          == 0)
    }
  }

  @Test func whatCannotBeDrafted() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", "study: s\n")
      try sandbox.write("empty.csv", "")
      try sandbox.write("header.csv", "a,b\n")
      try sandbox.write("broken.csv", "a,b\n1,\"2\n")
      let runs = [
        (["init", "none.csv", "--output", "x.yaml"], Int32(3), "none.csv: error: there is no such file"),
        (["init", "empty.csv", "--output", "x.yaml"], 3, "empty.csv: error: the file is empty"),
        (
          ["init", "header.csv", "--output", "x.yaml"], 3, "header.csv:1: error: no answers below the header"
        ),
        (["init", "broken.csv", "--output", "x.yaml"], 3, "broken.csv:2"),
        (["init", "study.yaml"], 3, "study.yaml: error: this is a study file"),
        (
          ["init", "header.csv", "broken.csv", "--output", "x.yaml"], 3,
          "header.csv:1: error: no answers below the header"
        ),
        (
          ["init", "header.csv", "--update", "--output", "x.yaml"], 3,
          "x.yaml: error: there is no such file to update"
        ),
        (["init", "header.csv", "--output", "no/folder/x.yaml"], 3, "header.csv:1: error"),
        (["init", "header.csv", "--name", "A b"], 2, "Error: --name is made of"),
        (["init"], 2, "Error: Missing expected argument"),
      ]
      for (arguments, code, message) in runs {
        let outcome = try Program.run(arguments, in: sandbox.folder)
        #expect(outcome.code == code && outcome.errors.hasPrefix(message), "\(arguments): \(outcome.errors)")
        #expect(!sandbox.exists("x.yaml"))
      }
    }
  }

  /// Nobody can tell whether the second row is somebody's answers.
  @Test func headingsThatNobodyCanTell() throws {
    try inSandbox { sandbox in
      try sandbox.write(
        "export.csv", "q1,q2\nHow old are you?,How calm are you?\n30,2\n41,3\n52,1\n33,2\n30,4\n")
      let told = try Program.run(
        ["init", "export.csv", "--headings", "2", "--output", "two.yaml"], in: sandbox.folder)
      #expect(told.code == 0, "\(told.errors)")
      let text = try sandbox.read("two.yaml")
      #expect(text.contains("headings: 2") && text.contains("How old are you?"))
      let analyzed = try Program.run(["analyze", "two.yaml", "--no-figures", "-o", "r"], in: sandbox.folder)
      #expect(analyzed.code == 0, "\(analyzed.errors)")
      let refused = try Program.run(["init", "export.csv", "--headings", "4"], in: sandbox.folder)
      #expect(refused.code == 2 && refused.errors.hasPrefix("Error: --headings is a number from 1 to 3"))
    }
  }
}
