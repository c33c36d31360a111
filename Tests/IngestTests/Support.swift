import Foundation
import StudyFile
import Testing

@testable import Ingest

/// Runs the body with a file that holds these bytes.
func withExport<Result>(
  _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result
) throws -> Result {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".csv").path
  #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

func withExport<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
  try withExport(text.utf8, body)
}

func variable(
  _ name: String, _ measure: MeasurementLevel, column: String? = nil, levels: [Level] = [],
  missing: [MissingValue] = [], range: ClosedRange<Double>? = nil, source: Variable.Source? = nil,
  base: Variable.Base = .answered
) -> Variable {
  var variable = Variable(
    name: name, measure: measure, source: source ?? .column(column ?? name),
    location: SourceLocation(file: "study.yaml", line: 7, column: 3))
  variable.levels = levels
  variable.missing = missing
  variable.range = range
  variable.base = base
  return variable
}

func levels(_ pairs: KeyValuePairs<String, String>) -> [Level] {
  pairs.map { Level(code: $0.key, label: $0.value) }
}

func study(_ variables: [Variable], _ change: (inout DataSource) -> Void = { _ in }) -> Study {
  var data = DataSource()
  change(&data)
  var study = Study(file: "study.yaml", id: "s", data: data)
  study.variables = variables
  return study
}

/// All batches of a file put together.
struct Survey: Equatable {
  /// Arrays, as there can be thousands of batches to put together.
  enum Answers: Equatable {
    case codes([Int32])
    case numbers([Double])

    init(_ values: ColumnValues) {
      switch values {
      case .codes(let codes): self = .codes(Array(codes))
      case .numbers(let numbers): self = .numbers(Array(numbers))
      }
    }
  }

  var columns: [Answers] = []
  var frequencies: [Int]?
  var lines: [Int32] = []
  var labels: [[String]] = []
  var accounting = Accounting()
  var sha256 = ""
  var notes: [Diagnostic] = []

  init(
    _ path: String, _ study: Study, chunkSize: Int = 1 << 19, threads: Int = 1,
    road: ChunkParser.Road = .either, exports: KnownExports? = nil
  ) throws {
    var options = SurveyReader.Options()
    (options.chunkSize, options.threads, options.road) = (chunkSize, threads, road)
    options.exports = exports
    var reader = try SurveyReader(
      path: path, study: study, variables: Set(study.variables.map(\.name)), options: options)
    let found = try reader.read { _, count in (0..<count).map { _ in Collector() } }
    accounting = found.account
    (sha256, notes) = (reader.sha256, reader.notes)
    let slots = reader.layout.slots
    labels = slots.map { slot in
      slot.kind == .categorical ? study.variable(slot.variable)?.levels.map(\.label) ?? [] : []
    }
    let batches = found.consumers.flatMap { collector in
      collector.batches.map { place, batch in (place, batch, collector.labels) }
    }.sorted { $0.0 < $1.0 }
    #expect(batches.map(\.0) == Array(0..<batches.count))
    for (_, batch, itsLabels) in batches {
      var batch = batch
      for slot in slots.indices where slots[slot].kind == .categorical {
        guard case .codes(let codes) = batch.columns[slot] else { continue }
        // The codes of each reader are its own; here they count in the order of the file.
        let inOrder = codes.map { code in
          guard code >= 0 else { return code }
          let label = itsLabels[slot][Int(code)]
          if !labels[slot].contains(label) { labels[slot].append(label) }
          return Int32(labels[slot].firstIndex(of: label)!)
        }
        batch.columns[slot] = .codes(Column(inOrder))
      }
      add(batch, slots: slots.count)
    }
    #expect(accounting.read == accounting.used + accounting.unusable.reduce(0) { $0 + $1.count })
    #expect(lines.count == accounting.used)
  }

  private mutating func add(_ batch: Batch, slots: Int) {
    #expect(batch.columns.count == slots)
    #expect(batch.lines.count == batch.rowCount)
    lines += batch.lines
    if let more = batch.frequencies { frequencies = (frequencies ?? []) + more }
    if columns.isEmpty {
      columns = batch.columns.map(Answers.init)
      return
    }
    for index in columns.indices {
      switch (columns[index], batch.columns[index]) {
      case (.codes(let old), .codes(let new)): columns[index] = .codes(old + new)
      case (.numbers(let old), .numbers(let new)): columns[index] = .numbers(old + new)
      default: Issue.record("the kind of a column changed")
      }
    }
  }

  private struct Collector: BatchConsumer {
    var batches: [(Int, Batch)] = []
    var labels: [[String]] = []

    mutating func consume(_ batch: Batch, labels: [[String]], place: Int) throws {
      batches.append((place, batch))
      self.labels = labels
    }
  }

  func codes(_ slot: Int) -> [Int32] {
    if columns.indices.contains(slot), case .codes(let codes) = columns[slot] { return codes }
    Issue.record("slot \(slot) has no codes")
    return []
  }

  /// Numbers; `nil` for any missing one.
  func numbers(_ slot: Int) -> [Double?] {
    if columns.indices.contains(slot), case .numbers(let values) = columns[slot] {
      return values.map { $0.isNaN ? nil : $0 }
    }
    Issue.record("slot \(slot) has no numbers")
    return []
  }

  /// The codes of missing numbers; `nil` for any number.
  func missing(_ slot: Int) -> [Int32?] {
    guard columns.indices.contains(slot), case .numbers(let values) = columns[slot] else { return [] }
    return values.map { $0.isNaN ? MissingCode.code(ofNaN: $0) : nil }
  }

  /// NaN differs from itself, so numbers are compared by their bits.
  static func == (left: Survey, right: Survey) -> Bool {
    func bits(_ columns: [Answers]) -> [[UInt64]] {
      columns.map {
        switch $0 {
        case .codes(let codes): codes.map { UInt64(bitPattern: Int64($0)) }
        case .numbers(let values): values.map(\.bitPattern)
        }
      }
    }
    return bits(left.columns) == bits(right.columns) && left.frequencies == right.frequencies
      && left.lines == right.lines && left.labels == right.labels && left.accounting == right.accounting
      && left.sha256 == right.sha256 && left.notes == right.notes
  }
}

/// The records of a file, the header first, as libcsv has them.
func records(
  _ path: String, encoding: String = "auto", delimiter: String = "auto", pieceSize: Int = .max
) throws -> (records: [RecordReader.Record], notes: [Diagnostic], delimiter: Delimiter) {
  var bytes = try ByteSource(path: path)
  let start = try bytes.peek(TextEncoding.startSize)
  let text = try TextEncoding(
    of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: encoding)
  var source = TextSource(bytes, encoding: text)
  let whole = try source.peek(64 << 20)
  let choice = Delimiter.choose(delimiter, for: whole.text, path: path)
  var reader = RecordReader(
    whole.text, isWhole: whole.isWhole, file: path, delimiter: choice.delimiter, pieceSize: pieceSize)
  return (try reader.records(), text.notes + choice.notes, choice.delimiter)
}

/// Reads a small export, given as text.
func survey(_ text: String, _ study: Study) throws -> Survey {
  try withExport(text) { try Survey($0, study) }
}

/// The messages that a file is refused with, its path written as `export.csv`.
func refusal(_ path: String, _ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let error as Diagnostics {
    return error.list.map { $0.description.replacingOccurrences(of: path, with: "export.csv") }
  } catch {
    return ["\(error)"]
  }
}

func refusal(of bytes: some Sequence<UInt8>, _ study: Study) throws -> [String] {
  try withExport(bytes) { path in refusal(path) { _ = try Survey(path, study) } }
}

func refusal(of text: String, _ study: Study) throws -> [String] { try refusal(of: text.utf8, study) }

/// The folder of shared data, or `nil` where it is absent; tests that need it say so by being skipped.
let sharedData: String? = {
  let root = ProcessInfo.processInfo.environment["TEARSHEET_SHARED"] ?? "../shared"
  var isFolder: ObjCBool = false
  let path = root + "/data"
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    ? path : nil
}()

/// Records of one field each, cut out of one text.
func withRecords(of fields: [String], quotesAreWhole: Bool = false, _ body: (RecordView) -> Void) {
  var text: [UInt8] = []
  var starts: [UInt32] = [0]
  for field in fields {
    text += Array(field.utf8) + [0x2C]
    starts.append(UInt32(text.count))
  }
  text += [UInt8](repeating: 0x35, count: FieldText.slack)
  starts += [UInt32](repeating: 0, count: RecordView.slack)
  var firsts = (0...fields.count).map { UInt32($0) }
  var lines = [Int32](repeating: 1, count: max(1, fields.count))
  text.withUnsafeMutableBufferPointer { text in
    starts.withUnsafeMutableBufferPointer { starts in
      firsts.withUnsafeMutableBufferPointer { firsts in
        lines.withUnsafeMutableBufferPointer { lines in
          body(
            RecordView(
              text: text.baseAddress!, starts: starts.baseAddress!, firsts: firsts.baseAddress!,
              lines: lines.baseAddress!, count: fields.count,
              unquoting: quotesAreWhole ? Unquoting(room: nil) : nil))
        }
      }
    }
  }
}

/// What a small export, given as text, tells about itself.
func dictionary(of text: String, _ change: (inout DataSource) -> Void = { _ in }) throws -> DataDictionary {
  var data = DataSource()
  change(&data)
  return try withExport(text) { try DataDictionary(ofExport: $0, data: data) }
}

/// An export of which a file tells what its columns mean.
func described(by path: String) -> DataSource {
  var data = DataSource()
  data.dictionary = Located(path, at: SourceLocation(file: ""))
  return data
}
