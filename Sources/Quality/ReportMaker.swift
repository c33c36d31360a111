import Foundation
import Ingest
import StudyFile
import Tally

/// Puts together what the screening of each file has found.
struct ReportMaker {
  let study: Study
  let columns: ScreenedColumns
  /// What each file is called; none where there is only one.
  let files: [String]

  private var checks: [QualityCheck] = []
  private var looked: [QualityCheck] = []
  private var whole = QualityReport()
  private var digits: [(variable: String, digits: LastDigits)] = []
  private var times = TimeCounts()
  private var pages: [(variable: String, times: PageTimes)] = []
  private var shortest: [(file: Int, entry: ShortestTimes.Entry)] = []
  private var timing: ScreenPlan?
  private var duplicates: [(kind: QualityCheck.Kind, parts: [(file: Int, rows: Duplicates)])] = []
  private var comparesAnswers = true
  private var answers: [(file: Int, rows: AnswerRows)] = []
  private var accumulated: (items: [String], moments: CrossProductAccumulator)?
  private var together: [(questions: [String], counts: UnansweredTogether)] = []
  private var differ = false
  private var count = 0

  init(study: Study, columns: ScreenedColumns, files: [String]) {
    self.study = study
    self.columns = columns
    self.files = files
  }

  /// Of all items, where all files have the same.
  var moments: CrossProductTally? {
    guard !differ, let accumulated else { return nil }
    return accumulated.moments.tally(accumulated.items)
  }

  /// Of a file, in the words of a report.
  func lines(_ lines: [Int32], of file: Int) -> [Accounting.Line] {
    lines.map { Accounting.Line(Int($0), of: files.indices.contains(file) ? files[file] : nil) }
  }

  /// Over the pages of all files; `nil` where they are too few.
  var speedIndex: SpeedIndex? {
    let pages = pages.compactMap { page in
      page.times.median.map {
        SpeedIndex.Page(variable: page.variable, median: $0, countsZero: page.times.countsZero)
      }
    }
    return pages.count < QualitySettings.fewestPages
      ? nil : SpeedIndex(pages: pages, limit: study.quality.speedIndex)
  }

  mutating func add(_ check: QualityCheck) { looked.append(check) }

  /// What a second reading of each file found.
  mutating func add(_ look: SecondLook, _ observers: [[SecondLook.Observer]]) {
    func add(_ kind: QualityCheck.Kind, _ found: (SecondLook.Observer) -> FlaggedLines) {
      var check = QualityCheck(kind)
      for (file, observers) in observers.enumerated() {
        var all = FlaggedLines()
        for observer in observers { all.merge(found(observer)) }
        check.flagged += all.flagged
        check.judged += all.judged
        check.lines += lines(all.lines, of: file)
      }
      self.add(check)
    }
    if let mahalanobis = look.mahalanobis {
      add(.distance(items: mahalanobis.items.count, limit: mahalanobis.limit), \.distant)
    }
    if let speed = look.speed { add(speed.kind, \.fast) }
  }

  /// What the threads found that read the next file.
  mutating func add(_ screens: [RespondentScreen]) {
    guard let first = screens.first else { return }
    let (plan, file) = (first.plan, count)
    count += 1
    var counts = first.counts
    for screen in screens.dropFirst() { counts.merge(screen.counts) }
    whole.used += counts.used
    addQuestions(plan, counts)
    together.append((plan.questions, counts.together))
    addChecks(plan, counts, of: file)
    addScores(plan, counts)
    addTimes(plan, counts, of: file)
    addDuplicates(plan, screens.map(\.counts), of: file)
    guard let moments = first.moments.merged.first, !plan.items.isEmpty else { return }
    if file == 0 {
      accumulated = (plan.items, moments)
    } else if accumulated?.items == plan.items {
      accumulated?.moments.merge(moments)
    } else {
      differ = true
    }
  }

  private mutating func addQuestions(_ plan: ScreenPlan, _ counts: ScreenCounts) {
    let known = places(whole.questions.map(\.variable))
    for (place, name) in plan.questions.enumerated() {
      let (missing, last) = (counts.missing[place], counts.lastAnswered[place + 1])
      let count = counts.notAsked[place]
      let isOfTicks = study.variable(name).map { $0.measure == .multiple && $0.asked == nil } ?? false
      let spared = isOfTicks ? (notAsked: 0, nothingTicked: count) : (notAsked: count, nothingTicked: 0)
      if let known = known[name] {
        whole.questions[known].missing += missing
        whole.questions[known].notAsked += spared.notAsked
        whole.questions[known].nothingTicked += spared.nothingTicked
        whole.questions[known].last += last
      } else {
        // Nobody answered it in the files before, which do not have it.
        whole.questions.append(
          .init(
            variable: name, missing: missing + whole.used - counts.used, notAsked: spared.notAsked,
            nothingTicked: spared.nothingTicked, last: last))
      }
    }
    let asked = Set(plan.questions)
    for question in whole.questions.indices where !asked.contains(whole.questions[question].variable) {
      whole.questions[question].missing += counts.used
    }
    if whole.unanswered.count < counts.unanswered.count {
      whole.unanswered += [Int](repeating: 0, count: counts.unanswered.count - whole.unanswered.count)
    }
    for (number, count) in counts.unanswered.enumerated() { whole.unanswered[number] += count }
    whole.silent += plan.questions.isEmpty ? 0 : counts.lastAnswered[0]
  }

  private mutating func addChecks(_ plan: ScreenPlan, _ counts: ScreenCounts, of file: Int) {
    func add(_ kind: QualityCheck.Kind, _ found: FlaggedLines) {
      let lines = lines(found.lines, of: file)
      if let known = checks.firstIndex(where: { $0.kind == kind }) {
        checks[known].flagged += found.flagged
        checks[known].judged += found.judged
        checks[known].lines += lines
      } else {
        checks.append(QualityCheck(kind, flagged: found.flagged, judged: found.judged, lines: lines))
      }
    }
    for (place, rule) in study.rules.enumerated() { add(.rule(rule.value), counts.rules[place]) }
    for (place, check) in study.quality.attention.enumerated() {
      add(.attention(check.value), counts.attention[place])
    }
    if !plan.questions.isEmpty {
      let all = study.variables.filter { $0.isQuestion && !ScreenedColumns.isOwn($0.name) }.map(\.name)
      add(
        .unanswered(
          limit: plan.limitOfUnanswered, questions: plan.questions,
          areAll: Set(all) == Set(plan.questions)),
        counts.tooFewAnswers)
    }
    for (place, run) in plan.runs.enumerated() {
      add(.longstring(scales: run.scales, items: run.items, limit: run.limit), counts.runs[place])
    }
    for (place, grid) in plan.spreads.enumerated() {
      add(.spread(scales: grid.scales, items: grid.items), counts.spreads[place])
    }
    if let halves = plan.halves {
      add(.evenOdd(scales: halves.scales.count, limit: ScreenCounts.leastConsistency), counts.halves)
    }
    if plan.duration != nil || plan.span != nil {
      add(.impossibleTime(variable: plan.duration.map(\.variable).flatMap(declared)), counts.impossibleTimes)
    }
    for (place, date) in plan.dates.enumerated() {
      add(.impossibleDate(variable: date.variable), counts.dates[place])
    }
  }

  private func places(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// A name that the study file knows.
  private func declared(_ name: String) -> String? { ScreenedColumns.isOwn(name) ? nil : name }

  private mutating func addScores(_ plan: ScreenPlan, _ counts: ScreenCounts) {
    for (place, bound) in plan.bounds.enumerated() {
      if let known = whole.scores.firstIndex(where: { $0.scale == bound.scale }) {
        whole.scores[known].lowest += counts.lowest[place]
        whole.scores[known].highest += counts.highest[place]
        whole.scores[known].n += counts.scored[place]
      } else {
        whole.scores.append(
          .init(
            scale: bound.scale, lowest: counts.lowest[place], highest: counts.highest[place],
            n: counts.scored[place]))
      }
    }
    let known = places(digits.map(\.variable))
    for (place, typed) in plan.typed.enumerated() {
      if let known = known[typed.variable] {
        digits[known].digits.merge(counts.digits[place])
      } else {
        digits.append((typed.variable, counts.digits[place]))
      }
    }
  }

  private mutating func addTimes(_ plan: ScreenPlan, _ counts: ScreenCounts, of file: Int) {
    let known = places(pages.map(\.variable))
    for (page, times) in zip(plan.pages, counts.pages) {
      if let known = known[page.variable] {
        pages[known].times.merge(times)
      } else {
        pages.append((page.variable, times))
      }
    }
    guard plan.duration != nil || plan.span != nil else { return }
    timing = timing ?? plan
    times.merge(counts.times)
    shortest += counts.shortest.entries.map { (file, $0) }
  }

  private mutating func addDuplicates(_ plan: ScreenPlan, _ threads: [ScreenCounts], of file: Int) {
    func add(_ kind: QualityCheck.Kind, _ rows: [Duplicates]) {
      let parts = rows.map { (file: file, rows: $0) }
      if let known = duplicates.firstIndex(where: { $0.kind == kind }) {
        duplicates[known].parts += parts
      } else {
        duplicates.append((kind, parts))
      }
    }
    for (place, id) in plan.ids.enumerated() {
      add(.repeatedID(variable: id.variable), threads.map { $0.ids[place] })
    }
    if plan.address != nil { add(.repeatedAddress, threads.map(\.addresses)) }
    if plan.comparesAnswers { add(.repeatedAnswers(questions: plan.questions.count), threads.map(\.answers)) }
    comparesAnswers = comparesAnswers && plan.comparesAnswers
    answers += threads.map { (file: file, rows: $0.rows) }
  }

  var report: QualityReport {
    var report = whole
    report.checks = checks
    report.together = UnansweredPatterns(
      together, of: whole.questions.map(\.variable), fewest: study.minimumCell ?? 1)
    for (kind, parts) in duplicates {
      guard let found = RepeatedRows(in: parts) else {
        report.checks.append(
          QualityCheck(kind, problem: "what was put away on the disk cannot be read again"))
        continue
      }
      report.checks.append(
        QualityCheck(
          kind, flagged: found.count, judged: parts.reduce(0) { $0 + $1.rows.count },
          lines: found.places.flatMap { lines([$0.line], of: $0.file) }))
    }
    if let similar { report.checks.append(similar) }
    if let speed { report.checks.append(speed) }
    report.checks += looked
    report.checks = report.checks.enumerated().sorted {
      ($0.element.kind.rank, $0.offset) < ($1.element.kind.rank, $1.offset)
    }.map(\.element)
    report.digits = digits.compactMap { DigitPreference($0.digits, of: $0.variable) }
    if !comparesAnswers {
      report.notes.append(
        "Equal answers of two respondents are not looked for: of fewer than \(ScreenPlan.fewestToCompare) questions they are what one has to expect."
      )
    }
    if !pages.isEmpty, speedIndex == nil {
      report.notes.append(
        "How fast somebody went through the pages is not looked at: of fewer than \(QualitySettings.fewestPages) pages with times, the average tells little."
      )
    }
    if differ {
      report.notes.append(
        "The distance from all others is not computed: the exports do not have the same items.")
    }
    return report
  }

  /// Whoever answered nearly as somebody else did; `nil` where there are too few questions, or other ones in each file.
  private var similar: QualityCheck? {
    guard let questions = answers.first?.rows.questions, questions >= AnswerRows.fewestQuestions,
      answers.allSatisfy({ $0.rows.questions == questions })
    else { return nil }
    let kind = QualityCheck.Kind.similarAnswers(questions: questions)
    switch Result(catching: { () throws(AlikeRows.Problem) in try AlikeRows(in: answers) }) {
    case .failure(let problem): return QualityCheck(kind, problem: problem.text(questions: questions))
    case .success(let found):
      return QualityCheck(
        kind, flagged: found.places.count, judged: found.judged,
        lines: found.places.prefix(FlaggedLines.most).flatMap { lines([$0.line], of: $0.file) })
    }
  }

  /// To four digits, as somebody would write it into a study file.
  private static func shortened(_ number: Double) -> Double {
    guard number > 0, number.isFinite else { return number }
    // A power of ten below 1 is no number of a computer's.
    let places = 3 - Int(log10(number).rounded(.down))
    let scale = pow(10, Double(abs(places)))
    return places >= 0 ? (number * scale).rounded() / scale : (number / scale).rounded() * scale
  }

  /// Whoever took less time than declared, or than a third of the median.
  private var speed: QualityCheck? {
    let sample = times.sample
    guard let timing, let median = sample.median else { return nil }
    let declared = study.quality.fastest
    let areWhole = sample.values.allSatisfy { $0 == $0.rounded() }
    let third = areWhole ? (median / 3).rounded(.up) : Self.shortened(median / 3)
    let limit = declared ?? third
    let fast = zip(sample.values, sample.counts).filter { $0.0 < limit }.reduce(0) { $0 + $1.1 }
    let entries = shortest.filter { $0.entry.time < limit }.sorted {
      ($0.entry.time, $0.file, $0.entry.line) < ($1.entry.time, $1.file, $1.entry.line)
    }.prefix(FlaggedLines.most).sorted { ($0.file, $0.entry.line) < ($1.file, $1.entry.line) }
    let name = timing.duration?.variable
    return QualityCheck(
      .speed(
        variable: name.flatMap(self.declared),
        heading: name.flatMap { study.variable($0)?.source.headings.first }, limit: limit, median: median,
        isDeclared: declared != nil),
      flagged: fast, judged: sample.count, lines: entries.flatMap { lines([$0.entry.line], of: $0.file) })
  }
}

extension QualityCheck.Kind {
  /// The order in which a reader asks for them.
  fileprivate var rank: Int {
    switch self {
    case .rule: 0
    case .attention: 1
    case .repeatedID: 2
    case .repeatedAnswers: 3
    case .similarAnswers: 4
    case .repeatedAddress: 5
    case .impossibleDate: 6
    case .impossibleTime: 7
    case .speed: 8
    case .pageSpeed: 9
    case .unanswered: 10
    case .longstring: 11
    case .spread: 12
    case .evenOdd: 13
    case .distance: 14
    }
  }
}
