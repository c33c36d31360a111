import Foundation
import StudyFile
import Testing

@testable import Synthesis

@Suite struct SynthesisTests {
  @Test func tears() throws {
    let path = #filePath.components(separatedBy: "/Tests/")[0] + "/datasets/therapist-tears/study.yaml"
    let study = try StudyParser.load(path: path)
    let clock = ContinuousClock.now
    let made = try Synthesis(study, seed: 1)
    print(ContinuousClock.now - clock)
    for claim in made.claims { print(claim) }
    try made.csv.write(toFile: "/tmp/synth.csv", atomically: true, encoding: .utf8)
  }
}
