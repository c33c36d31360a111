import Statistics
import Testing

// Reference/groups.R
@Suite struct ScheffeTests {
  private let likert = NumericData.likert.map { Sample($0) }

  @Test func agreesWithR() {
    let three = Scheffe(NumericData.groups.map { Sample($0) }).estimates
    expectClose(three[0].value, -0.38500000000000023)
    expectClose(three[0].interval?.low, -1.7468524979008766)
    expectClose(three[0].interval?.high, 0.97685249790087614)
    expectClose(three[0].statistic, 0.30414486508669364)
    expectClose(three[0].pValue, 0.74286300978810527)
    #expect(three[0].df == 2 && three[0].df2 == 13)
    let four = Scheffe(likert).estimates
    expectClose(four[1].pValue, 0.0040528343784352475)
    expectClose(four[5].interval?.low, 0.34685606952443404)
  }

  @Test func ofTwoGroupsItIsStudentsTest() {
    let student = StudentTTest(likert[0], likert[2])
    let pair = Scheffe([likert[0].moments, likert[2].moments]).estimates[0]
    expectClose(pair.pValue, student.pValue ?? .nan, relative: 1e-9)
    expectClose(pair.interval?.low, student.interval?.low ?? .nan, relative: 1e-9)
  }

  @Test func isMoreCautiousThanTukey() {
    for (scheffe, tukey) in zip(Scheffe(likert).estimates, TukeyHSD(likert).estimates) {
      #expect(scheffe.place == tukey.place && scheffe.pValue ?? 0 > tukey.pValue ?? 1)
    }
  }

  @Test func refusedAsTheFTestIs() {
    let rows = Scheffe([Sample([5, 5]), Sample([]), Sample([6, 6])]).estimates
    #expect(rows.map(\.note) == ["all values are equal within each group"])
    #expect(rows[0].value == -1 && rows[0].pValue == nil)
    #expect(Scheffe([Sample([1]), Sample([2])]).estimates[0].note == "no group has two values")
  }
}
