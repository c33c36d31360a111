internal import CPlatform
import Ingest

extension TallyPass {
  // The lanes after the steps': whether a row is used, the weights of each selection, the keys of one request.
  private var usedLane: Int { program.steps.count }
  private func weightLane(_ selection: Int) -> Int { usedLane + 1 + selection }
  private func keyLane(_ word: Int) -> Int { weightLane(program.selections.count) + word }

  /// Marks the rows that no alternative of `exclude` holds for and counts the others, each at the first that does.
  /// Whether every row is used, as one respondent.
  mutating func exclude(_ lanes: Lanes, _ batch: Batch) throws -> Bool {
    let isUsed = lanes.truths(usedLane)
    isUsed.update(repeating: 1, count: lanes.rows)
    var left = lanes.rows
    lastExcluded.removeAll(keepingCapacity: true)
    for (alternative, lane) in program.exclusions.enumerated() where !countsExcluded {
      let truths = lanes.truths(lane)
      var count = 0
      for row in 0..<lanes.rows where isUsed[row] == 1 && truths[row] == Truth.isTrue {
        isUsed[row] = 0
        count += 1
      }
      excluded[alternative] += count
      left -= count
    }
    used += left
    if keepsExcluded, left < lanes.rows { lastExcluded += (0..<lanes.rows).filter { isUsed[$0] == 0 } }
    try countRespondents(isUsed, left, batch)
    for (place, source) in program.met.enumerated() {
      let codes = lanes.codes(source.lane)
      met[place].occurs.withUnsafeMutableBufferPointer { occurs in
        for row in 0..<lanes.rows where isUsed[row] == 1 && codes[row] >= 0 { occurs[Int(codes[row])] = true }
      }
    }
    return left == lanes.rows && batch.frequencies == nil
  }

  /// No count of any tally can be larger than the number of respondents: it is enough that this one does not overflow.
  private mutating func countRespondents(
    _ isUsed: UnsafeMutablePointer<UInt8>, _ rows: Int, _ batch: Batch
  ) throws {
    var sum = respondents
    var overflows = false
    if let frequencies = batch.frequencies {
      for (row, frequency) in frequencies.enumerated() {
        guard frequency >= 0 else {
          throw TallyError.negativeFrequency(
            line: batch.lines.indices.contains(row) ? Int(batch.lines[row]) : 0)
        }
        guard isUsed[row] == 1 else { continue }
        let (result, overflow) = sum.addingReportingOverflow(frequency)
        sum = result
        overflows = overflows || overflow
      }
    } else {
      (sum, overflows) = sum.addingReportingOverflow(rows)
    }
    if overflows { throw TallyError.tooManyRespondents }
    respondents = sum
  }

  /// For each row, 1 where it is used and 0 where it is excluded.
  func isUsed(_ lanes: Lanes) -> UnsafePointer<UInt8> { UnsafePointer(lanes.truths(usedLane)) }

  /// How many respondents each row counts for under a selection; `nil` where every row counts for one.
  func select(
    _ selection: Int, _ lanes: Lanes, _ frequencies: [Int]?, isPlain: Bool
  ) -> UnsafePointer<Int>? {
    let condition = program.selections[selection]
    if condition == nil, isPlain { return nil }
    let isUsed = lanes.truths(usedLane)
    let weights = lanes.weights(weightLane(selection))
    if let condition {
      let truths = lanes.truths(condition)
      for row in 0..<lanes.rows { weights[row] = isUsed[row] == 1 && truths[row] == Truth.isTrue ? 1 : 0 }
    } else {
      for row in 0..<lanes.rows { weights[row] = Int(isUsed[row]) }
    }
    if let frequencies {
      frequencies.withUnsafeBufferPointer { frequencies in
        for row in 0..<lanes.rows { weights[row] &*= frequencies[row] }
      }
    }
    return UnsafePointer(weights)
  }

  /// How many codes each coordinate has by now, missing ones included.
  func sizes(_ request: Program.PatternRequest) -> [Int] {
    request.coordinates.map { coordinate in
      let levels =
        switch coordinate.space.levels {
        case .declared(let labels): labels.count
        case .met(let place): met[place].labels.count
        case .numbers(let place): interners[place].values.count
        case .flags(let count): count
        case .truth: 3
        }
      return coordinate.space.missing + levels
    }
  }

  mutating func countPatterns(_ place: Int, _ lanes: Lanes, weights: UnsafePointer<Int>?) {
    let request = program.patterns[place]
    tables[place].reserve(sizes(request))
    let layout = tables[place].layout
    // As most are.
    if weights == nil, request.weight == nil, layout.isDense, !request.coordinates.isEmpty,
      layout.combinations <= Int32.max
    {
      let axes = request.coordinates.indices.map {
        lanes.axis(request.coordinates[$0], layout.multiplier[$0])
      }
      return tables[place].add(axes, rows: lanes.rows)
    }
    var isFresh = [Bool](repeating: true, count: layout.words)
    if request.coordinates.isEmpty { lanes.keys(keyLane(0)).update(repeating: 0, count: lanes.rows) }
    for (axis, coordinate) in request.coordinates.enumerated() {
      let word = layout.word[axis]
      lanes.addKeys(
        coordinate, multiplier: layout.multiplier[axis], to: lanes.keys(keyLane(word)), isFresh: isFresh[word]
      )
      isFresh[word] = false
    }
    let keys = (0..<layout.words).map { UnsafePointer(lanes.keys(keyLane($0))) }
    tables[place].add(keys, weights: weights, rows: lanes.rows)
    if let lane = request.weight {
      tables[place].addWeights(keys, lanes.numbers(lane), counts: weights, rows: lanes.rows)
    }
  }
}

extension Lanes {
  fileprivate func axis(_ coordinate: Program.Coordinate, _ multiplier: UInt64) -> tearsheet_axis {
    let isTruth = coordinate.space.levels == .truth
    return tearsheet_axis(
      codes: isTruth ? nil : codes(coordinate.lane), truths: isTruth ? truths(coordinate.lane) : nil,
      missing: UInt32(coordinate.space.missing), multiplier: UInt32(multiplier))
  }

  /// Adds one coordinate's part to the keys, or sets it.
  fileprivate func addKeys(
    _ coordinate: Program.Coordinate, multiplier: UInt64, to keys: UnsafeMutablePointer<UInt64>, isFresh: Bool
  ) {
    if coordinate.space.levels == .truth {
      let truths = truths(coordinate.lane)
      if isFresh {
        for row in 0..<rows { keys[row] = UInt64(truths[row]) &* multiplier }
      } else {
        for row in 0..<rows { keys[row] &+= UInt64(truths[row]) &* multiplier }
      }
    } else {
      let codes = codes(coordinate.lane)
      let missing = Int32(coordinate.space.missing)
      if isFresh {
        for row in 0..<rows { keys[row] = UInt64(UInt32(bitPattern: codes[row] &+ missing)) &* multiplier }
      } else {
        for row in 0..<rows { keys[row] &+= UInt64(UInt32(bitPattern: codes[row] &+ missing)) &* multiplier }
      }
    }
  }
}
