internal import CReadStat
import StudyFile

/// What a file of a statistics program says about itself, without its answers.
struct StatFileContents: Sendable {
  private(set) var variables: [StatFileVariable] = []
  private(set) var labelSets: [String: [ValueLabel]] = [:]
  /// `nil` where the file does not say.
  private(set) var rowCount: Int?
  /// The variable that says how much a row counts.
  private(set) var weight: String?

  init(_ file: BinaryFile, _ kind: StatFileKind, encoding: String?) throws {
    let parser = try StatFileParser(file, kind, encoding: encoding)
    readstat_set_metadata_handler(parser.callbacks, contentsBegan)
    readstat_set_variable_handler(parser.callbacks, variableMet)
    readstat_set_value_label_handler(parser.callbacks, valueLabelMet)
    readstat_set_fweight_handler(parser.callbacks, weightMet)
    let collector = Collector(kind.family, LabelSetName(kind, file))
    try withExtendedLifetime(collector) {
      try parser.run(Unmanaged.passUnretained(collector).toOpaque())
    }
    self = collector.contents
    guard !variables.isEmpty else { throw file.failure("this \(kind.name) has no variables") }
  }

  /// The value labels alone, under the names that the file has for them.
  static func labelSets(_ file: BinaryFile, _ kind: StatFileKind, encoding: String?) throws -> [String:
    [ValueLabel]]
  {
    let parser = try StatFileParser(file, kind, encoding: encoding)
    readstat_set_value_label_handler(parser.callbacks, valueLabelMet)
    let collector = Collector(kind.family, LabelSetName(kind, file))
    try withExtendedLifetime(collector) {
      try parser.run(Unmanaged.passUnretained(collector).toOpaque())
    }
    return collector.contents.labelSets
  }

  /// Gives each variable the labels of its format.
  mutating func take(_ catalog: SASCatalog) {
    labelSets = catalog.labelSets
    for place in variables.indices {
      variables[place].labelSet = variables[place].labelSet.map(SASCatalog.formatName)
    }
  }

  fileprivate init() {}

  /// The context of ReadStat's callbacks while it reads the beginning of a file.
  fileprivate final class Collector {
    let family: StatFileKind.Family
    let labelSetName: LabelSetName
    var contents = StatFileContents()

    init(_ family: StatFileKind.Family, _ labelSetName: LabelSetName) {
      (self.family, self.labelSetName) = (family, labelSetName)
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> Collector {
      Unmanaged<Collector>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
    }

    func add(_ variable: StatFileVariable) { contents.variables.append(variable) }
    func add(_ label: ValueLabel, to set: String) { contents.labelSets[set, default: []].append(label) }
    func set(rowCount: Int) { contents.rowCount = rowCount < 0 ? nil : rowCount }
    func set(weight: String?) { contents.weight = weight }
  }
}

// MARK: The callbacks; the context is a `Collector`

private let go = Int32(READSTAT_HANDLER_OK)

private let contentsBegan:
  @convention(c) (UnsafeMutablePointer<readstat_metadata_t>?, UnsafeMutableRawPointer?) -> Int32 = {
    metadata, context in
    if let metadata {
      StatFileContents.Collector.of(context).set(rowCount: Int(readstat_get_row_count(metadata)))
    }
    return go
  }

private let variableMet:
  @convention(c) (
    Int32, UnsafeMutablePointer<readstat_variable_t>?, UnsafePointer<CChar>?, UnsafeMutableRawPointer?
  ) -> Int32 = { _, variable, labels, context in
    guard let variable else { return go }
    let collector = StatFileContents.Collector.of(context)
    collector.add(
      StatFileVariable(
        variable, labelSet: labels.map { collector.labelSetName.text($0) }, family: collector.family))
    return go
  }

private let valueLabelMet:
  @convention(c) (
    UnsafePointer<CChar>?, readstat_value_t, UnsafePointer<CChar>?, UnsafeMutableRawPointer?
  ) -> Int32 = { set, value, label, context in
    if let set, let label = ValueLabel(value, label: label) {
      let collector = StatFileContents.Collector.of(context)
      collector.add(label, to: collector.labelSetName.text(set))
    }
    return go
  }

private let weightMet:
  @convention(c) (UnsafeMutablePointer<readstat_variable_t>?, UnsafeMutableRawPointer?) -> Int32 = {
    variable, context in
    if let variable {
      StatFileContents.Collector.of(context).set(
        weight: StatFileVariable.text(readstat_variable_get_name(variable)))
    }
    return go
  }
