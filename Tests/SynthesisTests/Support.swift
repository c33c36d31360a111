import StudyFile

@testable import Synthesis

func synthesis(_ study: String, rows: Int? = nil, seed: UInt64 = 1) throws -> Synthesis {
  try Synthesis(StudyParser.parse(text: study, file: "study.yaml"), rows: rows, seed: seed)
}
