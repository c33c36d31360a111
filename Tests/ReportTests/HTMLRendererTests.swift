import Foundation
import Testing

@testable import Report

@Suite struct HTMLRendererTests {
  /// Mustache prints a missing key as nothing, so each key of a template has to be given.
  @Test func everyKeyIsGiven() throws {
    let renderer = try HTMLRenderer(.english)
    let document = DocumentBuilder(FixtureContent.content).document()
    let page = renderer.pageValues(document, drawings: [:])
    let sheet = renderer.sheetValues(document.sheet, drawings: [:])
    for (template, values) in [(PageTemplate.text, page), (SheetTemplate.text, sheet)] {
      let used = template.matches(of: /\{\{[{#^\/]?\s*([A-Za-z]+)\s*\}?\}\}/).map { String($0.output.1) }
      // A report has no feed.
      #expect(Set(used).subtracting(["feed"]) == Self.keys(values))
    }
  }

  /// The keys of all, those inside included.
  private static func keys(_ value: Any) -> Set<String> {
    switch value {
    case let values as TemplateValues:
      values.reduce(into: []) { $0.formUnion(keys($1.value).union([$1.key])) }
    case let list as [TemplateValues]: list.reduce(into: []) { $0.formUnion(keys($1)) }
    default: []
    }
  }

  private func page(_ content: ReportContent) throws -> String {
    try HTMLRenderer(.english).html(DocumentBuilder(content).document(.without(reason: "")), drawings: [:])
  }

  @Test func needsNothingElse() throws {
    let html = try page(FixtureContent.content)
    #expect(
      html.ranges(of: "<script").count == 1 && html.contains("<script>\(PageScript.text(.english))</script>"))
    #expect(!html.contains("javascript:") && !html.contains(" style=\""))
    #expect(!html.contains("http://") && !html.contains("https://"))
    #expect(html.contains("script-src \(source(of: PageScript.text(.english)))"))
    let style = StyleSheet.text + RunningHead.css(DocumentBuilder(FixtureContent.content).document().title)
    #expect(html.contains("style-src \(source(of: style))") && html.contains("<style>\(style)</style>"))
  }

  /// As a Content-Security-Policy names it, in an attribute.
  private func source(of text: String) -> String { "'sha256-\(SHA256Digest.base64(text))'".escapedForHTML }

  @Test func idsAreUniqueAndLinksLead() throws {
    let html = try page(FixtureContent.content)
    let ids = html.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let targets = html.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
    #expect(Set(targets).subtracting(ids).isEmpty)
    let labelled = html.matches(of: /aria-(?:labelledby|describedby)="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(labelled).subtracting(ids).isEmpty)
  }

  /// Each element that is opened is closed, in order.
  @Test func elementsNest() throws {
    var open: [String] = []
    let void: Set = ["meta", "!DOCTYPE", "br"]
    for match in try page(FixtureContent.content).matches(of: /<(\/?)([A-Za-z!][A-Za-z0-9]*)[^>]*?(\/?)>/) {
      let name = String(match.output.2)
      if void.contains(name) || !match.output.3.isEmpty { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func rowsAreAsWideAsTheirHeads() {
    for table in DocumentBuilder(FixtureContent.content).document().tables {
      for case .cells(_, let cells) in table.rows {
        #expect(cells.count == table.columns.count, "\(table.name)")
      }
      for spanner in table.spanners { #expect(spanner.columns.upperBound <= table.columns.count) }
    }
  }

  @Test func figuresHaveAWordForEveryEye() {
    for figure in DocumentBuilder(FixtureContent.content).document().figures {
      #expect(figure.alternative.contains { $0.isNumber }, "\(figure.name)")
    }
  }
}
