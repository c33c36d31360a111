import Foundation
import Testing

@Suite struct SynthesizeTests {
  private static let study = """
    study: small
    data: {file: responses.csv}
    variables:
      cried: {measure: nominal, values: {1: "Yes", 2: "No"}}
      age: {measure: numeric, range: [18, 80]}
    analyses:
      - {id: sample, describe: [cried, age]}
    findings:
      - id: f
        sample: 90
        reports:
          - {proportion: cried = Yes, value: 72%}
          - {mean: age, value: 36.4}
    """

  @Test func dataThatAnalyzeTakesForWhatWasPrinted() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      let outcome = try Program.run("synthesize", "study.yaml", "--seed", "4", in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(
        outcome.output
          == "small: 90 respondents, 2 of 2 published numbers and claims hold as printed\n  data: responses.csv\n"
      )
      #expect(sandbox.names == ["README.md", "responses.csv", "study.yaml"])
      #expect(try sandbox.read("responses.csv").hasPrefix("synthetic,cried,age\n1,"))
      let readme = try sandbox.read("README.md")
      #expect(readme.hasPrefix("**Nobody gave these answers. `responses.csv` is synthetic"))
      #expect(readme.contains("\ntearsheet synthesize study.yaml --seed 4\n"))
      #expect(readme.contains("| f | `proportion: cried = Yes` | 72% | 72% |"))
      let analyzed = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--output", "out", in: sandbox.folder)
      #expect(analyzed.code == 0)
      let rows = Results(try sandbox.read("out/findings.csv")).rows
      #expect(rows.map { $0["verdict"] } == ["reproduced", "reproduced"])
      #expect(try sandbox.read("out/index.html").contains("Synthetic data."))
      // Its own data may be made again, with other numbers.
      let first = try sandbox.read("responses.csv")
      #expect(try Program.run("synthesize", "study.yaml", "--quiet", in: sandbox.folder).output.isEmpty)
      #expect(try sandbox.read("responses.csv") != first)
    }
  }

  @Test func nobodysExportIsOverwritten() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      try sandbox.write("responses.csv", "cried,age\n1,30\n")
      try sandbox.write("README.md", "mine\n")
      let refused = try Program.run("synthesize", "study.yaml", in: sandbox.folder)
      #expect(refused.code == 4 && refused.output.isEmpty)
      #expect(
        refused.errors
          == "responses.csv: error: this file was not made by 'tearsheet synthesize' and stays; name another folder with --output\n"
      )
      #expect(try sandbox.read("responses.csv") == "cried,age\n1,30\n")
      #expect(try Program.run("synthesize", "study.yaml", "--output", "made", in: sandbox.folder).code == 0)
      #expect(sandbox.exists("made/responses.csv") && sandbox.exists("made/README.md"))
      #expect(
        try Program.run("synthesize", "study.yaml", "--output", "other.csv", in: sandbox.folder).code == 0)
      #expect(try sandbox.read("README.md") == "mine\n")
      #expect(sandbox.exists("other.csv") && sandbox.exists("other.README.md"))
    }
  }

  @Test func whatThePrintedNumbersLeaveOpen() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      let outcome = try Program.run(
        "synthesize", "study.yaml", "--count", "5", "--output", "out", in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(
        outcome.output.hasPrefix("small: 5 of 5 data sets of 90 respondents have the published numbers"))
      #expect(sandbox.names == ["out", "study.yaml"])
      let rows = Results(try sandbox.read("out/spread.csv")).rows
      let shares = rows.filter { $0["measure"] == "proportion" && $0["level"] == "Yes" }
      #expect(shares.map { $0["sets"] } == ["5"])
      for row in shares {
        // 65 of 90 and no other.
        #expect(row["min"] == row["max"] && row["min"]?.hasPrefix("0.7222") == true)
        #expect(row["bin1"] == "5")
      }
      let spreads = rows.filter { $0["measure"] == "sd" }
      #expect(spreads.contains { $0["min"] != $0["max"] })
      #expect(try Program.run("synthesize", "study.yaml", "--count", "1", in: sandbox.folder).code == 2)
    }
  }

  @Test func badInput() throws {
    try inSandbox { sandbox in
      #expect(try Program.run("synthesize", "none.yaml", in: sandbox.folder).code == 3)
      try sandbox.write("study.yaml", "study: s\ndata: {file: d.csv}\nvariables:\n  x: {measure: numeric}\n")
      let outcome = try Program.run("synthesize", "study.yaml", in: sandbox.folder)
      #expect(outcome.code == 3)
      #expect(
        outcome.errors.contains(
          "study.yaml: error: nothing to make data of: the study file has no 'findings', where the published numbers stand"
        ))
      #expect(!sandbox.exists("d.csv"))
      try sandbox.write("study.yaml", Self.study)
      for arguments in [["--rows", "0"], ["--rows", "100001"], ["--output", ""], ["--seed", "x"]] {
        #expect(
          try Program.run(["synthesize", "study.yaml"] + arguments, in: sandbox.folder).code == 2,
          "\(arguments)")
      }
      #expect(sandbox.names == ["study.yaml"])
    }
  }

  /// The study reads the data that are made for it, whatever its encoding.
  @Test(arguments: ["windows-1252", "iso-8859-15", "utf-16le", "utf-16", "UTF-8"])
  func encodings(_ encoding: String) throws {
    try inSandbox { sandbox in
      let study = Self.study.replacing("responses.csv}", with: "responses.csv, encoding: \(encoding)}")
        .replacing("{1: \"Yes\", 2: \"No\"}", with: "[\"Ja, gewiß\", \"Né\"]")
        .replacing("cried = Yes", with: "'cried = \"Ja, gewiß\"'")
      try sandbox.write("study.yaml", study)
      let outcome = try Program.run("synthesize", "study.yaml", in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      let data = try Data(contentsOf: sandbox.folder.appending(path: "responses.csv"))
      #expect((String(data: data, encoding: .utf8)?.contains("gewiß") == true) == (encoding == "UTF-8"))
      let analyzed = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--output", "out", in: sandbox.folder)
      #expect(analyzed.code == 0, "\(analyzed.errors)")
      let rows = Results(try sandbox.read("out/findings.csv")).rows
      #expect(rows.map { $0["verdict"] } == ["reproduced", "reproduced"])
      // It knows its own data again.
      #expect(try Program.run("synthesize", "study.yaml", "--seed", "2", in: sandbox.folder).code == 0)
      #expect(try Data(contentsOf: sandbox.folder.appending(path: "responses.csv")) != data)
    }
  }

  @Test func anEncodingWithoutACharacter() throws {
    try inSandbox { sandbox in
      let study = Self.study.replacing("responses.csv}", with: "responses.csv, encoding: iso-8859-1}")
        .replacing("{1: \"Yes\", 2: \"No\"}", with: "[\"Yes\", \"Nie, był\"]")
      try sandbox.write("study.yaml", study)
      let outcome = try Program.run("synthesize", "study.yaml", in: sandbox.folder)
      #expect(outcome.code == 3)
      #expect(
        outcome.errors
          == "study.yaml: error: the data cannot be written in 'encoding: iso-8859-1', which has no 'ł': name an encoding that has every character of the columns and levels, or leave 'encoding' out\n"
      )
      #expect(sandbox.names == ["study.yaml"])
    }
  }
}
