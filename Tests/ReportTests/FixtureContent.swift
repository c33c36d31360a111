import Analyses
import Ingest
import Replication
import StudyFile

@testable import Report

/// All that a report on the therapist-tears study is made from.
enum FixtureContent {
  static var content: ReportContent { content(FixtureAnalyses.all, verdicts: verdicts) }

  static func content(
    _ analyses: [AnalysisResult], verdicts: [Verdict] = [], study: Study = FixtureStudy.study
  ) -> ReportContent {
    var accounting = Accounting()
    accounting.read = 552
    accounting.used = 541
    accounting.excluded = [Accounting.Excluded(rule: "consent = No", count: 9)]
    accounting.unusable = [
      Accounting.Unusable(reason: "23 fields where the header has 24", count: 2, lines: [48, 312])
    ]
    accounting.answers = [
      Accounting.UnusableAnswers(
        variable: "age", column: "Q3", reason: "outside 18 to 100", count: 3, lines: [17, 260])
    ]
    var study = study
    study.analyses = analyses.map(\.analysis)
    return ReportContent(
      results: StudyResults(study: study, analyses: analyses), verdicts: verdicts, accounting: accounting,
      notes: ["responses.csv is read as UTF-8 with a byte-order mark."], isSynthetic: true,
      provenance: Provenance(
        studyFile: Provenance.File(name: "study.yaml", sha256: String(repeating: "4f1c", count: 16)),
        data: [Provenance.File(name: "responses.csv", sha256: String(repeating: "9b07", count: 16))],
        programVersion: "0.1.0", gslVersion: "2.7.1", seed: 20130301))
  }

  static var verdicts: [Verdict] {
    func verdict(
      _ finding: String, _ report: String, _ published: String, _ recomputed: Double, _ text: String,
      _ interval: (Double, Double), _ outcome: Verdict.Outcome, n: Int
    ) -> Verdict {
      var verdict = Verdict(finding: finding, report: report, published: published)
      verdict.recomputed = recomputed
      verdict.recomputedText = text
      (verdict.confidenceLow, verdict.confidenceHigh) = interval
      verdict.outcome = outcome
      verdict.consistency = .possible
      verdict.n = n
      verdict.criterion = outcome == .reproduced ? "equal as printed" : "within the prediction interval"
      verdict.source = "PPRNet blog, March 2013"
      return verdict
    }
    var cried = verdict(
      "cried", "proportion: cried = Yes", "72%", 391.0 / 541, "72%", (0.6836, 0.7590), .reproduced, n: 541)
    cried.quote = "Respondents reported that 72% had cried in therapy."
    var pdt = verdict(
      "orientation", "proportion: cried = Yes among orientation = PDT", "88.9%", 160.0 / 180, "88.9%",
      (0.8347, 0.9269), .reproduced, n: 180)
    pdt.quote = "PDT therapists (88.9%) reported crying more often than CBT therapists (50.1%)."
    var cbt = verdict(
      "orientation", "proportion: cried = Yes among orientation = CBT", "50.1%", 0.5, "50.0%",
      (0.4291, 0.5709), .consistent, n: 188)
    cbt.quote = pdt.quote
    cbt.consistency = .impossible
    cbt.nearest = "50.0%"
    cbt.note = "k/n rounds to 50.1% for no n below 335; 35% of 541 are 187 to 192"
    var absence = verdict(
      "gender", "difference: cried = Yes ~ gender", "no difference", 0.017, "1.7 points", (-0.07, 0.11),
      .inconclusive, n: 538)
    absence.criterion = "equivalence within 10 points not shown"
    var trait = verdict(
      "traits", "association: empathy ~ cried", "no association", 0.03, ".03", (-0.05, 0.11), .reproduced,
      n: 538)
    trait.criterion = "equivalent within r = .10"
    let age = verdict("age", "mean: age", "36", 36, "36", (35.1, 36.9), .reproduced, n: 538)
    var later = Verdict(
      finding: "experience", report: "test: t(28) = 2.20, p = .03", published: "t(28) = 2.20, p = .03")
    later.note = "printed tests are not recomputed yet"
    return [cried, pdt, cbt, absence, trait, age, later]
  }
}
