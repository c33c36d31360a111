import StudyFile
import Testing

@testable import Interviews

@Suite struct ProjectCodingTests {
  /// Ada's GUID is written in another case than that of the user's element.
  @Test func sourcesAreCases() throws {
    var project = ProjectFixture()
    project.sources =
      ProjectFixture.source(
        "s1", "T1",
        [
          "c11/{aaaaaaaa-0000-4000-8000-000000000001}", "c11/aaaaaaaa-0000-4000-8000-000000000001", "C11/u2",
          "c121/u2",
        ],
        rest: ProjectFixture.value("v1", " Psycho-\n dynamic ") + ProjectFixture.value("v2", "12", "Integer"))
      + ProjectFixture.source("s2", "T2", ["c1211/u2", "c2/u2"]) + ProjectFixture.source("s3", "T3", [])
    let found = try project.read()
    #expect(
      found.lines == [
        "T1: Consequences > Deepened (Ada)", "T1: Consequences > Deepened (Ben)",
        "T1: Consequences > Practice > Boundaries (Ben)",
        "T2: Consequences > Practice > Boundaries › Later (Ben)",
        "T2: Training > Training (Ben)",
      ])
    #expect(found.notes.isEmpty)
    #expect(found.interviews.cases.map(\.name) == ["T1", "T2", "T3"])
    #expect(
      found.interviews.cases.map { $0.attributes.map(\.value) } == [
        ["Psycho- dynamic", "12"], ["", ""], ["", ""],
      ])
    #expect(found.interviews.cases[0].attributes.map(\.name) == ["Orientation", "Years"])
    #expect(found.interviews.file.hasSuffix("/p.qdpx/project.qde"))
    #expect(found.interviews.assignments.allSatisfy { $0.coreIdea == nil && !$0.isQuotable && $0.line > 3 })
  }

  @Test func casesOfSeveralSources() throws {
    var project = ProjectFixture()
    project.sources =
      ProjectFixture.source("s1", "first.docx", ["c11/u2"])
      + ProjectFixture.source("s2", "second.docx", ["c11/u2", "c2"])
      + ProjectFixture.source("s3", "memo", ["c2/u2"])
    project.cases = """
      <Case guid="k1" name="Anna">\(ProjectFixture.value("v1", "CBT"))<SourceRef targetGUID="S1"/><SourceRef targetGUID="s2"/></Case>
      <Case guid="k2" name="Bea"><SourceRef targetGUID="gone"/></Case>
      """
    let found = try project.read()
    #expect(found.lines == ["Anna: Consequences > Deepened (Ben)", "Anna: Training > Training"])
    #expect(found.interviews.cases.map(\.name) == ["Anna", "Bea"])
    #expect(found.interviews.cases.map { $0.attributes.map(\.value) } == [["CBT"], [""]])
    #expect(
      found.said == [
        "p.qdpx/project.qde:15: note: 1 reference of a case leads to nothing in the project, and is passed over",
        "p.qdpx/project.qde:25: note: 1 passage is coded in a source that belongs to no case, and left out; add the source "
          + "to a case",
      ])
  }

  /// NVivo's cases are codes; a focus group has the words of several.
  @Test func casesThatAreCodes() throws {
    func passage(_ guid: String, _ codes: [String]) -> String {
      "<PlainTextSelection guid=\"\(guid)\" creatingUser=\"u2\">"
        + codes.map { "<Coding><CodeRef targetGUID=\"\($0)\"/></Coding>" }.joined()
        + "</PlainTextSelection>\n"
    }
    var project = ProjectFixture()
    project.cases =
      "<Case guid=\"k1\" name=\"Anna\"/><Case guid=\"k2\" name=\"Bea\"><CodeRef targetGUID=\"kb\"/></Case>"
      + "<Case guid=\"k3\" name=\"Cleo\"><SelectionRef targetGUID=\"p3\"/></Case>"
    project.sources =
      "<TextSource guid=\"s1\" name=\"alone\">\(passage("p0", ["k1"]))\(passage("p1", ["c11"]))</TextSource>"
      + "<PDFSource guid=\"s2\" name=\"group\"><Representation>\(passage("p2", ["kb", "c2"]))\(passage("p3", ["c11"]))"
      + "\(passage("p4", ["c2"]))</Representation></PDFSource>"
    let found = try project.read()
    #expect(
      found.lines == [
        "Anna: Consequences > Deepened (Ben)", "Bea: Training > Training (Ben)",
        "Cleo: Consequences > Deepened (Ben)",
      ])
    #expect(
      found.said.count == 1 && found.said[0].contains("1 passage is coded in a source of several cases"))
  }

  /// As QualCoder exports cases that do not cover whole files, and MAXQDA the variables of documents.
  @Test func casesWithoutSources() throws {
    var project = ProjectFixture()
    project.sources = ProjectFixture.source("s1", "T1", ["c2/u2"])
    project.cases = "<Case guid=\"k1\" name=\"Anna\"/>"
    #expect(
      try project.read().said == [
        "p.qdpx: note: no case of this project says which sources belong to it, so each source is taken for a case"
      ])
    project.cases =
      "<Case guid=\"k1\">\(ProjectFixture.value("v1", "CBT"))<SourceRef targetGUID=\"s1\"/></Case>"
    let found = try project.read()
    #expect(found.notes.isEmpty)
    #expect(
      found.interviews.cases == [
        InterviewCase(name: "T1", attributes: [CaseAttribute(name: "Orientation", value: "CBT")])
      ])
  }

  @Test func domainsAreNoCategories() throws {
    var project = ProjectFixture()
    project.sources = ProjectFixture.source("s1", "T1", ["c1/u2", "c1/u2", "c11/u2"])
    let found = try project.read()
    #expect(found.lines == ["T1: Consequences > Deepened (Ben)"])
    #expect(
      found.said == [
        "p.qdpx: note: 2 passages are coded with a domain that has categories and with none of these, and left out; code "
          + "them with a category, or with one such as 'Other'"
      ])
  }

  @Test func referencesThatLeadNowhere() throws {
    var project = ProjectFixture()
    project.sources = ProjectFixture.source("s1", "T1", ["gone", "gone/u2", "c2/nobody"])
    let found = try project.read()
    #expect(found.lines == ["T1: Training > Training"])
    #expect(
      found.said == [
        "p.qdpx/project.qde:17: note: 2 passages are coded with a code that the project does not have, and left out",
        "p.qdpx/project.qde:19: note: 1 passage is coded by a user whom the project does not have; they count as nobody's",
      ])
    project.sources = ProjectFixture.source("s1", "T1", ["gone"])
    #expect(
      project.refused() == [
        "p.qdpx: error: none of the codings of this project can be used:\n1 passage is coded with a code that the project "
          + "does not have, and left out"
      ])
  }

  @Test func whatCannotBeToldApart() throws {
    var project = ProjectFixture()
    project.sources = ProjectFixture.source("s1", "T1", ["c2"]) + ProjectFixture.source("s2", " T1 ", ["c2"])
    #expect(
      project.refused() == [
        "p.qdpx/project.qde:19: error: this source has the name of that on line 16; rename one of them"
      ])
    project.sources = ProjectFixture.source("s1", "", ["c2"])
    #expect(
      project.refused() == [
        "p.qdpx/project.qde:16: error: a source has no name; give it one and export the project again"
      ])
    project.sources = ProjectFixture.source("s1", "T1", ["c2"])
    project.codes = "<Code guid=\"c2\" name=\"Training\"/>\n<Code guid=\"c3\" name=\"Training\"/>"
    #expect(
      project.refused() == [
        "p.qdpx/project.qde:6: error: the code 'Training' is there already (line 5); merge the two or rename one"
      ])
    project.codes =
      "<Code guid=\"c2\" name=\"A\"><Code guid=\"c3\" name=\"Other\"/></Code>\n<Code guid=\"c2\" name=\"B\"/>"
    #expect(
      project.refused().first?.hasPrefix("p.qdpx/project.qde:6: error: this has the GUID of line 5") == true)
    project.codes = "<Code guid=\"c2\" name=\" \"/>"
    #expect(
      project.refused() == [
        "p.qdpx/project.qde:5: error: a code has no name; give it one and export the project again"
      ])
  }

  @Test func usersOfOneName() throws {
    var project = ProjectFixture()
    project.users = "<User guid=\"u1\" name=\"Ben\"/><User guid=\"u2\" name=\"Ben\"/><User guid=\"u3\"/>"
    project.sources = ProjectFixture.source("s1", "T1", ["c2/u1", "c2/u2", "c2/u3"])
    let found = try project.read()
    #expect(found.lines == ["T1: Training > Training (Ben)", "T1: Training > Training (Coder 3)"])
    #expect(
      found.said.count == 1 && found.said[0].contains("several users of this project have the same name"))
  }

  @Test func nothingCoded() throws {
    var project = ProjectFixture()
    #expect(project.refused().first?.hasPrefix("p.qdpx: error: this project has no sources") == true)
    project.sources = ProjectFixture.source("s1", "T1", [])
    #expect(
      project.refused() == [
        "p.qdpx: error: nothing in this project is coded; code its sources, and export it again"
      ])
  }
}
