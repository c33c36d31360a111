import FuzzSupport
import Ingest
import Tally

@testable import StudyFile

/// Conditions on answers, as they are counted: each row is one for which a condition holds, or its opposite, or neither, and
/// then it is unknown under both.
enum CountedConditions: FuzzTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self),
      let condition = ConditionParser.parse(text, with: codebook).condition
    else { return }
    refusing {
      let (holds, opposite) = (try count(condition), try count(.not(condition)))
      demand(
        holds == [opposite[0], opposite[2], opposite[1]], "\(holds) and \(opposite) of \(condition.text)")
    }
  }

  /// Rows for which it is unknown, false and true.
  private static func count(_ condition: Condition) throws -> [Int] {
    var plan = TallyPlan()
    plan.add(TallyRequest(.patterns([.condition(condition)])))
    var pass = try TallyPass(plan: plan, study: study, layout: layout)
    try pass.add(batch, labels: labels)
    let counts = pass.finish().patterns(0)
    return [MissingCode.derived, 0, 1].map { code in
      counts.patterns.reduce(0) { $0 + ($1.codes[0] == code ? $1.count : 0) }
    }
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
    return codebook
  }()

  private static let layout: Layout = {
    var layout = Layout()
    for variable in study.variables {
      switch variable.source {
      case .column:
        let kind: Layout.Slot.Kind =
          variable.measure == .numeric ? .numeric : variable.measure == .text ? .presence : .categorical
        layout.append(.init(variable: variable.name, kind: kind))
      case .columns(let columns):
        for option in columns.indices { layout.append(.init(variable: variable.name, kind: .option(option))) }
      default: break
      }
    }
    return layout
  }()

  private static let labels = layout.slots.map { slot in
    guard slot.kind == .categorical else { return [String]() }
    return slot.variable == "site"
      ? ["North", "1", "x y"] : study.variable(slot.variable)?.levels.map(\.label) ?? []
  }

  private static let batch: Batch = {
    let rows = 7
    let columns = layout.slots.enumerated().map { place, slot -> ColumnValues in
      switch slot.kind {
      case .numeric:
        .numbers(
          Column((0..<rows).map { $0 == 3 ? MissingCode.number(MissingCode.blank) : Double($0 * 11 - place) })
        )
      case .categorical:
        .codes(Column((0..<rows).map { $0 == 2 ? MissingCode.blank : Int32($0 % labels[place].count) }))
      case .option: .codes(Column((0..<rows).map { $0 == 5 ? MissingCode.blank : Int32($0 % 2) }))
      case .presence: .codes(Column((0..<rows).map { $0 == 5 ? MissingCode.blank : 0 }))
      }
    }
    return Batch(rowCount: rows, columns: columns, frequencies: nil, lines: (0..<rows).map { Int32($0 + 2) })
  }()
}
