import Statistics
import Testing

// Reference/missing.R
@Suite struct LittlesMCARTests {
  private func test(_ columns: [[Double?]]) -> LittlesMCAR {
    LittlesMCAR(IncompleteAnswers(columns: columns))
  }

  /// little(as.matrix(airquality))
  @Test func agreesWithR() {
    let air = test(MissingData.airquality)
    expectClose(air.chiSquare, 35.10617490715552, relative: 1e-8)
    #expect(air.df == 14 && air.patterns == 4 && air.estimates[0].n == 153)
    expectClose(air.pValue, 0.0014177588710867694, relative: 1e-8)
    // little(three)
    let three = test(MissingData.three)
    expectClose(three.chiSquare, 14.078478108031035, relative: 1e-8)
    #expect(three.df == 9 && three.patterns == 7 && three.estimates[0].n == 47)
    expectClose(three.pValue, 0.11956086687692349, relative: 1e-8)
  }

  /// naniar::mcar_test(airquality), published with the package: its estimates stop earlier.
  @Test func agreesWithWhatIsPrinted() {
    let air = test(MissingData.airquality)
    expectClose(air.chiSquare, 35.10613, relative: 2e-6)
    expectClose(air.pValue, 0.00142, relative: 2e-3)
  }

  /// little(bfi[, …])
  @Test(.enabled(if: SharedData.hasBFI)) func agreesWithROfManyAnswers() {
    func items(_ letters: String) -> [[Double?]] {
      letters.flatMap { letter in (1...5).compactMap { SharedData.bfi["\(letter)\($0)"] } }
    }
    for (letter, value, df) in [
      ("A", 50.12872846951786, 40.0), ("C", 50.118090170137698, 34), ("N", 27.157062329012874, 34),
    ] {
      let few = test(items(letter))
      expectClose(few.chiSquare, value, relative: 1e-8)
      #expect(few.df == df)
    }
    let all = test(items("ACENO"))
    expectClose(all.chiSquare, 2190.9451679004997, relative: 1e-8)
    #expect(all.df == 1950 && all.patterns == 87)
    expectClose(all.pValue, 9.9443882689676942e-05, relative: 1e-7)
  }

  /// little(apart): the likelihood does not know how the second and the third go together, nor does the test ask.
  @Test func neverAskedTogetherIsNoObstacle() {
    let apart = test(MissingData.apart)
    expectClose(apart.chiSquare, 0.37134220998356759, relative: 1e-7)
    #expect(apart.df == 2)
  }

  @Test func knowsNoOrderAndNoUnit() {
    let columns = MissingData.three
    let other = [2, 0, 1].map { place in
      columns[place].map { $0.map { 1e-5 * $0 * Double(place + 1) + 1000 } }
    }
    expectClose(test(other).chiSquare, test(columns).chiSquare ?? 0, relative: 1e-6)
  }

  @Test func countsStandForRespondents() {
    let twice = MissingData.three.map { $0 + $0 }
    let counted = LittlesMCAR(
      IncompleteAnswers(columns: MissingData.three, counts: [Int](repeating: 2, count: 48)))
    expectClose(counted.chiSquare, test(twice).chiSquare ?? 0, relative: 1e-9)
    #expect(counted.estimates[0].n == 94)
  }

  /// With two patterns and one variable in both, it is the square of a z test with the variance of all.
  @Test func isATestOfMeansAcrossPatterns() {
    let x: [Double?] = [3, 5, 4, 8, 9, 7, 6, 2]
    let y: [Double?] = [1, 4, 2, nil, nil, nil, 5, 1]
    let known = x.compactMap(\.self)
    let mean = known.reduce(0, +) / 8
    let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 8
    let (rest, complete) = (8.0 - mean, 4.0 - mean)
    let found = test([x, y])
    #expect(found.df == 1)
    // Of the complete, y adds nothing: its mean is where the regression has it.
    expectClose(found.chiSquare, (3 * rest * rest + 5 * complete * complete) / variance, relative: 1e-8)
  }

  @Test func refusalsSayWhy() {
    func problem(_ columns: [[Double?]]) -> LittlesMCAR.Problem? {
      let found = test(columns)
      #expect(found.chiSquare == nil && found.pValue == nil && !found.estimates[0].note.isEmpty)
      return found.problem
    }
    #expect(problem([]) == .fewVariables)
    #expect(problem([[1, nil, 3]]) == .fewVariables)
    #expect(problem([[1, 2, 3], [2, 1, 2]]) == .complete)
    #expect(problem([[1, 2, 3], [nil, nil, nil]]) == .unanswered(1))
    #expect(problem([[], []]) == .unanswered(0))
    #expect(problem([[1, 2, nil], [7, nil, 7]]) == .constant(1))
    #expect(problem([[1, 2, nil, nil], [nil, nil, 3, 4]]) == .nothingShared)
    #expect(problem([[1, 2, 3, 4, nil], [2, 4, 6, 8, 10]]) == .dependent)
    #expect(problem([[1, 2, nil], [3, 5, 6]]) == .dependent)
    #expect(problem([[1, 1e300, nil], [-1e308, 1e308, 1e308]]) == .tooLarge)
  }
}
