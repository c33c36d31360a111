import Synchronization

/// The drawings of the last report, for one that is written again and again: a figure whose script and data are what they
/// were is not drawn once more.
package final class KeptDrawings: Sendable {
  private struct Source: Hashable {
    var script: String
    var data: String

    init(_ figure: Figure) { (script, data) = (figure.script, figure.data) }
  }

  private let last = Mutex<(version: String, drawings: [Source: String])>(("", [:]))

  package init() {}

  /// Those of these figures that are known.
  func drawings(of figures: [Figure]) -> Gnuplot.Outcome {
    last.withLock { last in
      var outcome = Gnuplot.Outcome(version: last.version)
      for figure in figures {
        if let drawing = last.drawings[Source(figure)] { outcome.drawings[figure.name] = drawing }
      }
      return outcome
    }
  }

  /// These, and no others.
  func keep(_ outcome: Gnuplot.Outcome, of figures: [Figure]) {
    guard !outcome.isMissing else { return }
    last.withLock { last in
      last.version = outcome.version
      last.drawings = [:]
      for figure in figures {
        if let drawing = outcome.drawings[figure.name] { last.drawings[Source(figure)] = drawing }
      }
    }
  }
}
