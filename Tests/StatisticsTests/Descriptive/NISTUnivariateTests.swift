import Statistics
import Testing

@Suite(.enabled(if: SharedData.hasNIST, "needs ../shared/data/nist, or TEARSHEET_SHARED"))
struct NISTUnivariateTests {
  // Certified: https://www.itl.nist.gov/div898/strd/univ/homepage.html. 1e7 + 0.1 has nine digits left of its last
  // place, so the sd of NumAcc4 has no more: the exact sd of its doubles agrees with 0.1 in 8.3 digits.
  @Test(arguments: [
    ("PiDigits.txt", 4.53480000000000, 2.86733906028871, 9.0),
    ("Lottery.txt", 518.958715596330, 291.699727470969, 9),
    ("Lew.txt", -177.435, 277.332168044316, 9),
    ("Mavro.txt", 2.00185600000000, 0.000429123454003053, 9),
    ("Michelso.txt", 299.852400000000, 0.0790105478190518, 9),
    ("NumAcc1.txt", 10000002, 1, 9),
    ("NumAcc2.txt", 1.2, 0.1, 9),
    ("NumAcc3.txt", 1000000.2, 0.1, 9),
    ("NumAcc4.txt", 10000000.2, 0.1, 8.2),
  ])
  func certified(file: String, mean: Double, sd: Double, sdDigits: Double) {
    let header = ["Lottery.txt", "Lew.txt"].contains(file) ? "# Data" : "Data: Y"
    let sample = Sample(SharedData.nist(file, after: header).flatMap { $0 })
    #expect(sample.count > 2)
    #expect(digits(sample.mean, mean) >= 13)
    #expect(digits(sample.standardDeviation, sd) >= sdDigits)
  }
}
