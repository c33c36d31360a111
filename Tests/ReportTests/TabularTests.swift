import Analyses
import Foundation
import Replication
import Statistics
import Testing

@testable import Report

@Suite struct TabularTests {
  private var hostileRow: ResultRow {
    var make = RowMaker(analysis: "a")
    make.add(
      .proportion, 0.1 + 0.2, se: .leastNonzeroMagnitude, ci: (nil, 1e16), n: 3, of: "x",
      at: "a,\"b\"\r\nc\u{2028}\u{1}\\é🙂",
      note: "=1+1")
    return make.rows[0]
  }

  @Test func numbersReadBack() throws {
    let text = ResultsCSV.text([hostileRow])
    let head =
      "analysis,measure,variable,level,by,group,stratum,estimate,std_error,conf_low,conf_high,conf_level,"
    #expect(text.hasPrefix(head))
    #expect(text.contains(",0.30000000000000004,5e-324,,1e+16,0.95,"))
    #expect(text.contains("\"a,\"\"b\"\"\r\nc\u{2028}\u{1}\\é🙂\""))
  }

  /// Some of the keys; the decoder of swift-foundation reads doubles exactly, `JSONSerialization` on Linux does not.
  private struct Record: Decodable {
    var analysis, level, note: String
    var estimate, confidenceLow, pValue: Double?
    var n: Int
    var primary: Bool

    enum CodingKeys: String, CodingKey {
      case analysis, level, note, estimate, n, primary
      case confidenceLow = "conf_low"
      case pValue = "p_value"
    }
  }

  /// What a program that reads results.json sees.
  private struct Whole: Decodable {
    var results: [Record]
    var findings: [Finding]
  }

  private struct Finding: Decodable {
    var finding, report, quote, source, published, consistency, nearest, convention, verdict, criterion,
      note: String
    var recomputed: Double?
    var low: Double?
    var high: Double?
    var predictLow: Double?
    var predictHigh: Double?
    var n: Int?

    enum CodingKeys: String, CodingKey {
      case finding, report, quote, source, published, consistency, nearest, convention, verdict, criterion
      case note, recomputed, n
      case low = "conf_low"
      case high = "conf_high"
      case predictLow = "predict_low"
      case predictHigh = "predict_high"
    }
  }

  private var hostileVerdict: Verdict {
    var verdict = Verdict(finding: "f", report: "a \"b\"\r\nc\u{2028}\u{1}\\é🙂", published: "50,1%")
    verdict.recomputed = 0.1 + 0.2
    verdict.predictionHigh = .infinity
    verdict.unchecked = "not checked"
    verdict.note = "=1+1"
    return verdict
  }

  @Test func jsonReadsBack() throws {
    let rows = FixtureContent.content.results.rows + [hostileRow]
    let verdicts = FixtureContent.verdicts + [hostileVerdict]
    let data = Data(ResultsJSON.text(study: "{}", rows, verdicts).utf8)
    let members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(members.keys) == ["study", "results", "findings"])
    let objects = members.compactMapValues { $0 as? [[String: Any]] }
    #expect(objects["results"]?.count == rows.count && objects["findings"]?.count == verdicts.count)
    #expect(objects["results"]?.allSatisfy { Set($0.keys) == Set(ResultRow.columns) } == true)
    #expect(objects["findings"]?.allSatisfy { Set($0.keys) == Set(Verdict.columns) } == true)
    let whole = try JSONDecoder().decode(Whole.self, from: data)
    for (record, row) in zip(whole.results, rows) {
      #expect(record.analysis == row.analysis && record.level == row.level && record.note == row.note)
      #expect(
        record.estimate == row.estimate && record.confidenceLow == row.confidenceLow
          && record.pValue == row.pValue)
      #expect(record.n == row.n && record.primary == row.isPrimary)
    }
    for (record, verdict) in zip(whole.findings, verdicts) {
      #expect(
        [record.finding, record.report, record.quote, record.source, record.published]
          == [verdict.finding, verdict.report, verdict.quote, verdict.source, verdict.published])
      #expect(record.consistency == verdict.consistency.rawValue && record.nearest == verdict.nearest)
      #expect(record.verdict == verdict.outcome.rawValue && record.criterion == verdict.criterion)
      #expect(record.convention == verdict.convention && record.note.hasSuffix(verdict.note))
      #expect(record.recomputed == verdict.recomputed && record.n == verdict.n)
      #expect(record.low == verdict.confidenceLow && record.high == verdict.confidenceHigh)
      #expect(record.predictLow == verdict.predictionLow)
    }
    #expect(whole.findings.last?.note == "not checked; =1+1" && whole.findings.last?.predictHigh == nil)
  }

  @Test func jsonOfNothing() {
    #expect(
      ResultsJSON.text(study: "{}", [], []) == "{\n\"study\": {},\n\"results\": [],\n\"findings\": []\n}\n")
  }

  /// The two files of findings say the same.
  @Test func findingsAreTheSameInBoth() throws {
    let text = ResultsJSON.text(study: "{}", [], [hostileVerdict])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    let csv = FindingsCSV.text([hostileVerdict])
    for (column, field) in zip(Verdict.columns, hostileVerdict.fields) {
      let printed = ResultsCSV.field(field)
      #expect(finding[column] is NSNull == printed.isEmpty || finding[column] as? String == "", "\(column)")
      if !printed.isEmpty, !printed.contains("\"") {
        #expect(csv.contains(FormulaText.safe(printed)), "\(column)")
      }
    }
  }

  @Test func numbersReadBackAndWholeOnesHaveNoPoint() {
    let numbers = [
      6, -6, 0, -0.0, 0.1, 1.0 / 3, 1e15, 1e16, 1e300, .leastNonzeroMagnitude, -2.5, 123_456_789.0,
      .greatestFiniteMagnitude,
    ]
    for number in numbers {
      let text = ResultsCSV.number(number) ?? ""
      #expect(Double(text)?.bitPattern == number.bitPattern, "\(text)")
      #expect(!text.hasSuffix(".0"))
    }
    #expect(ResultsCSV.number(6) == "6" && ResultsCSV.number(0.5) == "0.5")
    #expect(
      ResultsCSV.number(nil) == nil && ResultsCSV.number(.infinity) == nil && ResultsCSV.number(.nan) == nil)
    for field in FixtureContent.content.results.rows.flatMap(\.fields) {
      guard case .number(let value?) = field else { continue }
      #expect(Double(ResultsCSV.field(field)) == value)
    }
  }

  @Test func formulasInTablesAreText() {
    var table = Table(name: "t", title: "T", stub: "S", columns: [Table.Column("@h"), Table.Column("n")])
    table.rows = [
      .heading("+group"), .cells(stub: "=1+1", [.text("-x"), .number("−0.5")]),
      .cells(stub: "plain", [.text("@y"), .number("–")]),
      .part(of: "plain", stub: "part", [.text("z"), .number("1")]),
    ]
    #expect(
      TableCSV.text(table)
        == ",S,'@h,n\n'+group,'=1+1,'-x,-0.5\n'+group,plain,'@y,\n'+group,plain: part,z,1\n")
  }

  @Test func findingsHaveEveryColumn() throws {
    let lines = FindingsCSV.text(FixtureContent.verdicts).split(separator: "\n")
    #expect(lines.count == FixtureContent.verdicts.count + 1)
    #expect(lines[0].split(separator: ",").count == 17)
    #expect(lines[3].contains(",impossible,50.0%,0.5,"))
  }
}
