extension [UInt8] {
  /// What stands before each 1 on a line of its own, by which an input holds several files, and after the last; the `most`th
  /// is all that is left. The search of Foundation asks for memory at every byte, which was a third of a run.
  package func parts(most: Int) -> [[UInt8]] {
    var (parts, start): ([[UInt8]], Int) = ([], 0)
    for place in indices where parts.count + 1 < most && place >= start {
      guard self[place] == 1, place + 1 < count, self[place + 1] == 0x0A else { continue }
      parts.append(Array(self[start..<place]))
      start = place + 2
    }
    return parts + [Array(self[start...])]
  }
}
