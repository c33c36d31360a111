import Foundation
import Statistics

/// Data that the project does not carry: TEARSHEET_SHARED, or the folder `shared` beside the package.
enum SharedData {
  private static let folder =
    ProcessInfo.processInfo.environment["TEARSHEET_SHARED"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")

  static func text(_ path: String) -> String? {
    try? String(contentsOf: folder.appending(path: "data").appending(path: path), encoding: .utf8)
  }

  static let hasNIST = text("nist/Norris.dat") != nil
  static let hasBFI = text("classic/bfi.csv") != nil

  /// The numbers of each line of a NIST file that has nothing else, after the last that begins with `header`.
  static func nist(_ name: String, after header: String) -> [[Double]] {
    let lines = (text("nist/\(name)") ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // The header's description names "Data:" too, so the last is meant.
    guard let start = lines.lastIndex(where: { $0.hasPrefix(header) }) else { return [] }
    return lines[(start + 1)...].compactMap { line in
      let fields = line.split(whereSeparator: \.isWhitespace).map { Double($0) }
      return fields.isEmpty || fields.contains(nil) ? nil : fields.compactMap { $0 }
    }
  }

  /// The columns of bfi.csv, A1 reversed.
  static let bfi: [String: [Double?]] = {
    let lines = (text("classic/bfi.csv") ?? "").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard let names = lines.first else { return [:] }
    var columns: [String: [Double?]] = [:]
    for (place, name) in names.enumerated() {
      columns[String(name)] = lines.dropFirst().map { Double($0[place]) }
    }
    columns["A1"] = columns["A1"]?.map { $0.map { 7 - $0 } }
    return columns
  }()

  /// The mean of each respondent's answered items.
  static func scale(_ letter: String) -> [Double?] {
    let items = (1...5).compactMap { bfi["\(letter)\($0)"] }
    return (items.first ?? []).indices.map { row in
      let answered = items.compactMap { $0[row] }
      return answered.isEmpty ? nil : answered.reduce(0, +) / Double(answered.count)
    }
  }

  /// A variable's values in each level of another, levels ascending.
  static func split(_ values: [Double?], by column: String) -> [Sample] {
    let by = bfi[column] ?? []
    let pairs = zip(values, by).compactMap { value, level in value.flatMap { v in level.map { (v, $0) } } }
    return Set(pairs.map(\.1)).sorted().map { level in Sample(pairs.filter { $0.1 == level }.map(\.0)) }
  }
}

/// Digits in which a number agrees with a certified one: −log₁₀ of the relative error, 15 at most.
func digits(_ actual: Double?, _ certified: Double) -> Double {
  guard let actual else { return 0 }
  if actual == certified { return 15 }
  return min(15, -log10(abs(actual - certified) / (certified == 0 ? 1 : abs(certified))))
}
