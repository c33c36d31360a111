import Statistics
import StudyFile

/// Of those invited, the share that answered: response rate 2 of the American Association for Public Opinion Research
/// (Standard Definitions, 10th ed., 2023), which counts partial answers as answers, and everyone who was invited as
/// somebody who could have answered. Where `exclude` leaves out partial answers it is response rate 1.
func responseRate(of study: Study, respondents: Int) -> [ResultRow] {
  guard let invited = study.data.invited else { return [] }
  let isPossible = respondents <= invited
  return [
    ResultRow(
      analysis: Analysis.wholeStudy,
      Estimate(
        .responseRate, method: "aapor rr2", value: isPossible ? Double(respondents) / Double(invited) : nil,
        n: invited, note: isPossible ? "" : "\(respondents) answered, which is more than were invited"))
  ]
}
