import Foundation
import StudyFile

/// A file that a platform writes beside its exports, which tells what their columns mean.
package enum CompanionFile: Sendable {
  case redcap(REDCapDictionary)
  case limesurvey(LimeSurveySyntax)
  case xlsform(XLSForm)

  /// Longer ones are no such file.
  private static let longest = 16 << 20
  /// Bytes that show what it is.
  private static let mark = 1 << 16

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
    if try Self.isZip(path), XLSForm.isOne(path) {
      self = .xlsform(try XLSForm(path: path))
      return
    }
    let start = try Self.text(path, longest: Self.mark)
    guard Self.isOne(start.text, isWhole: start.isWhole, path) else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path),
          "this is no data dictionary of REDCap (its first column is 'Variable / Field Name'), no syntax file of "
            + "LimeSurvey for SPSS or R, and no XLSForm or item table of formr (a workbook with the sheets 'survey' and "
            + "'choices')")
      ])
    }
    let (text, isWhole) = try Self.text(path, longest: Self.longest)
    guard isWhole else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path), "this is too large for a file that tells what columns mean")
      ])
    }
    if let syntax = LimeSurveySyntax(String(decoding: text, as: UTF8.self)) {
      self = .limesurvey(syntax)
      return
    }
    let delimiter = Delimiter.choose("auto", for: text, path: path).delimiter
    var reader = RecordReader(text, isWhole: true, file: path, delimiter: delimiter)
    guard let dictionary = REDCapDictionary(try reader.records()), !dictionary.fields.isEmpty else {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: path), "this tells of no columns")])
    }
    self = .redcap(dictionary)
  }

  /// Whether a file is one, so that it can be told from an export.
  package static func isOne(path: String) -> Bool {
    if (try? isZip(path)) == true { return XLSForm.isOne(path) }
    guard let start = try? text(path, longest: mark) else { return false }
    return isOne(start.text, isWhole: start.isWhole, path)
  }

  /// By its beginning.
  private static func isOne(_ start: [UInt8], isWhole: Bool, _ path: String) -> Bool {
    if LimeSurveySyntax.isOne(String(decoding: start, as: UTF8.self)) { return true }
    let delimiter = Delimiter.choose("auto", for: start, path: path).delimiter
    var reader = RecordReader(start, isWhole: isWhole, file: path, delimiter: delimiter)
    guard let header = (try? reader.record()) ?? nil else { return false }
    return REDCapDictionary.isHeader(header.fields.map(\.headingKey))
  }

  private static func isZip(_ path: String) throws -> Bool {
    var bytes = try ByteSource(path: path, isHashed: false)
    return try bytes.peek(4) == Array("PK\u{3}\u{4}".utf8)
  }

  private static func text(_ path: String, longest: Int) throws -> (text: [UInt8], isWhole: Bool) {
    var bytes = try ByteSource(path: path, isHashed: false)
    let start = try bytes.peek(TextEncoding.startSize)
    let encoding = try TextEncoding(
      of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: "auto")
    var source = TextSource(bytes, encoding: encoding)
    return try source.peek(longest)
  }

  /// Of the exports that it tells of; `nil` where several platforms take such a file.
  var format: ExportFormat? {
    switch self {
    case .redcap: .redcap
    case .limesurvey: .limesurvey
    case .xlsform: nil
    }
  }

  /// How many columns, or questions, would be enough to take it for the export's own.
  private func enough(_ start: ExportStart) -> Int {
    switch self {
    case .redcap, .limesurvey: (start.names.count + 1) / 2
    // Exports have many columns of their platform's.
    case .xlsform(let form): max(2, (form.questions.count + 1) / 2)
    }
  }

  /// How many columns of the export it tells of.
  func described(_ start: ExportStart) -> Int {
    switch self {
    case .redcap(let dictionary): Recognition.described(start, by: dictionary)
    case .limesurvey(let syntax): Recognition.described(start, by: syntax)
    case .xlsform(let form): Recognition.described(start, by: form)
    }
  }
}

extension CompanionFile {
  /// The one that stands beside an export under a usual name and describes most of its columns, at least half.
  static func beside(_ start: ExportStart, format: ExportFormat) -> (name: String, file: CompanionFile)? {
    guard [.redcap, .limesurvey, .odk, .formr].contains(format) else { return nil }
    let folder = (start.file as NSString).deletingLastPathComponent
    let own = (start.file as NSString).lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    var best: (name: String, file: CompanionFile, columns: Int)?
    for name in names.filter({ $0 != own && isUsual($0, format) }).sorted(by: {
      ($0.count, $0) < ($1.count, $1)
    }) {
      guard let file = try? CompanionFile(path: folder.isEmpty ? name : folder + "/" + name),
        file.format == nil || file.format == format
      else { continue }
      let columns = file.described(start)
      if columns >= file.enough(start), columns > best?.columns ?? 0 { best = (name, file, columns) }
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
    case .odk, .formr: return lower.hasSuffix(".xlsx") && !lower.hasPrefix("~$")
    default: return false
    }
  }
}
