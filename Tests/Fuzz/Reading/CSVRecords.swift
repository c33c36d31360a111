import CPlatform
import FuzzSupport
import StudyFile

@testable import Ingest

/// The grammar of CSV: the scan for separators, with either set of instructions, cuts a text as libcsv does, or refuses it
/// with the same words. What each field is read as, as a number or a date, is asked besides.
enum CSVRecords: FuzzTarget {
  private struct Parsed: Equatable {
    /// One after another, and where each ends.
    var text: [UInt8] = []
    var ends: [Int] = []
    var lines: [Int32] = []
    var count = 0
    var unusable: [Accounting.Unusable] = []
    var refusal: [Diagnostic] = []
  }

  private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The first byte says how many fields the header has and what stands between two, the rest is the text.
  static func run(_ bytes: [UInt8]) {
    guard bytes.count > 1 else { return }
    let (fields, delimiter) = (1 + Int(bytes[0] & 7), delimiters[Int(bytes[0] >> 3) & 3])
    var chunk = Chunk(capacity: bytes.count)
    defer { chunk.free() }
    for (place, byte) in bytes.dropFirst().enumerated() { chunk.bytes[place] = byte }
    (chunk.count, chunk.index, chunk.firstLine) = (bytes.count - 1, Int(bytes[0] >> 5) & 1, 1)
    let judge = parse(chunk, fields, delimiter, .libcsv, TEARSHEET_PLAIN)
    for instructions in [TEARSHEET_PLAIN, tearsheet_best_instructions()] {
      let found = parse(chunk, fields, delimiter, .either, instructions)
      demand(found == judge, "the scan: \(found), libcsv: \(judge)")
    }
  }

  private static func parse(
    _ chunk: Chunk, _ fields: Int, _ delimiter: UInt8, _ road: ChunkParser.Road,
    _ instructions: tearsheet_instructions
  ) -> Parsed {
    var parsed = Parsed()
    var parser = ChunkParser(
      file: "export", delimiter: delimiter, keeping: [Bool](repeating: true, count: fields), road: road,
      instructions: instructions)
    do {
      let view = try parser.parse(chunk)
      for record in 0..<view.count {
        parsed.lines.append(view.line(of: record))
        for field in 0..<fields {
          let text = view.field(field, of: record).trimmed
          parsed.text += text.bytes
          parsed.ends.append(parsed.text.count)
          // Once of each, as both roads have to cut out the same.
          guard road == .libcsv else { continue }
          _ = NumberText.value(text)
          _ = Moment.seconds(Array(text.bytes))
          _ = AnswerShape(text)
        }
      }
      (parsed.count, parsed.unusable) = (parser.recordCount, parser.ragged.unusable(header: fields))
    } catch let error as Diagnostics {
      error.list.forEach { check($0) }
      parsed.refusal = error.list
    } catch let error as NotUTF8 {
      parsed.refusal = [Diagnostic(at: SourceLocation(file: "", line: error.line), "not UTF-8")]
    } catch {
      fatalError("thrown, and no diagnostics: \(error)")
    }
    return parsed
  }
}
