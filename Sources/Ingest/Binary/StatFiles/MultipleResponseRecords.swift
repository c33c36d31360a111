import StudyFile

extension MultipleResponseSet {
  /// The check-all-that-apply questions that a .sav file tells of, of those with one variable for each option.
  static func sets(in file: BinaryFile, _ contents: StatFileContents) -> [MultipleResponseSet] {
    let records = SavRecords(file)
    let names = VariableNames(records, contents)
    return [SavRecords.Extension.sets, .moreSets].flatMap { kind -> [MultipleResponseSet] in
      guard let bytes = records.bytes(of: kind) else { return [] }
      return bytes.split(separator: 0x0A).compactMap { line in
        SetText(line).flatMap { set(of: $0, records, names, contents) }
      }
    }.enumerated().sorted { first, second in
      (names.place(first.element), first.offset) < (names.place(second.element), second.offset)
    }.map(\.element)
  }

  private static func set(
    of text: SetText, _ records: SavRecords, _ names: VariableNames, _ contents: StatFileContents
  ) -> MultipleResponseSet? {
    let variables = text.names.compactMap { names.variable($0) }
    guard !variables.isEmpty, variables.count == text.names.count else { return nil }
    let counted = StatFileVariable.plainCode(records.string(text.counted))
    let options = variables.map { variable in
      let labels = variable.labelSet.flatMap { contents.labelSets[$0] } ?? []
      let ofValue = labels.first { label in
        switch label.key {
        case .number(let number): PlainNumber.text(number) == counted
        case .text(let text): text == counted
        case .tag: false
        }
      }?.label
      let label = text.namesOptionsByValue ? ofValue ?? variable.label : variable.label
      return Option(heading: variable.name, label: label ?? variable.name)
    }
    let label = records.string(text.label).trimmedAsField
    var set = MultipleResponseSet(
      name: String(decoding: text.name, as: UTF8.self),
      label: label.isEmpty ? text.isLabelledByVariable ? variables[0].label : nil : label, options: options)
    set.counted = counted
    return set
  }
}

extension StatFileVariable {
  /// A number as the export writes it, whichever way a definition does.
  fileprivate static func plainCode(_ text: String) -> String {
    let trimmed = text.trimmedAsField
    return trimmed.withField { NumberText.value($0) }.map { PlainNumber.text($0) } ?? trimmed
  }
}

/// A set as a record writes it: `$name=D1 1 5 label V1 V2`.
private struct SetText {
  var name: ArraySlice<UInt8>
  var label: ArraySlice<UInt8> = []
  var counted: ArraySlice<UInt8> = []
  var names: [ArraySlice<UInt8>] = []
  /// Each option is called what the label of the counted value is.
  var namesOptionsByValue = false
  var isLabelledByVariable = false

  /// `nil` for a set whose variables hold one of many codes each, and for what is none.
  init?(_ line: ArraySlice<UInt8>) {
    guard let equals = line.firstIndex(of: 0x3D) else { return nil }
    name = line[..<equals]
    var rest = line[(equals + 1)...]
    switch rest.popFirst() {
    case UInt8(ascii: "D"): break
    case UInt8(ascii: "E"):
      guard rest.popFirst() == 0x20, let flag = Self.number(&rest), rest.popFirst() == 0x20 else {
        return nil
      }
      (namesOptionsByValue, isLabelledByVariable) = (true, flag == 11)
    default: return nil
    }
    guard let counted = Self.counted(&rest), rest.popFirst() == 0x20, let label = Self.counted(&rest) else {
      return nil
    }
    (self.counted, self.label) = (counted, label)
    names = rest.split(separator: 0x20)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A length, a space, and so many bytes.
  private static func counted(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let count = number(&rest), rest.popFirst() == 0x20, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}

extension SavRecords {
  /// A text in the encoding of the file.
  func string(_ bytes: ArraySlice<UInt8>) -> String {
    guard let encoding, var transcoder = Transcoder(from: encoding) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    _ = Array(bytes).withUnsafeBytes { transcoder.convert($0, isLast: true) }
    return String(decoding: transcoder.output, as: UTF8.self)
  }

  private var encoding: String? {
    if let name = bytes(of: .encoding) { return String(decoding: name, as: UTF8.self).trimmedAsField }
    guard let integers = bytes(of: .machineIntegers), integers.count >= 32 else { return nil }
    let page = integer(integers[28..<32])
    return page == 65001 ? "UTF-8" : page > 2 ? "CP\(page)" : nil
  }
}

/// Sets name variables by the short names that every file has.
private struct VariableNames {
  private var places: [String: Int] = [:]
  private let variables: [StatFileVariable]

  init(_ records: SavRecords, _ contents: StatFileContents) {
    variables = contents.variables
    for (place, variable) in variables.enumerated() { places[variable.name.lowercased()] = place }
    let pairs = records.bytes(of: .longNames)?.split(separator: 0x09) ?? []
    for pair in pairs {
      let parts = pair.split(separator: 0x3D, maxSplits: 1)
      guard parts.count == 2 else { continue }
      let long = records.string(parts[1]).trimmedAsField.lowercased()
      if let place = places[long] { places[String(decoding: parts[0], as: UTF8.self).lowercased()] = place }
    }
  }

  func variable(_ name: ArraySlice<UInt8>) -> StatFileVariable? {
    places[String(decoding: name, as: UTF8.self).lowercased()].map { variables[$0] }
  }

  func place(_ set: MultipleResponseSet) -> Int {
    set.options.first.flatMap { places[$0.heading.lowercased()] } ?? .max
  }
}
