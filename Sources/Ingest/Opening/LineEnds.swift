internal import CPlatform

/// How many line ends there are: CR, LF and CR LF are one each.
func lineEnds(in text: UnsafeRawBufferPointer) -> Int { byteCounts(of: text).line_ends }

func byteCounts(of text: UnsafeRawBufferPointer) -> tearsheet_bytes {
  guard let base = text.baseAddress else { return tearsheet_bytes(quotes: 0, line_ends: 0) }
  return tearsheet_count_bytes(base.assumingMemoryBound(to: UInt8.self), text.count, bestInstructions)
}
