/// The levels of a variable that declares none, in the order in which they were met.
///
/// The codes of a batch are the reader's own. They are translated here, so that batches of several readers can go
/// through one pass and passes over several files can be merged.
struct MetLevels: Sendable {
  private(set) var labels: [String] = []
  /// Whether some row that was used has the level.
  var occurs: [Bool] = []
  /// For each code of the reader, the code here.
  private(set) var translation: [Int32] = []
  private(set) var isIdentity = true
  private var codes: [String: Int32] = [:]
  private var readerLabels: [String] = []

  /// Learns the labels of the reader whose batch comes next.
  mutating func meet(_ labels: [String]) {
    let known = readerLabels.count
    if labels.count < known || !labels.prefix(known).elementsEqual(readerLabels) {
      readerLabels = []
      translation = []
      isIdentity = true
    }
    for label in labels.dropFirst(translation.count) {
      let code = code(of: label)
      isIdentity = isIdentity && code == translation.count
      translation.append(code)
    }
    readerLabels = labels
  }

  /// The codes here of another pass's levels.
  mutating func merge(_ other: MetLevels) -> [Int32] {
    let mapping = other.labels.map { code(of: $0) }
    for (code, occurs) in zip(mapping, other.occurs) where occurs { self.occurs[Int(code)] = true }
    return mapping
  }

  private mutating func code(of label: String) -> Int32 {
    if let code = codes[label] {
      // Swift takes canonically equivalent texts for equal. Which spelling stands must not depend on the order of rows.
      if label.utf8.lexicographicallyPrecedes(labels[Int(code)].utf8) { labels[Int(code)] = label }
      return code
    }
    let code = Int32(labels.count)
    codes[label] = code
    labels.append(label)
    occurs.append(false)
    return code
  }
}
