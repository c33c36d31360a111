import Foundation
import Testing

/// What is wrong with a study file is said all at once, each with its line and column, before any answer is read.
struct BadStudyTests {
  @Test func `all errors at once`() throws {
    let study = """
      study: Small
      data: {fil: data.csv}
      variables:
        age: {measure: numerc}
      analyses:
        - {id: sample, describe: [agee]}
        - {id: sample, describe: [age]}
      """
    try SmallSurvey.expectRefusal(
      Data(SmallSurvey.answers.utf8), study: study,
      """
      study.yaml:1:8: error: 'study' names the output folder: a-z, 0-9 and '-', not '-' first; found 'Small'
      study.yaml:2:8: error: unknown key 'fil' in 'data'; did you mean 'file'?
      study.yaml:4:18: error: 'measure' takes nominal, ordinal, numeric, multiple, text, date or id, found 'numerc'; \
      did you mean 'numeric'?
      study.yaml:6:29: error: unknown variable 'agee'; did you mean 'age'?
      study.yaml:7:10: error: the id 'sample' is taken by the analysis on line 6
      """)
  }

  @Test func `a placeholder that names no result`() throws {
    try SmallSurvey.expectRefusal(
      Data(SmallSurvey.answers.utf8),
      study: SmallSurvey.study
        + "\nsummary: \"{{sampl.mean}} {{sample.men}} {{sample.mean[agee]}} {{sample.mean.estimat}}\""
        + "\npractice_implication: Cry {{sample.mean.\n",
      """
      study.yaml:9:10: error: {{sampl.mean}}: there is no analysis 'sampl'; did you mean 'sample'?
      study.yaml:9:10: error: {{sample.men}}: there is no measure of 'sample' 'men'; did you mean 'mean'?
      study.yaml:9:10: error: {{sample.mean[agee]}}: there is no level or group of that measure 'agee'; did you mean \
      'age'?
      study.yaml:9:10: error: {{sample.mean.estimat}}: there is no field 'estimat'; did you mean 'estimate'?
      study.yaml:10:23: error: '{{' without '}}': close it, or remove it
      """)
  }

  @Test func `a placeholder for a number that these answers do not give`() throws {
    let study = SmallSurvey.study + "\nsummary: Ages differ by {{sample.sd}} years.\n"
    try SmallSurvey.analyze("age,cried\n30,Yes\n", study: study) { outcome, sandbox in
      #expect(outcome.code == 0)
      #expect(
        outcome.errors.hasPrefix("study.yaml:9:10: warning: {{sample.sd}}: 'estimate' is absent there: "))
      #expect(sandbox.exists("reports/small/index.html"))
    }
  }

  @Test(arguments: [
    (
      "banana",
      "study.yaml:2:32: error: 'format' takes auto, csv, qualtrics, redcap, limesurvey, surveymonkey, google-forms, "
        + "microsoft-forms, formr, odk, excel, spss, stata or sas, found 'banana'"
    ),
    (
      "stata",
      "data.csv: error: the study says 'format: stata', but this is no Stata file; leave 'format' out"
    ),
  ])
  func `a format that is not read`(format: String, message: String) throws {
    let study = SmallSurvey.study.replacing("file: data.csv", with: "file: data.csv, format: \(format)")
    try SmallSurvey.expectRefusal(Data(SmallSurvey.answers.utf8), study: study, message)
  }

  /// Before any file is opened.
  @Test func `an encoding that nobody knows`() throws {
    let study = SmallSurvey.study.replacing("file: data.csv", with: "file: data.csv, encoding: klingon")
    try SmallSurvey.expectRefusal(
      nil, study: study,
      "study.yaml:2:34: error: 'encoding: klingon' is not known; examples are utf-8, windows-1252, iso-8859-15, "
        + "utf-16le, macintosh, windows-1255 and shift_jis")
  }

  @Test func `a delimiter that is none`() throws {
    let study = SmallSurvey.study.replacing("file: data.csv", with: "file: data.csv, delimiter: x")
    try SmallSurvey.expectRefusal(
      nil, study: study,
      "study.yaml:2:35: error: 'delimiter' takes auto, comma, semicolon, tab or pipe, found 'x'")
  }

  @Test func `a pipe in place of the study`() throws {
    try inSandbox { sandbox in
      #expect(mkfifo(sandbox.folder.appending(path: "study.yaml").path, 0o600) == 0)
      for path in ["study.yaml", "/dev/null"] {
        let outcome = try Program.run("analyze", path, in: sandbox.folder)
        #expect(outcome.code == 3)
        #expect(
          outcome.errors
            == "\(path): error: this is a pipe or a device, not a file on disk; save the study file first\n")
      }
    }
  }

  @Test func `an option without effect`() throws {
    let study = SmallSurvey.study.replacing(
      "describe: [age, cried]", with: "describe: [age, cried], reference: No, test: welch_t")
    try SmallSurvey.expectRefusal(
      Data(SmallSurvey.answers.utf8), study: study,
      """
      study.yaml:7:42: error: 'describe' takes no 'reference'; compare, equivalence and model do
      study.yaml:7:57: error: 'describe' takes no 'test'; compare and correlate do
      """)
  }

  @Test func `no data named anywhere`() throws {
    let study = SmallSurvey.study.replacing("data: {file: data.csv}\n", with: "")
    try SmallSurvey.analyze(SmallSurvey.answers, study: study) { outcome, sandbox in
      #expect(outcome.code == 3)
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(outcome.errors.contains("data"))
      #expect(!sandbox.exists("reports"))
    }
  }

  @Test func `a study without analyses, and one with findings alone`() throws {
    let bare = "study: small\ndata: {file: data.csv}\nvariables:\n  age: {measure: numeric}\n"
    try SmallSurvey.analyze(SmallSurvey.answers, study: bare) { outcome, sandbox in
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("small: 4 of 4 records used, 0 analyses, 0 results\n"))
      let results = try sandbox.read("reports/small/results.csv")
      #expect(results.split(separator: "\n").count == 1)
    }
    let findings = """
      findings:
        - {id: f, quote: The mean age was 36., source: the paper, sample: 4, reports: [{mean: age, value: 36}]}
      """
    try SmallSurvey.analyze(SmallSurvey.answers, study: bare + findings) { outcome, sandbox in
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("\n  published: 1 claim, 1 reproduced\n"))
      let rows = try sandbox.read("reports/small/findings.csv")
      #expect(rows.split(separator: "\n").count == 2)
    }
    // As check does, analyze tells of a quotation that has another number.
    let other = findings.replacing("value: 36}", with: "value: 36.5}")
    try SmallSurvey.analyze(SmallSurvey.answers, study: bare + other) { outcome, _ in
      #expect(outcome.code == 0)
      #expect(
        outcome.errors
          == "study.yaml:6:82: warning: the quote of 'f' says 36 (line 6, column 37), this report 36.5; correct the one that is wrong\n"
      )
    }
  }
}
