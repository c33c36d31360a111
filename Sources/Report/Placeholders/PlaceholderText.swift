import Analyses
import Statistics
import StudyFile

/// Prose in which `{{…}}` stands for results.
struct PlaceholderText {
  var prose = Prose()
  /// One for each placeholder that names no result, or more than one.
  var diagnostics: [Diagnostic] = []

  /// What cannot be resolved stays as it was written, so that nothing is lost in silence.
  init(_ text: Located<String>, results: StudyResults, numbers: NumberFormat = .english) {
    let resolver = PlaceholderResolver(results: results, numbers: numbers)
    var rest = text.value[...]
    while let open = rest.firstRange(of: "{{") {
      prose += Prose(String(rest[..<open.lowerBound]).foldedInside)
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        diagnostics.append(Diagnostic(at: text.location, "'{{' without '}}': close it, or remove it"))
        prose += Prose(String(rest[open.lowerBound...]))
        return
      }
      let inside = String(rest[open.upperBound..<close.lowerBound])
      switch resolver.resolve(inside) {
      case .success(let run): prose += Prose([run])
      case .failure(let problem):
        diagnostics.append(
          Diagnostic(problem.severity, at: text.location, "{{\(inside.folded)}}: \(problem.message)"))
        prose += Prose([.code("{{\(inside.folded)}}")])
      }
      rest = rest[close.upperBound...]
    }
    prose += Prose(String(rest).foldedInside)
  }
}

extension ReportWriter {
  /// Every placeholder of the study's prose that does not name exactly one result.
  package static func checkPlaceholders(_ results: StudyResults) -> [Diagnostic] {
    let study = results.study
    let texts =
      [study.summary, study.caution, study.practiceImplication].compactMap(\.self)
      + study.joint.flatMap { [$0.survey, $0.inference].compactMap(\.self) }
      + results.analyses.compactMap(\.analysis.title)
    return texts.flatMap { PlaceholderText($0, results: results).diagnostics }
  }
}

extension String {
  /// Newlines and runs of spaces as one space, those at the ends included.
  var foldedInside: String {
    let middle = folded
    guard !middle.isEmpty else { return isEmpty ? "" : " " }
    return (first?.isWhitespace == true ? " " : "") + middle + (last?.isWhitespace == true ? " " : "")
  }
}
