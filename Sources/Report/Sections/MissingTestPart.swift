import Analyses
import Quality

/// Little's test that answers are missing completely at random: what it shows, and what it cannot.
struct MissingTestPart: InLanguage {
  let test: MissingTest
  let labels: Labels

  var say: Words { labels.say }

  /// Of more questions, the sentence has the number.
  private static let mostNamed = 8
  /// Below it a p value is significant.
  private static let significance = 0.05

  private var names: [String] { test.variables.map(labels.title) }

  private var sentence: Prose {
    let row = test.row
    guard let p = row.pValue else {
      return say("mcar.none", reason: say.retold(row.note.folded))
    }
    let result = Phrases(say: say).test(row)
    return [
      names.count > Self.mostNamed
        ? say("mcar.test.many", count: names.count, test: result)
        : say("mcar.test", variables: say.list(names), test: result),
      say(p < Self.significance ? "mcar.differ" : "mcar.alike"),
    ].joined(separator: " ")
  }

  var blocks: [Block] {
    var notes = [say("mcar.limits")]
    if names.count > Self.mostNamed {
      notes.append(say("mcar.questions", variables: names.joined(separator: numbers.semicolon)))
    }
    if test.row.saysUnweighted { notes.append(say("mcar.unweighted")) }
    notes.append(
      "Little, R. J. A. (1988). A test of missing completely at random for multivariate data with missing values. Journal of the American Statistical Association, 83(404), 1198–1202."
    )
    return [.paragraph(sentence), .note(notes.joined(separator: " "))]
  }
}
