import Foundation
import Testing

/// What an answer was tested against stands in the sentence.
struct GivenValueTests {
  @Test func `a mean and the shares of levels`() throws {
    let study = """
      study: small
      data: {file: data.csv}
      variables:
        age: {measure: numeric}
        cried: {measure: nominal, values: ["No", "Yes"]}
      analyses:
        - {id: higher, describe: age, against: 30}
        - {id: same, describe: age, against: 40}
        - {id: shares, describe: cried, against: {"No": 30%, "Yes": 70%}}
      """
    let records = (0..<60).map { "\(25 + $0 * 7 % 35),\($0 % 2 == 0 ? "Yes" : "No")\n" }
    try SmallSurvey.analyze("age,cried\n" + records.joined(), study: study) { outcome, sandbox in
      #expect(outcome.code == 0, "\(outcome.errors)")
      let page = try sandbox.read("reports/small/report.md")
      #expect(
        page.contains("The mean of “age” (*M* = ")
          && page.contains(") was significantly higher than 30, *t*(59) ="))
      #expect(page.contains(") did not differ significantly from 40, *t*(59) ="))
      #expect(
        page.contains(
          "The distribution of “cried” differed significantly from the given shares (No 30.0%, Yes 70.0%)"))
    }
  }
}
