import Analyses
import Testing

@testable import Report

@Suite struct GroupDotsLayoutTests {
  private func plot(_ labels: [String], fewest: Int? = nil) -> GroupDots {
    GroupDots(
      groups: labels.map { label in
        GroupDots.Group(
          label: label,
          distribution: Distribution(
            variable: "x", by: "g", group: label, values: [1, 2, 3], counts: [1, 8, 4]),
          quartiles: [1.5, 2, 2.5], mean: .init(value: 2.2, low: 1.9, high: 2.5))
      }, label: "A question", fewest: fewest)
  }

  private func layout(_ plot: GroupDots) throws -> GroupDotsLayout {
    GroupDotsLayout(plot, try #require(plot.bins))
  }

  @Test func aLineForEachValueAndOneForTheBox() throws {
    let lines = try layout(plot(["a", "b"])).data().split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.count == 1 + 2 * (3 + 1))
    #expect(
      lines[2][2...3] == ["2.0", "8.0"] && lines[4][5...] == ["1.5", "2.0", "2.5", "2.2", "1.9", "2.5"])
    // Areas are as counts.
    let sizes = try lines[1...3].map { try #require(Double($0[4])) }
    #expect(abs((sizes[1] / sizes[2]) * (sizes[1] / sizes[2]) - 2) < 0.01)
  }

  /// The study withholds small cells.
  @Test func fewRespondentsAreNotDrawn() throws {
    let plot = plot(["a", "b"], fewest: 5)
    let bins = try #require(plot.bins)
    #expect(plot.dots(plot.groups[0], bins).map(\.count) == [8])
  }

  @Test(arguments: [1, 2, 12]) func labelsStandClearOfTheDots(count: Int) throws {
    let long = String(repeating: "A long name of a group ", count: 25)
    let places = try layout(plot((0..<count).map { "\($0) \(long)" })).places
    for place in places {
      let bottom = place.label + Double(place.lines.count - 1) * FigureText.lineHeight
      #expect(bottom + 8 <= place.dots && place.dots < place.box)
    }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0.box + 8 < $1.label })
  }

  @Test func eachTextIsInsideTheDrawing() throws {
    for label in ["g", String(repeating: "x", count: 500)] {
      let script = try layout(plot([label, "other"])).script("d")
      for match in script.matches(of: /at screen (-?[0-9.]+), screen (-?[0-9.]+) (left|right|center)/) {
        let x = try #require(Double(match.output.1))
        let y = try #require(Double(match.output.2))
        #expect((0...1).contains(x) && (0...1).contains(y))
      }
    }
  }

  @Test func oneValueIsDrawnToo() throws {
    var plot = plot(["a", "b"])
    for index in plot.groups.indices {
      plot.groups[index].distribution.values = [2]
      plot.groups[index].distribution.counts = [9]
      plot.groups[index].quartiles = [2, 2, 2]
      plot.groups[index].mean = .init(value: 2, low: nil, high: nil)
    }
    #expect(!(try layout(plot).script("d").contains("nan")))
  }
}
