import StudyFile

/// What became of every record and of every answer that could not be used.
package struct Accounting: Sendable, Equatable {
  /// Records below the header, unusable ones included.
  package var read = 0
  package var used = 0
  /// By the alternatives of `exclude`, in their order.
  package var excluded: [Excluded] = []
  package var unusable: [Unusable] = []
  /// Answers that were treated as missing because they cannot be what the study says.
  package var answers: [UnusableAnswers] = []

  /// Records that whoever shared tallies did not tell of: not used, and neither excluded nor unusable for a reason given.
  package var withheld = 0

  package init() {}

  package struct Excluded: Sendable, Equatable {
    package var rule: String
    package var count: Int
    package init(rule: String, count: Int) {
      self.rule = rule
      self.count = count
    }
  }

  /// Records that cannot be read as a respondent.
  package struct Unusable: Sendable, Equatable {
    /// In words, such as `23 fields where the header has 24`.
    package var reason: String
    package var count: Int
    /// The first few.
    package var lines: [Int]
    package init(reason: String, count: Int, lines: [Int]) {
      self.reason = reason
      self.count = count
      self.lines = lines
    }
  }

  package struct UnusableAnswers: Sendable, Equatable {
    package var variable: String
    package var column: String
    /// In words, never quoting the answer: `not a number`, `outside 18 to 100`, `not one of the values`.
    package var reason: String
    package var count: Int
    package var lines: [Int]
    package init(variable: String, column: String, reason: String, count: Int, lines: [Int]) {
      self.variable = variable
      self.column = column
      self.reason = reason
      self.count = count
      self.lines = lines
    }
  }
}

extension Accounting {
  /// How many lines are named as examples.
  static let linesShown = 5

  /// The first few of these lines, which are of one file.
  static func firstLines(_ lines: [Int]) -> [Int] { Array(lines.sorted().prefix(linesShown)) }
}
