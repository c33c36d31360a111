/// Takes what ReadStat writes, and holds back all above the rows: there the time stands at which it is written, which is
/// blotted out, and there stands what ReadStat cannot write, the multiple-response sets of SPSS.
final class WrittenBytes {
  private let file: LabelledFile
  private let names: [String]
  private let write: ([UInt8]) -> Bool
  private var head: [UInt8]? = []
  private(set) var hasFailed = false

  init(_ file: LabelledFile, names: [String], write: @escaping ([UInt8]) -> Bool) {
    (self.file, self.names, self.write) = (file, names, write)
  }

  func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if head != nil {
      head?.append(contentsOf: bytes)
    } else if !hasFailed {
      hasFailed = !write(Array(bytes))
    }
    return !hasFailed
  }

  /// The head is complete. False where it cannot be written.
  func release() -> Bool {
    guard var bytes = head else { return !hasFailed }
    head = nil
    blotOutTime(&bytes)
    if file.format == .sav, !file.sets.isEmpty { hasFailed = !addSets(to: &bytes) }
    if !hasFailed, !bytes.isEmpty { hasFailed = !write(bytes) }
    return !hasFailed
  }

  private func blotOutTime(_ bytes: inout [UInt8]) {
    switch file.format {
    case .sav, .zsav:
      if bytes.count > 109 { bytes.replaceSubrange(92..<109, with: Array("01 Jan 7000:00:00".utf8)) }
    case .dta:
      let mark = Array("<timestamp>".utf8)
      if let place = bytes.firstRange(of: mark)?.upperBound, bytes.count > place + 18 {
        bytes.replaceSubrange((place + 1)..<(place + 18), with: Array("01 Jan 1970 00:00".utf8))
      }
    case .por, .sas7bdat, .xpt: break
    }
  }

  /// A record of the sets before the one that ends the dictionary, laid out as `MultipleResponseRecords` reads it. False
  /// where that is not what ReadStat wrote.
  private func addSets(to bytes: inout [UInt8]) -> Bool {
    let end = Self.integers(999, 0)
    guard bytes.suffix(end.count).elementsEqual(end) else { return false }
    let records = SavRecords(size: bytes.count) { [bytes] place, count in
      Array(bytes[min(place, bytes.count)..<min(place + count, bytes.count)])
    }
    var short: [String: String] = [:]
    for pair in records.bytes(of: .longNames)?.split(separator: 0x09) ?? [] {
      let parts = String(decoding: pair, as: UTF8.self).split(separator: "=", maxSplits: 1)
      if parts.count == 2 { short[String(parts[1])] = parts[0].lowercased() }
    }
    var text = ""
    for set in file.sets {
      let columns = set.columns.compactMap { short[names[$0]] }
      guard columns.count == set.columns.count else { return false }
      let label = file.format.fitting((set.label ?? "").replacing("\n", with: " "), .variable)
      text += "$\(set.name)=D1 1 \(label.utf8.count) \(label) \(columns.joined(separator: " "))\n"
    }
    let record = Self.integers(7, SavRecords.Extension.sets.rawValue, 1, Int32(text.utf8.count)) + text.utf8
    bytes.insert(contentsOf: record, at: bytes.count - end.count)
    return true
  }

  /// As this machine orders their bytes, which ReadStat does too.
  private static func integers(_ numbers: Int32...) -> [UInt8] {
    numbers.flatMap { number in withUnsafeBytes(of: number) { Array($0) } }
  }
}
