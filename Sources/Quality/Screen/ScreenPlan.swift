import Ingest
import StudyFile
import Tally

/// What is looked at in the rows of one export: which of the study's questions and scales are there, and where their
/// answers stand among what is observed.
struct ScreenPlan: Sendable {
  /// A run of answers to look through.
  struct Run: Sendable, Equatable {
    /// A scale, or the scales of a grid.
    var scales: [String]
    var items: [String]
    /// Places among the numbers.
    var places: [Int]
    /// A longest run of this many answers is too long.
    var limit: Int
  }

  /// In the order of the export.
  private(set) var questions: [String] = []
  private(set) var runs: [Run] = []
  /// Grids of which the spread of answers is looked at.
  private(set) var spreads: [Run] = []
  private(set) var halves: EvenOdd?
  /// How many attention checks, and then rules, there are among the truths, after the questions.
  private(set) var attention: Range<Int> = 0..<0
  private(set) var rules: Range<Int> = 0..<0
  /// Scales with the truths of their lowest and highest possible score.
  private(set) var bounds: [(scale: String, low: Int, high: Int)] = []
  /// Numbers that respondents typed, with their places.
  private(set) var typed: [(variable: String, place: Int)] = []
  /// All items of scales, for the distance of a respondent from all others.
  private(set) var items: [String] = []
  private(set) var itemPlaces: [Int] = []
  private(set) var duration: (variable: String, place: Int)?
  /// Places of beginning and end among the moments.
  private(set) var span: (start: Int, end: Int)?
  /// How long each page was open, with its place among the numbers.
  private(set) var pages: [(variable: String, place: Int)] = []
  private(set) var request = RowRequest()
  /// Of each variable among the numbers of the request.
  private var numberPlaces: [String: Int] = [:]
  /// Places among the numbers, codes and hashes that say whether two people gave the same answers.
  private(set) var numbersOfAnswers: [Int] = []
  private(set) var hashesOfAnswers: [Int] = []
  /// The same question by question.
  private(set) var answers: [AnswerRows.Question] = []
  /// Variables that only one respondent has a value of, with their places among the hashes.
  private(set) var ids: [(variable: String, place: Int)] = []
  /// The place of the address among the hashes.
  private(set) var address: Int?
  private(set) var dates: [(variable: String, place: Int)] = []
  let limitOfUnanswered: Int
  /// Of the hashes of this run.
  let key: UInt64

  /// With fewer questions, equal answers are what one has to expect.
  static let fewestToCompare = 10
  var comparesAnswers: Bool { questions.count >= Self.fewestToCompare }

  /// Items that the longest run is looked for in, and that a standard deviation is taken of.
  static let fewestOfScale = 5
  static let fewestOfGrid = 10

  init(_ study: Study, _ columns: ScreenedColumns, contents: ExportContents, key: UInt64) {
    self.key = key
    let settings = study.quality
    let there = Set(contents.layout.slots.map(\.variable))
    func place(_ name: String) -> Int? { contents.layout.places[name] }
    let timing = Set(columns.durations + columns.pages)
    questions = study.variables.lazy.filter {
      $0.isQuestion && !timing.contains($0.name) && there.contains($0.name)
    }
    .enumerated().map { (place: place($0.element.name) ?? 0, offset: $0.offset, name: $0.element.name) }
    .sorted { ($0.place, $0.offset) < ($1.place, $1.offset) }.map(\.name)
    limitOfUnanswered = Int((settings.unanswered * Double(questions.count)).rounded(.up))
    request.blanks = questions
    request.truths = settings.attention.map(\.value) + study.rules.map(\.value)
    attention = questions.count..<questions.count + settings.attention.count
    rules = attention.upperBound..<attention.upperBound + study.rules.count

    let grids = Grid.of(study, place: place)
    addRuns(study, grids)
    var areItems: Set<String> = []
    for item in grids.flatMap(\.items) where areItems.insert(item).inserted {
      items.append(item)
      itemPlaces.append(number(item))
    }
    addBounds(study, grids)
    addAnswers(study, contents, besides: areItems)
    if let name = columns.durations.first(where: there.contains) {
      duration = (name, number(name))
    }
    pages = columns.pages.filter(there.contains).map { ($0, number($0)) }
    if let start = settings.start.flatMap({ contents.dated.firstIndex(of: $0.value) }),
      let end = settings.end.flatMap({ contents.dated.firstIndex(of: $0.value) })
    {
      span = (start, end)
    }
    ids = columns.ids.compactMap { name in contents.hashed.firstIndex(of: name).map { (name, $0) } }
    address = columns.addresses.compactMap { contents.hashed.firstIndex(of: $0) }.first
    dates = contents.dated.enumerated().map { ($0.element, $0.offset) }
  }

  private mutating func addRuns(_ study: Study, _ grids: [Grid]) {
    let declared = study.quality.longstring
    var parts: [EvenOdd.Scale] = []
    for grid in grids {
      var ofGrid: [EvenOdd.Scale] = []
      for name in grid.scales {
        guard let variable = study.variable(name), case .scale(let scale) = variable.source else { continue }
        let items = scale.items.map(\.variable)
        let places = items.map { number($0) }
        if items.count >= declared ?? Self.fewestOfScale {
          runs.append(Run(scales: [name], items: items, places: places, limit: declared ?? items.count))
        }
        guard items.count >= EvenOdd.fewestItems else { continue }
        ofGrid.append(
          EvenOdd.Scale(
            items: places, isReversed: scale.items.map(\.isReversed),
            mirror: scale.range.map { $0.lowerBound + $0.upperBound } ?? 0))
      }
      let places = grid.items.map { number($0) }
      if grid.scales.count > 1, grid.items.count >= Self.fewestOfGrid {
        let half = (grid.items.count + 1) / 2
        runs.append(Run(scales: grid.scales, items: grid.items, places: places, limit: declared ?? half))
      }
      if grid.items.count >= Self.fewestOfScale {
        spreads.append(Run(scales: grid.scales, items: grid.items, places: places, limit: 0))
      }
      if ofGrid.count > parts.count { parts = ofGrid }
    }
    if parts.count >= EvenOdd.fewestScales { halves = EvenOdd(parts) }
  }

  private mutating func addBounds(_ study: Study, _ grids: [Grid]) {
    for name in grids.flatMap(\.scales) {
      guard case .scale(let scale)? = study.variable(name)?.source, let range = scale.range else { continue }
      let factor = scale.score == .sum ? Double(scale.items.count) : 1
      let place = questions.count + request.truths.count
      bounds.append((name, place, place + 1))
      request.truths.append(.compares(.variable(name), .lessOrEqual, .number(range.lowerBound * factor)))
      request.truths.append(.compares(.variable(name), .greaterOrEqual, .number(range.upperBound * factor)))
    }
  }

  /// All that two respondents can have in common.
  private mutating func addAnswers(_ study: Study, _ contents: ExportContents, besides items: Set<String>) {
    let hashed = Dictionary(
      contents.hashed.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for name in questions {
      guard let variable = study.variable(name) else { continue }
      if let place = hashed[name] {
        hashesOfAnswers.append(place)
        answers.append(.text(place))
      } else if variable.measure == .numeric {
        numbersOfAnswers.append(number(name))
        answers.append(.number(number(name)))
        if !items.contains(name) { typed.append((name, number(name))) }
      } else {
        let first = request.codes.count
        request.codes +=
          variable.measure == .multiple
          ? variable.levels.indices.map { .option(name, $0) } : [.variable(name)]
        answers.append(.codes(first..<request.codes.count))
      }
    }
  }

  /// The place of a variable among the numbers.
  private mutating func number(_ name: String) -> Int {
    if let known = numberPlaces[name] { return known }
    numberPlaces[name] = request.numbers.count
    request.numbers.append(name)
    return request.numbers.count - 1
  }
}
