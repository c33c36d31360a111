import StudyFile

@testable import Replication

/// What arithmetic says of the reports of one finding.
func checkReports(_ reports: [String], sample: Int? = nil, quote: String? = nil) throws
  -> [ArithmeticCheck.Result]
{
  ArithmeticCheck(try checkedStudy(reports, sample: sample, quote: quote)).results[0]
}

func checkReport(_ report: String, sample: Int? = nil) throws -> ArithmeticCheck.Result {
  try checkReports([report], sample: sample)[0]
}

func checkedStudy(_ reports: [String], sample: Int? = nil, quote: String? = nil) throws -> Study {
  let text = """
    study: test
    data: {}
    variables:
      cried: {measure: nominal, values: ["Yes", "No"]}
      school: {measure: nominal, values: [PDT, CBT, Other]}
      rating: {measure: ordinal, values: {1: low, 2: middle, 3: high}}
      pass: {measure: ordinal, values: {0: failed, 1: passed}}
      years: {measure: numeric, range: [0, 60], whole: yes}
      minutes: {measure: numeric, range: [0, 60]}
      other: {measure: numeric}
      halves: {measure: numeric, whole: no}
      one: {measure: numeric, range: [1, 7]}
      two: {measure: numeric, range: [1, 7]}
      three: {measure: numeric, range: [1, 7]}
    scales:
      calm: {items: [one, -two, three], range: [1, 7]}
      total: {items: [one, two], range: [1, 7], score: sum}
      partial: {items: [one, two, three], range: [1, 7], minimum_items: 2}
      split: {items: [one, halves], range: [1, 7]}
    findings:
      - id: f
    \(sample.map { "    sample: \($0)\n" } ?? "")\(quote.map { "    quote: \($0)\n" } ?? "")    reports:
    \(reports.map { "      - {\($0)}" }.joined(separator: "\n"))
    """
  return try StudyParser.parse(text: text, file: "study.yaml")
}
