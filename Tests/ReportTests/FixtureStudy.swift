import StudyFile

/// The therapist-tears study, as its file reads.
enum FixtureStudy {
  static let place = SourceLocation(file: "study.yaml", line: 1)

  static func variable(
    _ name: String, _ label: String, _ measure: MeasurementLevel, _ levels: [String] = []
  ) -> Variable {
    var variable = Variable(name: name, measure: measure, source: .column(name), location: place)
    variable.label = label
    variable.levels = levels.map { Level(code: $0, label: $0) }
    return variable
  }

  static func analysis(_ id: String, _ verb: Analysis.Verb) -> Analysis {
    Analysis(id: id, verb: verb, location: place)
  }

  static let cried = Event(
    text: "cried = Yes", condition: .isAnyOf(variable: "cried", labels: ["Yes"]),
    outcome: Outcome(variable: "cried", level: "Yes"))

  static let study: Study = {
    var study = Study(file: "study.yaml", id: "therapist-tears", data: DataSource())
    study.title = "Do therapists cry in therapy?"
    study.citation =
      "Blume-Marcovici, A. C., Stolberg, R. A., & Khademi, M. (2013). Do therapists cry in therapy? The role of experience and other factors in therapists’ tears. Psychotherapy, 50(2), 224–234."
    study.date = "March 2013"
    study.topics = ["Therapist factors"]
    study.summary = Located(
      "{{cried.proportion[Yes]}} of {{cried.proportion[Yes].n}} therapists had cried in a session with a client;\namong psychodynamic therapists, {{by-orientation.proportion[Yes, PDT]}}.",
      at: SourceLocation(file: "study.yaml", line: 9))
    study.caution = Located(
      "This is the only survey of its kind, and clients were not asked. It says how often therapists cry, not what their tears do.",
      at: place)
    study.practiceImplication = Located(
      "Tears can bend or break the frame. Where they come from attunement to the client, talking about them openly can strengthen the relationship.",
      at: place)
    study.related = [RelatedReport(id: "interviews", title: "Interviews with eight therapists")]
    study.variables = [
      variable("gender", "Gender", .nominal, ["Woman", "Man", "Other"]),
      variable("role", "Professional role", .nominal, ["Graduate student", "Licensed clinician"]),
      variable("orientation", "Theoretical orientation", .nominal, ["CBT", "PDT", "Other"]),
      variable("cried", "Cried in therapy", .nominal, ["No", "Yes"]),
      variable("age", "Age", .numeric), variable("experience", "Years licensed", .numeric),
      variable("daily", "Crying in daily life", .numeric),
      variable("share", "Share of sessions cried in", .numeric),
      variable("extraversion", "Extraversion", .numeric), variable("openness", "Openness", .numeric),
      variable("stability", "Emotional stability", .numeric),
      variable("empathy", "Empathic concern", .numeric),
      variable("effect", "Effect on the relationship", .ordinal, ["Deteriorated", "Unchanged", "Improved"]),
      variable("modalities", "Modalities offered", .multiple, ["Individual", "Group", "Couple or family"]),
      variable("comments", "Comments", .text),
      variable("iri_1", "Tender feelings", .numeric), variable("iri_2", "Not sorry for others", .numeric),
      variable("iri_3", "Protective", .numeric), variable("iri_4", "Not disturbed", .numeric),
    ]
    return study
  }()
}
