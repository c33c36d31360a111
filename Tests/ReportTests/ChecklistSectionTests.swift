import Ingest
import StudyFile
import Testing

@testable import Report

@Suite struct ChecklistSectionTests {
  private func content(_ checklists: [GivenChecklist]) -> ReportContent {
    var content = FixtureContent.content
    content.results.study.checklists = checklists
    return content
  }

  private func answers(_ checklist: GivenChecklist, _ change: (inout ReportContent) -> Void = { _ in }) throws
    -> [String: String]
  {
    var content = content([checklist])
    change(&content)
    let section = try #require(ChecklistSection(content: content).section)
    guard case .table(let table) = section.blocks[1] else { return [:] }
    let cells = table.rows.compactMap { $0.cells?[0].prose.plain }
    #expect(cells.count == checklist.checklist.keys.count)
    return Dictionary(uniqueKeysWithValues: zip(checklist.checklist.keys, cells))
  }

  @Test func standsOnlyWhereItIsAskedFor() {
    #expect(ChecklistSection(content: FixtureContent.content).section == nil)
  }

  @Test func theStudyFilesWordGoesBeforeTheData() throws {
    let answers = try answers(
      GivenChecklist(.cherries, answers: ["weighting": "By age and region", "ethics": "Yes"]))
    #expect(answers["weighting"] == "By age and region")
    #expect(answers["ethics"] == "Yes")
    #expect(answers["consent"] == "consent: blank")
  }

  @Test func blanksAreNamed() throws {
    let section = try #require(ChecklistSection(content: content([GivenChecklist(.strobe)])).section)
    guard case .paragraph(let sentence) = section.blocks[0] else { return }
    #expect(sentence.plain.hasPrefix("STROBE: "))
    #expect(sentence.plain.contains("funding") && sentence.plain.contains("checklist: {strobe: {"))
  }

  @Test func exclusionsAreCounted() throws {
    let answers = try answers(GivenChecklist(.strobe)) { content in
      content.accounting.used = 541
      content.accounting.excluded = [
        Accounting.Excluded(rule: "consent = No", count: 4), Accounting.Excluded(rule: "age < 18", count: 0),
      ]
    }
    #expect(answers["flow"] == "4 by consent = No were left out. 541 were used: Data quality.")
  }

  /// A link that leads nowhere would be worse than none.
  @Test func whatIsReferredToIsThere() throws {
    let document = DocumentBuilder(content(ReportingChecklist.allCases.map { GivenChecklist($0) })).document()
    let html = try HTMLRenderer(document.say).html(document, drawings: [:])
    let ids = Set(html.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) })
    for link in html.matches(of: /href="#([^"]+)"/) {
      #expect(ids.contains(String(link.output.1)), "\(link.output.1)")
    }
    #expect(ids.isSuperset(of: ["checklists", "table-checklist-cherries", "table-checklist-strobe"]))
  }
}
