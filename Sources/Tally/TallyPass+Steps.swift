import Ingest

extension TallyPass {
  /// Fills one lane.
  mutating func run(
    _ step: Program.Step, to lane: Int, _ lanes: Lanes, _ batch: Batch, _ labels: [[String]]
  ) throws {
    switch step {
    case .takeCodes(let slot, let space): try takeCodes(slot, space, to: lane, lanes, batch, labels)
    case .takeNumbers(let slot): lanes.place(lane, at: try numbers(slot, of: batch).base)
    case .intern(let source, let interner): try intern(source, interner, to: lane, lanes, batch)
    case .cut(let source, let points, let missing):
      lanes.cut(source, at: points, to: lane, missing: missing)
    case .recode(let source, let table):
      let table = regroupings[table]
      lanes.look(up: source, in: table.values, missing: table.missing, to: lanes.codes(lane))
    case .notAsked(let source, let asked, let code):
      lanes.tellNotAsked(source, asked: asked, code: code, to: lane)
    case .levelNumbers(let source, let table):
      let table = levelNumbers[table]
      lanes.look(up: source, in: table.values, missing: table.missing, to: lanes.numbers(lane))
    case .levelTest(let source, let table):
      let table = tests[table]
      lanes.look(up: source, in: table.values, missing: table.missing, to: lanes.truths(lane))
    case .constant(let number): lanes.fill(lane, with: number)
    case .computed(let source): lanes.compute(source, to: lane)
    case .negative(let source): lanes.negate(source, to: lane)
    case .function(let function, let source): lanes.apply(function, to: source, to: lane)
    case .operation(let left, let sign, let right): lanes.apply(sign, left, right, to: lane)
    case .scale(let scale): outside[scale.counter] &+= lanes.score(scale, to: lane)
    case .index(let index, let sources): lanes.index(index, of: sources, to: lane)
    case .unanswered(let sources): lanes.countTrue(sources, to: lane)
    case .line:
      let numbers = lanes.numbers(lane)
      for row in 0..<lanes.rows { numbers[row] = Double(batch.lines[row]) }
    case .anyTicked(let options, let missing): lanes.anyTicked(options, unlessMissing: missing, to: lane)
    case .compares(let left, let comparison, let right): lanes.compare(left, comparison, right, to: lane)
    case .isMissingCode(let source): lanes.isMissing(code: source, to: lane)
    case .isMissingNumber(let source): lanes.isMissing(number: source, to: lane)
    case .isBlankCode(let source): lanes.isBlank(code: source, to: lane)
    case .isBlankNumber(let source): lanes.isBlank(number: source, to: lane)
    case .isBlankQuestion(let ticks): lanes.isBlank(ticks: ticks, to: lane)
    case .isUnanswered(let blank, let asked): lanes.isUnanswered(blank: blank, asked: asked, to: lane)
    case .isMissingQuestion(let options, let needsTick):
      lanes.isMissing(question: options, needsTick: needsTick, to: lane)
    case .not(let source): lanes.negate(truth: source, to: lane)
    case .all(let sources): lanes.all(sources, to: lane)
    case .any(let sources): lanes.any(sources, to: lane)
    }
  }

  private func takeCodes(
    _ slot: Int, _ space: CodeSpace, to lane: Int, _ lanes: Lanes, _ batch: Batch, _ labels: [[String]]
  ) throws {
    guard case .codes(let column) = batch.columns[slot] else {
      throw TallyError.malformedBatch("slot \(slot) holds numbers, not codes")
    }
    var levels = 0
    var translation: [Int32]?
    switch space.levels {
    case .declared(let labels): levels = labels.count
    case .flags(let count): levels = count
    case .met(let place):
      levels = labels[slot].count
      if !met[place].isIdentity { translation = met[place].translation }
    case .numbers, .truth: break
    }
    try lanes.take(
      column, to: lane, missing: space.missing, levels: levels, translation: translation, slot: slot)
  }

  private mutating func intern(
    _ source: Program.Numbers, _ interner: Int, to lane: Int, _ lanes: Lanes, _ batch: Batch
  ) throws {
    guard interners[interner].hasRoom(for: lanes.rows) else {
      throw TallyError.tooManyValues(variable: program.interned[interner].variable)
    }
    switch source {
    case .slot(let slot):
      let numbers = try numbers(slot, of: batch)
      interners[interner].codes(
        of: UnsafeBufferPointer(start: numbers.base, count: lanes.rows), into: lanes.codes(lane))
    case .lane(let source):
      interners[interner].codes(
        of: UnsafeBufferPointer(start: lanes.numbers(source), count: lanes.rows), into: lanes.codes(lane))
    }
  }

  private func numbers(_ slot: Int, of batch: Batch) throws -> Column<Double> {
    guard case .numbers(let column) = batch.columns[slot] else {
      throw TallyError.malformedBatch("slot \(slot) holds codes, not numbers")
    }
    return column
  }
}
