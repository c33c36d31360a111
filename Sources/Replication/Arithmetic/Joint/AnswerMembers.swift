/// Which respondents have an answer, so that those who have two of them are quickly found.
struct AnswerMembers: Sendable {
  /// By variable and class.
  private var lists: [[[Int32]]]
  /// Where each respondent stands in the list, by variable.
  private var places: [[Int32]]

  init(_ table: RespondentTable) {
    lists = table.classes.map { Array(repeating: [], count: $0) }
    places = table.classes.map { _ in [] }
    for variable in table.classes.indices {
      for respondent in 0..<table.n {
        let answer = table.answer(respondent, variable)
        places[variable].append(Int32(lists[variable][answer].count))
        lists[variable][answer].append(Int32(respondent))
      }
    }
  }

  /// Two respondents have exchanged the answers that they had.
  mutating func exchange(_ exchange: RespondentTable.Exchange, _ old: Int, _ new: Int) {
    let (variable, first, second) = (exchange.variable, exchange.first, exchange.second)
    places[variable].swapAt(first, second)
    lists[variable][old][Int(places[variable][second])] = Int32(second)
    lists[variable][new][Int(places[variable][first])] = Int32(first)
  }

  /// More or fewer respondents with two answers at once.
  struct Need {
    var variables: (Int, Int)
    var answers: (Int, Int)
    var isMore: Bool
  }

  /// An exchange that does what is needed; `nil` where none was met.
  func exchange(_ need: Need, _ table: RespondentTable, _ random: inout SearchRandom)
    -> RespondentTable.Exchange?
  {
    let (one, other) =
      random.next() & 1 == 0
      ? ((need.variables.0, need.answers.0), (need.variables.1, need.answers.1))
      : ((need.variables.1, need.answers.1), (need.variables.0, need.answers.0))
    // Someone who has the one answer, with or without the other, gives it for that of someone who has it not.
    let list = lists[one.0][one.1]
    guard !list.isEmpty else { return nil }
    let start = random.place(below: list.count)
    var first: Int?
    for step in list.indices {
      let respondent = Int(list[start + step < list.count ? start + step : start + step - list.count])
      if (table.answer(respondent, other.0) == other.1) != need.isMore {
        first = respondent
        break
      }
    }
    guard let first else { return nil }
    if need.isMore {
      let list = lists[other.0][other.1]
      for _ in 0..<Self.tries where !list.isEmpty {
        let second = Int(list[random.place(below: list.count)])
        if table.answer(second, one.0) != one.1 {
          return .init(variable: one.0, first: first, second: second)
        }
      }
    } else {
      for _ in 0..<Self.tries {
        let second = random.place(below: table.n)
        if table.answer(second, one.0) != one.1, table.answer(second, other.0) != other.1 {
          return .init(variable: one.0, first: first, second: second)
        }
      }
    }
    return nil
  }

  private static let tries = 40
}
