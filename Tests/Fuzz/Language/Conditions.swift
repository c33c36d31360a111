import FuzzSupport

@testable import StudyFile

/// The language of conditions and formulas: what is read can be written, which reads as the same.
enum Conditions: FuzzTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    _ = FormulaParser.parse(text, with: codebook)
    let outcome = ConditionParser.parse(text, with: codebook)
    guard let condition = outcome.condition else {
      // Of a variable that is wrong itself its own error is told.
      demand(!outcome.problems.isEmpty || text.contains("broken"), "refused without a word")
      return
    }
    let again = ConditionParser.parse(condition.text, with: codebook).condition
    demand(again == condition, "written, it reads otherwise: \(condition.text)")
  }

  private static let study: Study = {
    let text = """
      study: s
      data: {file: x.csv}
      variables:
        gender: {measure: nominal, values: {1: Woman, 2: Man, "03": Both of them}}
        mood: {measure: ordinal, values: {-1: low, 0: it's mid, "1:30": high-ish}, missing: {-99: Refused}}
        age: {measure: numeric, range: [0, 120]}
        b: {measure: numeric}
        my var: {measure: numeric}
        and: {measure: nominal, values: [or, not]}
        site: {measure: nominal}
        ticks: {measure: multiple, columns: {Q1: Alone, Q2: In a group}}
        note: {measure: text}
        half: {compute: age / b}
        young: {cut: {of: age, at: [20, 40]}}
      scales:
        total: {items: [age, -b], range: [0, 120]}
      """
    do { return try StudyParser.parse(text: text, file: "study.yaml") } catch { fatalError("\(error)") }
  }()

  private static let codebook: Codebook = {
    var codebook = Codebook()
    for variable in study.variables { codebook.add(variable) }
    codebook.addInvalid("broken")
    return codebook
  }()
}
