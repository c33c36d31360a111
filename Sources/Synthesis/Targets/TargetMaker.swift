import StudyFile

/// Makes a published report into targets.
struct TargetMaker {
  let questionnaire: Questionnaire
  let reader: AnswerReader
  private var study: Study { questionnaire.study }

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    reader = AnswerReader(questionnaire)
  }

  /// Empty where the report can only be judged by the procedure that recomputes it.
  func targets(_ report: PublishedReport, rounding: Finding.Rounding, number: Int) -> [Target] {
    var made: [Target] = []
    let among = report.among.map { reader.truth($0.value) }
    let condition = report.among?.value
    let aim = report.value.map { Aim($0, rounding) }
    switch report.target {
    case .event(let event):
      guard let aim, ["proportion", "count"].contains(report.measure) else { break }
      let truth = reader.truth(event.condition)
      let fields = fields([event.condition, condition])
      made.append(
        .share(
          of: truth, among: among, fields: fields, aim: aim, isCount: report.measure == "count",
          countsMissing: report.answered == .all))
      made += sizes(report, of: truth, among: among, fields: fields)
    case .variable(let name):
      made = describing(name, report, aim, among, condition)
    case .comparison(let outcome, let groups):
      made = comparing(outcome, groups, report, aim, among, condition)
    case .association(let first, let second):
      made = associating(first, second, report, aim, among, condition)
    case .test: break
    }
    return made.map { target in
      var target = target
      target.report = number
      return target
    }
  }

  /// The fields of conditions and variables, in order.
  func fields(_ conditions: [Condition?], _ names: String...) -> [Int] {
    let variables = conditions.compactMap { $0?.variables }.reduce(Set(names)) { $0.union($1) }
    return questionnaire.fields(of: variables).sorted()
  }

  /// A printed n is met as well.
  private func sizes(
    _ report: PublishedReport, of truth: @escaping AnswerReader.Truth, among: AnswerReader.Truth?,
    fields: [Int]
  ) -> [Target] {
    let answered: AnswerReader.Truth = { row in (among?(row) ?? true) == true && truth(row) != nil }
    switch report.answered {
    case .count(let n): return [.count(answered, fields: fields, range: Double(n)...Double(n))]
    case .answered:
      return report.n.map { [.count(answered, fields: fields, range: Double($0)...Double($0))] } ?? []
    case .all:
      guard let n = report.n.map(Double.init) else { return [] }
      let all: AnswerReader.Truth = { row in (among?(row) ?? true) == true }
      return [
        .count(answered, fields: fields, range: 0...n),
        .count(all, fields: fields, range: n...Double.infinity),
      ]
    }
  }

  private func describing(
    _ name: String, _ report: PublishedReport, _ aim: Aim?, _ among: AnswerReader.Truth?,
    _ condition: Condition?
  ) -> [Target] {
    let number = reader.number(of: name)
    let fields = fields([condition], name)
    var made: [Target] = []
    switch report.measure {
    case "mean":
      guard let aim else { break }
      let step = stepsOfOne(name)
      made.append(
        .moments(of: number, among: among, fields: fields, value: \.mean) { moments in
          moments.n > 0 ? aim.distance(moments.mean, steps: moments.n * step) : 100
        })
    case "sd":
      guard let aim else { break }
      let step = stepsOfOne(name)
      made.append(
        .moments(of: number, among: among, fields: fields, value: \.sd) { moments in
          moments.n > 1 ? aim.distance(moments.sd, steps: moments.n * step / 2) : 100
        })
    case "missing":
      guard let aim else { break }
      let isMissing = reader.truth(.isMissing(variable: name))
      made.append(
        .share(
          of: isMissing, among: among, fields: fields, aim: aim, isCount: true, countsMissing: false))
    case "median", "q1", "q3", "min", "max":
      guard let aim else { break }
      let shares = ["median": 0.5, "q1": 0.25, "q3": 0.75, "min": 0, "max": 1]
      made.append(
        .quantile(shares[report.measure] ?? 0.5, of: number, among: among, fields: fields, aim: aim))
    case "cronbach_alpha":
      guard let aim, case .scale(let scale) = study.variable(name)?.source else { break }
      let items = scale.items.map { (reader.number(of: $0.variable), $0.isReversed) }
      made.append(.alpha(of: items, among: among, fields: fields, aim: aim))
    default: break
    }
    if let n = report.n.map(Double.init), report.measure != "missing", !made.isEmpty {
      let isAnswered: AnswerReader.Truth = { row in (among?(row) ?? true) == true && !number(row).isNaN }
      made.append(.count(isAnswered, fields: fields, range: n...n))
    }
    return made
  }

  /// How many changes of one answer move a variable by 1, roughly.
  private func stepsOfOne(_ name: String) -> Double {
    guard let variable = study.variable(name) else { return 1 }
    switch variable.source {
    case .scale(let scale): return scale.score == .mean ? Double(scale.items.count) : 1
    case .column:
      let numbers = questionnaire.places[name]?.first.flatMap { questionnaire.fields[$0].numbers }
      // An answer can move by many steps at once where there are many.
      return numbers.map { min(1 / $0.step, 8 / max(1, $0.high - $0.low)) } ?? 1
    case .columns, .separated, .cut, .recode, .compute: return 1
    }
  }
}
