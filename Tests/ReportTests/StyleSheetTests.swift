import Foundation
import Testing

@testable import Report

/// Contrast by the Web Content Accessibility Guidelines 2.2, success criteria 1.4.3 (text: 4.5) and 1.4.11 (graphics: 3).
@Suite struct StyleSheetTests {
  /// Text on what it stands on, as the style sheet has them.
  private static let texts = [
    ("ink", "ground"), ("ink", "sheet"), ("ink", "tint-blue"), ("ink", "tint-orange"),
    ("soft", "ground"), ("soft", "sheet"), ("soft", "tint-blue"), ("soft", "tint-orange"),
    ("blue", "ground"), ("blue", "sheet"), ("blue", "tint-blue"), ("blue", "tint-orange"),
    ("orange", "sheet"), ("sheet", "ink"),
  ]
  /// Lines that tell something: rules, the edge of a warning, the ring of what has the focus.
  private static let lines = [
    ("rule", "ground"), ("orange", "tint-orange"), ("soft", "sheet"), ("blue", "ground"),
  ]

  @Test(arguments: ["light", "dark", "print"]) func textStandsOut(scheme: String) throws {
    let colours = try Self.colours(scheme)
    for (text, ground) in Self.texts {
      let ratio = Self.contrast(try #require(colours[text]), try #require(colours[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground), \(scheme): \(ratio)")
    }
    for (line, ground) in Self.lines {
      let ratio = Self.contrast(try #require(colours[line]), try #require(colours[ground]))
      #expect(ratio >= 3, "\(line) on \(ground), \(scheme): \(ratio)")
    }
  }

  @Test(arguments: ["light", "dark", "print"]) func figuresStandOut(scheme: String) throws {
    let colours = try Self.colours(scheme)
    for series in FigureStyle.series {
      for ground in ["ground", "sheet"] {
        let ratio = Self.contrast(try Self.luminance(series), try #require(colours[ground]))
        #expect(ratio >= 3, "\(series) on \(ground), \(scheme): \(ratio)")
      }
    }
  }

  @Test func numbersStandOutInEveryCell() throws {
    for colour in FigureStyle.palette {
      #expect(
        Self.contrast(try Self.luminance(FigureStyle.ink), try Self.luminance(colour)) >= 4.5, "\(colour)")
    }
  }

  /// Black on white is 21, and the greys of the guidelines' own examples are where they say.
  @Test func contrastIsThatOfTheGuidelines() throws {
    let white = try Self.luminance("#ffffff")
    #expect(abs(Self.contrast(try Self.luminance("#000"), white) - 21) < 1e-9)
    #expect(abs(Self.contrast(try Self.luminance("#767676"), white) - 4.54) < 0.01)
    #expect(abs(Self.contrast(try Self.luminance("#949494"), white) - 3.03) < 0.01)
  }

  // MARK: Reading the style sheet

  /// The luminance of each custom property that is a colour; what a scheme does not set is as in the light.
  private static func colours(_ scheme: String) throws -> [String: Double] {
    let text = StyleSheet.text
    let blocks = text.matches(of: /:root \{([^}]*)\}/).map { String($0.output.1) }
    try #require(blocks.count == 3)
    var found: [String: Double] = [:]
    let used = scheme == "light" ? [blocks[0]] : [blocks[0], scheme == "dark" ? blocks[1] : blocks[2]]
    for block in used {
      for match in block.matches(of: /--([a-z-]+): (#[0-9a-f]{3,6});/) {
        found[String(match.output.1)] = try luminance(String(match.output.2))
      }
    }
    return found
  }

  /// Relative luminance of an sRGB colour.
  private static func luminance(_ colour: String) throws -> Double {
    var digits = colour.dropFirst().map(String.init)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let channels = try stride(from: 0, to: 6, by: 2).map { index -> Double in
      let value = Double(try #require(Int(digits[index] + digits[index + 1], radix: 16))) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}
