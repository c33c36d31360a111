import StudyFile

/// Which fields of a record are needed, and what is made of them.
struct ReadingPlan: Sendable {
  private(set) var layout = Layout()
  private(set) var decoders: [any AnswerDecoder] = []
  private(set) var frequency: FrequencyDecoder?
  /// The variables whose texts are hashed, and what does it.
  private(set) var hashers: [(variable: String, hasher: AnswerValues<UInt64>)] = []
  private(set) var clocks: [(variable: String, decoder: AnswerValues<Double>)] = []
  private(set) var texts: [(variable: String, decoder: AnswerTexts)] = []
  /// By the index of a field.
  private(set) var kept: [Bool]

  /// Errors are left in the header.
  ///
  /// - Parameters:
  ///   - decimals: how numbers are written in columns of which the export's dictionary tells it.
  ///   - wishes: what is read where it is there.
  init(
    _ study: Study, needing variables: Set<String>, decimals: [DecimalMark?],
    wishing wishes: ReadingWishes = ReadingWishes(), header: inout Header
  ) {
    kept = [Bool](repeating: false, count: header.names.count)
    let needed = study.sources(of: variables)
    let wished = study.sources(of: wishes.variables).subtracting(needed)
    var readings: [(variable: Variable, reading: Reading)] = []
    for variable in study.variables {
      if needed.contains(variable.name), let reading = Reading(variable, header: &header) {
        readings.append((variable, reading))
      } else if wished.contains(variable.name), let reading = Reading(wished: variable, header: &header) {
        readings.append((variable, reading))
      }
    }
    let count = study.data.count.flatMap { header.column($0.value, for: "'count'", at: $0.location) }
    for (_, reading) in readings { for column in reading.columns { kept[column] = true } }
    if let count { kept[count] = true }
    for (variable, reading) in readings {
      var data = study.data
      data.decimal = variable.decimal ?? decimals[reading.columns[0]] ?? data.decimal
      add(variable, reading, header: header, data: data)
    }
    let places = Dictionary(
      readings.enumerated().map { ($0.element.variable.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func found(_ names: [String]) -> [(variable: Variable, column: Int)] {
      names.compactMap { name in
        places[name].map { (readings[$0].variable, readings[$0].reading.columns[0]) }
      }
    }
    for (variable, column) in found(wishes.hashed) {
      hashers.append((variable.name, AnswerValues(hashing: variable, column: column, data: study.data)))
    }
    for (variable, column) in found(wishes.dated) {
      clocks.append((variable.name, AnswerValues(dating: variable, column: column, data: study.data)))
    }
    for (variable, column) in found(wishes.texts) {
      texts.append((variable.name, AnswerTexts(column: column)))
    }
    frequency = count.map {
      FrequencyDecoder(column: $0, heading: header.titles[$0], decimal: study.data.decimal)
    }
  }

  private mutating func add(
    _ variable: Variable, _ reading: Reading, header: Header, data: DataSource
  ) {
    let column = reading.columns[0]
    let heading = header.titles[reading.columns[0]]
    let slots: [Layout.Slot.Kind]
    switch reading.kind {
    case .presence:
      slots = [.presence]
      decoders.append(PresenceDecoder(variable, column: column, data: data))
    case .numeric:
      slots = [.numeric]
      decoders.append(NumericDecoder(variable, column: column, heading: heading, data: data))
    case .categorical where variable.levels.isEmpty:
      slots = [.categorical]
      decoders.append(
        DiscoveringDecoder(
          variable, column: column, heading: heading, data: data, file: header.file))
    case .categorical:
      slots = [.categorical]
      decoders.append(CategoricalDecoder(variable, column: column, heading: heading, data: data))
    case .optionColumns:
      slots = reading.columns.indices.map { .option($0) } + (variable.base == .answered ? [.ticks] : [])
      decoders.append(
        OptionColumnsDecoder(variable, columns: reading.columns, data: data))
    case .separated(let separator):
      slots = variable.levels.indices.map { .option($0) }
      decoders.append(
        SeparatedDecoder(
          variable, column: column, heading: heading, separator: separator, data: data))
    }
    for kind in slots {
      layout.append(Layout.Slot(variable: variable.name, kind: kind), at: reading.columns.max())
    }
  }
}

/// The columns that one variable is read from.
private struct Reading {
  enum Kind: Equatable { case presence, numeric, categorical, optionColumns, separated(String) }

  var kind: Kind
  /// At least one.
  var columns: [Int]

  /// `nil` for a derived variable, and where not all of its columns are there.
  init?(wished variable: Variable, header: inout Header) {
    guard variable.source.headings.allSatisfy({ header.has($0) }) else { return nil }
    self.init(variable, header: &header)
    if kind == .categorical, variable.levels.isEmpty { kind = .presence }
  }

  /// `nil` for a derived variable, and after an error.
  init?(_ variable: Variable, header: inout Header) {
    let purpose = "variable '\(variable.name)'"
    func column(_ name: String, _ place: Int, _ header: inout Header) -> Int? {
      let places = variable.columnLocations
      return header.column(
        name, for: purpose, at: places.indices.contains(place) ? places[place] : variable.location)
    }
    switch variable.source {
    case .column(let name):
      guard let found = column(name, 0, &header) else { return nil }
      columns = [found]
      switch variable.measure {
      case .nominal, .ordinal: kind = .categorical
      case .numeric: kind = .numeric
      case .text, .date, .id: kind = .presence
      case .multiple:
        header.refuse(
          "\(purpose) is 'multiple', so it needs 'columns:', or 'column:' with a 'separator:'",
          at: variable.location)
        return nil
      }
    case .columns(let names):
      kind = .optionColumns
      columns = names.enumerated().compactMap { column($0.element, $0.offset, &header) }
      guard columns.count == names.count else { return nil }
      guard !names.isEmpty, names.count == variable.levels.count else {
        header.refuse("\(purpose) needs one column for each of its options", at: variable.location)
        return nil
      }
    case .separated(let name, let separator):
      kind = .separated(separator)
      guard let found = column(name, 0, &header) else { return nil }
      columns = [found]
      guard !variable.levels.isEmpty, !separator.isEmpty else {
        header.refuse(
          separator.isEmpty
            ? "\(purpose) has an empty 'separator:'"
            : "\(purpose) has several answers in one column, so its options have to be listed under 'values:'",
          at: variable.location)
        return nil
      }
    case .cut, .recode, .compute, .scale:
      return nil
    }
  }
}

extension Variable.Source {
  /// The headings of its columns; of a derived variable none.
  package var headings: [String] {
    switch self {
    case .column(let name), .separated(let name, _): [name]
    case .columns(let names): names
    case .cut, .recode, .compute, .scale: []
    }
  }
}

extension Study {
  /// These variables and all that they are made of.
  func sources(of variables: Set<String>) -> Set<String> {
    var found: Set<String> = []
    var waiting = Array(variables)
    while let name = waiting.popLast() {
      guard found.insert(name).inserted, let variable = variable(name) else { continue }
      switch variable.source {
      case .column, .columns, .separated: break
      case .cut(let cut): waiting.append(cut.of)
      case .recode(let recode): waiting.append(recode.of)
      case .compute(let expression): waiting.append(contentsOf: expression.value.variables)
      case .scale(let scale): waiting.append(contentsOf: scale.items.map(\.variable))
      }
    }
    return found
  }
}
