import StudyFile
import Testing

@testable import Report

/// What `figure` of an analysis does to the page.
@Suite struct FigureChoiceTests {
  private func figures(_ id: String, _ kind: FigureKind?) -> [Figure] {
    let all = FixtureAnalyses.all.filter { $0.analysis.id == id }.map { result in
      var result = result
      result.analysis.figure = kind
      return result
    }
    let document = DocumentBuilder(FixtureContent.content(all)).document()
    return document.figures
  }

  @Test func noneIsNone() {
    func own(_ kind: FigureKind?) -> [Figure] {
      figures("sample", kind).filter { $0.name.hasPrefix("sample") }
    }
    #expect(!own(nil).isEmpty && own(FigureKind.none).isEmpty)
  }

  @Test func barsBeginAtNothing() throws {
    let bars = try #require(figures("sample", .bars).first { $0.name == "sample-shares" })
    #expect(bars.script.contains("boxxyerror") && bars.note.plain.hasPrefix("Bars are percentages"))
    #expect(!figures("sample", .bars).contains { $0.name.hasSuffix("together") })
  }

  @Test func anUpSetPlotTakesThePlaceOfPoints() throws {
    let upset = figures("sample", .upset)
    #expect(upset.contains { $0.name == "sample-modalities-together" })
    let shares = try #require(upset.first { $0.name == "sample-shares" })
    #expect(!shares.alternative.contains("Couple or family"))
  }

  /// A description of closed questions has no numbers; that of one proportion has nothing to compare.
  @Test func whatCannotBeDrawnIsSaid() throws {
    func notes(_ kind: FigureKind?) throws -> [String] {
      var result = try #require(FixtureAnalyses.all.first { $0.analysis.id == "sample" })
      result.analysis.figure = kind
      let labels = Labels(FixtureStudy.study)
      return AnalysisSection(result, labels: labels).section.blocks.compactMap {
        if case .note(let prose) = $0, prose.plain.contains("figure:") { prose.plain } else { nil }
      }
    }
    #expect(try notes(.bars) == [] && notes(nil) == [] && notes(FigureKind.none) == [])
    #expect(
      try notes(.mosaic) == [
        "The study asks for figure: mosaic, which these data cannot be drawn as; the usual figure stands in its place."
      ])
    let say = Words.english
    var analysis = try #require(FixtureAnalyses.all.first { $0.analysis.id == "sample" }).analysis
    analysis.figure = .upset
    #expect(
      FigureChoice(analysis: analysis, say: say).note(on: [])?.plain
        == "The study asks for figure: upset, which these data cannot be drawn as.")
  }

  /// Seen in grey, bars of several series differ as well.
  @Test(arguments: 2...6) func barsAreToldApartInGrey(count: Int) throws {
    let grey = try FigureStyle.bars(count).map { colour -> Double in
      let value = try #require(Int(colour.dropFirst(), radix: 16))
      return 0.299 * Double(value >> 16) + 0.587 * Double(value >> 8 & 255) + 0.114 * Double(value & 255)
    }
    #expect(grey.count == count && zip(grey, grey.dropFirst()).allSatisfy { $0.1 - $0.0 > 20 })
  }

  @Test func stackedBarsBeginAtNothing() {
    let bars = DivergingBars(
      levels: ["a", "b", "c"], rows: [.init(label: "x", shares: [0.5, 0.25, 0.25])], isDiverging: false)
    #expect(bars.segments(bars.rows[0]).map(\.from) == [0, 50, 75])
    #expect(DivergingBarsLayout(bars).script("s").contains("set label \"50%\""))
  }
}
