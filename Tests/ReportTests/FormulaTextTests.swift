import Testing

@testable import Report

@Suite struct FormulaTextTests {
  /// Nothing of what is written is a formula in a spreadsheet, whichever sign separates its cells.
  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("@SUM(A1)", "'@SUM(A1)"), ("+1+cmd", "'+1+cmd"),
    ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"), ("-(1)", "'-(1)"), ("-A1", "'-A1"),
    ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"), ("  =1+1", "'  =1+1"), ("\u{A0}=1", "'\u{A0}=1"), ("＝1", "'＝1"),
    ("tea;=1+1", "tea;'=1+1"), ("tea\n=1+1", "tea\n'=1+1"), ("tea; @x", "tea;' @x"),
    ("=\"a\" & B1", "'=\"a\" & B1"),
  ])
  func formulasAreText(text: String, safe: String) { #expect(FormulaText.safe(text) == safe) }

  @Test(arguments: [
    "-0.5", "-.31", "+3", "-12.3%", "-1e-05", "-3 [-5, -1]", "-99", "-0.50 – 1", "", "tea = 1", "a-b",
    "x@y.z",
    "< .001", "tea; coffee", "1;-2", "'=1", "−5", "-",
  ])
  func numbersAndOtherTextsStay(text: String) { #expect(FormulaText.safe(text) == text) }

  @Test func dataOfFigures() {
    #expect(GnuplotText.field("=cmd|' /C calc'!A0") == "\"'=cmd|' /C calc'!A0\"")
    #expect(GnuplotText.field("tea") == "\"tea\"")
    #expect(GnuplotText.field("-.31") == "\"-.31\"")
  }

  @Test func everyField() {
    #expect(CommaSeparated.text([["=1", "-1", "\"=1,2\""]]) == "'=1,-1,\"\"\"=1,2\"\"\"\n")
  }
}
