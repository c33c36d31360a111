import Foundation
import StudyFile
import Testing

@testable import Ingest

/// A .sav as ReadStat writes it, with an extension record put in before the end of its dictionary.
private func sav(_ subtype: UInt8, _ sets: String) throws -> [UInt8] {
  let yesNo = levels(["1": "Yes", "0": "No"])
  let columns = ["first_tool", "second_tool", "tool3"].map { name in
    var column = LabelledFile.Column(name: name, label: "The \(name)")
    column.values = yesNo
    return column
  }
  let whole = try bytes(of: LabelledFile(.sav, columns: columns), [[.number(1), .number(0), .number(1)]])
  func little(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
  let end = try #require(whole.firstRange(of: little(999) + little(0)))
  let record = little(7) + little(Int(subtype)) + little(1) + little(sets.utf8.count) + Array(sets.utf8)
  return Array(whole[..<end.lowerBound]) + record + Array(whole[end.lowerBound...])
}

private func sets(_ subtype: UInt8, _ text: String) throws -> [MultipleResponseSet] {
  try withExport(try sav(subtype, text)) { path in
    let export = try TranslatedExport(path)
    #expect(export.rows == [["1", "0", "1"]])
    return export.dictionary.multipleResponseSets
  }
}

struct MultipleResponseRecordsTests {
  @Test func setsOfBothRecords() throws {
    // Names as a file has them: short in one program's files, whole in another's; whatever their letters' size.
    let plain = try sets(7, "$tools=D1 1 10 Tools used first_tool SECOND_TOOL tool3\n")
    #expect(plain.map(\.name) == ["$tools"])
    #expect(plain[0].label == "Tools used")
    #expect(plain[0].counted == "1")
    #expect(plain[0].options.map(\.heading) == ["first_tool", "second_tool", "tool3"])
    #expect(plain[0].options.map(\.label) == ["The first_tool", "The second_tool", "The tool3"])
    let extended = try sets(19, "$b=E 1 1 1 0  second_tool tool3\n$a=E 11 1 1 0  first_tool second_tool\n")
    #expect(extended.map(\.name) == ["$a", "$b"])
    #expect(extended.map(\.label) == ["The first_tool", nil])
    #expect(extended[0].options.map(\.label) == ["Yes", "Yes"])
  }

  @Test(arguments: [
    "$c=C 10 my mcgroup first_tool second_tool\n", "$d=D1 1 3 abc nobody tool3\n", "$e=D99 1\n", "$f=\n", "=",
    "$g=D1 1 400 short tool3\n", "$h=D18446744073709551616 1 0  tool3\n", "$i=D1 1 0 \n",
  ])
  func othersAreLeftOut(text: String) throws { #expect(try sets(7, text).isEmpty) }

  @Test func ticksFollowTheCountedValue() throws {
    try withExport(try sav(7, "$tools=D1 0 0  first_tool second_tool tool3\n")) { path in
      var question = variable(
        "q", .multiple, levels: levels(["first_tool": "A", "second_tool": "B", "tool3": "C"]),
        source: .columns(["first_tool", "second_tool", "tool3"]))
      _ = StudyCompletion(paths: [path], data: DataSource()).complete(&question)
      #expect(question.ticked == ["0", "No"])
      let survey = try Survey(path, study([question]))
      #expect((0..<3).map { survey.codes($0) } == [[0], [1], [0]])
    }
  }
}
