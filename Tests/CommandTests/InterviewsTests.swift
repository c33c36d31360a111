import Foundation
import Testing

/// Coded interviews on the command line.
struct InterviewsTests {
  private let codes =
    "case,domain,category,core idea,quotable\n"
    + (1...5).map { "P\($0),Effects,Closer,We met Anna and wept \($0).,\($0 == 1 ? "yes" : "")\n" }.joined()
    + "P1,Effects,Farther,,\nP2,Effects,Farther,,\nP3,Effects,Once,,\n"
  private let interviews = "interviews: {file: codes.csv}\n"

  @Test func `interviews alone need no respondents`() throws {
    try inSandbox { sandbox in
      try sandbox.write("codes.csv", codes)
      try sandbox.write(
        "study.yaml",
        "study: talks\ndata: {}\nsummary: \"{{interviews.cases_in_category[Closer]}} spoke of it.\"\n\(interviews)"
      )
      let outcome = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      // The line and the reason, never the words.
      #expect(
        outcome.errors.contains(
          "codes.csv:2: warning: these words are withheld: a word may be a name or a place, by its capital."))
      #expect(!outcome.errors.contains("Anna"))
      let results = Results(try sandbox.read("reports/talks/results.csv"))
      results.expectSound()
      #expect(results.rows("interviews", "cases_in_category").map { $0["estimate"] } == ["5", "2"])
      for file in ["index.html", "report.md", "results.csv", "results.json"] {
        let text = try sandbox.read("reports/talks/\(file)")
        #expect(!text.contains("Anna") && !text.contains("wept") && !text.contains("P3"), "\(file)")
      }
      #expect(try sandbox.read("reports/talks/report.md").contains("[5](#analysis-interviews) spoke of it."))
    }
  }

  @Test func `beside the survey, and by their own command`() throws {
    try inSandbox { sandbox in
      try sandbox.write("codes.csv", codes)
      try sandbox.write("data.csv", SmallSurvey.answers)
      try sandbox.write(
        "study.yaml",
        SmallSurvey.study
          + "\n  - {id: cried, proportion: cried = Yes}\nsummary: \"{{cried.proportion[Yes]}} cried.\"\n"
          + interviews
          + "joint:\n  - {survey: \"{{cried.proportion[Yes]}} had\", category: Closer, reading: expands}\n")
      let both = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(both.code == 0, "\(both.errors)")
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("Survey and Interviews Together") && page.contains("Data quality"))
      try FileManager.default.removeItem(at: sandbox.folder.appending(path: "data.csv"))
      let alone = try Program.run("interviews", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(alone.code == 0, "\(alone.errors)")
      let own = try sandbox.read("reports/small-interviews/report.md")
      #expect(own.contains("Closer") && own.contains("tearsheet interviews study.yaml"))
      #expect(!own.contains("Survey and Interviews Together") && !own.contains("Data quality"))
    }
  }

  /// A coder who stands beside the team alone has nobody to agree with, which is said; nobody is named on the page.
  @Test(arguments: [["Kim"], ["Kim", "Lou"]]) func `coders and the auditor`(coders: [String]) throws {
    try inSandbox { sandbox in
      let rows = (["consensus"] + coders).flatMap { coder in
        (1...5).map { "P\($0),Effects,\($0 == 5 && coder == "Lou" ? "Farther" : "Closer"),\(coder)\n" }
      }
      try sandbox.write("codes.csv", "case,domain,category,coder\n" + rows.joined())
      try sandbox.write(
        "audit.csv",
        "domain,category,proposal,decision\nEffects,Closer,split,rejected\nEffects,Closer,rename,accepted\n")
      try sandbox.write(
        "study.yaml", "study: talks\ndata: {}\ninterviews: {file: codes.csv, audit: audit.csv}\n")
      let outcome = try Program.run("interviews", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      let page = try sandbox.read("reports/talks-interviews/report.md")
      #expect(page.contains("2 proposals: the team accepted 1, 0 in part, and rejected 1."))
      #expect(page.contains("2 coders gave 80.0% of categories to the same cases") == (coders.count == 2))
      #expect(!page.contains("Kim") && !page.contains("Lou"))
      #expect(
        outcome.errors.contains(
          "study.yaml:3:20: note: no agreement of coders is reported: one coder has nobody to agree with")
          == (coders.count == 1), "\(outcome.errors)")
    }
  }

  @Test func refused() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", "study: talks\ndata: {}\n")
      let none = try Program.run("interviews", "study.yaml", in: sandbox.folder)
      #expect(none.code == 3)
      #expect(
        none.errors
          == "study.yaml: error: no interviews: write 'interviews: {file: codes.csv}' in the study file\n")
      try sandbox.write("study.yaml", "study: talks\ndata: {}\n\(interviews)")
      let absent = try Program.run("analyze", "study.yaml", in: sandbox.folder)
      #expect(absent.code == 3)
      #expect(
        absent.errors
          == "study.yaml:3:20: error: there is no file 'codes.csv' beside the study file; 'file' names a CSV with a row for each code\n"
      )
      try sandbox.write("codes.csv", codes)
      try sandbox.write(
        "study.yaml",
        "study: talks\ndata: {}\n\(interviews)joint:\n  - {survey: x, category: Closre, reading: expands}\n")
      let joint = try Program.run("analyze", "study.yaml", in: sandbox.folder)
      #expect(
        joint.errors == "study.yaml:5:27: error: no category is called 'Closre'; did you mean 'Closer'?\n")
      #expect(!sandbox.exists("reports"))
    }
  }
}
