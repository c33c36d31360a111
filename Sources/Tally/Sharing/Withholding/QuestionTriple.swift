/// A question as a tally counts it: an axis, or whether a condition holds.
struct Question {
  let grouping: Grouping
  /// The variables that it is made of, down to those that are read.
  var ingredients: Set<String>
}

/// What one tally tells about answers together.
struct ToldTogether {
  var questions: [Question]
  /// Whom the tally counts; `nil`: everyone.
  var among: (question: Question, isSelected: [Bool])?
}

/// Three questions of which each two are counted together, for everyone or among those whom one condition selects. Of
/// questions that are linked in a chain no such search is needed: there each cell can be as large as the smallest table
/// cell it lies in (Dobra & Fienberg, 2000), which is at least the minimum.
struct QuestionTriple {
  private let groupings: [Grouping]
  private let among: [Bool]?
  private let isTold: [Bool]?
  private let areRelated: Bool

  /// The patterns of cells that are too small and for which no example shows that they could hold the minimum; `nil`: none.
  func thinPatterns(_ counts: [Int], below minimum: Int) -> [Bool]? {
    var numbers = groupings.map { [Int32](repeating: -1, count: $0.groups) }
    var sizes = [0, 0, 0]
    let places = counts.indices.filter { counts[$0] > 0 && among?[$0] != false }
    for place in places {
      for axis in 0..<3 where numbers[axis][Int(groupings[axis].group[place])] < 0 {
        numbers[axis][Int(groupings[axis].group[place])] = Int32(sizes[axis])
        sizes[axis] += 1
      }
    }
    func cell(_ place: Int) -> Int {
      (0..<3).reduce(0) { $0 * sizes[$1] + Int(numbers[$1][Int(groupings[$1].group[place])]) }
    }
    let isLarge = sizes.contains { $0 > ThreeWayTable.mostCells }
    if isLarge || sizes.reduce(1, *) > ThreeWayTable.mostCells {
      return thinPatternsWithoutSearch(counts, places, cell, below: minimum)
    }
    var cells = [Int](repeating: 0, count: sizes.reduce(1, *))
    var told = [Bool](repeating: false, count: cells.count)
    for place in places {
      cells[cell(place)] += counts[place]
      if isTold?[place] == true { told[cell(place)] = true }
    }
    let table = ThreeWayTable(sizes: sizes, counts: cells, isTold: told, onlyMet: areRelated)
    let isThin = cells.indices.map { (1..<minimum).contains(cells[$0]) && !table.canHold(minimum, in: $0) }
    guard isThin.contains(true) else { return nil }
    var thin = [Bool](repeating: false, count: counts.count)
    for place in places where isThin[cell(place)] { thin[place] = true }
    return thin
  }

  /// Every small cell, where the table is too large to look for examples in.
  private func thinPatternsWithoutSearch(
    _ counts: [Int], _ places: [Int], _ cell: (Int) -> Int, below minimum: Int
  ) -> [Bool]? {
    var cells: [Int: Int] = [:]
    for place in places { cells[cell(place), default: 0] += counts[place] }
    guard cells.values.contains(where: { $0 < minimum }) else { return nil }
    var thin = [Bool](repeating: false, count: counts.count)
    for place in places where cells[cell(place)]! < minimum { thin[place] = true }
    return thin
  }

  /// All such triples.
  static func all(_ told: [ToldTogether]) -> [QuestionTriple] {
    var numbers: [Grouping: Int] = [:]
    var questions: [Question] = []
    func number(_ question: Question) -> Int {
      if let known = numbers[question.grouping] {
        questions[known].ingredients.formUnion(question.ingredients)
        return known
      }
      numbers[question.grouping] = questions.count
      questions.append(question)
      return questions.count - 1
    }
    let tables = told.map { table in
      (
        axes: table.questions.map(number), among: table.among.map { number($0.question) },
        isSelected: table.among?.isSelected
      )
    }
    // Whether a condition holds is one more question, told to everyone; among those it selects, each one is a survey.
    var triples: [QuestionTriple] = []
    for context in [Int?.none] + Set(tables.compactMap(\.among)).sorted().map({ $0 }) {
      var isLinked = Array(
        repeating: [Bool](repeating: false, count: questions.count), count: questions.count)
      func link(_ a: Int, _ b: Int) {
        guard a != b else { return }
        (isLinked[a][b], isLinked[b][a]) = (true, true)
      }
      let own = tables.filter { $0.among == context }
      for table in own { for a in table.axes { for b in table.axes { link(a, b) } } }
      if context == nil {
        for table in tables { for axis in table.axes { if let among = table.among { link(axis, among) } } }
      }
      let sets = own.map { Set($0.axes) }
      for a in questions.indices {
        for b in questions.indices where b > a && isLinked[a][b] {
          for c in questions.indices where c > b && isLinked[a][c] && isLinked[b][c] {
            let three = [a, b, c]
            // Told whole: nothing is left to bound.
            if sets.contains(where: { $0.isSuperset(of: three) }) { continue }
            triples.append(
              QuestionTriple(
                groupings: three.map { questions[$0].grouping },
                among: context == nil ? nil : own.first?.isSelected,
                isTold: context == nil
                  ? Self.told(three, tables.map { ($0.axes, $0.among, $0.isSelected) }) : nil,
                areRelated: Self.areRelated(three.map { questions[$0].ingredients })))
          }
        }
      }
    }
    return triples
  }

  /// Whose cells are told because one of the three is the condition of a tally of the other two.
  private static func told(_ three: [Int], _ tables: [(axes: [Int], among: Int?, isSelected: [Bool]?)])
    -> [Bool]?
  {
    var told: [Bool]?
    for table in tables {
      guard let among = table.among, let selected = table.isSelected, three.contains(among),
        Set(table.axes).isSuperset(of: three.filter { $0 != among })
      else { continue }
      told = told.map { zip($0, selected).map { $0 || $1 } } ?? selected
    }
    return told
  }

  private static func areRelated(_ ingredients: [Set<String>]) -> Bool {
    !ingredients[0].isDisjoint(with: ingredients[1]) || !ingredients[0].isDisjoint(with: ingredients[2])
      || !ingredients[1].isDisjoint(with: ingredients[2])
  }
}
