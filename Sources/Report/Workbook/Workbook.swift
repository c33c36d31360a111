internal import CXLSXWriter
import Foundation

/// An Excel workbook that is being written. The same calls give the same bytes.
struct Workbook: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats = Formats()
  private var names: Set<String> = []

  /// Formats of a workbook are made once each. A class, as every sheet shares them.
  private final class Formats {
    var byStyle: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  }

  /// Nothing is written to `path` before `close`.
  init(path: String, title: String) throws(SystemError) {
    guard let workbook = workbook_new(path) else { throw SystemError(code: ENOMEM) }
    self.workbook = workbook
    var properties = lxw_doc_properties()
    // The library would take the clock's.
    properties.created = time_t(FixedDates.seconds)
    String(title.withoutForbiddenScalars.prefix(255)).withCString { text in
      properties.title = UnsafeMutablePointer(mutating: text)
      workbook_set_properties(workbook, &properties)
    }
  }

  /// `name` without what Excel refuses in the names of sheets, and unlike all before.
  mutating func sheet(_ name: String) -> (sheet: Sheet, name: String)? {
    let kept = name.filter { !"[]:*?/\\'".contains($0) }
    let stem = String(kept.withoutForbiddenScalars.prefix(27))
    var unique = stem
    var number = 2
    while !names.insert(unique.lowercased()).inserted {
      unique = "\(stem) \(number)"
      number += 1
    }
    guard let sheet = workbook_add_worksheet(workbook, unique) else { return nil }
    return (Sheet(sheet, format: { [workbook, formats] in Self.format($0, workbook, formats) }), unique)
  }

  /// Writes the file; nothing can be done with the workbook afterwards.
  consuming func close() throws(SystemError) {
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else {
      // The library does not tell a full disk from others.
      throw errno == 0 ? SystemError(code: EIO) : .last
    }
  }

  private static func format(
    _ style: CellStyle, _ workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: Formats
  ) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats.byStyle[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    if style.isStrong { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isWrapped { format_set_text_wrap(format) }
    if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
    if style.above { format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.below { format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if !style.number.isEmpty { format_set_num_format(format, style.number) }
    switch style.alignment {
    case .left: if style.indent == 0 { format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue)) }
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    formats.byStyle[style] = format
    return format
  }
}
