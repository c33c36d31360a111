import Analyses
import Foundation
import StudyFile
import Testing

@testable import Report

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Labels come with the data, and anyone can send data.
@Suite struct HostileLabelTests {
  static let labels = [
    "<script>alert(1)</script>", "`touch pwned`", "$(touch pwned)", "a|b|c", "line\nbreak\r\nmore\u{2028}end",
    "=cmd|' /C calc'!A0",
    String(repeating: "long ", count: 100), String(repeating: "x", count: 500), "مرحبا بالعالم", "👩‍👩‍👧‍👦 family",
    "\"quoted\" 'and' \\back\\slash\\",
    "\" ; system \"touch pwned", "\\140touch pwned\\140", "{{cried.proportion}}", "{{{html}}}",
    "[link](javascript:alert(1))", "![x](y)", "*bold* _it_ ~~no~~",
    "\u{0}\u{7}\u{1B}[31mred",
    "\u{1} no \u{FFFE} such \u{FFFF}", "&amp; &lt;", "# heading", "- item",
    "1. first", "%s %d %n", "@user", "same",
    "same", " ", "]]>", "-->",
  ]

  var content: ReportContent {
    var study = FixtureStudy.study
    let labels = Self.labels
    study.title = labels[0]
    study.citation = labels.joined(separator: " ")
    study.summary = Located(
      labels.filter { !$0.contains("{{") }.joined(separator: "\n"), at: FixtureStudy.place)
    study.variables.append(FixtureStudy.variable("v", labels[0] + labels[1], .nominal, labels))
    var analyses: [AnalysisResult] = []
    var make = RowMaker(analysis: "hostile.A")
    for label in labels { make.share(10, of: 40, "v", label) }
    make.missing(1, n: 40, "v")
    make.rows[0].note = labels[0]
    analyses.append(
      AnalysisResult(
        analysis: FixtureStudy.analysis("hostile.A", .describe(["v"])), rows: make.rows, notes: labels))
    // Every label as an outcome's level and as a group, a few at a time, so that figures are drawn of all.
    for start in stride(from: 0, to: labels.count - 1, by: 5) {
      let some = Array(labels[start..<min(start + 6, labels.count)])
      var make = RowMaker(analysis: "cross-\(start)")
      for group in some { for level in some { make.share(3, of: 30, "v", level, by: "v", group: group) } }
      if start % 2 == 0 {
        for group in some {
          for level in some {
            make.add(.adjustedResidual, 4.5, n: 90, of: "v", at: level, by: "v", group: group)
          }
        }
      }
      make.add(.pearsonChiSquare, statistic: 1, df: 1, p: 0.01, n: 90, of: "v", by: "v", primary: true)
      let values = [1.0, 2, 3]
      analyses.append(
        AnalysisResult(
          analysis: FixtureStudy.analysis(
            "cross-\(start)", .compare(outcomes: [Outcome(variable: "v")], groups: "v")),
          rows: make.rows))
      analyses.append(
        AnalysisResult(
          analysis: FixtureStudy.analysis("hist-\(start)", .describe(["age"])),
          rows: FixtureAnalyses.sample.rows,
          distributions: some.map {
            Distribution(variable: "age", by: "v", group: $0, values: values, counts: [4, 5, 6])
          }))
      var means = RowMaker(analysis: "means-\(start)")
      for group in some {
        means.moments("age", mean: 2, sd: 1, n: 15, median: 2, quartiles: (1, 3), by: "v", group: group)
      }
      analyses.append(
        AnalysisResult(
          analysis: FixtureStudy.analysis(
            "means-\(start)", .compare(outcomes: [Outcome(variable: "age")], groups: "v")),
          rows: means.rows,
          distributions: some.map {
            Distribution(variable: "age", by: "v", group: $0, values: values, counts: [4, 5, 6])
          }))
      var proportions = RowMaker(analysis: "share-\(start)")
      for group in some { proportions.share(3, of: 30, "v", labels[0], by: "v", group: group, primary: true) }
      analyses.append(
        AnalysisResult(
          analysis: FixtureStudy.analysis("share-\(start)", .proportion(FixtureStudy.cried)),
          rows: proportions.rows))
    }
    var items = RowMaker(analysis: "battery")
    for name in labels {
      for level in labels.suffix(5) { items.share(6, of: 30, name, level) }
      items.add(.proportionBeforeMiddle, 0.4, n: 30, of: name, at: labels[0])
      items.add(.proportionAfterMiddle, 0.4, n: 30, of: name, at: labels[1])
    }
    analyses.append(
      AnalysisResult(analysis: FixtureStudy.analysis("battery", .describe(labels)), rows: items.rows))
    var content = FixtureContent.content(analyses, study: study)
    for label in labels {
      var verdict = FixtureContent.verdicts[0]
      verdict.finding = label
      verdict.report = label
      verdict.quote = label
      content.verdicts.append(verdict)
    }
    content.notes = labels
    content.accounting.excluded = labels.map { .init(rule: $0, count: 1) }
    content.provenance.data = labels.map { Provenance.File(name: $0, sha256: "00") }
    return content
  }

  @Test(.needsGnuplot) func isDrawnAndWrittenButNeverRun() async throws {
    try await withFolder { folder in
      let place = folder + "/out"
      let content = self.content
      let diagnostics = try await ReportWriter.write(content, to: place)
      #expect(diagnostics.isEmpty, "\(diagnostics)")
      let everything = try #require(FileManager.default.enumerator(atPath: folder)).compactMap {
        $0 as? String
      }
      #expect(!everything.contains { $0.hasSuffix("pwned") })
      let html = try OutputFile.read(place + "/index.html")
      #expect(html.ranges(of: "<script").count == 1 && !html.contains("href=\"javascript"))
      #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" })
      let markdown = try OutputFile.read(place + "/report.md")
      let prose = markdown.split(separator: "\n").filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
        .replacing(/(`+)[^`].*?[^`]\1(?!`)/, with: "")
      #expect(!prose.contains("<script") && !prose.contains(/[^\\]\]\(javascript/))
      // A row of a table has the bars of its head.
      let bars = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
        .map { $0.replacing("\\\\", with: "").replacing("\\|", with: "").filter { $0 == "|" }.count }
      #expect(bars.allSatisfy { $0 >= 3 })
      for name in try FileTree.entries(place + "/figures") where name.hasSuffix(".svg") {
        let drawing = try OutputFile.read("\(place)/figures/\(name)")
        #expect(XMLParser(data: Data(drawing.utf8)).parse(), "\(name)")
        #expect(!drawing.contains("<script"))
      }
    }
  }

  @Test(.needsGnuplot) func labelsAreDrawnAsTheyStand() async throws {
    try await withFolder { folder in
      let kept = Self.labels.filter {
        !$0.folded.isEmpty && $0.count < 30 && !$0.contains { $0.isNewline }
          && $0 == $0.withoutForbiddenScalars
      }
      let plot = IntervalPlot(
        rows: kept.map { .init(label: $0, points: [.init(value: 0.5, low: 0.4, high: 0.6)]) }, series: ["s"],
        axis: .percent)
      try OutputFile().create(folder + "/x.gp", plot.script("x"))
      try OutputFile().create(folder + "/x.tsv", plot.data())
      let outcome = await Gnuplot().draw(["x"], in: folder)
      let drawing = try #require(outcome.drawings["x"])
      for label in kept {
        let escaped = label.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          .replacing("]]>", with: "]]\u{200B}>")
        #expect(drawing.contains("<text>\(escaped)</text>") || drawing.contains(escaped), "\(label)")
      }
    }
  }
}
