import Ingest
import StudyFile

/// The tallies of one stretch of a file while they are being filled.
///
/// Stretches of a file, files and clinics each have a pass of their own, prepared alike; `merge` joins them. Counts do
/// not depend on the order of rows, batches or merges; means and cross-products do by rounding only, and with the same
/// batches and the same order of merging they are the same to the last bit.
package struct TallyPass: Sendable {
  package let plan: TallyPlan
  let program: Program
  var met: [MetLevels]
  var interners: [NumberInterner]
  var tables: [PatternTable]
  var crossProducts: [CrossProductAccumulator]
  var occasions: [OccasionRecords]
  var excluded: [Int]
  var used = 0
  var respondents = 0
  /// For each scale, answers outside its range.
  var outside: [Int]

  /// Whether the rows that `exclude` holds for are counted as all others.
  let countsExcluded: Bool
  /// The rows of the last batch that were excluded, where `keepsExcluded`.
  var lastExcluded: [Int] = []
  var keepsExcluded = false
  /// What looks at single rows while they are counted.
  var observer: (any RowObserver)?
  /// Of the batch in its file, for the observer.
  var place = 0

  // What is worked out for each batch, or grows with the levels that are met.
  var tests: [LevelTable<LevelTest>]
  var levelNumbers: [LevelTable<LevelNumber>]
  var regroupings: [LevelTable<Regrouping>]
  private var workspace: Workspace
  private let slots: Int

  /// `layout` is the reader's. Throws where the plan asks for something that a variable cannot give.
  ///
  /// - Parameters:
  ///   - hashed: the reader's, in the order of `Batch.hashes`.
  ///   - observing: what an observer wants to see of each row.
  ///   - countsExcluded: whether rows that `exclude` holds for are counted as all others.
  package init(
    plan: TallyPlan, study: Study, layout: Layout, hashed: [String] = [],
    observing request: RowRequest = RowRequest(), countsExcluded: Bool = false
  ) throws {
    self.plan = plan
    self.countsExcluded = countsExcluded
    program = try Compiler.compile(plan, study: study, layout: layout, hashed: hashed, observing: request)
    slots = layout.slots.count
    met = program.met.map { _ in MetLevels() }
    interners = program.interned.map { NumberInterner(missing: $0.missing) }
    crossProducts = program.crossProducts.map { CrossProductAccumulator(variables: $0.lanes.count) }
    occasions = program.occasions.map { _ in OccasionRecords() }
    excluded = [Int](repeating: 0, count: program.exclusions.count)
    outside = [Int](repeating: 0, count: program.scales.count)
    tests = program.tests
    levelNumbers = program.levelNumbers
    regroupings = program.regroupings
    tables = []
    // After the steps' lanes: whether a row is used, the weights of each selection, and the keys of one request.
    let keyWords = program.patterns.map { $0.coordinates.count }.max() ?? 0
    workspace = Workspace(
      widths: program.steps.map(\.width) + [1]
        + [Int](repeating: 8, count: program.selections.count + max(1, keyWords)))
    tables = program.patterns.map { PatternTable(sizes: sizes($0), isWeighted: $0.weight != nil) }
  }

  /// Counts the rows of a batch. `labels` are the reader's, for each slot of the layout in the order of its codes; only
  /// those of categorical variables that declare no levels are looked at. After an error the pass is of no more use.
  package mutating func add(_ batch: Batch, labels: [[String]]) throws {
    for (place, moments) in try count(batch, labels: labels).enumerated() {
      crossProducts[place].merge(moments)
    }
  }

  /// Counts the rows of a batch, and leaves it to the caller to merge its moments in the order of batches: sums of
  /// doubles depend on it, as counts do not.
  mutating func count(_ batch: Batch, labels: [[String]]) throws -> [CrossProductAccumulator] {
    try check(batch, labels)
    for place in met.indices { met[place].meet(labels[program.met[place].slot]) }
    extendTables()
    guard batch.rowCount > 0 else {
      try observer?.skip(place)
      return []
    }
    // Taken out of the pass, so that the pass can change while its lanes are pointed at.
    var room = Workspace(widths: [])
    swap(&room, &workspace)
    defer { swap(&room, &workspace) }
    // The lanes look into its columns.
    return try withExtendedLifetime(batch) {
      try count(batch, labels: labels, room: &room)
    }
  }

  private mutating func count(
    _ batch: Batch, labels: [[String]], room: inout Workspace
  ) throws -> [CrossProductAccumulator] {
    try room.withLanes(rows: batch.rowCount) { lanes in
      for (lane, step) in program.steps.enumerated() { try run(step, to: lane, lanes, batch, labels) }
      let isPlain = try exclude(lanes, batch)
      if observer != nil { try observe(lanes, batch) }
      let weights = program.selections.indices.map { select($0, lanes, batch.frequencies, isPlain: isPlain) }
      for place in program.patterns.indices {
        countPatterns(place, lanes, weights: weights[program.patterns[place].selection])
      }
      for place in program.occasions.indices {
        keepOccasions(place, lanes, batch, weights: weights[program.occasions[place].selection])
      }
      return program.crossProducts.map { request in
        CrossProductAccumulator(
          request.lanes.map { UnsafePointer(lanes.numbers($0)) }, weights: weights[request.selection],
          rows: lanes.rows)
      }
    }
  }

  private mutating func observe(_ lanes: Lanes, _ batch: Batch) throws {
    let rows = ObservedRows(
      count: lanes.rows, isUsed: isUsed(lanes), lines: batch.lines, place: place,
      numbers: program.observed.numbers.map { UnsafePointer(lanes.numbers($0)) },
      codes: program.observed.codes.map { UnsafePointer(lanes.codes($0)) },
      truths: program.observed.truths.map { UnsafePointer(lanes.truths($0)) },
      hashes: batch.hashes.map(\.base), moments: batch.moments.map(\.base), texts: batch.texts,
      frequencies: batch.frequencies)
    try observer?.observe(rows)
  }

  /// Look-up tables grow with the levels that are met.
  mutating func extendTables() {
    for place in tests.indices { tests[place].extend(met) }
    for place in levelNumbers.indices { levelNumbers[place].extend(met) }
    for place in regroupings.indices { regroupings[place].extend(met) }
  }

  private func check(_ batch: Batch, _ labels: [[String]]) throws {
    guard batch.rowCount >= 0, batch.columns.count == slots, labels.count == slots else {
      throw TallyError.malformedBatch(
        "\(batch.columns.count) columns and \(labels.count) lists of labels for \(slots) slots")
    }
    for (slot, column) in batch.columns.enumerated() {
      let count =
        switch column {
        case .codes(let codes): codes.count
        case .numbers(let numbers): numbers.count
        }
      guard count == batch.rowCount else {
        throw TallyError.malformedBatch("slot \(slot) has \(count) of \(batch.rowCount) answers")
      }
    }
    guard (batch.frequencies?.count ?? batch.rowCount) == batch.rowCount else {
      throw TallyError.malformedBatch("not every row has a frequency")
    }
  }
}
