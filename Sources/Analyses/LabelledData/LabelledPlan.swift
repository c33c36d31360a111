import Ingest
import StudyFile
import Tally

/// Which variables of a study go into a labelled file, column by column, and what has to be read for them.
///
/// What somebody wrote in words of their own, and what nobody declared, stays out unless it is asked for by name.
package struct LabelledPlan: Sendable {
  /// What a column holds, by the place of its lane among those of its kind.
  enum Content: Sendable, Equatable {
    case number(Int)
    case code(Int)
    case option(Int, level: Int)
    case moment(Int)
    case text(Int)
    /// How many respondents the row stands for.
    case frequency
  }

  struct Field: Sendable {
    var variable: Variable
    var content: Content
    /// Why there may be no answer; what is cut or recoded keeps the reasons of its source.
    var reasons: [MissingValue] = []
    /// The place of its texts, where a reason is a range of numbers, which only the text tells apart.
    var rangeText: Int?
  }

  package struct LeftOut: Sendable, Equatable {
    package var variable: String
    package var why: String
  }

  let study: Study
  private(set) var fields: [Field] = []
  package private(set) var leftOut: [LeftOut] = []
  private(set) var request = RowRequest()
  private(set) var wishes = ReadingWishes()

  /// Throws `Diagnostics` where a name is not that of a variable that can be asked for.
  ///
  /// - Parameter texts: the variables whose texts are written word for word.
  package init(_ study: Study, texts: [String]) throws {
    self.study = study
    let problems = texts.compactMap { Self.problem(with: $0, study) }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    wishes.variables = Set(study.variables.map(\.name))
    for variable in study.variables { add(variable, isTextWanted: texts.contains(variable.name)) }
    addFrequency()
  }

  private static func problem(with name: String, _ study: Study) -> Diagnostic? {
    let held = study.variables.filter(\.isHeldBack).map(\.name)
    guard !held.contains(name) else { return nil }
    let place = SourceLocation(file: study.file)
    guard study.variable(name) != nil else {
      return Diagnostic(
        at: place, "'--text \(name)': there is no such variable" + NearestWord.hint(for: name, among: held))
    }
    return Diagnostic(at: place, "'--text \(name)': this variable is written without it; leave it out")
  }

  private mutating func add(_ variable: Variable, isTextWanted: Bool) {
    if variable.isHeldBack {
      guard isTextWanted else {
        let isOwnWords = !variable.measure.isCategorical
        leftOut.append(
          LeftOut(
            variable: variable.name,
            why: isOwnWords
              ? "it may tell who somebody is; '--text \(variable.name)' writes it word for word"
              : "its answers are not declared and may be somebody's own words; list them under 'values', or write "
                + "them word for word with '--text \(variable.name)'"))
        return
      }
      fields.append(Field(variable: variable, content: .text(textLane(of: variable.name))))
      return
    }
    var field = Field(variable: variable, content: .frequency)
    let source = study.readVariable(of: variable)
    field.reasons = variable.missing
    if let source, case .column = source.source, field.reasons.contains(where: { $0.range != nil }) {
      field.rangeText = textLane(of: source.name)
    }
    switch variable.measure {
    case .nominal, .ordinal:
      field.content = .code(request.codes.count)
      request.codes.append(.variable(variable.name))
      fields.append(field)
    case .numeric:
      field.content = .number(request.numbers.count)
      request.numbers.append(variable.name)
      fields.append(field)
    case .multiple:
      for level in variable.levels.indices {
        field.content = .option(request.codes.count, level: level)
        request.codes.append(.option(variable.name, level))
        fields.append(field)
      }
    case .date:
      field.content = .moment(wishes.dated.count)
      wishes.dated.append(variable.name)
      fields.append(field)
    case .text, .id: break
    }
  }

  private mutating func textLane(of name: String) -> Int {
    wishes.texts.append(name)
    return wishes.texts.count - 1
  }

  /// Unless a variable has it already.
  private mutating func addFrequency() {
    guard let count = study.data.count, weight == nil else { return }
    var variable = Variable(
      name: count.value, measure: .numeric, source: .column(count.value), location: count.location)
    variable.label = "How many respondents the row stands for"
    fields.append(Field(variable: variable, content: .frequency))
  }

  /// The place of the column that says how many respondents a row stands for.
  var weight: Int? {
    guard let count = study.data.count else { return nil }
    return fields.firstIndex { field in
      if field.content == .frequency { return true }
      guard case .number = field.content, case .column(let heading) = field.variable.source else {
        return false
      }
      return heading == count.value
    }
  }
}

extension Variable {
  /// It holds words that nobody declared.
  fileprivate var isHeldBack: Bool {
    switch measure {
    case .text, .id: return true
    case .nominal, .ordinal:
      if case .column = source { return levels.isEmpty }
      return false
    case .numeric, .multiple, .date: return false
    }
  }
}

extension Study {
  /// What a variable is read from, or cut or recoded from; `nil` for what is computed.
  fileprivate func readVariable(of variable: Variable) -> Variable? {
    var source = variable
    // The study file refuses what is made of itself.
    for _ in variables {
      switch source.source {
      case .column, .columns, .separated: return source
      case .compute, .scale: return nil
      case .cut(let cut):
        guard let of = self.variable(cut.of) else { return nil }
        source = of
      case .recode(let recode):
        guard let of = self.variable(recode.of) else { return nil }
        source = of
      }
    }
    return nil
  }
}
