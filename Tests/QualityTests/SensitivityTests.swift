import Analyses
import Statistics
import StudyFile
import Testing

@testable import Quality

@Suite struct SensitivityTests {
  private func results(_ p: Double, primary: Bool = true) -> StudyResults {
    let study = Study(file: "study.yaml", id: "s", data: DataSource())
    let analysis = Analysis(id: "a", verb: .correlate([]), location: SourceLocation(file: "study.yaml"))
    let row = ResultRow(
      analysis: "a", Estimate(.pearsonR, value: 0.3, pValue: p, n: 20), variable: "x", by: "y",
      isPrimary: primary)
    return StudyResults(study: study, analyses: [AnalysisResult(analysis: analysis, rows: [row])])
  }

  @Test func primaryRowsStandBesideThoseOfEverybody() {
    let rows = SensitivityRow.rows(used: results(0.04), all: results(0.06, primary: false))
    #expect(rows.count == 1)
    #expect(rows[0].used.pValue == 0.04)
    #expect(rows[0].all.pValue == 0.06)
    #expect(rows[0].changesDecision)
    #expect(SensitivityRow.rows(used: results(0.04, primary: false), all: results(0.06)).isEmpty)
  }
}
