import Ingest
import Tally

/// Looks at every respondent of a part of an export whom `exclude` leaves, and counts what is odd.
struct RespondentScreen: RowObserver {
  let plan: ScreenPlan
  private(set) var counts: ScreenCounts
  private var runs = AnswerRuns()
  private var spread = AnswerSpread()
  private var unanswered = UnansweredQuestions()
  private var halves: EvenOdd?

  /// Of all items, shared by all threads.
  let moments: MomentsInOrder

  init(_ plan: ScreenPlan, moments: MomentsInOrder) {
    self.plan = plan
    self.moments = moments
    counts = ScreenCounts(plan)
    halves = plan.halves
  }

  func skip(_ place: Int) { moments.add([], of: place) }

  mutating func observe(_ rows: ObservedRows) {
    let used = (0..<rows.count).reduce(0) { $0 &+ Int(rows.isUsed[$1]) }
    counts.used += used
    guard used > 0 else { return skip(rows.place) }
    countMissing(rows)
    findRuns(rows)
    findSpread(rows)
    findHalves(rows)
    findTimes(rows)
    countPageTimes(rows)
    findDates(rows)
    findBounds(rows)
    findDigits(rows)
    addMoments(rows, areAllUsed: used == rows.count)
    findDuplicates(rows)
    judge(rows)
  }

  private mutating func countMissing(_ rows: ObservedRows) {
    guard !plan.questions.isEmpty else { return }
    unanswered.find(plan.questions.indices.map { rows.truths[$0] }, where: rows.isUsed, count: rows.count)
    for (question, missing) in unanswered.ofQuestion.enumerated() { counts.missing[question] += missing }
    for (question, count) in unanswered.notAsked.enumerated() { counts.notAsked[question] += count }
    for row in 0..<rows.count where rows.isUsed[row] == 1 {
      counts.unanswered[Int(unanswered.missing[row])] += 1
      counts.lastAnswered[Int(unanswered.last[row])] += 1
    }
    counts.together.add(rows, unanswered)
    let limit = plan.limitOfUnanswered
    counts.tooFewAnswers.add(rows) { _ in
      true
    } is: {
      Int(unanswered.missing[$0]) >= limit
    }
  }

  private mutating func findRuns(_ rows: ObservedRows) {
    for (place, run) in plan.runs.enumerated() {
      runs.find(in: run.places.map { rows.numbers[$0] }, count: rows.count)
      let limit = Double(run.limit)
      counts.runs[place].add(rows) {
        runs.longest[$0] > 0
      } is: {
        runs.longest[$0] >= limit
      }
    }
  }

  private mutating func findSpread(_ rows: ObservedRows) {
    for (place, grid) in plan.spreads.enumerated() {
      spread.find(in: grid.places.map { rows.numbers[$0] }, count: rows.count)
      // Of few answers of many, being alike says little.
      let least = Double((grid.places.count + 1) / 2)
      counts.spreads[place].add(rows) {
        spread.answered[$0] >= least && spread.answered[$0] > 1
      } is: {
        spread.isNone($0)
      }
    }
  }

  private mutating func findHalves(_ rows: ObservedRows) {
    guard var halves else { return }
    self.halves = nil
    halves.find(in: rows.numbers, count: rows.count)
    counts.halves.add(rows) {
      !halves.consistency[$0].isNaN
    } is: {
      halves.consistency[$0] < ScreenCounts.leastConsistency
    }
    self.halves = halves
  }

  private mutating func findTimes(_ rows: ObservedRows) {
    let times: [Double]
    if let duration = plan.duration {
      let numbers = rows.numbers[duration.place]
      times = (0..<rows.count).map { numbers[$0] }
    } else if let span = plan.span {
      let (start, end) = (rows.moments[span.start], rows.moments[span.end])
      times = (0..<rows.count).map { end[$0] - start[$0] }
    } else {
      return
    }
    for row in 0..<rows.count where rows.isUsed[row] == 1 && times[row].isFinite {
      counts.times.add(times[row])
      counts.shortest.add(times[row], line: rows.lines[row])
    }
    counts.impossibleTimes.add(rows) {
      times[$0].isFinite
    } is: {
      times[$0] <= 0
    }
  }

  private mutating func countPageTimes(_ rows: ObservedRows) {
    for (page, (_, place)) in plan.pages.enumerated() {
      let times = rows.numbers[place]
      for row in 0..<rows.count where rows.isUsed[row] == 1 { counts.pages[page].add(times[row]) }
    }
  }

  private mutating func findDates(_ rows: ObservedRows) {
    for (place, date) in plan.dates.enumerated() {
      let moments = rows.moments[date.place]
      func code(_ row: Int) -> Int32 { moments[row].isNaN ? MissingCode.code(ofNaN: moments[row]) : 0 }
      counts.dates[place].add(rows) {
        [0, MissingCode.unusable, MissingCode.derived].contains(code($0))
      } is: {
        code($0) == MissingCode.unusable
      }
    }
  }

  private mutating func findBounds(_ rows: ObservedRows) {
    for (place, bound) in plan.bounds.enumerated() {
      let (low, high) = (rows.truths[bound.low], rows.truths[bound.high])
      var (lowest, highest, scored) = (0, 0, 0)
      for row in 0..<rows.count {
        let used = rows.isUsed[row]
        lowest &+= Int(low[row] == 2 ? used : 0)
        highest &+= Int(high[row] == 2 ? used : 0)
        scored &+= Int(low[row] == 1 ? 0 : used)
      }
      counts.lowest[place] += lowest
      counts.highest[place] += highest
      counts.scored[place] += scored
    }
  }

  private mutating func findDigits(_ rows: ObservedRows) {
    for (place, variable) in plan.typed.enumerated() {
      counts.digits[place].add(rows.numbers[variable.place], where: rows.isUsed, count: rows.count)
    }
  }

  /// For the distances of a second reading.
  private func addMoments(_ rows: ObservedRows, areAllUsed: Bool) {
    guard !plan.items.isEmpty else { return skip(rows.place) }
    let columns = plan.itemPlaces.map { rows.numbers[$0] }
    let weights = areAllUsed ? nil : (0..<rows.count).map { Int(rows.isUsed[$0]) }
    let made =
      weights.map { CrossProductAccumulator(columns, weights: $0, rows: rows.count) }
      ?? CrossProductAccumulator(columns, weights: nil, rows: rows.count)
    moments.add([made], of: rows.place)
  }

  private mutating func findDuplicates(_ rows: ObservedRows) {
    for (place, id) in plan.ids.enumerated() {
      let hashes = rows.hashes[id.place]
      for row in 0..<rows.count where rows.isUsed[row] == 1 && hashes[row] != 0 {
        counts.ids[place].add(hashes[row], line: rows.lines[row])
      }
    }
    if let place = plan.address {
      let hashes = rows.hashes[place]
      for row in 0..<rows.count where rows.isUsed[row] == 1 && hashes[row] != 0 {
        counts.addresses.add(hashes[row], line: rows.lines[row])
      }
    }
    if plan.questions.count >= AnswerRows.fewestQuestions { counts.rows.add(rows, plan.answers) }
    guard plan.comparesAnswers else { return }
    let hashes = AnswerHash.of(rows, plan)
    // Whoever answered nothing is like all others who did not.
    let truths = plan.questions.indices.map { rows.truths[$0] }
    for row in 0..<rows.count where rows.isUsed[row] == 1 && truths.contains(where: { $0[row] != 2 }) {
      counts.answers.add(hashes[row], line: rows.lines[row])
    }
  }

  /// Attention checks and rules: whoever does not fulfil them is flagged.
  private mutating func judge(_ rows: ObservedRows) {
    for (place, truth) in plan.attention.enumerated() {
      let truths = rows.truths[truth]
      counts.attention[place].add(rows) {
        truths[$0] != 1
      } is: {
        truths[$0] == 0
      }
    }
    for (place, truth) in plan.rules.enumerated() {
      let truths = rows.truths[truth]
      counts.rules[place].add(rows) {
        truths[$0] != 1
      } is: {
        truths[$0] == 0
      }
    }
  }
}
