import StudyFile

extension SampleStatements {
  /// The samples that published numbers of a study are about, in the order of the study file: findings whose `sample` is
  /// the same number are about the same respondents.
  package static func samples(of study: Study) -> [SampleStatements] {
    var samples: [(n: Int, places: [Place])] = []
    for (number, finding) in study.findings.enumerated() {
      guard let n = finding.sample else { continue }
      for (index, report) in finding.reports.enumerated()
      where ArithmeticCheck.reasonNotToCount(report, study) == nil {
        let place = Place(finding: number, report: index)
        if let known = samples.firstIndex(where: { $0.n == n }) {
          samples[known].places.append(place)
        } else {
          samples.append((n, [place]))
        }
      }
    }
    return samples.map { SampleStatements(study, sample: $0.n, reports: $0.places) }
  }
}
