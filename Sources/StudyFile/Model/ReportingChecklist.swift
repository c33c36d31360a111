/// A list of what the report of a survey should tell, so that readers can judge it.
package enum ReportingChecklist: String, Sendable, CaseIterable {
  /// Surveys on the web: Eysenbach, G. (2004).
  case cherries
  /// Cross-sectional studies: von Elm et al. (2007).
  case strobe

  /// One thing to tell.
  package struct Item: Sendable, Equatable {
    /// By which a study file answers it.
    package let key: String
    /// What should be told.
    package let asks: String
  }

  package struct Part: Sendable, Equatable {
    package let title: String
    package let items: [Item]
  }

  package var keys: [String] { parts.flatMap(\.items).map(\.key) }

  package var parts: [Part] {
    switch self {
    case .cherries: Self.cherriesParts
    case .strobe: Self.strobeParts
    }
  }

  private static func part(_ title: String, _ items: KeyValuePairs<String, String>) -> Part {
    Part(title: title, items: items.map { Item(key: $0.key, asks: $0.value) })
  }

  private static let cherriesParts = [
    part("Design", ["design": "Who was meant to answer, and whether the sample is one of convenience"]),
    part(
      "Ethics and consent",
      [
        "ethics": "Which board approved the study",
        "consent":
          "What people were told before they agreed: how long it takes, what is kept, by whom, what for",
        "data_protection": "How names and addresses are kept from others",
      ]),
    part("Development", ["development": "How the questionnaire was made, and tried before it was used"]),
    part(
      "Recruitment",
      [
        "access": "Whether anybody could answer (open) or only those who were invited (closed)",
        "contact": "How people were first reached: by mail, by e-mail, on a page",
        "advertising": "How the survey was made known, and in which words",
      ]),
    part(
      "Administration",
      [
        "mode": "Whether answers were given on a page or by e-mail, and how they came into the data",
        "context": "The site on which it stood, and whom that site draws",
        "mandatory": "Whether answering was needed for something else",
        "incentives": "What people were offered for answering",
        "period": "From when to when answers were collected",
        "randomization": "Whether questions came in random order",
        "adaptive": "Whether some questions were shown to some only",
        "items": "How many questions there were, and how many on a page",
        "pages": "How many pages there were",
        "completeness": "Whether unanswered questions were pointed out, and a way not to answer was offered",
        "review": "Whether people could go back and change answers",
      ]),
    part(
      "Response",
      [
        "visitors": "How one visitor was told from another",
        "view_rate": "Of those who came to the site, the share that saw the survey",
        "participation_rate": "Of those who saw its first page, the share that agreed to take part",
        "completion_rate": "Of those who agreed, the share that answered to the end",
      ]),
    part(
      "Several answers by one person",
      [
        "cookies": "Whether cookies told who had answered before",
        "addresses": "Whether answers from the same IP address were looked for, and what became of them",
        "repeated_answers":
          "Whether the same answers were looked for by other means, and what became of them",
        "registration": "Whether people logged in, and repeated entries were left out",
      ]),
    part(
      "Analysis",
      [
        "incomplete": "What became of questionnaires that were not finished",
        "timing": "Whether questionnaires that were answered too quickly were left out",
        "weighting": "Whether weights correct for who answered",
      ]),
  ]

  private static let strobeParts = [
    part(
      "Title and introduction",
      [
        "title": "1. The design in the title or abstract, and a summary of what was done and found",
        "background": "2. What was known before, and why this was studied",
        "objectives": "3. What was to be found out, and hypotheses set down beforehand",
      ]),
    part(
      "Methods",
      [
        "design": "4. The design of the study, early in the paper",
        "setting": "5. Places and dates",
        "participants": "6. Who could take part, and how they were chosen",
        "variables": "7. Outcomes, exposures, predictors and confounders",
        "measurement": "8. How each variable was measured",
        "bias": "9. What was done against sources of bias",
        "size": "10. How the size of the study was arrived at",
        "quantitative": "11. How quantitative variables were handled, and grouped",
        "methods": "12. Statistical methods, missing answers and sensitivity analyses among them",
      ]),
    part(
      "Results",
      [
        "flow": "13. How many there were at each stage, and why others were left out",
        "descriptive": "14. Who the participants are, and how many answers are missing",
        "outcomes": "15. Numbers of outcomes",
        "main_results": "16. Estimates with their precision",
        "other_analyses": "17. Subgroups, interactions and sensitivity analyses",
      ]),
    part(
      "Discussion and other information",
      [
        "key_results": "18. The main results, with reference to what was to be found out",
        "limitations": "19. Limitations, and the direction of possible bias",
        "interpretation": "20. A cautious interpretation",
        "generalisability": "21. To whom the results apply beyond the sample",
        "funding": "22. Who paid for the study, and what part they had in it",
      ]),
  ]
}

/// A checklist of a study, with what its study file says to items that no data can answer.
package struct GivenChecklist: Sendable, Equatable {
  package var checklist: ReportingChecklist
  package var answers: [String: String]

  package init(_ checklist: ReportingChecklist, answers: [String: String] = [:]) {
    self.checklist = checklist
    self.answers = answers
  }
}
