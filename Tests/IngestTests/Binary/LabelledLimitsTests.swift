import StudyFile
import Testing

@testable import Ingest

struct LabelledLimitsTests {
  /// ReadStat writes a label of 130 bytes over the end of its memory.
  @Test(arguments: [LabelledFile.Format.sav, .zsav, .por, .dta], [79, 119, 121, 130, 255, 256, 300, 33_000])
  func longLabels(_ format: LabelledFile.Format, _ length: Int) throws {
    let plain = String(repeating: "x", count: length - 1) + "y"
    let wide = format == .por ? plain : String(repeating: "€", count: length)
    for label in [plain, wide] {
      var column = LabelledFile.Column(name: "Q", label: label)
      column.values = [Level(code: "1", label: label)]
      let file = LabelledFile(format, columns: [column], title: label)
      try withFile(file, [[.number(1)]]) { path in
        let entry = try TranslatedExport(path).entry("Q")
        #expect(entry.label == format.variableLabel(label))
        #expect(entry.values.map(\.label) == [format.valueLabel(label)])
        #expect(label.hasPrefix(entry.label ?? "?"))
      }
    }
  }

  @Test func labelsThatFitStay() {
    #expect(LabelledFile.Format.sav.valueLabel(String(repeating: "€", count: 40)).count == 40)
    #expect(LabelledFile.Format.sav.valueLabel(String(repeating: "€", count: 41)).count == 40)
    #expect(LabelledFile.Format.dta.variableLabel(String(repeating: "€", count: 81)).count == 80)
  }
}
