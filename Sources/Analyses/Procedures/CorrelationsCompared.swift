import Statistics
import StudyFile
import Tally

/// `correlate` with `test: correlation_difference`: Pearson's r of each two pairs against each other, among those who answered
/// everything.
struct CorrelationsCompared: Procedure {
  private let variables: [Variable]
  private let analysis: Analysis
  private let request: Int

  init(among variables: [Variable], _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    self.variables = variables
    analysis = maker.analysis
    request = tallies.add(TallyRequest(.crossProducts(variables.map(\.name)), where: maker.condition))
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    let products = CrossProducts(tallies.crossProducts(request))
    for compared in ComparedCorrelations.all(variables.count) {
      let ((i, j), (k, l)) = (compared.first, compared.second)
      let name = { (place: Int) in variables[place].name }
      output.rows += DependentCorrelationDifference(products, i, j, k, l, level: analysis.confidence)
        .estimates
        .map {
          ResultRow(
            analysis: analysis.id, $0, variable: name(i), by: name(j),
            group: compared.group(variables.map(\.name)), isPrimary: true)
        }
    }
    return output
  }
}

/// Two pairs of an analysis's variables, by their places.
package struct ComparedCorrelations {
  package var first: (Int, Int)
  package var second: (Int, Int)

  /// Each two of all pairs.
  package static func all(_ variables: Int) -> [ComparedCorrelations] {
    let pairs = (0..<variables).flatMap { i in (0..<variables).filter { $0 > i }.map { (i, $0) } }
    return pairs.enumerated().flatMap { place, first in
      pairs.dropFirst(place + 1).map { ComparedCorrelations(first: first, second: $0) }
    }
  }

  /// As a row's group has it: `a:b vs a:c`.
  package func group(_ names: [String]) -> String {
    "\(names[first.0]):\(names[first.1]) vs \(names[second.0]):\(names[second.1])"
  }
}
