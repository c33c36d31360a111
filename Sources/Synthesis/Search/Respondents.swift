import Ingest
import StudyFile
import Tally

/// The answers of all respondents, one row after the other.
struct Respondents: Sendable {
  let count: Int
  let width: Int
  var answers: [Double]

  init(count: Int, width: Int) {
    self.count = count
    self.width = width
    answers = [Double](repeating: Field.blank, count: count * width)
  }

  subscript(row: Int, field: Int) -> Double {
    get { answers[row * width + field] }
    set { answers[row * width + field] = newValue }
  }

  func row(_ row: Int) -> [Double] { Array(answers[row * width..<(row + 1) * width]) }

  /// Runs a closure on one respondent's answers.
  func with<Result>(_ row: Int, _ body: (AnswerReader.Row) -> Result) -> Result {
    answers.withUnsafeBufferPointer { body($0.baseAddress! + row * width) }
  }
}

extension Questionnaire {
  /// Where an export reader would put each field.
  var layout: Layout {
    var layout = Layout()
    for field in fields {
      let kind: Layout.Slot.Kind =
        switch field.domain {
        case .levels: .categorical
        case .numbers: .numeric
        case .tick: .option(field.option ?? 0)
        case .presence: .presence
        }
      layout.append(.init(variable: field.variable.name, kind: kind))
    }
    return layout
  }

  /// What an export reader would make of these answers.
  func batch(_ respondents: Respondents) -> Batch {
    let rows = 0..<respondents.count
    let columns = fields.enumerated().map { place, field -> ColumnValues in
      func code(_ value: Double) -> Int32 { value.isNaN ? MissingCode.code(ofNaN: value) : Int32(value) }
      switch field.domain {
      case .numbers: return .numbers(Column(rows.map { respondents[$0, place] }))
      case .levels: return .codes(Column(rows.map { code(respondents[$0, place]) }))
      case .presence: return .codes(Column(rows.map { respondents[$0, place].isNaN ? MissingCode.blank : 0 }))
      case .tick:
        let options = places[field.variable.name] ?? []
        return .codes(
          Column(
            rows.map { row in
              let isAnswered = !field.variable.needsTick || options.contains { respondents[row, $0] == 1 }
              return isAnswered ? code(respondents[row, place]) : MissingCode.blank
            }))
      }
    }
    return Batch(
      rowCount: respondents.count, columns: columns, frequencies: nil,
      lines: rows.map { Int32(clamping: $0 + 2) })
  }

  /// Everything that a plan asks for, counted.
  func tallies(_ plan: TallyPlan, of respondents: Respondents) throws -> Tallies {
    var pass = try TallyPass(plan: plan, study: study, layout: layout)
    try pass.add(batch(respondents), labels: fields.map(\.labels))
    return pass.finish()
  }
}
