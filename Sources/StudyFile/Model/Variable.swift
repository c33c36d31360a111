/// What one question, or something made of several, means.
package struct Variable: Sendable {
  package var name: String
  package var label: String?
  package var measure: MeasurementLevel
  /// In the order that tables use. Empty: the levels are what the data hold, sorted.
  package var levels: [Level] = []
  /// Typed missing values: counted apart, never in a mean. What is cut or recoded has those of what it is made of.
  package var missing: [MissingValue] = []
  /// Numbers outside are reported and treated as missing.
  package var range: ClosedRange<Double>?
  /// Whether its answers are whole numbers; `nil` where the study file does not say.
  package var isWhole: Bool?
  /// How the export writes the decimals of its numbers, where other columns have others.
  package var decimal: DecimalMark?
  package var source: Source
  /// The denominator of a check-all-that-apply question.
  package var base = Base.answered
  /// Of a check-all-that-apply question with its options in one column: the label of the level that is ticked by whatever
  /// is none of the others.
  package var other: String?
  /// Of a check-all-that-apply question with one column per option: the code that is a tick, and what it is called, so that
  /// any other answer is none; empty where the words of the cell tell.
  package var ticked: [String] = []
  /// Whether it is the study's sampling weight, which nobody was asked.
  package var isWeight = false
  /// Of whom the question was asked; `nil` where of everybody. What is cut or recoded has that of what it is made of.
  package var asked: Located<Condition>?
  package var location: SourceLocation
  /// Where the study file writes each heading of `source`; empty where it writes none.
  package var columnLocations: [SourceLocation] = []

  package init(name: String, measure: MeasurementLevel, source: Source, location: SourceLocation) {
    self.name = name
    self.measure = measure
    self.source = source
    self.location = location
  }

  /// Its levels are ordered by what their codes happen to look like.
  package var lacksOrder: Bool { measure == .ordinal && levels.isEmpty }

  /// A closed question of two answers, which is the share of one of them whatever their order.
  package var isBinary: Bool { measure.isCategorical && levels.count == 2 }

  /// Where the study file says which column it is read from.
  package var columnLocation: SourceLocation { columnLocations.first ?? location }

  /// What a table calls it.
  package var title: String { label ?? name }

  /// Where its values come from.
  package enum Source: Sendable {
    /// One column of the export, by its heading.
    case column(String)
    /// A check-all-that-apply question with one column per option. `levels` has the options, in this order.
    case columns([String])
    /// A check-all-that-apply question with the ticked options joined in one column.
    case separated(column: String, separator: String)
    case cut(Cut)
    case recode(Recode)
    case compute(Located<Expression>)
    case scale(Scale)
  }

  package enum Base: String, Sendable, CaseIterable {
    /// Those who ticked at least one option.
    case answered
    /// Everyone whom the question was shown to.
    case shown
  }
}

/// Stevens' levels of measurement, and the kinds of column that are not measured.
package enum MeasurementLevel: String, Sendable, CaseIterable {
  case nominal, ordinal, numeric, multiple, text, date, id

  package var isCategorical: Bool { self == .nominal || self == .ordinal }
}

/// One answer of a closed question: how the export writes it, and what it is called.
package struct Level: Sendable, Hashable {
  package var code: String
  package var label: String

  package init(code: String, label: String) {
    self.code = code
    self.label = label
  }
}

/// A code that says why there is no answer.
package struct MissingValue: Sendable, Hashable {
  package var code: String
  package var label: String?

  package init(code: String, label: String?) {
    self.code = code
    self.label = label
  }
}

/// Intervals of a numeric variable, closed on the left.
package struct Cut: Sendable, Equatable {
  package var of: String
  package var at: [Double]

  package init(of: String, at: [Double]) {
    self.of = of
    self.at = at
  }
}

/// Levels of a categorical variable put together. Levels that are not named become missing.
package struct Recode: Sendable, Equatable {
  package var of: String
  /// For each new level, in the order of the variable's `levels`: the labels of the old one.
  package var groups: [[String]]

  package init(of: String, groups: [[String]]) {
    self.of = of
    self.groups = groups
  }
}

/// A score of several items.
package struct Scale: Sendable, Equatable {
  package struct Item: Sendable, Equatable {
    package var variable: String
    package var isReversed: Bool

    package init(variable: String, isReversed: Bool) {
      self.variable = variable
      self.isReversed = isReversed
    }
  }
  package enum Score: String, Sendable, CaseIterable { case mean, sum }

  package var items: [Item]
  /// The lowest and highest answer an item allows; a reversed item is `low + high − answer`.
  package var range: ClosedRange<Double>?
  package var score: Score
  /// Fewer answers than this, and the score is missing. A sum with items missing is mean × items.
  package var minimumItems: Int

  package init(items: [Item], range: ClosedRange<Double>?, score: Score, minimumItems: Int) {
    self.items = items
    self.range = range
    self.score = score
    self.minimumItems = minimumItems
  }
}
