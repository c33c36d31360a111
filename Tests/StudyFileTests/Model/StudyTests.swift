import Testing

@testable import StudyFile

struct StudyTests {
  private func variable(_ name: String, _ column: String) -> Variable {
    Variable(
      name: name, measure: .numeric, source: .column(column),
      location: SourceLocation(file: "study.yaml", line: 1))
  }

  @Test func variablesAreFoundByTheirNames() {
    var study = Study(file: "study.yaml", id: "s", data: DataSource())
    #expect(study.variable("a") == nil)
    study.variables = [variable("a", "A"), variable("b", "B"), variable("a", "second")]
    #expect(study.variable("a")?.source.description == study.variables[0].source.description)
    study.variables.append(variable("c", "C"))
    study.variables.removeFirst()
    #expect(study.variable("c")?.name == "c")
    #expect(study.variable("b")?.name == "b")
    study.variables[0].name = "d"
    #expect(study.variable("b") == nil)
    #expect(study.variable("d")?.name == "d")
  }
}

extension Variable.Source {
  fileprivate var description: String { "\(self)" }
}
