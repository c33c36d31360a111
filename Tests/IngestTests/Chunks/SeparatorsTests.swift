import CPlatform
import Testing

@testable import Ingest

/// What is done by the widest instructions of this processor, beside the plain ones.
@Suite struct SeparatorsTests {
  private struct Found: Equatable {
    var starts: [UInt32]
    var firsts: [UInt32]
    var lines: [UInt32]
    var flags: [Bool]
  }

  private func find(_ text: [UInt8], _ instructions: tearsheet_instructions) -> Found {
    var (starts, firsts) = (
      [UInt32](repeating: 0, count: text.count + 18), [UInt32](repeating: 0, count: text.count + 18)
    )
    var lines = firsts
    let found = tearsheet_find_separators(text, text.count, 0x2C, &starts, &firsts, &lines, instructions)
    let records = Int(found.records)
    return Found(
      starts: Array(starts[...Int(firsts[records])]), firsts: Array(firsts[...records]),
      // Of an irregular text the rest is libcsv's.
      lines: Array(lines[...records]),
      flags: [found.is_regular, found.is_ascii, found.has_quotes, found.has_doubled_quotes])
  }

  /// Bytes that mean something at every place of a block and of a window of blocks.
  @Test func anyTexts() {
    var random = SplitMix(state: 512)
    let alphabets: [[UInt8]] = [
      Array("ab,\n".utf8), Array("a,,\"\n\r".utf8), Array("aaaaaaaaaaaaaaaa,\n\"\"\r\0é".utf8), [0x2C],
      [0x0A], [0x22],
      Array(0...255),
    ]
    let edges = [0, 1, 63, 64, 65, 127, 128, 4095, 4096, 4097, 4159, 4160, 8192, 9000]
    for round in 0..<600 {
      let count =
        round < edges.count * alphabets.count ? edges[round / alphabets.count] : Int(random.next() % 10_000)
      let alphabet = alphabets[round % alphabets.count]
      let text = (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      #expect(find(text, tearsheet_best_instructions()) == find(text, TEARSHEET_PLAIN))
      let (best, plain) = (
        tearsheet_count_bytes(text, count, tearsheet_best_instructions()),
        tearsheet_count_bytes(text, count, TEARSHEET_PLAIN)
      )
      #expect(best.quotes == plain.quotes && best.line_ends == plain.line_ends)
      #expect(plain.quotes == text.count { $0 == 0x22 })
      let ends = text.indices.count {
        text[$0] == 0x0D || (text[$0] == 0x0A && ($0 == 0 || text[$0 - 1] != 0x0D))
      }
      #expect(plain.line_ends == ends)
    }
  }

  /// Without quotes every delimiter and line end is a separator.
  @Test func byDefinition() {
    var random = SplitMix(state: 7)
    for _ in 0..<100 {
      let text = (0..<Int(random.next() % 9000)).map { _ in Array("abcdefg,\n".utf8)[Int(random.next() % 9)] }
      let ends = text.indices.filter { text[$0] == 0x2C || text[$0] == 0x0A }.map { UInt32($0 + 1) }
      let last = text.last.map { $0 == 0x0A } ?? true ? [] : [UInt32(text.count + 1)]
      #expect(find(text, tearsheet_best_instructions()).starts == [0] + ends + last)
    }
  }
}
