import Statistics
import StudyFile

extension Analysis {
  /// The test that `test:` puts into the sentence. `nil`, with a note, where it is not among those that fit.
  func namedTest(among estimates: [Estimate], _ output: inout Output) -> Measure? {
    guard let test else { return nil }
    if let measure = Measure(rawValue: test), estimates.contains(where: { $0.measure == measure }) {
      return measure
    }
    output.notes.append(
      "The test \(test) does not fit these variables, so the text gives the usual one.")
    return nil
  }
}
