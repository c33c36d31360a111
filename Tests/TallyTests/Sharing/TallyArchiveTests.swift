import Foundation
import Ingest
import StudyFile
import Testing

@testable import Tally

extension TallyArchive {
  /// An archive of these tallies, with an account that adds up.
  init(_ tallies: Tallies, hash: Character = "a") {
    var records = Accounting()
    records.unit = .line
    records.read = tallies.used + tallies.excluded.reduce(0, +)
    self.init(
      sources: [Source(name: "\(hash).csv", sha256: String(repeating: hash, count: 64), isSynthetic: false)],
      notes: [], tallies: tallies, records: records, withheld: nil)
  }

  func written(_ survey: RandomSurvey) throws -> Data {
    Data(
      try text(
        study: survey.study, plan: survey.plan, sha256: String(repeating: "0", count: 64), program: "1"
      )
      .utf8)
  }
}

/// Tallies that go through files.
@Suite struct TallyArchiveTests {
  static func same(_ a: Tallies, _ b: Tallies) -> Bool {
    String(reflecting: a) == String(reflecting: b) || a == b
  }

  @Test func `what is written reads back to the last bit`() throws {
    for seed in 7000..<7200 {
      var survey = TallyPassTests.survey(seed)
      let archive = TallyArchive(try survey.pass(over: survey.rows).finish())
      let bytes = try archive.written(survey)
      let back = try TallyArchive(bytes, study: survey.study, plan: survey.plan)
      #expect(Self.same(back.tallies, archive.tallies), "seed \(seed)")
      #expect(back.sources == archive.sources)
      #expect(try back.written(survey) == bytes, "seed \(seed)")
    }
  }

  /// The oracle is the pass that goes through both files itself.
  @Test func `archives merge as passes do`() throws {
    for seed in 8000..<8300 {
      var survey = TallyPassTests.survey(seed)
      let cut = survey.rows.isEmpty ? 0 : Int.random(in: 0...survey.rows.count, using: &survey.random)
      let first = try survey.pass(over: Array(survey.rows[..<cut]))
      let second = try survey.pass(over: Array(survey.rows[cut...]))
      var both = first
      try both.merge(second)
      func back(_ pass: TallyPass, _ hash: Character) throws -> TallyArchive {
        try TallyArchive(
          TallyArchive(pass.finish(), hash: hash).written(survey), study: survey.study, plan: survey.plan)
      }
      var merged = try back(first, "a")
      try merged.merge(try back(second, "b"))
      #expect(Self.same(merged.tallies, both.finish()), "seed \(seed)")
      // Three in a row, the third an empty one.
      let nobody = try survey.pass(over: [])
      try both.merge(nobody)
      try merged.merge(try back(nobody, "c"))
      #expect(Self.same(merged.tallies, both.finish()), "seed \(seed)")
    }
  }

  @Test func `a damaged file is refused, never believed`() throws {
    var survey = TallyPassTests.survey(3)
    let bytes = try TallyArchive(try survey.pass(over: survey.rows).finish()).written(survey)
    var random = Seeded(state: 11)
    for _ in 0..<300 {
      let end = Int.random(in: 0..<bytes.count - 3, using: &random)
      #expect(throws: ArchiveProblem.self) {
        try TallyArchive(bytes.prefix(end), study: survey.study, plan: survey.plan)
      }
    }
    for _ in 0..<1500 {
      var wrong = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<wrong.count, using: &random)
        wrong[place] = random.pick(Array("0123456789-.,[]{}\"e ".utf8))
      }
      // A change can leave a file that makes sense; it has to make sense all the way.
      do {
        let archive = try TallyArchive(wrong, study: survey.study, plan: survey.plan)
        var twice = archive
        try twice.merge(archive)
        _ = twice.accounting(of: survey.study)
      } catch is ArchiveProblem {
      }
    }
  }
}
