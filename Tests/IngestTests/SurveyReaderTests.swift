import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct SurveyReaderTests {
  private func counted(_ variables: [Variable]) -> Study {
    study(variables) {
      $0.count = Located("Freq", at: SourceLocation(file: "study.yaml", line: 4, column: 10))
    }
  }

  @Test func recordsOfAnotherLength() throws {
    let found = try survey("a,b\n1,2\n3\n4,5,6\n7\n\n8,9\n", study([variable("a", .numeric)]))
    #expect(found.numbers(0) == [1, 8])
    #expect(found.lines == [2, 7])
    #expect(found.accounting.read == 5 && found.accounting.used == 2)
    #expect(
      found.accounting.unusable == [
        .init(reason: "1 field where the header has 2", count: 2, lines: [3, 5]),
        .init(reason: "3 fields where the header has 2", count: 1, lines: [4]),
      ])
  }

  /// Nothing of a record that is not used is reported as a wrong answer.
  @Test func counts() throws {
    let found = try survey(
      "a,Freq\n1,3\nx,\n2,0\nx,2.5\nx,-1\ny,1e30\nx,many\n3,4.0\nz,1\n", counted([variable("a", .numeric)]))
    #expect(found.numbers(0) == [1, 2, 3, nil])
    #expect(found.frequencies == [3, 0, 4, 1])
    #expect(found.lines == [2, 4, 9, 10])
    #expect(
      found.accounting.unusable == [
        .init(reason: "the count in 'Freq' is empty", count: 1, lines: [3]),
        .init(reason: "the count in 'Freq' is not a whole number", count: 2, lines: [5, 8]),
        .init(reason: "the count in 'Freq' is below 0", count: 1, lines: [6]),
        .init(reason: "the count in 'Freq' is above 10,000,000,000", count: 1, lines: [7]),
      ])
    #expect(found.accounting.answers.map(\.lines) == [[10]])
  }

  @Test func noCountIsUsable() throws {
    let found = try survey("a,Freq\n1,x\n2,y\n", counted([variable("a", .numeric)]))
    #expect(found.accounting.used == 0 && found.lines.isEmpty)
  }

  @Test func layoutFollowsTheStudyAndDerivedVariablesBringTheirSources() throws {
    let location = SourceLocation(file: "study.yaml")
    let variables = [
      variable("unneeded", .numeric, column: "nowhere"),
      variable("m", .multiple, levels: levels(["1": "A", "2": "B"]), source: .columns(["x", "y"])),
      variable("age", .numeric), variable("role", .nominal), variable("t", .text),
      variable("group", .ordinal, source: .cut(Cut(of: "age", at: [30]))),
      variable("trained", .nominal, source: .recode(Recode(of: "role", groups: []))),
      variable(
        "share", .numeric,
        source: .compute(Located(.operation(.variable("age"), .divide, .variable("age")), at: location))),
      variable(
        "score", .numeric,
        source: .scale(
          Scale(items: [.init(variable: "item", isReversed: true)], range: nil, score: .mean, minimumItems: 1)
        )),
      variable("item", .numeric),
    ]
    try withExport("t,item,y,x,role,age\n1,2,3,4,5,6\n") { path in
      let reader = try SurveyReader(
        path: path, study: study(variables),
        variables: ["score", "group", "trained", "m", "share", "t", "no such"])
      #expect(
        reader.layout.slots == [
          .init(variable: "m", kind: .option(0)), .init(variable: "m", kind: .option(1)),
          .init(variable: "m", kind: .ticks),
          .init(variable: "age", kind: .numeric), .init(variable: "role", kind: .categorical),
          .init(variable: "t", kind: .presence), .init(variable: "item", kind: .numeric),
        ])
      #expect(reader.layout.slot(of: "m") == 0 && reader.layout.slot(of: "item") == 6)
    }
  }

  @Test func reading() throws {
    let found = try survey("a\n1\n2\n", study([variable("a", .nominal)]))
    #expect(found.accounting.read == 2)
    #expect(found.labels == [["1", "2"]])
    // printf 'a\n1\n2\n' | sha256sum
    #expect(found.sha256 == "d4fa155a0784a2543c083ff5c36ec7a7d4810f08946220e5acf4c1f11006216e")
  }

  private struct Failing: BatchConsumer {
    struct Stop: Error { var place: Int }
    var from: Int

    mutating func consume(_ batch: Batch, labels: [[String]], place: Int) throws {
      if place >= from { throw Stop(place: place) }
    }
  }

  /// Of several errors the first in the file is thrown, whichever thread meets it.
  @Test(arguments: [1, 2, 5]) func anErrorOfTheConsumerPassesThrough(threads: Int) throws {
    try withExport("a\n" + String(repeating: "1\n", count: 1000)) { path in
      for _ in 0..<20 {
        var options = SurveyReader.Options()
        (options.threads, options.chunkSize) = (threads, 20)
        var reader = try SurveyReader(path: path, study: study([]), variables: [], options: options)
        let error = #expect(throws: Failing.Stop.self) {
          _ = try reader.read { _, count in (0..<count).map { _ in Failing(from: 17) } }
        }
        #expect(error?.place == 17)
      }
    }
  }

  @Test func progress() throws {
    try withExport("a\n1\n2\n") { path in
      var reader = try SurveyReader(path: path, study: study([]), variables: [])
      var fractions: [Double] = []
      _ = try reader.read(progress: { fractions.append($0) }) { _, count in
        (0..<count).map { _ in Failing(from: .max) }
      }
      #expect(fractions.last == 1)
    }
  }

  /// A survey with everything in it: quotes, line ends inside them, wrong answers, short and long records, counts.
  private static func difficult(_ records: Int) -> String {
    var random = SplitMix(state: 2013)
    var text = "\u{FEFF}id,g,n,comment,m,Freq\r\n"
    for record in 0..<records {
      let draw = random.next()
      let gender = ["Female", "Male", "2", "1.0", "", "NA", "Femail", "\"Male\"", " 1 "][Int(draw % 9)]
      let number = ["1.5", "-3", "1e3", "", "12.75", "0.30000000000000004", "\"1,5\"", "9%", "-99"][
        Int(draw / 9 % 9)]
      let comment = ["", "fine", "\"a \"\"b\"\",\r\nc\"", "\"x\ny\rz\"", "ü"][Int(draw / 81 % 5)]
      let ticks = ["A", "B;A", "\"A; C\"", "", "C, D;B"][Int(draw / 405 % 5)]
      let count = draw / 2025 % 50 == 0 ? "" : String(draw / 2025 % 4)
      let end = ["\r\n", "\n", "\r"][Int(draw / 405_000 % 3)]
      text += "\(record),\(gender),\(number),\(comment),\(ticks),\(count)"
      if draw / 1_215_000 % 40 == 0 { text += ",more" }
      text += end
      if draw / 1_215_000 % 31 == 0 { text += end }
    }
    return text
  }

  private var everything: Study {
    counted([
      variable("id", .id), variable("g", .nominal, levels: levels(["1": "Female", "2": "Male"])),
      variable("met", .nominal, column: "g"),
      variable("n", .numeric, missing: [MissingValue(code: "-99", label: nil)], range: -2...2000),
      variable("comment", .text),
      variable(
        "m", .multiple, levels: levels(["1": "A", "2": "B", "3": "C, D"]),
        source: .separated(column: "m", separator: ";")),
    ])
  }

  @Test func howTheFileIsCutDoesNotMatter() throws {
    try withExport(Self.difficult(2000)) { path in
      let whole = try Survey(path, everything)
      #expect(whole.accounting.read == 2000)
      #expect(whole.accounting.unusable.count >= 2 && whole.accounting.answers.count >= 5)
      for chunkSize in [1, 7, 100, 1000, 1 << 14] {
        #expect(try Survey(path, everything, chunkSize: chunkSize) == whole, "\(chunkSize)")
        #expect(try Survey(path, everything, chunkSize: chunkSize, road: .libcsv) == whole, "\(chunkSize)")
      }
    }
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    try withExport(Self.difficult(2000)) { path in
      let one = try Survey(path, everything)
      for threads in [2, 3, 16] {
        #expect(try Survey(path, everything, chunkSize: 500, threads: threads) == one, "\(threads)")
      }
    }
  }

  @Test func theEncodingDoesNotMatter() throws {
    let text = Self.difficult(300)
    let expected = try survey(text, everything)
    let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var found = try withExport(utf16) { try Survey($0, everything, chunkSize: 5) }
    #expect(found.sha256 != expected.sha256 && found.notes.count == 1)
    (found.sha256, found.notes) = (expected.sha256, expected.notes)
    #expect(found == expected)
  }

  /// Damaged files are read or refused in words, the same however they are cut; nothing traps.
  @Test func damagedFiles() throws {
    let original = Array(Self.difficult(40).utf8)
    var random = SplitMix(state: 60)
    for _ in 0..<150 {
      var bytes = original
      for _ in 0...(random.next() % 3) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[place] = Array("\",;\n\r\t|\0".utf8)[Int(random.next() % 8)]
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 300) + 1))
        }
        if bytes.isEmpty { bytes = original }
      }
      try withExport(bytes) { path in
        var found: [Survey] = []
        var refusals: [[String]] = []
        for (chunkSize, road) in [(1 << 16, ChunkParser.Road.either), (1, .either), (1 << 16, .libcsv)] {
          refusals.append(
            refusal(path) { found.append(try Survey(path, everything, chunkSize: chunkSize, road: road)) })
        }
        #expect(refusals == [refusals[0], refusals[0], refusals[0]])
        #expect(found.allSatisfy { $0 == found[0] })
        #expect(found.count == 3 || refusals[0].allSatisfy { $0.contains(": error: ") })
      }
    }
  }

  @Test func aWideRecordAndALongAnswer() throws {
    let names = (0..<5000).map { "c\($0)" }.joined(separator: ",")
    let answers = (0..<5000).map { $0 == 17 ? String(repeating: "x", count: 300_000) : "\($0)" }.joined(
      separator: ",")
    let found = try survey(
      names + "\n" + answers + "\n",
      study([variable("c17", .text), variable("c4999", .numeric), variable("c18", .numeric)]))
    #expect(found.codes(0) == [0])
    #expect(found.numbers(1) == [4999] && found.numbers(2) == [18])
  }

  /// R's datasets: the sums are those of `as.data.frame(UCBAdmissions)`.
  @Test(.enabled(if: sharedData != nil, "the shared data are absent")) func admissions() throws {
    let path = try #require(sharedData) + "/classic/UCBAdmissions.csv"
    let found = try Survey(path, counted([variable("Admit", .nominal), variable("Gender", .nominal)]))
    let counts = try #require(found.frequencies)
    #expect(counts.reduce(0, +) == 4526)
    #expect(zip(found.codes(0), counts).filter { $0.0 == 0 }.reduce(0) { $0 + $1.1 } == 1755)
    #expect(found.labels == [["Admitted", "Rejected"], ["Male", "Female"]])
  }
}
