import StudyFile

/// A plan worked out for one layout: every column that has to be derived, in dependency order, and what is counted.
///
/// Each step fills one lane, a column of the workspace, whose number is the step's. What several requests need is one
/// step, and so is done once a batch.
struct Program: Sendable {
  enum Step: Sendable {
    // Codes
    case takeCodes(slot: Int, levels: CodeSpace)
    case intern(Numbers, interner: Int)
    case cut(Int, at: [Double], missing: Int)
    case recode(Int, table: Int)
    /// What is blank of whoever was certainly not asked, as this code.
    case notAsked(Int, asked: Int, code: Int32)
    // Numbers
    case takeNumbers(slot: Int)
    case levelNumbers(Int, table: Int)
    case constant(Double)
    case computed(Int)
    case negative(Int)
    case function(Expression.Function, Int)
    case operation(Int, Expression.Operator, Int)
    case scale(ScaleStep)
    case index(AnswerIndex, of: [Int])
    /// How many of these truths hold.
    case unanswered([Int])
    case line
    // Truths
    case levelTest(Int, table: Int)
    case anyTicked([Int], unlessMissing: Int)
    case compares(Int, Condition.Comparison, Int)
    case isMissingCode(Int)
    case isBlankCode(Int)
    case isBlankNumber(Int)
    /// Unknown where nothing is ticked and the export says so.
    case isBlankQuestion(ticks: Int)
    /// Unknown where there is no answer and the question was not asked.
    case isUnanswered(blank: Int, asked: Int)
    case isMissingNumber(Int)
    case isMissingQuestion([Int], needsTick: Bool)
    case not(Int)
    case all([Int])
    case any([Int])

    /// Bytes a row.
    var width: Int {
      switch self {
      case .takeCodes, .intern, .cut, .recode, .notAsked: MemoryLayout<Int32>.stride
      case .takeNumbers: 0  // They are used where they lie.
      case .levelNumbers, .constant, .computed, .negative, .function, .operation, .scale, .index,
        .unanswered, .line:
        MemoryLayout<Double>.stride
      case .levelTest, .anyTicked, .compares, .isMissingCode, .isBlankCode, .isBlankNumber, .isBlankQuestion,
        .isUnanswered, .isMissingNumber, .isMissingQuestion, .not, .all, .any:
        MemoryLayout<UInt8>.stride
      }
    }
  }

  /// Where numbers to be coded stand: a slot of the batch needs no copy.
  enum Numbers: Sendable, Hashable {
    case slot(Int)
    case lane(Int)
  }

  struct ScaleStep: Sendable {
    var name: String
    /// The lanes of its items as numbers.
    var items: [Int]
    var isReversed: [Bool]
    var range: ClosedRange<Double>?
    var score: Scale.Score
    var minimumItems: Int
    /// The place of its count of answers out of range.
    var counter: Int
  }

  /// One coordinate of a request's patterns.
  struct Coordinate: Sendable, Equatable {
    var lane: Int
    var space: CodeSpace
  }

  struct PatternRequest: Sendable {
    var axes: [Axis]
    var coordinates: [Coordinate]
    /// The place of the condition that selects its rows.
    var selection: Int
    /// The lane of the weights that are summed.
    var weight: Int?
  }

  struct CrossProductRequest: Sendable {
    var variables: [String]
    var lanes: [Int]
    var selection: Int
  }

  struct OccasionsRequest: Sendable {
    /// One an occasion.
    var axes: [Axis]
    var answer: Coordinate
    var occasion: Coordinate
    var id: Coordinate
    /// The place of the id among `Batch.hashes`.
    var hash: Int
    var selection: Int
  }

  struct ObservedLanes: Sendable {
    var numbers: [Int] = []
    var codes: [Int] = []
    var truths: [Int] = []
  }

  /// Where the tally of a request of the plan stands.
  enum Place: Sendable {
    case patterns(Int)
    case crossProducts(Int)
    case occasions(Int)
  }

  var steps: [Step] = []
  /// For each `NumberInterner`, the variable and how many missing codes it has.
  var interned: [(variable: String, missing: Int)] = []
  /// For each `MetLevels`, its slot and the lane that it is read to.
  var met: [(slot: Int, lane: Int)] = []
  var tests: [LevelTable<LevelTest>] = []
  var levelNumbers: [LevelTable<LevelNumber>] = []
  var regroupings: [LevelTable<Regrouping>] = []
  var scales: [String] = []
  /// The lanes that an observer looks at.
  var observed = ObservedLanes()
  /// The lanes of the alternatives of `exclude`.
  var exclusions: [Int] = []
  /// The lanes of the conditions that select rows; `nil` selects every row that is used.
  var selections: [Int?] = []
  var patterns: [PatternRequest] = []
  var crossProducts: [CrossProductRequest] = []
  var occasions: [OccasionsRequest] = []
  var places: [Place] = []
}
