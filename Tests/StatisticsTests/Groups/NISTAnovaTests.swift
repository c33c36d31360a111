import Statistics
import Testing

@Suite(.enabled(if: SharedData.hasNIST, "needs ../shared/data/nist, or TEARSHEET_SHARED"))
struct NISTAnovaTests {
  // Certified: https://www.itl.nist.gov/div898/strd/anova/anova.html. AtmWtAg's values share so many leading digits that
  // as doubles they hold F to 10.1 digits only (its exact F as rationals, from the doubles, against the certified one).
  @Test(arguments: [
    ("SiRstv.dat", 1.18046237440255, 12.0), ("SmLs01.dat", 21, 13), ("SmLs02.dat", 201, 13),
    ("SmLs03.dat", 2001, 13),
    ("AtmWtAg.dat", 15.9467335677930, 10),
  ])
  func certified(file: String, f: Double, least: Double) {
    let rows = SharedData.nist(file, after: "Data:").filter { $0.count == 2 }
    let groups = Set(rows.map { $0[0] }).sorted().map { level in
      Sample(rows.filter { $0[0] == level }.map { $0[1] })
    }
    #expect(groups.count > 1)
    let found = digits(AnovaF(groups).f, f)
    #expect(found >= least, "\(file): \(found) digits")
  }
}
