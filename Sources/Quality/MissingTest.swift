import Analyses
import Statistics
import StudyFile
import Tally

/// Little's test that answers are missing completely at random, where the study file asks for it.
package struct MissingTest: Sendable, Equatable {
  /// The questions it is of.
  package var variables: [String]
  /// A row of the whole study.
  package var row: ResultRow

  package init(variables: [String], row: ResultRow) {
    self.variables = variables
    self.row = row
  }
}

/// What it takes: of everybody, which answers they gave.
struct MissingTestPlan: Sendable {
  private let questions: [Variable]
  private let request: Int?
  private let hasWeights: Bool

  /// Of more, nearly everybody left out other ones, and estimates are of single respondents.
  static let mostQuestions = 100

  /// `nil` where nobody asks for it.
  init?(_ study: Study, tallies: inout TallyPlan) {
    guard let settings = study.quality.mcar else { return nil }
    let names =
      switch settings {
      case .of(let names): Set(names)
      case .ofAnalyses: Self.analysed(study)
      }
    let times = Set(
      study.quality.pages.map(\.value) + [study.quality.duration].compactMap { $0?.value })
    questions = study.variables.filter { variable in
      names.contains(variable.name) && variable.isQuestion && !variable.lacksOrder && variable.asked == nil
        && (variable.measure == .numeric || variable.measure == .ordinal)
        && (settings != .ofAnalyses || !times.contains(variable.name))
    }
    hasWeights = study.weight != nil
    request =
      2...Self.mostQuestions ~= questions.count
      ? tallies.add(TallyRequest(.patterns(questions.map { .variable($0.name) }))) : nil
  }

  /// The questions that analyses read, in scales and in whatever else is made of them.
  private static func analysed(_ study: Study) -> Set<String> {
    var own = TallyPlan()
    for analysis in study.analyses {
      _ = ProcedureMaker(study: study, analysis: analysis, seed: 0).procedure(&own)
    }
    var waiting = own.variables
    var seen: Set<String> = []
    while let name = waiting.popFirst() {
      guard seen.insert(name).inserted else { continue }
      waiting.formUnion(study.variable(name)?.source.ingredients ?? [])
    }
    return seen
  }

  func test(from tallies: Tallies) -> MissingTest {
    let patterns = request.map { tallies.patterns($0) }
    let columns = questions.enumerated().map { axis, variable -> [Double?] in
      guard let patterns else { return [] }
      let numbers = patterns.values[axis].numbers(of: variable)
      return patterns.patterns.map { $0.codes[axis] >= 0 ? numbers[Int($0.codes[axis])] : nil }
    }
    let found = LittlesMCAR(
      IncompleteAnswers(columns: columns, counts: patterns?.patterns.map(\.count) ?? []))
    var row = ResultRow(analysis: Analysis.wholeStudy, found.estimates[0])
    if questions.count > Self.mostQuestions {
      row.note = "not of more than \(Self.mostQuestions) questions: name some under `mcar`"
    } else {
      switch found.problem {
      case .unanswered(let place)?: row.note = "nobody answered “\(questions[place].title)”"
      case .constant(let place)?: row.note = "all answers to “\(questions[place].title)” are alike"
      default: break
      }
    }
    if hasWeights, row.note.isEmpty { row.note = ResultRow.unweighted }
    return MissingTest(variables: questions.map(\.name), row: row)
  }
}
