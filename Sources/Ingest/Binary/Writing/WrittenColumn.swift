internal import CReadStat
import StudyFile

/// A column as ReadStat was told of it.
struct WrittenColumn {
  private let variable: UnsafePointer<readstat_variable_t>?
  private let type: readstat_type_t
  /// Codes of typed missing values that become letters: Stata and SAS have no others.
  private var tags: [(value: Double, tag: UInt8)] = []
  private var isText: Bool { type == READSTAT_TYPE_STRING }

  init(
    _ column: LabelledFile.Column, name: String, place: Int, of format: LabelledFile.Format,
    in writer: UnsafeMutablePointer<readstat_writer_t>
  ) {
    type = Self.type(column.kind, format)
    var width = 0
    if case .text(let wanted) = column.kind {
      width = min(max(1, wanted), format.longestText)
    }
    let variable = readstat_add_variable(writer, name, type, width)
    self.variable = UnsafePointer(variable)
    guard let variable else { return }
    if let label = column.label {
      readstat_variable_set_label(variable, format.fitting(label, .variable))
    }
    if let display = column.format { readstat_variable_set_format(variable, display) }
    switch column.measure {
    case .nominal?, .multiple?: readstat_variable_set_measure(variable, READSTAT_MEASURE_NOMINAL)
    case .ordinal?: readstat_variable_set_measure(variable, READSTAT_MEASURE_ORDINAL)
    case .numeric?: readstat_variable_set_measure(variable, READSTAT_MEASURE_SCALE)
    case .text?, .date?, .id?, nil: break
    }
    if format.family == .spss {
      addMissing(column, to: variable)
    } else {
      tags = zip(column.missing.compactMap { NumberText.number($0.code) }, Self.letters(format))
        .map { (value: $0, tag: $1) }
    }
    addLabels(column, name: name, place: place, of: format, to: variable, in: writer)
  }

  private static func type(_ kind: LabelledFile.Column.Kind, _ format: LabelledFile.Format) -> readstat_type_t
  {
    switch kind {
    // Stata has longer ones, which ReadStat has to know before the first row.
    case .text: return READSTAT_TYPE_STRING
    case .number: return READSTAT_TYPE_DOUBLE
    case .whole(let range):
      // Above these Stata has its missing values.
      guard format == .dta else { return READSTAT_TYPE_DOUBLE }
      if range.lowerBound >= -127, range.upperBound <= 100 { return READSTAT_TYPE_INT8 }
      if range.lowerBound >= -32_767, range.upperBound <= 32_740 { return READSTAT_TYPE_INT16 }
      if range.lowerBound >= -2_147_483_647, range.upperBound <= 2_147_483_620 { return READSTAT_TYPE_INT32 }
      return READSTAT_TYPE_DOUBLE
    }
  }

  private static func letters(_ format: LabelledFile.Format) -> ClosedRange<UInt8> {
    format == .dta ? UInt8(ascii: "a")...UInt8(ascii: "z") : UInt8(ascii: "A")...UInt8(ascii: "Z")
  }

  /// SPSS takes three codes, or a range and one code.
  private func addMissing(
    _ column: LabelledFile.Column, to variable: UnsafeMutablePointer<readstat_variable_t>
  ) {
    for missing in column.missing {
      if let range = missing.range {
        readstat_variable_add_missing_double_range(variable, range.lowerBound, range.upperBound)
      } else if isText {
        readstat_variable_add_missing_string_value(variable, missing.code)
      } else if let number = NumberText.number(missing.code) {
        readstat_variable_add_missing_double_value(variable, number)
      }
    }
  }

  private func addLabels(
    _ column: LabelledFile.Column, name: String, place: Int, of format: LabelledFile.Format,
    to variable: UnsafeMutablePointer<readstat_variable_t>, in writer: UnsafeMutablePointer<readstat_writer_t>
  ) {
    let labels =
      (column.values.map { ($0.code, $0.label) }
      + column.missing.compactMap { missing in missing.label.map { (missing.code, $0) } })
      .map { ($0, format.fitting($1, .value)) }.filter { !$1.isEmpty }
    guard !labels.isEmpty, format != .xpt, format != .sas7bdat else { return }
    let labelType =
      isText ? READSTAT_TYPE_STRING : format == .dta ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE
    // Stata shows the name.
    guard let set = readstat_add_label_set(writer, labelType, format == .dta ? name : "labels\(place)") else {
      return
    }
    for (code, label) in labels {
      if isText {
        readstat_label_string_value(set, code, label)
      } else if let tag = Self.tag(code) ?? tags.first(where: { $0.value == NumberText.number(code) })?.tag {
        readstat_label_tagged_value(set, CChar(bitPattern: tag), label)
      } else if let number = NumberText.number(code) {
        if format != .dta {
          readstat_label_double_value(set, number, label)
        } else if let whole = Int32(exactly: number) {
          readstat_label_int32_value(set, whole, label)
        }
      }
    }
    readstat_variable_set_label_set(variable, set)
  }

  /// `.a` is the letter a.
  private static func tag(_ code: String) -> UInt8? {
    let bytes = Array(code.utf8)
    return bytes.count == 2 && bytes[0] == 0x2E && bytes[1] >= 0x41 ? bytes[1] : nil
  }

  func insert(
    _ cell: LabelledFile.Cell, in writer: UnsafeMutablePointer<readstat_writer_t>
  ) -> readstat_error_t {
    switch cell {
    case .missing: return readstat_insert_missing_value(writer, variable)
    case .tag(let tag): return readstat_insert_tagged_missing_value(writer, variable, CChar(bitPattern: tag))
    case .number(let number):
      if let tag = tags.first(where: { $0.value == number })?.tag {
        return readstat_insert_tagged_missing_value(writer, variable, CChar(bitPattern: tag))
      }
      return insert(number, in: writer)
    case .text(let text): return readstat_insert_string_value(writer, variable, text)
    }
  }

  private func insert(
    _ number: Double, in writer: UnsafeMutablePointer<readstat_writer_t>
  ) -> readstat_error_t {
    switch type {
    case READSTAT_TYPE_INT8:
      guard let whole = Int8(exactly: number) else { return READSTAT_ERROR_VALUE_TYPE_MISMATCH }
      return readstat_insert_int8_value(writer, variable, whole)
    case READSTAT_TYPE_INT16:
      guard let whole = Int16(exactly: number) else { return READSTAT_ERROR_VALUE_TYPE_MISMATCH }
      return readstat_insert_int16_value(writer, variable, whole)
    case READSTAT_TYPE_INT32:
      guard let whole = Int32(exactly: number) else { return READSTAT_ERROR_VALUE_TYPE_MISMATCH }
      return readstat_insert_int32_value(writer, variable, whole)
    default: return readstat_insert_double_value(writer, variable, number)
    }
  }
}

extension NumberText {
  /// A code that is a number.
  static func number(_ text: String) -> Double? { text.withField { value($0) } }
}
