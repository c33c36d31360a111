internal import CReadStat
import StudyFile

/// What a file of a statistics program says about one variable.
struct StatFileVariable: Sendable {
  var name: String
  var label: String?
  var isText: Bool
  /// Of value labels, which several variables can share. In SAS its format, under which a catalog may have labels.
  var labelSet: String?
  var measure: MeasurementLevel?
  var calendar: CalendarText?
  /// Texts that mean no answer (SPSS).
  var missingTexts: [String] = []
  /// Numbers that mean no answer (SPSS); a single number is a range of its own.
  var missingNumbers: [ClosedRange<Double>] = []

  init(_ variable: UnsafePointer<readstat_variable_t>, labelSet: String?, family: StatFileKind.Family) {
    name = Self.text(readstat_variable_get_name(variable)) ?? ""
    label = Self.text(readstat_variable_get_label(variable))
    isText = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING
    self.labelSet =
      family == .sas ? Self.text(readstat_variable_get_format(variable)) : labelSet
    if !isText, let format = Self.text(readstat_variable_get_format(variable)) {
      calendar = CalendarText(format: format, of: family)
    }
    measure =
      switch readstat_variable_get_measure(variable) {
      case READSTAT_MEASURE_NOMINAL: .nominal
      case READSTAT_MEASURE_ORDINAL: .ordinal
      case READSTAT_MEASURE_SCALE: .numeric
      default: nil
      }
    readMissing(variable)
  }

  private mutating func readMissing(_ variable: UnsafePointer<readstat_variable_t>) {
    for index in 0..<readstat_variable_get_missing_ranges_count(variable) {
      let low = readstat_variable_get_missing_range_lo(variable, index)
      let high = readstat_variable_get_missing_range_hi(variable, index)
      if isText {
        if let text = Self.text(readstat_string_value(low)) { missingTexts.append(text) }
      } else {
        let (from, to) = (readstat_double_value(low), readstat_double_value(high))
        // False for what is no number too.
        if from <= to { missingNumbers.append(from...to) }
      }
    }
  }

  /// `nil` where there is none. A label that was cut in the middle of a character ends before it.
  static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer else { return nil }
    var text = String(cString: pointer).trimmedAsField
    while text.last == "\u{FFFD}" { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}

/// A value and what it is called.
struct ValueLabel: Sendable, Equatable {
  enum Key: Sendable, Equatable {
    case number(Double)
    case text(String)
    /// A missing value that has a letter (Stata, SAS).
    case tag(UInt8)
  }

  var key: Key
  var label: String

  init?(_ value: readstat_value_t, label: UnsafePointer<CChar>?) {
    guard let label = StatFileVariable.text(label) else { return nil }
    if readstat_value_is_tagged_missing(value) != 0 {
      key = .tag(UInt8(bitPattern: readstat_value_tag(value)))
    } else if readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING {
      key = .text(StatFileVariable.text(readstat_string_value(value)) ?? "")
    } else {
      let number = readstat_double_value(value)
      guard number.isFinite else { return nil }
      key = .number(number)
    }
    self.label = label
  }
}
