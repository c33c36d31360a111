import Statistics
import StudyFile

/// Makes studies of the rows of a table. What cannot be read or cannot be is no error: the study is left out, and says why.
struct PublishedStudies {
  private let pool: Pool
  private let table: LiteratureTable
  private let places: [Pool.Column: [Int]]

  init(_ pool: Pool, _ table: LiteratureTable) {
    self.pool = pool
    self.table = table
    places = pool.columns.mapValues { $0.compactMap { table.headings.firstIndex(of: $0.value) } }
  }

  var studies: [PublishedStudy] { table.rows.map(study) }

  private func study(_ row: LiteratureTable.Row) -> PublishedStudy {
    var study = PublishedStudy(label: text(.study, row), result: nil, n: 0)
    do {
      switch pool.measure {
      case .proportion: try readProportion(of: &study, row)
      case .correlation: try readCorrelation(of: &study, row)
      case .meanDifference, .hedgesG: try readMeans(of: &study, row)
      case .oddsRatio, .riskRatio: try readRatio(of: &study, row)
      case .estimate: try readEstimate(of: &study, row)
      }
    } catch {
      study.note = error.reason
    }
    study.year = text(.year, row)
    study.source = text(.source, row)
    study.subgroup = text(.subgroups, row)
    study.moderator = NumberText.value(text(.moderator, row))
    study.order = text(.cumulative, row)
    return study
  }

  /// Why a study is left out.
  private struct LeftOut: Error {
    let reason: String
  }

  private func text(_ column: Pool.Column, _ row: LiteratureTable.Row, group: Int = 0) -> String {
    guard let places = places[column], places.indices.contains(group) else { return "" }
    return row.fields[places[group]]
  }

  private func heading(_ column: Pool.Column, group: Int) -> String {
    pool.columns[column].map { $0[group].value } ?? column.rawValue
  }

  private func number(_ column: Pool.Column, _ row: LiteratureTable.Row, group: Int = 0) throws(LeftOut)
    -> Double
  {
    let text = text(column, row, group: group)
    if text.isEmpty { throw LeftOut(reason: "no '\(heading(column, group: group))'") }
    guard let value = NumberText.value(text) else {
      throw LeftOut(reason: "'\(text)' in '\(heading(column, group: group))' is no number")
    }
    return value
  }

  /// A whole number from 0, below what sums of many could not hold.
  private func count(_ column: Pool.Column, _ row: LiteratureTable.Row, group: Int = 0) throws(LeftOut) -> Int
  {
    let value = try number(column, row, group: group)
    guard let count = Int(exactly: value), (0...1_000_000_000).contains(count) else {
      throw LeftOut(
        reason:
          "'\(text(column, row, group: group))' in '\(heading(column, group: group))' is no whole number")
    }
    return count
  }

  private func size(_ row: LiteratureTable.Row, group: Int = 0) throws(LeftOut) -> Int {
    if text(.n, row, group: group).isEmpty { throw LeftOut(reason: "how many were asked was not printed") }
    let n = try count(.n, row, group: group)
    if n == 0 { throw LeftOut(reason: "'\(heading(.n, group: group))' is 0") }
    return n
  }

  private func readProportion(of study: inout PublishedStudy, _ row: LiteratureTable.Row) throws(LeftOut) {
    let (events, percent, size) = (text(.events, row), text(.percent, row), text(.n, row))
    let what = events.isEmpty ? percent : events
    study.printed = [what, size].filter { !$0.isEmpty }.joined(separator: " of ")
    if what.isEmpty { throw LeftOut(reason: "no number was printed") }
    if events.isEmpty {
      guard let printed = PrintedNumber(percent.hasSuffix("%") ? percent : percent + "%") else {
        throw LeftOut(reason: "'\(percent)' is no percentage")
      }
      study.printed = [printed.text, size].filter { !$0.isEmpty }.joined(separator: " of ")
      let n = try self.size(row)
      guard let share = PrintedShare(printed, of: n) else {
        throw LeftOut(reason: "no whole count of \(n), or of a few fewer, gives \(printed.text)")
      }
      (study.n, study.note) = (share.n, share.note)
      study.result = .proportion(events: share.events, n: share.n)
      return
    }
    let n = try self.size(row)
    let count = try count(.events, row)
    if count > n { throw LeftOut(reason: "\(count) of \(n) cannot be") }
    study.n = n
    study.result = .proportion(events: count, n: n)
  }

  private func readCorrelation(of study: inout PublishedStudy, _ row: LiteratureTable.Row) throws(LeftOut) {
    let r = try number(.r, row)
    study.printed = text(.r, row)
    let n = try size(row)
    if abs(r) > 1 { throw LeftOut(reason: "a correlation of \(text(.r, row)) cannot be") }
    if abs(r) == 1 { throw LeftOut(reason: "a correlation of 1 in size has no variance") }
    if n < 4 { throw LeftOut(reason: "a correlation needs 4 respondents for a variance") }
    study.n = n
    study.result = .correlation(r: r, n: n)
  }

  private func readMeans(of study: inout PublishedStudy, _ row: LiteratureTable.Row) throws(LeftOut) {
    var groups: [StudyGroup] = []
    for group in 0..<2 {
      let (mean, sd) = (try number(.mean, row, group: group), try number(.sd, row, group: group))
      let n = try size(row, group: group)
      if sd < 0 { throw LeftOut(reason: "a standard deviation below 0 cannot be") }
      if n < 2 { throw LeftOut(reason: "a group of one has no variance") }
      groups.append(StudyGroup(mean: mean, sd: sd, n: n))
      study.n += n
    }
    let isDefined =
      pool.measure == .hedgesG
      ? EffectEstimate.hedgesG(groups[0], groups[1]) : EffectEstimate.meanDifference(groups[0], groups[1])
    if isDefined == nil { throw LeftOut(reason: "nothing varies in either group") }
    study.result = .means(groups[0], groups[1])
  }

  private func readRatio(of study: inout PublishedStudy, _ row: LiteratureTable.Row) throws(LeftOut) {
    var counts: [(events: Int, n: Int)] = []
    for group in 0..<2 {
      let n = try size(row, group: group)
      let events = try count(.events, row, group: group)
      if events > n { throw LeftOut(reason: "\(events) of \(n) cannot be") }
      counts.append((events, n))
    }
    let (a, b) = (counts[0], counts[1])
    let pair = ProportionPair(successesA: a.events, trialsA: a.n, successesB: b.events, trialsB: b.n)
    study.n = a.n + b.n
    study.printed = "\(a.events) of \(a.n), \(b.events) of \(b.n)"
    if a.events + b.events == 0 || a.events + b.events == study.n {
      throw LeftOut(reason: "no events, or nothing else, in either group: it tells nothing of the ratio")
    }
    if pair.hasEmptyCell { study.note = "0.5 is added to each of its four counts, one of which is 0" }
    study.result = .ratio(pair)
  }

  private func readEstimate(of study: inout PublishedStudy, _ row: LiteratureTable.Row) throws(LeftOut) {
    let value = try number(.estimate, row)
    study.printed = text(.estimate, row)
    let error = try number(.standardError, row)
    if error <= 0 { throw LeftOut(reason: "its standard error is not above 0") }
    if !text(.n, row).isEmpty { study.n = try size(row) }
    study.result = .estimate(value, standardError: error)
  }
}
