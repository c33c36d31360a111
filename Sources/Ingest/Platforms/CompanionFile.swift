import Foundation
import StudyFile

/// A file that a platform writes beside its exports, which tells what their columns mean.
package enum CompanionFile: Sendable {
  case redcap(REDCapDictionary)
  case limesurvey(LimeSurveySyntax)

  /// Longer ones are no such file.
  private static let longest = 64 << 20

  /// The one that the study names. Throws `Diagnostics` where it is none, or one of another survey.
  init(path: String, for start: ExportStart) throws {
    self = try CompanionFile(path: path)
    guard described(start) > 0 else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path),
          "this tells of none of the columns of \(start.file); is it of another survey?")
      ])
    }
  }

  /// Throws `Diagnostics` where it cannot be read, or is no such file.
  init(path: String) throws {
    let text = try Self.text(path)
    if let syntax = LimeSurveySyntax(String(decoding: text, as: UTF8.self)) {
      self = .limesurvey(syntax)
      return
    }
    var reader = RecordReader(
      text, isWhole: true, file: path, delimiter: Delimiter.choose("auto", for: text, path: path).delimiter)
    if let dictionary = REDCapDictionary(try reader.records()), !dictionary.fields.isEmpty {
      self = .redcap(dictionary)
      return
    }
    throw Diagnostics([
      Diagnostic(
        at: SourceLocation(file: path),
        "this is neither a data dictionary of REDCap (its first column is 'Variable / Field Name') nor a syntax file of "
          + "LimeSurvey for SPSS or R")
    ])
  }

  /// Whether a file is one, so that it can be told from an export.
  package static func isOne(path: String) -> Bool { (try? CompanionFile(path: path)) != nil }

  private static func text(_ path: String) throws -> [UInt8] {
    var bytes = try ByteSource(path: path, isHashed: false)
    let start = try bytes.peek(TextEncoding.startSize)
    let encoding = try TextEncoding(
      of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: "auto")
    var source = TextSource(bytes, encoding: encoding)
    let (text, isWhole) = try source.peek(longest)
    guard isWhole else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path), "this is too large for a file that tells what columns mean")
      ])
    }
    return text
  }

  var format: ExportFormat {
    switch self {
    case .redcap: .redcap
    case .limesurvey: .limesurvey
    }
  }

  /// How many columns of the export it tells of.
  func described(_ start: ExportStart) -> Int {
    switch self {
    case .redcap(let dictionary): Recognition.described(start, by: dictionary)
    case .limesurvey(let syntax): Recognition.described(start, by: syntax)
    }
  }
}

extension CompanionFile {
  /// The one that stands beside an export under a usual name and describes most of its columns, at least half.
  static func beside(_ start: ExportStart, format: ExportFormat) -> (name: String, file: CompanionFile)? {
    guard [.redcap, .limesurvey].contains(format) else { return nil }
    let folder = (start.file as NSString).deletingLastPathComponent
    let own = (start.file as NSString).lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    var best: (name: String, file: CompanionFile, columns: Int)?
    for name in names.filter({ $0 != own && isUsual($0, format) }).sorted(by: {
      ($0.count, $0) < ($1.count, $1)
    }) {
      guard let file = try? CompanionFile(path: folder.isEmpty ? name : folder + "/" + name),
        file.format == format
      else { continue }
      let columns = file.described(start)
      if 2 * columns >= start.names.count, columns > best?.columns ?? 0 { best = (name, file, columns) }
    }
    return best.map { ($0.name, $0.file) }
  }

  private static func isUsual(_ name: String, _ format: ExportFormat) -> Bool {
    let lower = name.lowercased()
    switch format {
    case .redcap:
      return lower.hasSuffix(".csv") && ["dict", "metadata", "codebook"].contains { lower.contains($0) }
    case .limesurvey:
      return lower.hasSuffix(".sps") || (lower.hasSuffix(".r") && lower.contains("syntax"))
    default: return false
    }
  }
}
