import Foundation
import Ingest
import StudyFile

extension TallyArchive {
  package static let mostBytes = 1 << 30

  /// Reads a file of tallies that was made for this study and plan. Throws an `ArchiveProblem`.
  package init(_ bytes: Data, study: Study, plan: TallyPlan) throws {
    guard bytes.count <= Self.mostBytes else { throw ArchiveProblem.tooLarge }
    let file = try ArchiveFile(bytes)
    guard file.study.id == study.id else { throw ArchiveProblem.otherStudy(file.study.id) }
    let own = StudyMeaning(study, plan)
    let theirs = StudyMeaning(
      data: file.study.data, variables: file.study.variables, requests: file.tallies.map(\.of))
    if let difference = own.difference(from: theirs) { throw ArchiveProblem.otherCounts(difference) }
    self = try file.archive(study: study, plan: plan)
  }
}

extension StudyMeaning {
  init(data: [String: String], variables: [String: String], requests: [String]) {
    self.data = data
    self.variables = variables
    self.requests = requests
  }
}

extension ArchiveFile {
  private struct Head: Decodable {
    var format: String?
    var version: Int?
  }

  init(_ bytes: Data) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = Self.fromNotFinite
    guard let head = try? decoder.decode(Head.self, from: bytes) else {
      let start = String(decoding: bytes.prefix(200), as: UTF8.self)
      guard start.contains(Self.format) else { throw ArchiveProblem.notTallies }
      throw ArchiveProblem.damaged("it is not complete JSON")
    }
    guard head.format == Self.format else { throw ArchiveProblem.notTallies }
    guard let version = head.version, version > 0 else { throw ArchiveProblem.damaged("it has no version") }
    guard version <= Self.version else {
      throw ArchiveProblem.laterVersion(version, thisOne: Self.version)
    }
    do {
      self = try decoder.decode(Self.self, from: bytes)
    } catch let error as DecodingError {
      throw ArchiveProblem.damaged(error.place)
    }
  }

  /// Everything is looked at before it is used: whoever sent the file may have edited it.
  func archive(study: StudyFile.Study, plan: TallyPlan) throws -> TallyArchive {
    func check(_ holds: Bool, _ what: String) throws {
      if !holds { throw ArchiveProblem.damaged(what) }
    }
    let counts =
      [records.read, records.used, records.respondents] + records.excluded + records.unusable.map(\.count)
      + records.answers.flatMap { [$0.count, $0.kept ?? 0] } + (records.given ?? [:]).values
      + records.outsideScale.values
      + (withheld.map { [$0.respondents, $0.records] + $0.requests } ?? [])
    try check(counts.allSatisfy(Self.isCount), "a count of records is impossible")
    try check(records.excluded.count == study.data.exclude.count, "its exclusions are not the study's")
    let unusable = Self.sum(records.unusable.map(\.count))
    let excluded = Self.sum(records.excluded)
    let answers = Self.sum(records.answers.map(\.count))
    try check([unusable, excluded, answers].allSatisfy(Self.isCount), "a count of records is impossible")
    let known = records.used + excluded + unusable + (withheld?.records ?? 0)
    try check(known == records.read, "its records do not add up")
    try check(
      !sources.isEmpty && sources.allSatisfy { $0.sha256.count == 64 }, "it does not say which data it is of")
    try check(
      records.outsideScale.keys.allSatisfy {
        if case .scale = study.variable($0)?.source { true } else { false }
      }, "it names a scale that is none")
    if let withheld {
      try check(
        withheld.requests.count == tallies.count && withheld.whole.allSatisfy(tallies.indices.contains)
          && withheld.minimumCell > 0, "what is withheld does not fit its tallies")
    }
    let results = try zip(plan.requests, tallies).map { request, entry -> Tallies.Result in
      switch request.kind {
      case .patterns(let axes):
        guard
          let counts = entry.counts(
            axes, isWeighted: request.weight != nil, study: study, most: records.respondents)
        else {
          throw ArchiveProblem.damaged("its \(entry.of) cannot be")
        }
        return .patterns(counts)
      case .crossProducts(let names):
        guard let tally = entry.moments(names, most: records.respondents) else {
          throw ArchiveProblem.damaged("its \(entry.of) cannot be")
        }
        return .crossProducts(tally)
      case .occasions(let occasions):
        guard let counts = entry.occasions(occasions, study: study, most: records.respondents) else {
          throw ArchiveProblem.damaged("its \(entry.of) cannot be")
        }
        return .occasions(counts)
      }
    }
    var account = Accounting()
    account.read = records.read
    account.unit = records.unit ?? .line
    account.unusable = records.unusable.map {
      .init(reason: $0.reason, count: $0.count, lines: Self.lines($0.lines, $0.files))
    }
    account.answers = records.answers.map {
      .init(
        variable: $0.variable, column: $0.column, reason: $0.reason, count: $0.count, kept: $0.kept,
        lines: Self.lines($0.lines, $0.files))
    }
    account.given = records.given ?? [:]
    return TallyArchive(
      sources: sources, notes: notes,
      tallies: Tallies(
        excluded: records.excluded, used: records.used, respondents: records.respondents,
        outsideScale: records.outsideScale, results: results,
        unmet: (records.unmet ?? []).filter(Set(study.namedLevels.map(\.value)).contains)),
      records: account, withheld: withheld)
  }

  private static func sum(_ counts: [Int]) -> Int {
    counts.reduce(0) { sum, count in sum.addingReportingOverflow(count).overflow ? .max : sum + count }
  }

  /// More than this are not on earth, and sums of a few of them do not overflow.
  static func isCount(_ count: Int) -> Bool { (0...1_000_000_000_000_000).contains(count) }
}

extension DecodingError {
  /// Where the file is not what it should be, by its keys.
  fileprivate var place: String {
    let context: Context
    switch self {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
    case .keyNotFound(let key, let found):
      return "'\((found.codingPath.map(\.name) + [key.stringValue]).joined(separator: "."))' is not there"
    @unknown default: return "it cannot be read"
    }
    let path = context.codingPath.map(\.name).joined(separator: ".")
    return path.isEmpty ? "it cannot be read" : "'\(path)' cannot be read"
  }
}

extension CodingKey {
  fileprivate var name: String { intValue.map { String($0 + 1) } ?? stringValue }
}
