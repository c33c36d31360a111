import Foundation
import Testing

@testable import Interviews

private func read(_ text: String, _ name: String = "report.csv") throws -> ImportedInterviews? {
  try withFile(name, Data(text.utf8)) { try ImportedInterviews.found($0) }
}

@Suite struct QualCoderExportTests {
  /// In its CSV a code in fewer categories has fewer fields.
  @Test func casesWithVariables() throws {
    let found = try #require(
      try read(
        """
        "Case","Filename","Coder","Coded","Id","Codename","Coded_Memo","Category","Category","CaseVar_Orientation"
        "P1","a.txt","Ada","words","ctid:1","Deepened","","Outcome","Consequences","CBT"
        "P1","b.txt","Ada","words","ctid:2","Deepened","","Outcome","Consequences","CBT"
        "P1","a.txt","Ben","words","ctid:3","Lack","","Training","CBT"
        "P2","c.txt","Ben","image","imid:1","Alone","","PDT"
        "P2","c.txt","Ben","a/v","avid:1","Alone","","CBT"

        """))
    #expect(
      found.lines == [
        "P1: Consequences > Outcome > Deepened (Ada)", "P1: Training > Lack (Ben)", "P2: Alone > Alone (Ben)",
      ])
    #expect(
      found.interviews.cases == [
        InterviewCase(name: "P1", attributes: [CaseAttribute(name: "Orientation", value: "CBT")]),
        InterviewCase(name: "P2", attributes: [CaseAttribute(name: "Orientation", value: "PDT")]),
      ])
    #expect(found.said.count == 1 && found.said[0].hasPrefix("report.csv:6: note: 1 row has other variables"))
  }

  @Test func files() throws {
    let found = try read(
      "\u{FEFF}\"File\",\"Coder\",\"Coded\",\"Id\",\"Codename\",\"Coded_Memo\"\n\"a\",\"Ada\",\"w\",\"1\",\"x\",\"\"\n"
    )
    #expect(found?.lines == ["a: x > x (Ada)"])
  }

  @Test func badRows() throws {
    let headings = "File,Coder,Coded,Id,Codename,Coded_Memo,Category\n"
    #expect(
      refusal { _ = try read(headings + "a,Ada,w,1\n,Ada,w,1,x,,C\na,Ada,w,1,,,C\n") } == [
        "report.csv:2: error: 4 fields, and there are 7 headings; export the report again",
        "report.csv:3: error: no case or file; export the report again",
        "report.csv:4: error: no codename; export the report again",
      ])
    #expect(
      refusal { _ = try read(headings) } == ["report.csv:1: error: there are headings and no codings"])
  }

  @Test func otherTables() throws {
    #expect(try read("case,domain,category,coder\nP1,a,b,Ada\n") == nil)
    #expect(refusal { _ = try ImportedInterviews.found("/nowhere/codes.csv") }.count == 1)
  }
}
