import Foundation
import Ingest
import StudyFile
import Testing

@testable import Tally

@Suite struct RowObserverTests {
  private struct Watch: RowObservation {
    var wishes: ReadingWishes {
      var wishes = ReadingWishes()
      wishes.variables = ["a", "b", "absent"]
      wishes.hashed = ["id", "absent"]
      return wishes
    }

    func request(of contents: ExportContents) -> RowRequest {
      var request = RowRequest()
      request.numbers = ["a"]
      request.blanks = ["b"]
      request.truths = [.compares(.variable("a"), .greater, .number(2))]
      return request
    }

    func observers(of contents: ExportContents, count: Int) -> [any RowObserver] {
      #expect(contents.hashed == ["id"])
      return [Observer](repeating: Observer(), count: count)
    }

    struct Observer: RowObserver {
      var seen: [String] = []
      var skipped = 0

      mutating func skip(_ place: Int) { skipped += 1 }

      mutating func observe(_ rows: ObservedRows) {
        for row in 0..<rows.count {
          let isSame = row > 0 && rows.hashes[0][row] == rows.hashes[0][row - 1]
          seen.append(
            "\(rows.lines[row]) \(rows.isUsed[row]) \(rows.numbers[0][row]) \(rows.truths[0][row])\(rows.truths[1][row])"
              + (isSame ? " same" : ""))
        }
      }
    }
  }

  private func count(_ export: String, countsExcluded: Bool = false) throws -> SurveyCount {
    let study = try StudyParser.parse(
      text: """
        study: s
        data: {exclude: "a = 2 or a = 4"}
        variables: {id: {measure: id}, a: {measure: numeric}, b: {measure: nominal, missing: [-9]}}
        """, file: "study.yaml")
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(export.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var plan = TallyPlan()
    plan.add(TallyRequest(.patterns([.variable("a")])))
    plan.add(TallyRequest(.crossProducts(["a"])))
    var variables = study
    variables.variables.append(
      Variable(
        name: "absent", measure: .id, source: .column("absent"), location: SourceLocation(file: "study.yaml"))
    )
    return try SurveyCount(
      study: variables, plan: plan, paths: [path], observation: Watch(), countsExcluded: countsExcluded)
  }

  @Test func everyRowIsSeenOnce() throws {
    let counted = try count("id,a,b\nx,1,u\nx,2,-9\ny,3,\n")
    let observer = try #require(counted.observers[0][0] as? Watch.Observer)
    #expect(observer.seen == ["2 1 1.0 00", "3 0 2.0 00 same", "4 1 3.0 22"])
    #expect(counted.isRepeatable)
    #expect(counted.talliesOfAll == nil)
  }

  /// With whom `exclude` leaves out, the tallies are those of a study that excludes nobody.
  @Test func everybodyCanBeCountedBesides() throws {
    let export = "id,a,b\nx,1,u\nx,2,v\ny,3,\ny,4,\nz,5,\n"
    let counted = try count(export, countsExcluded: true)
    #expect(counted.tallies.used == 3)
    #expect(counted.tallies.excluded == [1, 1])
    let all = try #require(counted.talliesOfAll)
    #expect(all.used == 5)
    #expect(all.patterns(0).patterns.map(\.count) == [1, 1, 1, 1, 1])
    #expect(all.crossProducts(1).n == 5)
    #expect(all.crossProducts(1).means == [3])
    #expect(all.crossProducts(1).products == [10])
  }
}
