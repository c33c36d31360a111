import StudyFile
import Testing

@testable import Ingest

@Suite struct NumericDecoderTests {
  @Test func numbersAndWhatIsNone() throws {
    let found = try survey(
      "n,x\n1,\n -2.50 ,\n1e2,\n\"1,5\",\n45%,\n3 years,\n∞,\n1e400,\n,\nNA,\n",
      study([variable("n", .numeric)]))
    #expect(found.numbers(0) == [1, -2.5, 100, nil, nil, nil, nil, nil, nil, nil])
    #expect(found.missing(0) == [nil, nil, nil, -2, -2, -2, -2, -2, -1, -1])
    #expect(
      found.accounting.answers == [
        .init(
          variable: "n", column: "n",
          reason: "not a number (a decimal comma, which 'decimal: comma' under 'data' reads)", count: 1,
          lines: [5]),
        .init(variable: "n", column: "n", reason: "not a number (a percent sign)", count: 1, lines: [6]),
        .init(variable: "n", column: "n", reason: "not a number (a number with words)", count: 1, lines: [7]),
        .init(variable: "n", column: "n", reason: "not a number", count: 2, lines: [8, 9]),
      ])
  }

  @Test func decimalComma() throws {
    let found = try survey(
      "n;x\n1,5;\n2;\n3.5;\n1.234,5;\n-99,0;\n101,5;\n;\n",
      study([variable("n", .numeric, missing: [MissingValue(code: "-99", label: nil)], range: 0...100)]) {
        $0.decimal = .comma
      })
    #expect(found.numbers(0) == [1.5, 2, nil, nil, nil, nil, nil])
    #expect(found.missing(0) == [nil, nil, -2, -2, MissingCode.typed(0), -2, -1])
    #expect(
      found.accounting.answers == [
        .init(
          variable: "n", column: "n",
          reason: "not a number (a point, where 'decimal: comma' reads commas only)",
          count: 2, lines: [4, 5]),
        .init(variable: "n", column: "n", reason: "outside 0 to 100", count: 1, lines: [7]),
      ])
    #expect(found.accounting.given == ["n": 6])
  }

  /// A code is the same code however its decimals are written.
  @Test func codesUnderDecimalComma() throws {
    let found = try survey(
      "c;f\n1,0;2,0\n2;1\n",
      study([variable("c", .nominal, levels: levels(["1": "A", "2": "B"]))]) {
        $0.decimal = .comma
        $0.count = Located("f", at: SourceLocation(file: "study.yaml"))
      })
    #expect(found.codes(0) == [0, 1])
    #expect(found.frequencies == [2, 1])
  }

  @Test func range() throws {
    let found = try survey(
      "n,x\n18,\n17.9,\n100,\n101,\n", study([variable("n", .numeric, column: "n", range: 18...100)]))
    #expect(found.numbers(0) == [18, nil, 100, nil])
    #expect(
      found.accounting.answers == [
        .init(variable: "n", column: "n", reason: "outside 18 to 100", count: 2, lines: [3, 5])
      ])
  }

  @Test func typedMissingValuesAreNumbersToo() throws {
    let found = try survey(
      "n,x\n-99,\n-99.0,\n-98,\nskipped,\n-97,\n999,\n999.00,\n5,\n",
      study([
        variable(
          "n", .numeric,
          missing: [
            MissingValue(code: "-99", label: "Skipped"), MissingValue(code: "-98", label: nil),
            MissingValue(code: "skipped", label: nil),
          ],
          range: 0...10)
      ]) { $0.missing = ["999"] })
    #expect(
      found.missing(0) == [
        MissingCode.typed(0), MissingCode.typed(0), MissingCode.typed(1), MissingCode.typed(2),
        MissingCode.unusable,
        MissingCode.blank, MissingCode.blank, nil,
      ])
  }

  @Test func aMissingCodeCanBeTheEmptyText() throws {
    let found = try survey(
      "n,x\n,\n1,\n", study([variable("n", .numeric, missing: [MissingValue(code: "", label: "Not asked")])]))
    #expect(found.missing(0) == [MissingCode.typed(0), nil])
  }
}
