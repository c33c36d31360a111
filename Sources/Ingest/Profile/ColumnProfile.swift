/// What the answers of one column look like, for somebody who has no codebook yet. Its values are answers: they go nowhere
/// before somebody has judged that they are those of a closed question.
package struct ColumnProfile: Sendable, Equatable {
  package struct Value: Sendable, Equatable {
    package var text: String
    package var count: Int

    package init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  package var heading: String
  /// Cells that are not empty.
  package var answered = 0
  package var blank = 0
  /// Distinct answers in the order in which they occur first; where there are more than could be kept, the first of them
  /// with all codes such as -99 and 999 that mean "no answer" in many surveys.
  package var values: [Value] = []
  package var hasMore = false
  /// No answer occurs twice, as far as answers were kept to compare.
  package var isUnique = true

  package var whole = 0
  package var decimal = 0
  /// Numbers with a comma before their decimals.
  package var decimalComma = 0
  /// Of the numbers that are no code for "no answer"; of a mark before decimals either.
  package var minimum = Double.infinity
  package var maximum = -Double.infinity
  package var dates = 0
  package var mailAddresses = 0
  package var networkAddresses = 0
  package var telephones = 0
  /// Bytes of the longest answer, and of all together.
  package var longest = 0
  package var bytes = 0
  /// What the answers fall into where several are joined in a cell; in the order of `ListSeparator`.
  package var pieces: [PieceCounts] = []

  package init(heading: String) { self.heading = heading }

  package var numbers: Int { whole + decimal }
}
