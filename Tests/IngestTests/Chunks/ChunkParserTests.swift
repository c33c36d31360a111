import CPlatform
import Foundation
import StudyFile
import Testing

@testable import Ingest

/// The scan for separators against libcsv: the same records, or the same refusal.
@Suite struct ChunkParserTests {
  /// Everything that a parser gives of one text: each record with its line, or the error.
  private struct Parsed: Equatable {
    var records: [[String]] = []
    var lines: [Int32] = []
    var count = 0
    var unusable: [Accounting.Unusable] = []
    var refusal: [String] = []
  }

  private func parse(
    _ text: [UInt8], fields: Int, chunkSize: Int, delimiter: UInt8 = 0x2C, _ road: ChunkParser.Road,
    _ instructions: tearsheet_instructions = tearsheet_best_instructions()
  ) throws -> Parsed {
    try withExport(text) { path in
      var parsed = Parsed()
      var parser = ChunkParser(
        file: path, delimiter: delimiter, keeping: [Bool](repeating: true, count: fields), road: road,
        instructions: instructions)
      parsed.refusal = refusal(path) {
        do {
          let encoding = try TextEncoding(of: [0x61], isWhole: true, path: path, requested: "auto")
          var source = ChunkSource(
            TextSource(try ByteSource(path: path), encoding: encoding), delimiter: delimiter,
            chunkSize: chunkSize)
          var chunk = Chunk(capacity: 1)
          defer { chunk.free() }
          while try source.fill(&chunk) {
            let view = try parser.parse(chunk)
            for record in 0..<view.count {
              // Decoders trim every field, quoted or not.
              parsed.records.append((0..<fields).map { view.field($0, of: record).trimmed.string })
            }
            parsed.lines += view.allLines
          }
        } catch let error as NotUTF8 {
          throw Diagnostics([Diagnostic(at: SourceLocation(file: path, line: error.line), "not UTF-8")])
        }
      }
      parsed.count = parser.recordCount
      parsed.unusable = parser.ragged.unusable(header: fields)
      return parsed
    }
  }

  /// How many generated records are compared; TEARSHEET_FUZZ asks for more.
  private static let wanted =
    ProcessInfo.processInfo.environment["TEARSHEET_FUZZ"].flatMap { Int($0) } ?? 60_000

  @Test func generatedRecords() throws {
    var random = SplitMix(state: 4180)
    func draw(_ n: Int) -> Int { Int(random.next() % UInt64(n)) }
    let fields = [
      "", "1", "23", "4.5", "yes", "a long answer of more than eight bytes", "\"quoted\"", "\"a, b\"", "\"\"",
      "\"say \"\"no\"\"\"", "\"two\nlines\"", "\"two\r\nlines\"", "\"\"\"\"", "é", "\"ü,ö\"", " x ", "\t",
      "\"  \"",
      "\"\n\"", "😀",
    ]
    // Each of these is rare, so that whole chunks stay regular.
    let odd = [
      " \"q\"", "\"q\" ", "a\"b", "\"a\"b", "\"open", "x\"", "\"a\" \"b\"", "\0", "\u{B}", "\r", ",", "\n",
    ]
    var compared = 0
    while compared < Self.wanted {
      let width = 1 + draw(4)
      let end = ["\n", "\r\n", "\r"][draw(8) < 6 ? draw(2) : 2]
      let oddity = draw(4) == 0 ? 40 : 0
      var text = ""
      let count = 5 + draw(300)
      for _ in 0..<count {
        for field in 0..<width {
          if field > 0 { text += "," }
          text += oddity > 0 && draw(oddity * 10) == 0 ? odd[draw(odd.count)] : fields[draw(fields.count)]
        }
        if draw(60) == 0 { text += ",more" }
        text += end
        if draw(50) == 0 { text += ["", " ", " \t "][draw(3)] + end }
      }
      var bytes = Array(text.utf8)
      if draw(20) == 0 { bytes.removeLast(1 + draw(3)) }
      if draw(15) == 0 { bytes[draw(bytes.count)] = [0xE9, 0xC3, 0x22, 0x0A, 0x0D, 0x2C][draw(6)] }
      let chunkSize = [1, 64, 500, 1 << 19][draw(4)]
      let instructions = [TEARSHEET_PLAIN, tearsheet_best_instructions()][draw(2)]
      let scanned = try parse(bytes, fields: width, chunkSize: chunkSize, .either, instructions)
      let byLibrary = try parse(bytes, fields: width, chunkSize: 1 << 19, .libcsv)
      // Of a file that is refused the records before the refusal come chunk by chunk.
      if scanned != byLibrary, scanned.refusal.isEmpty || scanned.refusal != byLibrary.refusal {
        Issue.record("chunks of \(chunkSize): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        #expect(scanned == byLibrary)
        return
      }
      compared += count
    }
  }

  /// Every file of the shared data that is a table of text, in all four delimiters.
  @Test(.enabled(if: sharedData != nil, "the shared data are absent")) func sharedFiles() throws {
    let root = try #require(sharedData)
    let files = try #require(FileManager.default.subpaths(atPath: root)).sorted().filter {
      $0.hasSuffix(".csv") || $0.hasSuffix(".tsv") || $0.hasSuffix(".txt") || $0.hasSuffix(".dat")
    }
    #expect(files.count > 100)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + file)))
      guard !bytes.isEmpty, bytes.count < 3_000_000 else { continue }
      for delimiter in Delimiter.allCases {
        var reader = RecordReader(bytes, isWhole: true, file: file, delimiter: delimiter)
        guard let header = try? reader.record() else { continue }
        let scanned = try parse(
          bytes, fields: header.fields.count, chunkSize: 1 << 14, delimiter: delimiter.byte, .either)
        let byLibrary = try parse(
          bytes, fields: header.fields.count, chunkSize: 1 << 19, delimiter: delimiter.byte, .libcsv)
        #expect(scanned.refusal == byLibrary.refusal, "\(file) \(delimiter)")
        if scanned.refusal.isEmpty { #expect(scanned == byLibrary, "\(file) \(delimiter)") }
      }
    }
  }

  /// A gigabyte without a line end is no record, and not several that are shorter either.
  @Test func aRecordThatGoesOnBeyondItsChunkIsRefused() throws {
    var chunk = Chunk(capacity: 64)
    defer { chunk.free() }
    for (place, byte) in "1,2\n3,4".utf8.enumerated() { chunk.bytes[place] = byte }
    (chunk.index, chunk.firstLine, chunk.count, chunk.isCut) = (3, 8, 7, true)
    var parser = ChunkParser(file: "export.csv", delimiter: 0x2C, keeping: [true, true])
    let refused = refusal("export.csv") { _ = try parser.parse(chunk) }
    #expect(
      refused == [
        "export.csv:9: error: the record that begins on this line is too long to be one; is this a CSV file?"
      ])
  }

  /// Nor are a million separators.
  @Test func aRecordOfAMillionFieldsIsRefused() {
    var block = RecordBlock(keeping: nil)
    defer { block.free() }
    for _ in 0..<RecordBlock.mostFields { block.addField(nil, 0) }
    #expect(!block.isTooLong)
    block.addField(nil, 0)
    #expect(block.isTooLong)
  }
}
