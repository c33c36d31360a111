import Statistics

/// Who gave nearly all answers as somebody else did: `percentmatch` of Kuriakose and Robbins (2016), the highest share of
/// equal answers that a respondent has with any other. Here the share is of the questions that either of the two answered, so
/// that nobody is alike by what was not asked.
///
/// Only those are compared who agree on whole blocks of questions, as all who are alike do: what is found is what comparing
/// each with each would find.
struct AlikeRows: Sendable, Equatable {
  enum Problem: Error, Equatable {
    case tooManyRows
    /// So many agree on most that too many would have to be compared.
    case tooManyPairs
    case unreadable

    func text(questions: Int) -> String {
      switch self {
      case .tooManyRows:
        "each record is compared with all others, which of so many questions is done for \(AnswerRows.most(questions: questions)) records at most"
      case .tooManyPairs:
        "so many records agree on so many questions that comparing each with all others takes too long"
      case .unreadable: "what was put away on the disk cannot be read again"
      }
    }
  }

  /// Comparisons of two respondents, in a few seconds.
  static let mostPairs = 1 << 27

  var judged = 0
  var places: [RepeatedRows.Place] = []

  /// `parts` are what the threads kept, each with the place of its file.
  ///
  /// - Parameter sizes: of the blocks, of which the one is taken that leaves the least to compare.
  init(
    in parts: [(file: Int, rows: AnswerRows)], sizes: [Int]? = nil, mostPairs: Int = mostPairs
  ) throws(Problem) {
    let questions = parts.first?.rows.questions ?? 0
    guard parts.reduce(0, { $0 + $1.rows.count }) <= AnswerRows.most(questions: questions) else {
      throw .tooManyRows
    }
    guard let answers = PackedAnswers(parts) else { throw .unreadable }
    let answered = answers.answered
    let areJudged = answered.map { $0 >= AnswerRows.fewestQuestions }
    judged = areJudged.count { $0 }
    let search = AlikeSearch.best(answers, answered, sizes: sizes ?? AlikeSearch.sizes(questions))
    guard let isAlike = search?.alike(areJudged, mostPairs: mostPairs) else { throw .tooManyPairs }
    places = zip(answers.places, isAlike).filter(\.1).map(\.0)
  }
}
