import Foundation
import Ingest
import StudyFile
import Tally
import Testing

@testable import Analyses

struct LabelledTableTests {
  /// What is written of a study and its export for a program.
  private struct Written {
    var table: LabelledTable
    var rows: [[LabelledFile.Cell]] = []

    func column(_ name: String) throws -> (column: LabelledFile.Column, cells: [LabelledFile.Cell]) {
      let place = try #require(table.file.columns.firstIndex { $0.name == name })
      return (table.file.columns[place], rows.map { $0[place] })
    }
  }

  /// Keeps the rows that would be written.
  private struct Keeping: RowObservation {
    let plan: LabelledPlan
    let cells: [LabelledCells]
    var wishes: ReadingWishes { plan.wishes }
    func request(of contents: ExportContents) -> RowRequest { plan.request }
    func observers(of contents: ExportContents, count: Int) -> [any RowObserver] { [Keeper(cells: cells)] }

    struct Keeper: RowObserver {
      let cells: [LabelledCells]
      var rows: [[LabelledFile.Cell]] = []
      mutating func observe(_ seen: ObservedRows) {
        for row in 0..<seen.count where seen.isUsed[row] == 1 {
          rows.append(cells.map { $0.cell(row, seen) })
        }
      }
      mutating func skip(_ place: Int) {}
    }
  }

  private func written(
    _ format: LabelledFile.Format, _ yaml: String, _ export: String, texts: [String] = []
  ) throws -> Written {
    let study = try StudyParser.parse(
      text: "study: s\n" + (yaml.hasPrefix("data") ? "" : "data: {}\n") + yaml, file: "study.yaml")
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(export.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let plan = try LabelledPlan(study, texts: texts)
    var tallies = TallyPlan()
    let codebook = CodebookPlan(study: study, tallies: &tallies)
    let counted = try SurveyCount(
      study: study, plan: tallies, paths: [path], observation: LabelledMeasuring(plan))
    let measures = LabelledMeasures(plan, observers: counted.observers)
    let table = LabelledTable(format, plan, measures, codebook: codebook.entries(from: counted.tallies))
    let second = try SurveyCount(
      study: study, plan: TallyPlan(), paths: [path], observation: Keeping(plan: plan, cells: table.cells))
    let keeper = try #require(second.observers[0][0] as? Keeping.Keeper)
    #expect(keeper.rows.count == measures.rows)
    return Written(table: table, rows: keeper.rows)
  }

  private static let answers = """
    variables:
      g: {label: Gender, measure: nominal, values: {f: Female, m: Male}, missing: {-9: Skipped, DK: Do not know}}
      x: {measure: numeric, missing: {-99: Not shown, DK: Do not know}}
      y: {measure: numeric, missing: [97 to 99]}
      group: {cut: {of: y, at: [10], labels: [low, high]}}
      twice: {compute: 2 * x}
    """
  private static let export = "g,x,y\nf,1.5,5\nm,DK,98\nDK,-99,99.0\n-9,nine,1000\n,,\n"

  @Test func answersAndReasonsForSPSS() throws {
    let written = try written(.sav, Self.answers, Self.export)
    let (gender, cells) = try written.column("g")
    #expect(gender.label == "Gender")
    #expect(gender.values.map(\.code) == ["1", "2", "-9", "-1"])
    #expect(gender.values.map(\.label) == ["Female", "Male", "Skipped", "Do not know"])
    #expect(gender.missing.map(\.code) == ["-9", "-1"])
    #expect(cells == [.number(1), .number(2), .number(-1), .number(-9), .missing])
    let (x, numbers) = try written.column("x")
    #expect(x.format == "F8.1")
    // Not a number is no answer.
    #expect(numbers == [.number(1.5), .number(-1), .number(-99), .missing, .missing])
    #expect(try written.column("y").cells == [.number(5), .number(98), .number(99), .number(1000), .missing])
    #expect(try written.column("y").column.missing.map(\.code) == ["97 to 99"])
    // What is cut keeps the reasons of its source.
    #expect(
      try written.column("group").cells == [.number(1), .number(98), .number(99), .number(2), .missing])
    #expect(try written.column("twice").cells == [.number(3), .missing, .missing, .missing, .missing])
  }

  @Test func answersAndReasonsForStata() throws {
    let written = try written(.dta, Self.answers, Self.export)
    let (gender, cells) = try written.column("g")
    #expect(gender.missing.map(\.code) == [".a", ".b"])
    #expect(gender.missing.map(\.label) == ["Skipped", "Do not know"])
    #expect(gender.kind == .whole(-9...2))
    let (a, b) = (LabelledFile.Cell.tag(0x61), LabelledFile.Cell.tag(0x62))
    #expect(cells == [.number(1), .number(2), b, a, .missing])
    #expect(try written.column("x").cells == [.number(1.5), b, a, .missing, .missing])
    #expect(try written.column("y").cells == [.number(5), a, a, .number(1000), .missing])
  }

  @Test func optionsDatesAndTexts() throws {
    let yaml = """
      variables:
        tools: {label: Tools?, measure: multiple, columns: {a: Hammer, b: Saw}}
        tools_1: {measure: numeric}
        day: {measure: date}
        at: {measure: date}
        remark: {measure: text, missing: [none]}
        typed: {measure: nominal}
      """
    let export =
      "a,b,tools_1,day,at,remark,typed\n1,,7,1970-01-02,1970-01-02 00:00:01,ä,own\n,1,,x,,none,words\n"
    let sav = try written(.sav, yaml, export, texts: ["remark", "typed"])
    #expect(sav.table.file.sets == [.init(name: "tools", label: "Tools?", columns: [0, 1])])
    #expect(
      sav.table.file.legalNames() == ["tools_1", "tools_2", "tools_1_2", "day", "at", "remark", "typed"])
    #expect(sav.rows[0][0...2] == [.number(1), .number(0), .number(7)])
    // as.numeric(as.POSIXct("1970-01-02", tz = "UTC") - as.POSIXct("1582-10-14", tz = "UTC"), units = "secs")
    #expect(sav.rows[0][3] == .number(12_219_465_600))
    #expect(try sav.column("day").column.format == "DATE11")
    #expect(try sav.column("at").column.format == "DATETIME20")
    #expect(sav.rows[0][4] == .number(12_219_465_601))
    #expect(try sav.column("remark").cells == [.text("ä"), .text("")])
    #expect(try sav.column("typed").cells == [.text("own"), .text("words")])
    #expect(try sav.column("typed").column.kind == .text(width: 5))
    let notes = sav.table.entries.filter { !$0.changes.isEmpty }.map { "\($0.variable): \($0.note)" }
    #expect(
      notes == [
        "tools_1: another name",
        "day: 1 written as empty: no date, or one that does not tell the day from the month",
        "remark: written as an empty cell",
      ])
    let dta = try written(.dta, yaml, export)
    // as.numeric(as.Date("1970-01-02") - as.Date("1960-01-01"))
    #expect(try dta.column("day").cells == [.number(3654), .missing])
    #expect(try dta.column("at").cells == [.number(315_705_601_000), .missing])
    #expect(try dta.column("tools_1").column.label == "Hammer (Tools?)")
    #expect(dta.table.file.columns.map(\.name) == ["tools_1", "tools_2", "tools_1", "day", "at"])
  }

  @Test func textsThatAreTooLongAreCutAndTold() throws {
    let yaml = "variables: {remark: {measure: text}}"
    let export = "remark,x\n\(String(repeating: "ä", count: 1500)),1\nshort,1\n"
    let dta = try written(.dta, yaml, export, texts: ["remark"])
    #expect(dta.rows == [[.text(String(repeating: "ä", count: 1022))], [.text("short")]])
    #expect(dta.table.entries[0].note == "texts cut to 2045 bytes")
    let sav = try written(.sav, yaml, export, texts: ["remark"])
    #expect(sav.table.entries[0].changes.isEmpty)
    #expect(sav.table.file.columns[0].kind == .text(width: 3000))
  }

  @Test func rowsThatStandForMany() throws {
    let yaml = "data: {count: n, exclude: a = 2}\nvariables: {a: {measure: nominal, values: [1, 2, 3]}}"
    let written = try written(.sav, yaml, "a,n\n1,5\n2,6\n3,7\n")
    #expect(written.table.file.weight == 1)
    #expect(written.rows == [[.number(1), .number(5)], [.number(3), .number(7)]])
    let own = try self.written(
      .sav, "data: {count: n}\nvariables: {k: {column: n, measure: numeric}}", "n\n5\n")
    #expect(own.table.file.weight == 0)
    #expect(own.table.file.columns.count == 1)
  }

  @Test func whatAProgramCannotHoldIsTold() throws {
    let label = String(repeating: "ß", count: 100)
    let yaml = """
      variables:
        q: {label: "\(label)", measure: ordinal, values: {1: "\(label)", 2: B}, missing: [-6, -7, 8, 9]}
      """
    let sav = try written(.sav, yaml, "q\n1\n9\n")
    #expect(sav.table.entries.map(\.changes) == [[], [.labelCut], [], [], [], [], [.emptied]])
    #expect(sav.rows == [[.number(1)], [.missing]])
    #expect(sav.table.file.columns[0].values[0].label.utf8.count == 120)
    let dta = try written(.dta, yaml, "q\n1\n9\n")
    #expect(dta.table.entries.map(\.changes) == [[.labelCut], [], [], [], [], [], []])
    #expect(dta.table.file.columns[0].label == String(repeating: "ß", count: 80))
    #expect(
      sav.table.notes("data.sav").map(\.description) == [
        "data.sav: note: 1 label is cut, 1 reason for a missing answer cannot be kept; columns.csv lists them"
      ])
  }
}
