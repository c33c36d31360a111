import Statistics
import StudyFile

/// One study of a table of studies, or this survey among them.
package struct PublishedStudy: Sendable, Equatable {
  /// What was published of it, where it can be pooled.
  package enum Result: Sendable, Equatable {
    case proportion(events: Int, n: Int)
    case correlation(r: Double, n: Int)
    case means(StudyGroup, StudyGroup)
    case ratio(ProportionPair)
    case estimate(Double, standardError: Double)
  }

  package var label: String
  package var year: String
  /// Where its number stands.
  package var source: String
  /// As printed: "56.5% of 456".
  package var printed: String
  /// `nil`: it is left out, and `note` says why.
  package var result: Result?
  /// What was done to its number, or why there is none.
  package var note: String
  /// Respondents.
  package var n: Int
  /// It is this survey.
  package var isOwn = false
  package var subgroup = ""
  package var moderator: Double?
  /// By which studies are put in order.
  package var order = ""

  package init(label: String, printed: String = "", result: Result?, n: Int, note: String = "") {
    self.label = label
    self.year = ""
    self.source = ""
    self.printed = printed
    self.result = result
    self.n = n
    self.note = note
  }

  /// Of `proportion`.
  package var counts: (events: Int, n: Int)? {
    if case .proportion(let events, let n)? = result { (events, n) } else { nil }
  }
}
