import Testing

@testable import Report

@Suite struct MosaicLayoutTests {
  private func mosaic(_ sizes: [Int], label: String = "group", levels: Int = 3) -> Mosaic {
    Mosaic(
      levels: (0..<levels).map { "level \($0)" },
      groups: sizes.enumerated().map { place, n in
        Mosaic.Group(
          label: "\(label) \(place)", n: n, shares: [Double](repeating: 1 / Double(levels), count: levels),
          residuals: (0..<levels).map { [5, -2.5, nil][$0 % 3] })
      })
  }

  @Test func heightsAreAsTheSizesOfTheGroups() {
    let rows = MosaicLayout(mosaic([30, 10])).rows
    let heights = rows.map { $0.bottom - $0.top }
    #expect(abs(heights[0] / heights[1] - 3) < 1e-9)
  }

  /// Labels of small groups do not run into one another.
  @Test func everyGroupCanBeRead() {
    let rows = MosaicLayout(mosaic([1000, 1, 1, 1, 900, 1, 1])).rows
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $1.label - $0.label >= FigureText.lineHeight - 1e-9 })
  }

  @Test(arguments: [[3, 4], [1, 1_000_000], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 900]])
  func eachTextIsInsideTheDrawing(sizes: [Int]) throws {
    for label in ["g", String(repeating: "x", count: 500), String(repeating: "long ", count: 100)] {
      let script = MosaicLayout(mosaic(sizes, label: label, levels: 9)).script("m")
      for match in script.matches(of: /at screen (-?[0-9.]+), screen (-?[0-9.]+) (left|right|center)/) {
        let x = try #require(Double(match.output.1))
        let y = try #require(Double(match.output.2))
        #expect((0...1).contains(x) && (0...1).contains(y))
      }
    }
  }

  /// A copy in grey says which way a cell departs.
  @Test func shadesHaveASign() {
    #expect(Mosaic.Shade(4.1).sign == "++" && Mosaic.Shade(-2.1).sign == "−")
    #expect(Mosaic.Shade(2).sign.isEmpty && Mosaic.Shade(nil) == .near && Mosaic.Shade(-4) == .below)
    let data = MosaicLayout(mosaic([3, 4])).data()
    #expect(data.contains("\"1++\"") || data.contains("\"1\u{200B}++\""))
  }
}
