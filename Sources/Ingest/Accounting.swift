import StudyFile

/// What became of every record and of every answer that could not be used.
package struct Accounting: Sendable, Equatable {
  /// Records below the header, unusable ones included.
  package var read = 0
  package var used = 0
  /// By the alternatives of `exclude`, in their order.
  package var excluded: [Excluded] = []
  package var unusable: [Unusable] = []
  /// Answers that cannot be what the study says, in all records that could be read, later excluded ones among them.
  package var answers: [UnusableAnswers] = []
  /// How many answers there are of each variable of which some could be unusable, usable or not.
  package var given: [String: Int] = [:]

  /// Records that whoever shared tallies did not tell of: not used, and neither excluded nor unusable for a reason given.
  package var withheld = 0

  /// What its `lines` are; `nil` before anything is read.
  package var unit: Unit?

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
    package var lines: [Line]
    package init(reason: String, count: Int, lines: [Line]) {
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
    /// Answers that are treated as missing; where `kept` is there, options that were dropped from answers.
    package var count: Int
    /// The answers of a check-all-that-apply question from which the options were dropped, and which stand without them.
    package var kept: Int?
    package var lines: [Line]

    package init(
      variable: String, column: String, reason: String, count: Int, kept: Int? = nil, lines: [Line]
    ) {
      self.variable = variable
      self.column = column
      self.reason = reason
      self.count = count
      self.kept = kept
      self.lines = lines
    }

    package var keepsAnswer: Bool { kept != nil }

    /// In how many answers this was met.
    package var affected: Int { kept ?? count }

    /// Whether both count the same thing of the same column.
    func isOfOneKind(with other: Self) -> Bool {
      variable == other.variable && column == other.column && reason == other.reason
        && keepsAnswer == other.keepsAnswer
    }

    mutating func add(_ other: Self) {
      count += other.count
      if let more = other.kept { kept = (kept ?? 0) + more }
      lines += other.lines
    }
  }
}
