/// What differs between the results of two runs.
package struct RunChanges: Sendable, Equatable {
  package struct Result: Sendable, Equatable {
    package var old: RecordedResult
    package var new: RecordedResult
    /// The columns in which they differ, in the order of results.csv; `note` where only that does.
    package var columns: [String]

    /// Its test is significant in one of them only.
    package var crossesLevel: Bool {
      guard let before = old.isSignificant, let after = new.isSignificant else { return false }
      return before != after
    }

    /// A sentence of the report says something else.
    package var changesConclusion: Bool { new.primary && crossesLevel }
  }

  package struct Finding: Sendable, Equatable {
    package var old: RecordedFinding
    package var new: RecordedFinding
  }

  /// In the order of the new run.
  package private(set) var changed: [Result] = []
  package private(set) var added: [RecordedResult] = []
  package private(set) var removed: [RecordedResult] = []
  package private(set) var unchanged = 0
  /// Published findings that are judged otherwise.
  package private(set) var findings: [Finding] = []
  package private(set) var addedFindings: [RecordedFinding] = []
  package private(set) var removedFindings: [RecordedFinding] = []

  /// Two doubles that differ by less than so much of the larger one are the same number, computed on two machines.
  package static let tolerance = 1e-9

  package init(from old: ResultsFile, to new: ResultsFile) {
    let results = Pairing(old.results, new.results, by: \.identity)
    (added, removed) = (results.added, results.removed)
    for (old, new) in results.pairs {
      let columns = Self.columns(old, new)
      if columns.isEmpty {
        unchanged += 1
      } else {
        changed.append(Result(old: old, new: new, columns: columns))
      }
    }
    let found = Pairing(old.findings, new.findings, by: \.identity)
    (addedFindings, removedFindings) = (found.added, found.removed)
    findings = found.pairs.filter { $0.0.judgement != $0.1.judgement }.map { Finding(old: $0.0, new: $0.1) }
  }

  package var hasSameConclusions: Bool { findings.isEmpty && !changed.contains(where: \.changesConclusion) }

  package var isEmpty: Bool {
    changed.isEmpty && added.isEmpty && removed.isEmpty && findings.isEmpty && addedFindings.isEmpty
      && removedFindings.isEmpty
  }

  private static func columns(_ old: RecordedResult, _ new: RecordedResult) -> [String] {
    let numbers = zip(old.numbers, new.numbers).filter { !isSame($0.value, $1.value) }.map(\.0.column)
    return numbers.isEmpty && (old.note ?? "") != (new.note ?? "") ? ["note"] : numbers
  }

  static func isSame(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one == other || (one - other).magnitude <= tolerance * max(one.magnitude, other.magnitude)
  }
}

/// Which records of two runs are of the same thing. One that stands several times is taken in order.
private struct Pairing<Record> {
  private(set) var pairs: [(Record, Record)] = []
  private(set) var added: [Record] = []
  private(set) var removed: [Record] = []

  init(_ old: [Record], _ new: [Record], by identity: (Record) -> [String]) {
    var waiting: [[String]: [Int]] = [:]
    for place in old.indices.reversed() { waiting[identity(old[place]), default: []].append(place) }
    var isPaired = [Bool](repeating: false, count: old.count)
    for record in new {
      if let place = waiting[identity(record)]?.popLast() {
        isPaired[place] = true
        pairs.append((old[place], record))
      } else {
        added.append(record)
      }
    }
    removed = old.indices.filter { !isPaired[$0] }.map { old[$0] }
  }
}
