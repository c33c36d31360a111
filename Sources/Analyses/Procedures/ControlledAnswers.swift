import Statistics
import StudyFile
import Tally

/// The answers to two questions and to those that are controlled for, as numbers: a nominal control is a column for each level but
/// one.
struct ControlledAnswers {
  private let columns: [[Double]]
  /// Whether a column has an order that ranks can be made of.
  private let isOrdered: [Bool]
  private let counts: [Int]

  /// Of those who answered them all.
  init(_ patterns: PatternCounts, _ first: Variable, _ second: Variable, controls: [Variable]) {
    let complete = patterns.patterns.filter { $0.codes.allSatisfy { $0 >= 0 } }
    counts = complete.map(\.count)
    var columns: [[Double]] = []
    var isOrdered: [Bool] = []
    for (axis, variable) in ([first, second] + controls).enumerated() {
      let codes = complete.map { Int($0.codes[axis]) }
      if variable.measure == .nominal {
        let present = Set(codes).sorted().dropFirst()
        columns += present.map { level in codes.map { $0 == level ? 1 : 0 } }
        isOrdered += present.map { _ in false }
      } else {
        let numbers = patterns.values[axis].numbers(of: variable)
        columns.append(codes.map { numbers[$0] })
        isOrdered.append(true)
      }
    }
    self.columns = columns
    self.isOrdered = isOrdered
  }

  var products: CrossProducts { CrossProducts(columns: columns, counts: counts) }

  /// Of midranks.
  var rankProducts: CrossProducts {
    let ranked = zip(columns, isOrdered).map { column, isOrdered in
      isOrdered ? midranks(column, counts: counts) : column
    }
    return CrossProducts(columns: ranked, counts: counts)
  }
}
