import Foundation
import StudyFile
import Testing

@testable import Ingest

struct LabelledFileTests {
  @Test(arguments: LabelledFile.Format.allCases)
  func theSameTableGivesTheSameBytes(format: LabelledFile.Format) throws {
    let file = LabelledFile(format, columns: [LabelledFile.Column(name: "X", label: "An x")], title: "Title")
    let first = try bytes(of: file, [[.number(1)], [.missing]])
    #expect(try bytes(of: file, [[.number(1)], [.missing]]) == first)
    // The year of the clock stands nowhere.
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    #expect(!String(decoding: first, as: UTF8.self).contains(" \(year)"))
  }

  @Test func whatTheProgramCannotHoldIsRefused() throws {
    let text = LabelledFile.Column(name: "T", kind: .text(width: 4))
    #expect(throws: Diagnostics.self) {
      try bytes(of: LabelledFile(.sav, columns: [text]), [[.text("longer than four")]])
    }
    #expect(throws: Diagnostics.self) {
      let writer = try LabelledFileWriter(LabelledFile(.sav, columns: [text]), rowCount: 0, path: "x.sav") {
        _ in false
      }
      try writer.finish()
    }
  }

  @Test func aWeightIsNamed() throws {
    var file = LabelledFile(.sav, columns: [LabelledFile.Column(name: "x"), LabelledFile.Column(name: "n")])
    file.weight = 1
    try withFile(file, [[.number(1), .number(20)]]) { path in
      let export = try TranslatedExport(path)
      #expect(export.entry("n").role == .weight)
    }
  }

  @Test func setsStandInTheDictionary() throws {
    let names = ["a name longer than eight", "other", "a name longer than eigth"]
    var file = LabelledFile(.sav, columns: names.map { LabelledFile.Column(name: $0, label: "\($0)!") })
    file.columns.append(LabelledFile.Column(name: "T", kind: .text(width: 900)))
    file.sets = [
      .init(name: "tools", label: "Größe 1 2", columns: [0, 2]), .init(name: "one", label: nil, columns: [1]),
    ]
    let long = String(repeating: "x", count: 800)
    let rows: [[LabelledFile.Cell]] = [[.number(1), .number(0), .missing, .text(long)]]
    try withFile(file, rows) { path in
      let export = try TranslatedExport(path)
      #expect(export.rows == [["1", "0", "", long]])
      let sets = export.dictionary.multipleResponseSets
      #expect(sets.map(\.label) == ["Größe 1 2", nil])
      #expect(sets.map(\.counted) == ["1", "1"])
      #expect(
        sets[0].options.map(\.heading) == ["a_name_longer_than_eight", "a_name_longer_than_eigth"])
      #expect(sets[1].options.map(\.label) == ["other!"])
    }
    file.format = .zsav
    try withFile(file, rows) { path in
      let export = try TranslatedExport(path)
      #expect(export.rows == [["1", "0", "", long]])
    }
  }

  @Test func wholeNumbersTakeTheRoomThatTheyNeed() throws {
    func size(_ kind: LabelledFile.Column.Kind, _ cells: [LabelledFile.Cell]) throws -> Int {
      let file = LabelledFile(.dta, columns: [LabelledFile.Column(name: "x", kind: kind)])
      try withFile(file, cells.map { [$0] }) { path in
        let read = try TranslatedExport(path).column("x")
        for (cell, text) in zip(cells, read) {
          switch cell {
          case .number(let number): #expect(Double(text) == number)
          case .tag: #expect(text == ".b")
          default: #expect(text.isEmpty)
          }
        }
      }
      return try bytes(of: file, Array(repeating: [.missing], count: 1000)).count
    }
    let number = try size(.number, [.number(0.1), .tag(0x62), .missing])
    #expect(
      try size(.whole(-127...100), [.number(-127), .number(100), .tag(0x62), .missing]) == number - 7000)
    #expect(
      try size(.whole(-32_767...101), [.number(-32_767), .number(101), .tag(0x62), .missing]) == number - 6000
    )
    #expect(
      try size(.whole(0...2_147_483_620), [.number(2_147_483_620), .tag(0x62), .missing]) == number - 4000)
    #expect(try size(.whole(0...2_147_483_621), [.number(2_147_483_621), .missing]) == number)
    #expect(throws: Diagnostics.self) { try size(.whole(0...9), [.number(0.5)]) }
  }

  @Test func tooManyColumnsAreRefused() {
    let columns = (0...10_000).map { LabelledFile.Column(name: "q\($0)") }
    #expect(throws: Diagnostics.self) { try bytes(of: LabelledFile(.sav, columns: columns), []) }
  }
}
