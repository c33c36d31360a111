import Foundation
import StudyFile

/// Reads the rows of a sheet and gives each that holds something, in their order.
final class SheetParser {
  private let workbook: Workbook
  private let strings: SharedStrings
  private let file: BinaryFile
  /// False ends the reading.
  private let take: (SheetRow) throws -> Bool
  private var reader: XMLReader?

  private var row = SheetRow(number: 0)
  private var nextColumn = 0
  private var failure: (any Error)?
  // The cell under way.
  private enum Kind { case number, shared, text, flag, error, date }
  private var kind = Kind.number
  private var format = CellFormat.number
  private var column = 0
  private var value: [UInt8] = []
  private var isCollecting = false
  private var hasValue = false
  private var hasFormula = false
  private var isPhonetic = false
  /// Cells such as `#N/A`.
  private(set) var errors = 0
  private(set) var firstError: CellName?

  init(
    _ workbook: Workbook, _ strings: SharedStrings, take: @escaping (SheetRow) throws -> Bool
  ) {
    (self.workbook, self.strings, self.take) = (workbook, strings, take)
    file = workbook.archive.file
  }

  /// - Parameter progress: is told how much was read, 0…1.
  func read(_ sheet: Workbook.Sheet, progress: @escaping (Double) -> Void) throws {
    guard let entry = try workbook.archive.entry(sheet.path) else { throw workbook.archive.damaged }
    guard
      let reader = XMLReader(
        start: { [unowned self] in start($0, $1) }, end: { [unowned self] in end($0) },
        text: { [unowned self] in if isCollecting { value.append(contentsOf: $0) } })
    else { throw file.failure("Expat cannot be started; is there enough memory?") }
    self.reader = reader
    defer { self.reader = nil }
    let size = Double(max(1, entry.size))
    try reader.read(entry) { total in
      progress(min(1, Double(total) / size))
      if let failure { throw failure }
      return true
    }
    if let failure { throw failure }
  }

  private func fail(_ error: any Error) {
    failure = error
    reader?.stop()
  }

  private func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c": startCell(attributes)
    case "v":
      (isCollecting, hasValue) = (true, true)
      value.removeAll(keepingCapacity: true)
    case "t": if kind == .text, !isPhonetic { (isCollecting, hasValue) = (true, true) }
    case "is": value.removeAll(keepingCapacity: true)
    case "rPh": isPhonetic = true
    case "f": hasFormula = true
    case "row":
      let number = attributes.number("r") ?? row.number + 1
      guard number > row.number, number <= 1 << 24 else { return fail(workbook.archive.damaged) }
      row.removeAll(number: number)
      nextColumn = 0
    default: break
    }
  }

  private func startCell(_ attributes: XMLAttributes) {
    column = nextColumn
    if let name = attributes.bytes("r") {
      let length = strlen(name)
      let cell = name.withMemoryRebound(to: UInt8.self, capacity: length) {
        CellName(UnsafeBufferPointer(start: $0, count: length))
      }
      guard let cell, cell.column >= nextColumn else { return fail(workbook.archive.damaged) }
      column = cell.column
    }
    guard column < CellName.mostColumns else { return fail(workbook.archive.damaged) }
    nextColumn = column + 1
    format =
      attributes.number("s").flatMap { workbook.formats.indices.contains($0) ? workbook.formats[$0] : nil }
      ?? .number
    (hasValue, hasFormula, isCollecting) = (false, false, false)
    value.removeAll(keepingCapacity: true)
    switch attributes["t"] {
    case "s": kind = .shared
    case "str", "inlineStr": kind = .text
    case "b": kind = .flag
    case "e": kind = .error
    case "d": kind = .date
    default: kind = .number
    }
  }

  private func end(_ name: XMLName) {
    switch name {
    case "v", "t": isCollecting = false
    case "rPh": isPhonetic = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  private func endRow() {
    guard !row.isEmpty, failure == nil else { return }
    do {
      if try !take(row) { reader?.stop() }
    } catch { fail(error) }
  }

  private func endCell() {
    guard hasValue else {
      if hasFormula {
        fail(
          file.failure(
            "the cell \(CellName(column: column, row: row.number).text) holds a formula without its result; open the workbook "
              + "in Excel, save it, and run again"))
      }
      return
    }
    switch kind {
    case .number: addNumber()
    case .shared:
      let index = value.withUnsafeBufferPointer { Int(String(decoding: $0, as: UTF8.self)) } ?? -1
      let isKnown: Void? = strings.withText(index) { row.add($0, column: column, isText: true) }
      if isKnown == nil { fail(workbook.archive.damaged) }
    case .text:
      CellText.undoEscapes(&value, from: 0)
      row.add(value, column: column, isText: true)
    case .flag: row.add((value == [0x31] ? "TRUE" : "FALSE").utf8, column: column, isText: false)
    case .date: row.add(value, column: column, isText: false)
    case .error:
      errors += 1
      if firstError == nil { firstError = CellName(column: column, row: row.number) }
    }
  }

  private func addNumber() {
    let number = String(decoding: value, as: UTF8.self)
    guard let double = NumberText.number(number) else {
      // No number of Excel's, and so shown as it stands.
      return row.add(value, column: column, isText: false)
    }
    if let date = format.text(of: double, counts1904: workbook.counts1904) {
      row.add(date.utf8, column: column, isText: false)
    } else {
      row.add(PlainNumber.text(double).utf8, column: column, isText: false)
    }
  }
}

extension Workbook {
  /// The merged cells of a sheet, which stand below all of its rows.
  func mergedCells(_ sheet: Sheet) throws -> [MergedCells] {
    guard let entry = try archive.entry(sheet.path) else { return [] }
    var found: [MergedCells] = []
    guard
      let reader = XMLReader(start: { name, attributes in
        if "mergeCell" ~= name, let range = attributes["ref"].flatMap({ MergedCells($0) }) {
          found.append(range)
        }
      })
    else { return [] }
    try reader.read(entry)
    return found
  }
}
