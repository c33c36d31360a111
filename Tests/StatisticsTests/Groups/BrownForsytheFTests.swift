import Statistics
import Testing

// Reference/groups.R
@Suite struct BrownForsytheFTests {
  @Test func agreesWithR() {
    let three = BrownForsytheF(NumericData.groups.map { Sample($0) })
    expectClose(three.f, 0.47906709998088387)
    expectClose(three.df?.within, 8.8201331007130701)
    expectClose(three.pValue, 0.63458146184066344)
    let four = BrownForsytheF(NumericData.likert.map { Sample($0) })
    expectClose(four.f, 8.2461275301720054)
    expectClose(four.df?.within, 16.872154852526133)
    expectClose(four.pValue, 0.0013456357494031526)
    #expect(four.estimates[0].df == 3)
  }

  @Test func ofTwoGroupsItIsTheSquareOfWelchsT() {
    let (a, b) = (Sample(NumericData.heights), Sample(NumericData.controls))
    let (f, t) = (BrownForsytheF([a, b]), WelchTTest(a, b))
    expectClose(f.f, (t.t ?? .nan) * (t.t ?? .nan), relative: 1e-12)
    expectClose(f.df?.within, t.df ?? .nan, relative: 1e-12)
    expectClose(f.pValue, t.pValue ?? .nan, relative: 1e-9)
  }

  @Test func refusalsSayWhy() {
    func note(_ groups: [[Double]]) -> String {
      BrownForsytheF(groups.map { Sample($0) }).estimates[0].note
    }
    #expect(note([]) == "fewer than two groups have values")
    #expect(note([[1, 2], [3]]) == "needs at least 2 values in each group")
    #expect(note([[1], [3]]) == "no group has two values")
    #expect(note([[3, 3], [4, 4]]) == "all values are equal within each group")
    #expect(note([[1, 2], [3, 5], []]) == "groups without values are left out")
  }
}
