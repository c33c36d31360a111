import Testing

@testable import StudyFile

/// The keys at the top, `data` and the smaller sections: each message by its text.
@Suite struct SectionProblemTests {
  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(Problems.of(text) == expected)
  }

  private static let cases = #"""
    study: Bad Id⏎date: 2013-13⏎data: [a]⏎rules: {}⏎privacy: 5⏎topics: {a: b}⏎titel: x
      1:8: 'study' names the output folder: a-z, 0-9 and '-', not '-' first; found 'Bad Id'
      2:7: 'date' is written 2013, 2013-03 or 2013-03-14, found '2013-13'
      3:7: expected 'data' as a map of 'key: value', found a list
      4:8: expected a list of conditions, found a map
      5:10: expected 'privacy' as a map of 'key: value', found a text
      6:9: expected a list of topics, found a map
      7:1: unknown key 'titel' in a study file; did you mean 'title'?
    title: x
      1:1: a study file needs 'study', an id of a-z, 0-9 and '-'
      1:1: a study file needs 'data'; write 'data: {file: responses.csv}', or 'data: {}' where there is none
    study: a⏎data: {}⏎varaibles:⏎  x: {measure: numeric}⏎analyses:⏎  - {id: a, describe: x}
      3:1: unknown key 'varaibles' in a study file; did you mean 'variables'?
    study: a⏎data: {}⏎variables: [x]⏎analyses:⏎  - {id: a, describe: x}
      3:12: expected 'variables' as a map of 'key: value', found a list
    study: a⏎data: {file: [a], format: qualtrcs, encoding: 'a b', delimiter: abc, missing: {a: b}}
      2:14: 'file' takes one value, found a list
      2:27: 'format' takes auto, csv, qualtrics, redcap, limesurvey, surveymonkey, google-forms, microsoft-forms, formr, odk, excel, spss, stata or sas, found 'qualtrcs'; did you mean 'qualtrics'?
      2:47: 'encoding' takes auto or the name of an encoding such as utf-8 or windows-1252, found 'a b'
      2:65: 'delimiter' takes auto, comma, semicolon, tab or pipe, found 'abc'
      2:79: expected a list of texts, found a map
    study: a⏎language: german⏎data: {}
      2:11: 'language' takes en, de, fr, es or nl, found 'german'
    study: a⏎data: {decimal: coma}
      2:17: 'decimal' takes point or comma, found 'coma'; did you mean 'comma'?
    study: a⏎data: {headings: 4, delimiter: ':'}
      2:18: 'headings' is how many rows of headings the export has: 1, 2 or 3
      2:32: 'delimiter' takes auto, comma, semicolon, tab or pipe, found ':'
    study: a⏎data:⏎  invited: 2,100⏎  count:⏎  excluded: x⏎privacy: {minimum_cell: 0}
      3:12: 'invited' takes a number, found '2,100'; write a decimal point, and no separator of thousands
      4:9: 'count' is empty; write its value, or remove the key
      5:3: unknown key 'excluded' in 'data'; did you mean 'exclude'?
      6:25: 'minimum_cell' takes a whole number from 1, found '0'
    study: a⏎data: {}⏎findings:⏎  - {id: f}⏎  - {id: f, reports: []}⏎  - {reports: [{test: 't'}]}
      4:5: a finding needs 'reports', a list of what was printed
      5:10: the id 'f' is taken by the finding on line 4
      5:22: 'reports' is empty; name at least one number or claim
      6:5: a finding needs an 'id'
    study: a⏎data: {}⏎interviews: {cases: x, rules: hill}⏎joint:⏎  - {survey: x}
      3:13: 'interviews' needs 'file'
      3:31: 'rules' takes hill-2005, hill-1997 or hill-2012, found 'hill'
      5:5: a row of 'joint' needs 'category'
      5:5: a row of 'joint' needs 'reading'
    study: a⏎data: {}⏎variables: {x: {measure: numeric}}⏎analyses:⏎  - {id: a, describe: x}⏎  - {id: a, describe: x}
      6:10: the id 'a' is taken by the analysis on line 5
    study: a⏎data:
    study: a⏎data: {missing: [x]}⏎variables: {v: {values: [NA, y]}}
    study: a⏎data: {delimiter: tab}⏎rules:⏎scales:⏎variables:⏎analyses:⏎findings:⏎joint:
      3:7: expected a list of conditions, found nothing
    """#

  @Test(arguments: [("tab", "\t"), ("';'", ";"), ("\"\\t\"", "\t"), ("pipe", "|"), ("auto", "auto")])
  func delimiters(written: String, delimiter: String) throws {
    let study = try StudyParser.parse(text: "study: a\ndata: {delimiter: \(written)}\n", file: "s")
    #expect(study.data.delimiter == delimiter)
  }
}
