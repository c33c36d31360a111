import Foundation
import Testing

/// Published studies, pooled on the command line.
struct PoolTests {
  private let table = """
    study,year,percent,n,source
    Pope (1987),1987,56.5%,456,American Psychologist
    Nelson (2007),2007,about two thirds,19,told in a blog
    Lam (2018),2018,87%,819,
    Blume (2013),2013,72%,541,
    Students,,68%,,

    """
  private let pool = "pool: lit.csv, study: study, year: year, source: source, percent: percent, n: n"

  @Test func `literature alone needs no respondents`() throws {
    try inSandbox { sandbox in
      try sandbox.write("lit.csv", table)
      try sandbox.write(
        "study.yaml",
        "study: lit\ndata: {}\nsummary: \"Pooled: {{all.pooled_proportion}}.\"\nanalyses:\n  - {id: all, \(pool), cumulative: year}\n"
      )
      let outcome = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("lit: 1 analysis, "))
      Results(try sandbox.read("reports/lit/results.csv")).expectSound()
      let page = try sandbox.read("reports/lit/report.md")
      #expect(page.contains("Pooled: [73.9%](#analysis-all)."))
      #expect(
        page.contains("Pooled proportion of three studies with 1,815 respondents: [73.9%](#analysis-all)"))
      #expect(page.contains("Pope (1987): 56.5% of 456 is no whole count; 257 of 455 fits and is taken"))
      #expect(page.contains("Nelson (2007): 'about two thirds' is no percentage"))
      #expect(page.contains("Students: how many were asked was not printed"))
      #expect(page.contains("`lit.csv`"))
      // What is said of records stands in no report of nobody's.
      #expect(!page.contains("Data quality"))
    }
  }

  @Test func `beside the survey’s own share`() throws {
    let study = SmallSurvey.study + "\n  - {id: all, \(pool), own: cried = Yes}\n"
    try inSandbox { sandbox in
      try sandbox.write("lit.csv", table)
      try sandbox.write("study.yaml", study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      let outcome = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      let results = Results(try sandbox.read("reports/small/results.csv"))
      results.expectSound()
      let own = results.rows("all", "proportion").filter { $0["group"] == "This survey" }
      #expect(own.count == 1 && own[0]["estimate"] == "0.5" && own[0]["n"] == "4")
      #expect(results.rows("all", "risk_difference").count == 12)
    }
  }

  @Test func `what is wrong with the table`() throws {
    try inSandbox { sandbox in
      let study = "study: lit\ndata: {}\nanalyses:\n  - {id: all, \(pool)}\n"
      try sandbox.write("study.yaml", study)
      func refusal(_ csv: String?) throws -> String {
        if let csv { try sandbox.write("lit.csv", csv) }
        let outcome = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
        #expect(outcome.code == 3 && !sandbox.exists("reports"))
        return outcome.errors
      }
      #expect(
        try refusal(nil)
          == "study.yaml:4:21: error: there is no file 'lit.csv' beside the study file; 'pool' names a CSV with a line for each study\n"
      )
      #expect(
        try refusal("study,yeer,percent,n,source\n")
          == "study.yaml:4:50: error: 'lit.csv' has no column 'year'; did you mean 'yeer'?\n")
      #expect(
        try refusal("study,year,percent,n,source\nA,1,2%,3,x,y\n")
          == "lit.csv:2: error: 6 fields, and there are 5 headings; a text with a comma stands in double quotes\n"
      )
    }
  }
}
