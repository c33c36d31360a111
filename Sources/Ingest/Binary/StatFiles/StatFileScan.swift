internal import CReadStat
import StudyFile

/// What only the answers tell: codes that nobody labelled, in columns where others have labels, and the letters of missing
/// values. It takes a pass over the file of its own.
struct StatFileScan: Sendable {
  /// By heading: codes of a labelled column without a label, in order; `nil` for a column with too many to be codes.
  private(set) var unlabelled: [String: [String]?] = [:]
  /// By heading, in order.
  private(set) var tags: [String: [String]] = [:]

  init(_ file: BinaryFile, _ kind: StatFileKind, encoding: String?) throws {
    let contents = try StatFileContents(file, kind, encoding: encoding)
    let parser = try StatFileParser(file, kind, encoding: encoding)
    let scanned = UnsafeMutablePointer<ScannedColumn>.allocate(capacity: contents.variables.count)
    for (index, variable) in contents.variables.enumerated() {
      (scanned + index).initialize(
        to: ScannedColumn(variable, variable.labelSet.flatMap { contents.labelSets[$0] } ?? []))
    }
    let context = UnsafeMutablePointer<ScanContext>.allocate(capacity: 1)
    context.initialize(to: ScanContext(columns: scanned, count: contents.variables.count))
    defer {
      scanned.deinitialize(count: contents.variables.count)
      scanned.deallocate()
      context.deallocate()
    }
    try parser.run(context, values: valueMet)
    for (index, variable) in contents.variables.enumerated() {
      let column = scanned[index]
      if column.isLabelled { unlabelled[variable.name] = column.codes }
      if column.tags != 0 {
        tags[variable.name] = (0..<64).filter { column.tags >> UInt64($0) & 1 == 1 }
          .map { MissingTag.text(UInt8($0 + 64)) }
      }
    }
  }
}

/// One column while it is looked through.
private struct ScannedColumn {
  private static let mostCodes = 200

  let isLabelled: Bool
  /// Labelled, or missing by declaration.
  private var numbers: [Double] = []
  private var texts: Set<String> = []
  private let ranges: [ClosedRange<Double>]
  private var foundNumbers: [Double] = []
  private var foundTexts: [String] = []
  /// A bit for each letter, counted from `@`.
  var tags: UInt64 = 0

  init(_ variable: StatFileVariable, _ labels: [ValueLabel]) {
    isLabelled = !labels.isEmpty && variable.calendar == nil
    ranges = variable.missingNumbers
    texts = Set(variable.missingTexts)
    for label in labels {
      switch label.key {
      case .number(let number): numbers.append(number)
      case .text(let text): texts.insert(text)
      case .tag: break
      }
    }
  }

  mutating func add(_ value: readstat_value_t) {
    if readstat_value_is_tagged_missing(value) != 0 {
      let tag = UInt8(bitPattern: readstat_value_tag(value))
      if (64..<128).contains(tag) { tags |= 1 << UInt64(tag - 64) }
    }
    guard isLabelled, foundNumbers.count + foundTexts.count <= Self.mostCodes else { return }
    if readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING {
      guard let text = StatFileVariable.text(readstat_string_value(value)), texts.insert(text).inserted else {
        return
      }
      foundTexts.append(text)
    } else if readstat_value_is_system_missing(value) == 0, readstat_value_is_tagged_missing(value) == 0 {
      let number = readstat_double_value(value)
      guard number.isFinite, !numbers.contains(number), !ranges.contains(where: { $0.contains(number) })
      else {
        return
      }
      numbers.append(number)
      foundNumbers.append(number)
    }
  }

  var codes: [String]? {
    guard foundNumbers.count + foundTexts.count <= Self.mostCodes else { return nil }
    return foundNumbers.sorted().map { PlainNumber.text($0) } + foundTexts.sorted()
  }
}

/// In memory of its own, as ReadStat calls back for each value.
private struct ScanContext {
  let columns: UnsafeMutablePointer<ScannedColumn>
  let count: Int
}

private let valueMet:
  @convention(c) (
    Int32, UnsafeMutablePointer<readstat_variable_t>?, readstat_value_t, UnsafeMutableRawPointer?
  ) -> Int32 = { _, variable, value, context in
    let scan = context.unsafelyUnwrapped.assumingMemoryBound(to: ScanContext.self)
    let index = StatFileParser.index(of: variable)
    guard index >= 0, index < scan.pointee.count else { return Int32(READSTAT_HANDLER_ABORT) }
    scan.pointee.columns[index].add(value)
    return Int32(READSTAT_HANDLER_OK)
  }
