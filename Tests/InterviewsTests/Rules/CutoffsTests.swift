import StudyFile
import Testing

@testable import Interviews

@Suite struct CutoffsTests {
  /// The rules as they are printed, in fractions and words, for every count of every number of cases.
  @Test(arguments: Interviews.Rules.allCases) func `as the rules are printed`(_ rules: Interviews.Rules)
    throws
  {
    for cases in 4...60 {
      let cutoffs = try #require(Cutoffs(rules, cases: cases))
      for count in 0...cases {
        #expect(cutoffs.label(count) == printed(rules, count, cases), "\(rules) \(count) of \(cases)")
      }
    }
  }

  private func printed(_ rules: Interviews.Rules, _ count: Int, _ cases: Int) -> FrequencyLabel? {
    let share = Double(count) / Double(cases)
    if count < 2 { return nil }
    if rules == .hill1997 {
      return count == cases ? .general : share >= 0.5 ? .typical : .variant
    }
    if cases - count <= 1 { return .general }
    if share > 0.5 { return .typical }
    return cases > 15 && count <= 3 ? .rare : .variant
  }

  /// Every table that an author may look up: cases, then the least of general, typical, variant and rare, 0 where none is.
  @Test func `the table`() {
    func table(_ rules: Interviews.Rules) -> [[Int]] {
      (4...60).compactMap { cases in
        Cutoffs(rules, cases: cases).map { cutoffs in
          [cases] + FrequencyLabel.allCases.map { cutoffs.range($0)?.lowerBound ?? 0 }
        }
      }
    }
    #expect(table(.hill2005) == Self.of2005 && table(.hill2012) == Self.of2005)
    #expect(table(.hill1997) == Self.of1997)
  }

  /// Worked out by hand: for N = 8 general 7–8, typical 5–6, variant 2–4.
  private static let of2005 =
    [
      [4, 3, 0, 2, 0], [5, 4, 3, 2, 0], [6, 5, 4, 2, 0], [7, 6, 4, 2, 0], [8, 7, 5, 2, 0], [9, 8, 5, 2, 0],
      [10, 9, 6, 2, 0], [11, 10, 6, 2, 0], [12, 11, 7, 2, 0], [13, 12, 7, 2, 0], [14, 13, 8, 2, 0],
      [15, 14, 8, 2, 0], [16, 15, 9, 4, 2], [17, 16, 9, 4, 2], [18, 17, 10, 4, 2], [19, 18, 10, 4, 2],
      [20, 19, 11, 4, 2], [21, 20, 11, 4, 2], [22, 21, 12, 4, 2], [23, 22, 12, 4, 2], [24, 23, 13, 4, 2],
      [25, 24, 13, 4, 2], [26, 25, 14, 4, 2], [27, 26, 14, 4, 2], [28, 27, 15, 4, 2], [29, 28, 15, 4, 2],
      [30, 29, 16, 4, 2], [31, 30, 16, 4, 2], [32, 31, 17, 4, 2], [33, 32, 17, 4, 2], [34, 33, 18, 4, 2],
      [35, 34, 18, 4, 2], [36, 35, 19, 4, 2], [37, 36, 19, 4, 2], [38, 37, 20, 4, 2], [39, 38, 20, 4, 2],
      [40, 39, 21, 4, 2], [41, 40, 21, 4, 2], [42, 41, 22, 4, 2], [43, 42, 22, 4, 2], [44, 43, 23, 4, 2],
      [45, 44, 23, 4, 2], [46, 45, 24, 4, 2], [47, 46, 24, 4, 2], [48, 47, 25, 4, 2], [49, 48, 25, 4, 2],
      [50, 49, 26, 4, 2], [51, 50, 26, 4, 2], [52, 51, 27, 4, 2], [53, 52, 27, 4, 2], [54, 53, 28, 4, 2],
      [55, 54, 28, 4, 2], [56, 55, 29, 4, 2], [57, 56, 29, 4, 2], [58, 57, 30, 4, 2], [59, 58, 30, 4, 2],
      [60, 59, 31, 4, 2],
    ]
  private static let of1997 =
    [
      [4, 4, 2, 0, 0], [5, 5, 3, 2, 0], [6, 6, 3, 2, 0], [7, 7, 4, 2, 0], [8, 8, 4, 2, 0], [9, 9, 5, 2, 0],
      [10, 10, 5, 2, 0], [11, 11, 6, 2, 0], [12, 12, 6, 2, 0], [13, 13, 7, 2, 0], [14, 14, 7, 2, 0],
      [15, 15, 8, 2, 0], [16, 16, 8, 2, 0], [17, 17, 9, 2, 0], [18, 18, 9, 2, 0], [19, 19, 10, 2, 0],
      [20, 20, 10, 2, 0], [21, 21, 11, 2, 0], [22, 22, 11, 2, 0], [23, 23, 12, 2, 0], [24, 24, 12, 2, 0],
      [25, 25, 13, 2, 0], [26, 26, 13, 2, 0], [27, 27, 14, 2, 0], [28, 28, 14, 2, 0], [29, 29, 15, 2, 0],
      [30, 30, 15, 2, 0], [31, 31, 16, 2, 0], [32, 32, 16, 2, 0], [33, 33, 17, 2, 0], [34, 34, 17, 2, 0],
      [35, 35, 18, 2, 0], [36, 36, 18, 2, 0], [37, 37, 19, 2, 0], [38, 38, 19, 2, 0], [39, 39, 20, 2, 0],
      [40, 40, 20, 2, 0], [41, 41, 21, 2, 0], [42, 42, 21, 2, 0], [43, 43, 22, 2, 0], [44, 44, 22, 2, 0],
      [45, 45, 23, 2, 0], [46, 46, 23, 2, 0], [47, 47, 24, 2, 0], [48, 48, 24, 2, 0], [49, 49, 25, 2, 0],
      [50, 50, 25, 2, 0], [51, 51, 26, 2, 0], [52, 52, 26, 2, 0], [53, 53, 27, 2, 0], [54, 54, 27, 2, 0],
      [55, 55, 28, 2, 0], [56, 56, 28, 2, 0], [57, 57, 29, 2, 0], [58, 58, 29, 2, 0], [59, 59, 30, 2, 0],
      [60, 60, 30, 2, 0],
    ]

  @Test(arguments: Interviews.Rules.allCases) func `three cases have no labels`(_ rules: Interviews.Rules) {
    for cases in 0...3 { #expect(Cutoffs(rules, cases: cases) == nil) }
  }

  @Test func `of four cases no number is typical, by 1997 none variant`() throws {
    #expect(try #require(Cutoffs(.hill2005, cases: 4)).typical == nil)
    #expect(try #require(Cutoffs(.hill1997, cases: 4)).variant == nil)
  }
}
