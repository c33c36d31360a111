import StudyFile
import Testing

@testable import Interviews

@Suite struct CodeTableTests {
  @Test func `headings in any order and case`() throws {
    let (data, _) = try Coded.read(
      "Core_Idea;CATEGORY;Coder;quotable;Domain;Case;Sub-category\n\"She wept;  quietly\";Tears;consensus;YES;Effects;P1;At once\n;Tears;;;Effects;P2;\n"
    )
    #expect(
      data.coded.assignments == [
        CodeAssignment(
          caseName: "P1", domain: "Effects", category: "Tears", subcategory: "At once", coder: "consensus",
          coreIdea: "She wept; quietly", isQuotable: true, line: 2),
        CodeAssignment(
          caseName: "P2", domain: "Effects", category: "Tears", subcategory: nil, coder: nil, coreIdea: nil,
          isQuotable: false, line: 3),
      ])
    #expect(data.coded.cases.map(\.name) == ["P1", "P2"])
    #expect(!data.isSynthetic && data.notes == [] && data.files.count == 1)
  }

  @Test func `cases with what is known of them`() throws {
    let (data, _) = try Coded.read(
      "case,domain,category,memo\nB,d,c,x\n", cases: "orientation,case,years,synthetic\nPDT,A,3,1\n,B,,1\n")
    #expect(
      data.coded.cases == [
        InterviewCase(
          name: "A",
          attributes: [
            CaseAttribute(name: "orientation", value: "PDT"), CaseAttribute(name: "years", value: "3"),
          ]),
        InterviewCase(
          name: "B",
          attributes: [
            CaseAttribute(name: "orientation", value: ""), CaseAttribute(name: "years", value: ""),
          ]),
      ])
    #expect(data.isSynthetic && data.files.count == 2)
    #expect(
      Coded.text(data.notes) == [
        "codes.csv:1: not read: 'memo'; read are case, domain, category, subcategory, coder, core idea and quotable"
      ])
  }

  @Test func checked() throws {
    let (data, _) = try Coded.read("case,domain,category,quotable\nA,d,c,checked\nA,d,e,yes\n")
    #expect(data.checkedLines == [2] && data.coded.assignments.map(\.isQuotable) == [true, true])
  }

  @Test(arguments: [
    ("", ["codes.csv: the file is empty"]),
    (
      "case,domain,category\n",
      ["codes.csv:1: there are headings and no codes; write a row for each case and category"]
    ),
    (
      "cases,domain,Categroy\nA,d,c\n",
      [
        "codes.csv:1: there is no column 'case'; is it 'cases'?",
        "codes.csv:1: there is no column 'category'; is it 'Categroy'?",
        "codes.csv:1: unknown column 'cases'; did you mean 'case'?",
        "codes.csv:1: unknown column 'Categroy'; did you mean 'category'?",
      ]
    ),
    (
      "case,domain,category,core idea,core_idea\nA,d,c,,\n",
      ["codes.csv:1: two columns are 'core idea'; rename or remove one"]
    ),
    (
      "case,domain,category,quotable\nA,,c,maybe\n,d,,\nA,d,c\n",
      ["codes.csv:4: 3 fields, and there are 4 headings; a text with a comma stands in double quotes"]
    ),
    (
      "case,domain,category,quotable\nA,,c,maybe\n,d,,\n",
      [
        "codes.csv:2: no domain; write the domain that its category belongs to",
        "codes.csv:2: 'quotable' takes yes, no, or checked where you looked at words that were withheld",
        "codes.csv:3: no case; name the interview that it is from",
        "codes.csv:3: no category; write one, or name a case without codes in the file of 'cases' alone",
      ]
    ),
  ]) func problems(_ codes: String, _ expected: [String]) throws {
    #expect(try Coded.problems(codes) == expected)
  }

  @Test func `problems with the cases`() throws {
    let codes = "case,domain,category\nP1,d,c\nP11,d,c\nQ,d,c\nQ,d,e\n"
    #expect(
      try Coded.problems(codes, cases: "case\nP1\nP1\n\"\"\n,\n").contains { $0.contains("fields") })
    #expect(
      try Coded.problems(codes, cases: "case,age\nP1,\n,3\nP1,4\n") == [
        "cases.csv:3: the case has no name in 'case'",
        "cases.csv:4: the case 'P1' stands on line 2 already; give each interview a name of its own",
      ])
    #expect(
      try Coded.problems(codes, cases: "case\nP1\nOther\n") == [
        "codes.csv:3: the file of cases has no 'P11'; did you mean 'P1'?",
        "codes.csv:4: the file of cases has no 'Q'; add a row for it",
      ])
    #expect(
      try Coded.problems(nil) == [
        "s.yaml:3:20: there is no file 'codes.csv' beside the study file; 'file' names a CSV with a row for each code"
      ])
  }
}
