import StudyFile

extension DataDictionary {
  init(_ contents: StatFileContents, _ kind: StatFileKind, sets: [MultipleResponseSet]) {
    self.init(
      format: kind.format,
      columns: contents.variables.map { variable in
        var entry = ColumnEntry(
          variable, labels: variable.labelSet.flatMap { contents.labelSets[$0] } ?? [])
        if variable.name == contents.weight { entry.role = .weight }
        return entry
      })
    markTimes()
    multipleResponseSets = sets
  }
}

extension ColumnEntry {
  fileprivate init(_ variable: StatFileVariable, labels: [ValueLabel]) {
    self.init(heading: variable.name, label: variable.label)
    for number in variable.missingNumbers where number.lowerBound == number.upperBound {
      missing.append(MissingValue(code: PlainNumber.text(number.lowerBound), label: nil))
    }
    missing += variable.missingTexts.map { MissingValue(code: $0, label: nil) }
    missingRanges = variable.missingNumbers.filter { $0.lowerBound < $0.upperBound }
    for label in labels { add(label, of: variable) }
    if variable.calendar != nil {
      (measure, role) = (.date, .date)
    } else if !variable.isText || !values.isEmpty {
      measure = variable.measure
    }
    // SPSS calls every text nominal: of one without labels that says nothing.
  }

  private mutating func add(_ label: ValueLabel, of variable: StatFileVariable) {
    let code: String
    switch label.key {
    case .number(let number):
      code = PlainNumber.text(number)
      if missingRanges.contains(where: { $0.contains(number) }), !missing.contains(where: { $0.code == code })
      {
        missing.append(MissingValue(code: code, label: nil))
      }
    case .text(let text): code = text
    case .tag(let tag):
      code = MissingTag.text(tag)
      missing.append(MissingValue(code: code, label: nil))
    }
    if let place = missing.firstIndex(where: { $0.code == code }) {
      missing[place].label = label.label
    } else if !code.isEmpty, !values.contains(where: { $0.code == code }) {
      values.append(Level(code: code, label: label.label))
    }
  }
}

/// The letter of a missing value, as Stata and SAS write it: `.a`.
enum MissingTag {
  static func text(_ tag: UInt8) -> String { "." + String(UnicodeScalar(tag)) }
}
