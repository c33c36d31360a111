internal import CReadStat
import StudyFile

/// Writes the rows of a file of a statistics program as CSV.
struct StatFileRows: Sendable {
  let file: BinaryFile
  let kind: StatFileKind
  let encoding: String?
  let variables: [StatFileVariable]
  let rowCount: Int?

  func write(to translation: Translation) throws {
    var header = CSVWriter()
    for variable in variables { header.quoted(variable.name) }
    header.endRecord()
    guard translation.write(header.take(), progress: 0) else { return }

    let parser = try StatFileParser(file, kind, encoding: encoding)
    let context = UnsafeMutablePointer<RowContext>.allocate(capacity: 1)
    context.initialize(
      to: RowContext(
        variables, translation: .passUnretained(translation), place: parser.place, size: file.size))
    defer {
      context.pointee.free()
      context.deinitialize(count: 1)
      context.deallocate()
    }
    try parser.run(context, values: valueMet)
    switch context.pointee.failure {
    case nil: break
    case .notUTF8(let row):
      throw file.failure(
        "a text in this row is not valid UTF-8; name the file's encoding with 'encoding:' under 'data' in the study file",
        row: row)
    case .outOfStep(let row):
      throw file.failure("this \(kind.name) is damaged: its values are not in order", row: row)
    case .unwanted: return
    }
    guard context.pointee.isBetweenRows, rowCount == nil || rowCount == context.pointee.rows else {
      throw file.failure(
        "this \(kind.name) ends after \(context.pointee.rows.grouped) of \(rowCount.map(\.grouped) ?? "its") rows; copy "
          + "it or save it in \(kind.program) again")
    }
    _ = translation.write(context.pointee.text.take(), progress: 1)
  }
}

/// The context of ReadStat's callback for values. It is called for each of them, so the context stands in memory of its
/// own: a class would cost a reference count each time.
struct RowContext {
  enum Failure {
    case notUTF8(row: Int), outOfStep(row: Int)
    /// Nobody reads on.
    case unwanted
  }

  private let calendars: UnsafeMutablePointer<CalendarText?>
  private let count: Int
  private let translation: Unmanaged<Translation>
  private let place: UnsafePointer<StatFileParser.Cursor>
  private let size: Double
  private var next = 0
  private(set) var rows = 0
  private(set) var failure: Failure?
  var text = CSVWriter()

  init(
    _ variables: [StatFileVariable], translation: Unmanaged<Translation>,
    place: UnsafePointer<StatFileParser.Cursor>, size: Int
  ) {
    (count, self.translation, self.place, self.size) = (
      variables.count, translation, place, Double(max(1, size))
    )
    calendars = .allocate(capacity: max(1, variables.count))
    calendars.initialize(repeating: nil, count: max(1, variables.count))
    for (index, variable) in variables.enumerated() { calendars[index] = variable.calendar }
  }

  func free() { calendars.deallocate() }

  var isBetweenRows: Bool { next == 0 }

  /// False where the parse is to stop.
  mutating func add(_ value: readstat_value_t, at index: Int) -> Bool {
    guard index == next else {
      failure = .outOfStep(row: rows + 1)
      return false
    }
    if value.type == READSTAT_TYPE_STRING || value.type == READSTAT_TYPE_STRING_REF {
      guard addText(value.v.string_value) else {
        failure = .notUTF8(row: rows + 1)
        return false
      }
    } else if readstat_value_is_tagged_missing(value) != 0 {
      text.plain([0x2E, UInt8(bitPattern: readstat_value_tag(value))])
    } else if readstat_value_is_system_missing(value) != 0 {
      text.empty()
    } else {
      let number = readstat_double_value(value)
      if let calendar = calendars[index], calendar.append(number, to: &text) {
      } else if number.isNaN {
        text.empty()
      } else {
        PlainNumber.append(number, to: &text)
      }
    }
    next += 1
    if next < count { return true }
    next = 0
    rows += 1
    text.endRecord()
    guard text.isFull else { return true }
    let progress = min(1, Double(place.pointee.place) / size)
    let piece = text.take()
    let isWanted = translation._withUnsafeGuaranteedRef { $0.write(piece, progress: progress) }
    if !isWanted { failure = .unwanted }
    return isWanted
  }

  /// Without the blanks that fill up a text of fixed width; false where it is no UTF-8.
  private mutating func addText(_ start: UnsafePointer<CChar>?) -> Bool {
    guard let start else {
      text.empty()
      return true
    }
    var count = strlen(start)
    while count > 0, start[count - 1] == 0x20 { count -= 1 }
    return start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      var check = UTF8Check()
      guard check.firstInvalid(in: UnsafeRawBufferPointer(start: bytes, count: count)) == nil else {
        return false
      }
      // The width of a text can end in the middle of a character.
      while !check.isComplete, count > 0 {
        count -= 1
        if bytes[count] >= 0xC0 { break }
      }
      text.quoted(UnsafeBufferPointer(start: bytes, count: count))
      return true
    }
  }
}

private let valueMet:
  @convention(c) (
    Int32, UnsafeMutablePointer<readstat_variable_t>?, readstat_value_t, UnsafeMutableRawPointer?
  ) -> Int32 = { _, variable, value, context in
    let rows = context.unsafelyUnwrapped.assumingMemoryBound(to: RowContext.self)
    let goesOn = rows.pointee.add(value, at: StatFileParser.index(of: variable))
    return Int32(goesOn ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT)
  }
