import Foundation
import Testing

/// What a user sees who gives the program files that are no export or no study: one message, exit code 3, nothing
/// written.
struct BadInputTests {
  @Test(arguments: [
    (nil, "data.csv: error: there is no such file"),
    ("", "data.csv: error: the file is empty"),
    ("\n\n", "data.csv: error: the file has no header: all of its lines are blank"),
    ("age,cried\n", "data.csv:1: error: no answers below the header"),
    (
      "age,cried\n30,Yes\n31,\"No\n32,Yes\n",
      "data.csv:3: error: the quoted field that begins on this line is not closed before the file ends"
    ),
    (
      "age,cried\n30,Yes\n31,a\"b\n",
      "data.csv:3:5: error: a quotation mark in the middle of a field; put the whole field in quotation marks and "
        + "double those inside"
    ),
    (
      "age,cried,age\n30,Yes,1\n",
      "study.yaml:4:3: error: variable 'age' needs the column 'age', but columns 1 and 3 of data.csv are all called "
        + "that; name the one that is meant: 'age (column 1)'"
    ),
    (
      "age,cride\n30,Yes\n",
      "study.yaml:5:3: error: variable 'cried' needs the column 'cried', which data.csv does not have; did you mean "
        + "'cride'?"
    ),
    (
      "\u{89}PNG\r\n\u{1A}\n\0\0\0\u{0D}IHDR",
      "data.csv:3: error: this line holds a NUL byte: the file is binary or damaged; export the data as CSV"
    ),
    (
      "PK\u{3}\u{4}workbook",
      "data.csv: error: this Excel workbook is damaged or not complete; copy it or save it in Excel again"
    ),
  ])
  func `an export that cannot be read`(csv: String?, message: String) throws {
    try SmallSurvey.expectRefusal(csv.map { Data($0.utf8) }, message)
  }

  @Test func `the program itself is no export`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      let outcome = try Program.run(
        "analyze", "study.yaml", "--data", Program.executable.path, in: sandbox.folder)
      #expect(outcome.code == 3)
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(outcome.errors.contains("the file is binary or damaged"))
      #expect(!sandbox.exists("reports"))
    }
  }

  @Test func `a folder as the export and as the study`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      let data = try Program.run("analyze", "study.yaml", "--data", ".", in: sandbox.folder)
      #expect(data.code == 3)
      #expect(data.errors == ".: error: this is a folder; name the export file in it\n")
      let study = try Program.run("analyze", ".", in: sandbox.folder)
      #expect(study.code == 3)
      #expect(study.errors == ".: error: this is a folder; name the study file in it, such as study.yaml\n")
    }
  }

  @Test func `a study file that is absent, empty or binary`() throws {
    try inSandbox { sandbox in
      try sandbox.write("empty.yaml", "")
      try sandbox.write("binary.yaml", Data([0x73, 0x0A, 0xFF, 0xFE, 0]))
      for (name, message) in [
        ("absent.yaml", "absent.yaml: error: there is no such file; name a study file such as study.yaml\n"),
        ("empty.yaml", "empty.yaml: error: this file is empty; a study file starts with 'study:'\n"),
        ("binary.yaml", "binary.yaml: error: this file is binary, or UTF-16; save it as UTF-8 text\n"),
      ] {
        let outcome = try Program.run("analyze", name, in: sandbox.folder)
        #expect(outcome.code == 3)
        #expect(outcome.errors == message)
        #expect(outcome.output.isEmpty)
      }
      #expect(!sandbox.exists("reports"))
    }
  }

  @Test func `headings that stand twice and are not used are no hindrance`() throws {
    try SmallSurvey.analyze("age,cried,x,x\n30,Yes,1,2\n31,No,1,2\n") { outcome, sandbox in
      #expect(outcome.code == 0)
      #expect(
        outcome.errors
          == "data.csv:1: note: columns 3 and 4 are all called 'x'; the study uses none of them\n")
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("are all called 'x'"))
    }
  }

  /// Each line stands with its file, by whichever message it is told.
  @Test func `lines of several exports are told with their file`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try FileManager.default.createDirectory(
        at: sandbox.folder.appending(path: "b"), withIntermediateDirectories: true)
      try sandbox.write("a.csv", "age,cried\n30,Yes\n31\nx,No\n")
      try sandbox.write("b/a.csv", "age;cried\n30;Yes\n\ny;No\n33;No\n34;J\u{e9}\n")
      let outcome = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--data", "a.csv", "--data", "b/a.csv", in: sandbox.folder)
      #expect(outcome.code == 0)
      #expect(
        outcome.errors == """
          b/a.csv: note: its fields are separated by a semicolon; if that is wrong, set 'delimiter:' under 'data' in the \
          study file
          study.yaml:4:3: warning: 2 of 6 answers to 'age' cannot be used and count as missing: not a number
          study.yaml:5:3: warning: 1 of 6 answers to 'cried' cannot be used and count as missing: not one of the values

          """)
      #expect(
        outcome.output == """
          small: 6 of 7 records used, 2 analyses, 49 results
            unusable: 1 (line 3 in a.csv): 1 field where the header has 2
            treated as missing: 2 of age (lines 4 in a.csv; 4 in b/a.csv): not a number
            treated as missing: 1 of cried (line 6 in b/a.csv): not one of the values
            not computed: difference: needs at least 2 values in each group
            report: reports/small/index.html

          """)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("| Unusable: 1 field where the header has 2 | 1 | 3 in a.csv |"))
      #expect(page.contains("| Missing | 2 | 4 in a.csv; 4 in b/a.csv |"))
      #expect(page.contains("under 'data' in the study file (b/a.csv)."))
      #expect(page.contains("## Caution\n\n2 of 6 answers to 'age' cannot be used and count as missing"))
    }
  }

  @Test func `headings of Qualtrics are skipped`() throws {
    let csv =
      "age,cried\nYour age?,Have you?\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n"
      + "30,Yes\n31,No\n"
    try SmallSurvey.analyze(csv) { outcome, sandbox in
      #expect(outcome.code == 0)
      let note =
        "lines 2 and 3 are headings of Qualtrics (the wording of the questions, and the ids of their columns), and are "
        + "skipped"
      #expect(outcome.errors == "data.csv:2: note: \(note)\n")
      #expect(outcome.output.contains("small: 2 of 4 records used"))
      #expect(outcome.output.contains("  unusable: 2 (lines 2, 3): headings of Qualtrics\n"))
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("| Unusable: headings of Qualtrics | 2 | 2, 3 |"))
      #expect(page.contains("> \(note) (line 2)."))
    }
  }

  @Test func `two files put together without a seam`() throws {
    try SmallSurvey.analyze("age,cried\n30,Yes\n\u{FEFF}age,cried\n31,No\n") { outcome, _ in
      #expect(outcome.code == 0)
      for line in [
        "  treated as missing: 1 of age (line 3): the heading again (a second line of headings, or two files put together?)\n",
        "  treated as missing: 1 of cried (line 3): the heading again (a second line of headings, or two files put together?)\n",
      ] { #expect(outcome.output.contains(line)) }
    }
  }

  @Test func `headings that are all empty`() throws {
    try SmallSurvey.expectRefusal(
      Data(",,\n1,2,3\n".utf8),
      "data.csv:1: error: this line should hold the headings of the columns, and all of them are empty")
  }

  @Test func `every record is accounted for`() throws {
    let study = SmallSurvey.study.replacing(
      "data: {file: data.csv}", with: "data: {file: data.csv, exclude: \"age > 90\"}")
    try SmallSurvey.analyze("age,cried\n30,Yes\n31\n32,Yes,3\n40,No,,\n95,No\n50,No\n51\n", study: study) {
      outcome, sandbox in
      #expect(outcome.code == 0)
      #expect(
        outcome.output.hasPrefix(
          """
          small: 2 of 7 records used, 2 analyses, 46 results
            excluded: 1 by age > 90
            unusable: 2 (lines 3, 8): 1 field where the header has 2
            unusable: 1 (line 4): 3 fields where the header has 2
            unusable: 1 (line 5): 4 fields where the header has 2
          """))
      let page = try sandbox.read("reports/small/report.md")
      #expect(
        page.contains("Of 7 records read, 2 were used, 1 excluded, and 4 could not be read as respondents."))
    }
  }
}
