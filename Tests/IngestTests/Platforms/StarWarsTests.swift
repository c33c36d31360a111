import StudyFile
import Testing

@testable import Ingest

/// What was published of the Star Wars survey, by a study file written by hand: every question is named by its heading, and
/// those whose first row is empty by `Question [option]`.
@Suite(.enabled(if: sharedData != nil, "the shared data are absent")) struct StarWarsTests {
  private static let films = [
    "Star Wars: Episode I The Phantom Menace", "Star Wars: Episode II Attack of the Clones",
    "Star Wars: Episode III Revenge of the Sith", "Star Wars: Episode IV A New Hope",
    "Star Wars: Episode V The Empire Strikes Back", "Star Wars: Episode VI Return of the Jedi",
  ]

  private static var text: String {
    let seen = "Which of the following Star Wars films have you seen? Please select all that apply."
    let rank =
      "Please rank the Star Wars films in order of preference with 1 being your favorite film in the franchise and 6 being "
      + "your least favorite film."
    return """
      study: star-wars
      data: {file: star-wars.csv}
      variables:
        any: {column: "Have you seen any of the 6 films in the Star Wars franchise?", measure: nominal, values: [Yes, No]}
        seen:
          columns:
      \(films.map { "      \"\(seen) [\($0)]\": \"\($0)\"" }.joined(separator: "\n"))
      \(films.enumerated().map { "  rank_\($0 + 1): {column: \"\(rank) [\($1)]\", measure: numeric, range: [1, 6]}" }
        .joined(separator: "\n"))
      """
  }

  @Test func knownAnswers() throws {
    let path = try #require(sharedData) + "/exports/surveymonkey/star-wars.csv"
    let found = try Survey(path, try StudyParser.parse(text: Self.text, file: "study.yaml"))
    #expect(found.accounting.used == 1186)
    #expect(found.codes(0).count { $0 == 0 } == 936)
    let seen = (1...6).map { found.codes($0) }
    #expect(seen[0].count { $0 >= 0 } == 835)
    #expect(seen.map { $0.count { $0 == 1 } } == [673, 571, 550, 607, 758, 738])
    let all = seen[0].indices.filter { row in seen.allSatisfy { $0[row] == 1 } }
    #expect(all.count == 471)
    let favourites = (8...13).map { slot in
      let ranks = found.numbers(slot)
      return all.count { ranks[$0] == 1 }
    }
    #expect(favourites.map { (100 * Double($0) / 471).rounded() } == [10, 4, 6, 27, 36, 17])
  }
}
