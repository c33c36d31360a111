import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// What every table keeps to: what is missing, stars, and columns of one number of digits.
@Suite struct TableConventionTests {
  private func tables(_ verb: Analysis.Verb, _ make: RowMaker) -> [Table] {
    let result = AnalysisResult(analysis: FixtureStudy.analysis("x", verb), rows: make.rows)
    return DocumentBuilder(FixtureContent.content([result], study: FixtureStudy.study)).document().tables
  }

  private func stubs(_ table: Table) -> [String] {
    table.rows.map { row in
      switch row {
      case .heading(let heading): "# " + heading.plain
      case .cells(let stub, let cells): "\(stub.plain) \(cells[0].prose.plain)"
      case .part(let whole, let stub, let cells): "\(whole) > \(stub.plain) \(cells[0].prose.plain)"
      }
    }
  }

  @Test func reasonsStandUnderWhatIsMissing() throws {
    var make = RowMaker(analysis: "x")
    make.frequencies("gender", [("Woman", 4)])
    make.frequencies("role", [("Student", 3)], missing: 1)
    make.add(.missing, 1, n: 4, of: "role", at: "Refused")
    make.add(.missing, 2, n: 4, of: "role", at: "not asked")
    let table = try #require(tables(.describe(["gender", "role"]), make).first)
    #expect(
      stubs(table).filter { !$0.hasPrefix("#") } == [
        "Woman 4", "Missing 0", "Student 3", "Missing 1", "Missing > Refused 1",
        "Missing > Not asked 2",
      ])
  }

  @Test func reasonsOfOursAreInEveryLanguage() {
    for language in ReportLanguage.allCases {
      let words = Words.of(language)
      #expect(words.missingReason("Refused") == nil)
      #expect(
        Set(MissingReason.allCases.map { words.missingReason($0.rawValue) }).count
          == MissingReason.allCases.count)
    }
    #expect(Words.of(.german).missingReason("not asked") == "nicht gefragt")
  }

  @Test func aNoteSaysThatNothingIsMissing() throws {
    var make = RowMaker(analysis: "x")
    make.frequencies("gender", [("Woman", 4)])
    make.moments("age", mean: 40, sd: 5, n: 4, median: 39.5, quartiles: (38, 41), range: (35, 46), missing: 0)
    let found = tables(.describe(["gender", "age"]), make).prefix(2)
    for table in found {
      #expect(
        !stubs(table).contains { $0.hasPrefix("Missing") }
          && !table.columns.contains { $0.head.plain == "Missing" })
      #expect(table.notes.contains(Words.english("note.nothing-missing")))
    }
  }

  @Test func answersOfAColumnHaveTheSameDigits() throws {
    var make = RowMaker(analysis: "x")
    make.moments("age", mean: 40, sd: 5, n: 4, median: 39.5, quartiles: (38, 41), range: (35, 46), missing: 0)
    make.moments("experience", mean: 4, sd: 1, n: 4, median: 4, quartiles: (3, 5), range: (1, 9), missing: 0)
    let table = try #require(tables(.describe(["age", "experience"]), make).first)
    let column = try #require(table.columns.firstIndex { $0.head.plain == "Mdn" })
    #expect(table.rows.compactMap { $0.cells?[column].prose.plain } == ["39.5", "4.0"])
    #expect(table.rows.compactMap { $0.cells?[column + 1].prose.plain } == ["38–41", "3–5"])
  }

  @Test(arguments: [0.2, 0.001]) func starsAreExplainedWhereThereAreAny(p: Double) throws {
    var make = RowMaker(analysis: "x")
    make.add(.pearsonR, 0.3, ci: (0.1, 0.5), df: 98, p: p, n: 100, of: "age", by: "experience", primary: true)
    let table = try #require(tables(.correlate(["age", "experience"]), make).first)
    #expect(table.notes.contains { $0.plain.hasPrefix("*") } == (p < 0.05))
    #expect(
      table.rows.contains { $0.cells?.contains { $0.prose.plain.hasSuffix("*") } == true } == (p < 0.05))
  }
}
