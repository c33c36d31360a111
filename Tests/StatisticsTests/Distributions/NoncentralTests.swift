import Statistics
import Testing

// Every expected value here was computed by Reference/categorical_tails.py (mpmath, 40 digits).

@Suite struct NoncentralTests {
  @Test(arguments: [
    (1, 0, 2, 0.14758361765043327, 0.85241638234956673),
    (2.5, 1, 0.3, 0.76493489715826464, 0.23506510284173536),
    (5, 2, 2.5, 0.38675702301846881, 0.61324297698153119),
    (28, 0.7, 2.2, 0.077604572065241343, 0.92239542793475866),
    (28, 0.7, 12, 2.0231088218490036e-11, 0.99999999997976891),
    (28, 0.7, -6, 0.99999995645575205, 4.3544247947136444e-8),
    (10, -3, 2, 2.3181592899834629e-6, 0.99999768184071002),
    (58, 4.5, 4.5, 0.50748170114727617, 0.49251829885272383),
    (100, 0, 8, 1.1364324038640403e-12, 0.99999999999886357),
    (538, 9, 8.5, 0.68719139446496997, 0.31280860553503003), (500, 20, 35, 4.3448938703769268e-25, 1.0),
    (1000, -2, 15, 6.1194268806441939e-59, 1.0), (3, 30, 15, 0.99215282319036825, 0.0078471768096317493),
    (1e5, 5, 4.5, 0.69145751093169747, 0.30854248906830253),
    (1, 3, -2, 0.99985000167324173, 0.00014999832675826772),
  ])
  func t(df: Double, delta: Double, t: Double, upper: Double, lower: Double) {
    let distribution = NoncentralT(df: df, noncentrality: delta)
    expectClose(distribution.upperTail(t), upper, relative: 1e-11)
    expectClose(distribution.lowerTail(t), lower, relative: 1e-11)
    let solved = NoncentralT.noncentrality(df: df, t: t, upperTail: upper)
    if lower < 1 { expectClose(solved - t, delta - t, relative: 1e-8) }
  }

  @Test(arguments: [
    (1, 0, 3, 0.9167354833364496, 0.083264516663550402), (1, 2, 4, 0.7206706485153441, 0.2793293514846559),
    (3, 10, 5, 0.095014825886234916, 0.90498517411376508),
    (9, 100, 138.3, 0.91792221382293067, 0.082077786177069326),
    (6, 5, 60, 0.99999961990666976, 3.8009333024107102e-7), (2, 0.5, 300, 1.0, 1.3965138071006215e-61),
    (4, 50, 3, 4.6770563703665742e-9, 0.99999999532294363), (9, 90, 1, 4.2547804551795275e-22, 1.0),
    (1, 92.2, 92.2, 0.5, 0.5), (10, 400, 1000, 1.0, 1.2401644738923433e-30),
  ])
  func chiSquare(df: Double, lambda: Double, x: Double, lower: Double, upper: Double) {
    let distribution = NoncentralChiSquare(df: df, noncentrality: lambda)
    expectClose(distribution.lowerTail(x), lower, relative: 1e-11)
    expectClose(distribution.upperTail(x), upper, relative: 1e-11)
    guard upper < 1 else { return }
    let solved = NoncentralChiSquare.noncentrality(df: df, x: x, upperTail: upper)
    expectClose(solved, lambda, relative: lambda == 0 ? 1e-9 : 1e-8)
  }

  @Test(arguments: [
    (1, 5, 0, 3, 0.85618919128839612, 0.14381080871160388),
    (1, 28, 2, 4, 0.70786842434989344, 0.29213157565010656),
    (3, 40, 10, 5, 0.64039693587661994, 0.35960306412338006),
    (4, 200, 24.4, 6.1, 0.38101565880071363, 0.61898434119928637),
    (2, 57, 5, 60, 0.99999999971922434, 2.8077566247663328e-10),
    (4, 100, 50, 0.3, 6.1075554294121237e-11, 0.99999999993892445),
    (9, 300, 90, 0.2, 3.9238971572170802e-20, 1.0),
    (3, 30, 8, 0.01, 2.636636457041463e-5, 0.99997363363542959),
  ])
  func f(df: Double, df2: Double, lambda: Double, f: Double, lower: Double, upper: Double) {
    let distribution = NoncentralF(df: df, df2: df2, noncentrality: lambda)
    expectClose(distribution.lowerTail(f), lower, relative: 1e-11)
    expectClose(distribution.upperTail(f), upper, relative: 1e-11)
    guard upper < 1, lambda > 0, lower > 1e-9 else { return }
    let solved = NoncentralF.noncentrality(df: df, df2: df2, f: f, upperTail: upper)
    expectClose(solved, lambda, relative: 1e-8)
  }

  @Test func noncentralityIsZeroWhereTheCentralTailIsLarger() {
    #expect(NoncentralChiSquare.noncentrality(df: 6, x: 5.4885, upperTail: 0.025) == 0)
    #expect(NoncentralF.noncentrality(df: 2, df2: 40, f: 0.5, upperTail: 0.025) == 0)
  }
}
