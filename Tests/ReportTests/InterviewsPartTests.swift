import Testing

@testable import Analyses
@testable import Interviews
@testable import Report
@testable import StudyFile

/// The section on coded interviews, and survey results beside them.
@Suite struct InterviewsPartTests {
  private static let place = SourceLocation(file: "study.yaml", line: 1)

  /// Eight cases, four of a kind, with a category of each label, one of one case and a part.
  private static func findings(_ change: (inout Interviews) -> Void = { _ in }) throws -> InterviewFindings {
    let held: [(String, String?, String)] = [
      ("All", nil, "12345678"), ("Most", nil, "12345"), ("Most", "Part", "123"), ("Few", nil, "12"),
      ("Once", nil, "8"),
    ]
    let coded = CodedInterviews(
      cases: (1...8).map {
        InterviewCase(
          name: "Pseudonym \($0)", attributes: [CaseAttribute(name: "kind", value: $0 < 5 ? "a" : "b")])
      },
      assignments: held.flatMap { category, part, cases in
        cases.map {
          CodeAssignment(
            caseName: "Pseudonym \($0)", domain: "Domain", category: category, subcategory: part, coder: nil,
            coreIdea: category == "Few" ? "It was secret \($0)." : nil,
            isQuotable: category == "Few" && $0 == "1",
            line: 2)
        }
      }, file: "codes.csv")
    var settings = Interviews(file: Located("codes.csv", at: place))
    settings.compare = [Located("kind", at: place)]
    change(&settings)
    return try InterviewFindings(InterviewData(coded: coded, files: []), settings, seed: 1)
  }

  private static func document(
    _ findings: InterviewFindings, _ language: ReportLanguage = .english, joint: [JointDisplayRow] = []
  ) -> Document {
    var study = FixtureStudy.study
    study.language = language
    study.summary = nil
    study.joint = joint
    return DocumentBuilder(FixtureContent.content([AnalysisResult(findings)], study: study)).document()
  }

  @Test func tables() throws {
    let document = Self.document(try Self.findings())
    let names = document.tables.map(\.name).filter { $0.hasPrefix("interviews") }
    #expect(
      names == [
        "interviews-categories", "interviews-by-kind", "interviews-stability", "interviews-accumulation",
      ])
    let page = MarkdownRenderer.markdown(document)
    #expect(page.contains("Of 3 categories in the interviews, “All” is the most frequent (general): [8]"))
    #expect(page.contains("Categories by label: 1 general, 1 typical, 1 variant."))
    #expect(page.contains("| &emsp;Most | typical | 5 |\n| &emsp;&emsp;Part | variant | 3 |"))
    #expect(page.contains("| &emsp;Miscellaneous | 1 category of one case | 1 |"))
    #expect(page.contains("Of 8 cases: general 7–8, typical 5–6, variant 2–4."))
    #expect(page.contains("Few | variant | no label in 2 of 8 | no label in 13 of 28 |"))
    #expect(page.contains("Hill, C. E., Knox, S.") && !page.contains("Hill, C. E., Thompson"))
    #expect(document.figures.map(\.name).contains("interviews-tiles"))
  }

  @Test func `no name of a case, no word that nobody released`() throws {
    let page = MarkdownRenderer.markdown(Self.document(try Self.findings()))
    #expect(!page.contains("Pseudonym") && !page.contains("Once"))
    #expect(page.contains("**Few**: “It was secret 1.”") && !page.contains("secret 2"))
    let shown = Self.document(try Self.findings { $0.names = .show })
    #expect(MarkdownRenderer.markdown(shown).contains("Pseudonym 3"))
  }

  @Test func rows() throws {
    let rows = AnalysisResult(try Self.findings()).rows
    let keys = rows.map {
      [$0.measure.rawValue, $0.variable, $0.level, $0.by, $0.group, $0.method].joined(separator: "\u{0}")
    }
    #expect(Set(keys).count == keys.count)
    #expect(rows.filter(\.isPrimary).map(\.level) == ["All"])
    let part = try #require(rows.first { $0.level == "Most / Part" })
    #expect(part.estimate == 3 && part.n == 8 && part.note == "variant")
    let most = try #require(rows.first { $0.measure == .riskDifference && $0.level == "Most" })
    #expect(
      most.group == "a vs b" && most.estimate == 0.75
        && most.note == "differs by 30% of cases or more and by two labels")
    let changes = try #require(rows.first { $0.measure == .labelChanges && $0.level == "Few" && $0.n == 28 })
    #expect(changes.estimate == 13.0 / 28 && changes.note == "no label in 13")
    #expect(rows.filter { $0.measure == .categoriesSeen }.count == 16)
  }

  @Test(arguments: [ReportLanguage.german, .french, .spanish, .dutch])
  func languages(_ language: ReportLanguage) throws {
    for rules in Interviews.Rules.allCases {
      let page = MarkdownRenderer.markdown(Self.document(try Self.findings { $0.rules = rules }, language))
      #expect(!page.contains("Miscellaneous") && !page.contains("[interviews.") && !page.contains("{"))
    }
  }

  @Test func `survey results beside categories`() throws {
    func located(_ text: String) -> Located<String> { Located(text, at: Self.place) }
    let joint = [
      JointDisplayRow(
        survey: located("{{interviews.label_changes[Few, without one case]}} of all"),
        category: located("Domain / Most / Part"), reading: .disagrees, inference: located("So it is."))
    ]
    let document = Self.document(try Self.findings(), joint: joint)
    let page = MarkdownRenderer.markdown(document)
    #expect(page.contains("Survey and Interviews Together"))
    #expect(
      page.contains("Most / Part: variant, [3](#analysis-interviews) of 8 cases | disagrees | So it is. |"))
    #expect(document.figures.map(\.name).contains("joint-display"))
  }

  @Test func `names that a joint display cannot find`() throws {
    func problem(_ name: String) throws -> String? {
      let row = JointDisplayRow(
        survey: Located("x", at: Self.place), category: Located(name, at: Self.place), reading: .confirms)
      return try Self.findings().problems(of: [row]).first?.message
    }
    #expect(try problem("Most") == nil && problem("Part") == nil && problem("Domain / All") == nil)
    #expect(try problem("Mots") == "no category is called 'Mots'; did you mean 'Most'?")
    #expect(try problem("Once") == "the category 'Once' holds one case, and is not reported")
  }
}
