import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

@Suite struct RowNotesTests {
  private func notes(_ make: RowMaker, besides told: [String] = []) -> [String] {
    RowNotes.blocks(make.rows, besides: told, labels: Labels(FixtureStudy.study)).compactMap {
      if case .note(let prose) = $0 { prose.plain } else { nil }
    }
  }

  @Test func aNoteNamesItsMeasureAndOutcome() {
    var make = RowMaker(analysis: "a")
    make.add(.omegaSquared, 0, n: 9, of: "age", by: "gender", note: "ω² is negative, set to 0")
    make.add(.oddsRatio, 2, n: 9, of: "cried", at: "Yes", by: "gender", note: "no interval: a cell is empty")
    #expect(
      notes(make) == [
        "ω² is negative, set to 0 (Age by Gender).",
        "No interval: a cell is empty (Odds ratio – Cried in therapy: Yes by Gender).",
      ])
  }

  @Test func whatHoldsForAllNamesNothing() {
    var make = RowMaker(analysis: "a")
    make.add(.mean, 1, n: 9, of: "age", note: "3 respondents are withheld")
    make.add(.sd, 1, n: 9, of: "age", note: "rounded; 3 respondents are withheld")
    #expect(notes(make) == ["3 respondents are withheld.", "Rounded (Standard deviation)."])
  }

  @Test func whatTheAnalysisSaysIsNotRepeated() {
    var make = RowMaker(analysis: "a")
    make.add(.mean, n: 9, of: "age", note: "withheld: too few respondents share an answer")
    #expect(notes(make, besides: ["withheld: too few respondents share an answer"]) == [])
  }

  @Test func absentNumbersShareOneNote() {
    var make = RowMaker(analysis: "a")
    make.add(.count, 9, n: 9, of: "cried", by: "gender")
    make.add(.pearsonChiSquare, n: 9, of: "cried", by: "gender", note: "all answers are in one row")
    make.add(.riskRatio, n: 9, of: "cried", by: "gender", note: "undefined: neither group has an event")
    #expect(
      notes(make) == [
        "Not computed: Pearson’s chi-square test (all answers are in one row); Risk ratio (undefined: neither group has an event)."
      ])
  }

  @Test func aMarginStandsInTheSentence() {
    var make = RowMaker(analysis: "a")
    make.add(
      .equivalence, 0.1, p: 0.2, n: 9, of: "age", by: "gender", note: "margin ±0.2 standard deviations")
    #expect(notes(make) == [])
  }
}
