/// The small data sets of Reference/numeric.R, under the same names.
enum NumericData {
  static let heights = [61.2, 58.4, 66.9, 71.3, 64.8, 59.7, 68.1]
  static let controls = [63.5, 70.2, 72.4, 75.1, 69.9, 74.6, 66.3, 77.8]
  static let before: [Double] = [3, 4, 4, 2, 5, 3, 4, 1, 3, 2, 4, 3]
  static let after: [Double] = [4, 5, 3, 5, 4, 5, 4, 2, 5, 5, 4, 3, 5, 4, 5]
  static let groups = [
    [2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0, 3.9, 4.4],
  ]
  static let likert: [[Double]] = [
    [1, 2, 2, 3, 1, 2], [2, 3, 3, 4, 3, 2, 5], [4, 5, 3, 4, 5], [2, 2, 3, 1],
  ]
  static let many: [Double] = (1...60).map { (i: Int) -> Double in Double(i * 7919 % 1009) / 10 }
  static let more: [Double] = (1...55).map { (i: Int) -> Double in Double(i * 6007 % 997) / 10 + 7.03 }
  static let x8 = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2]
  static let y8 = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8]
  static let x12: [Double] = [12, 7, 3, 15, 9, 21, 2, 11, 18, 5, 25, 14]
  static let y12 = [3.1, 2.2, 1.4, 2.9, 4.1, 5.2, 2.0, 3.3, 3.2, 1.9, 4.4, 5.6]
  static let xt: [Double] = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 1, 2, 5, 4]
  static let yt: [Double] = [2, 1, 2, 2, 3, 4, 3, 5, 4, 5, 1, 3, 3, 4]
  static let y60: [Double] = (1...60).map { (i: Int) -> Double in
    let part = Double(i * 104_729 % 1013) / 10
    return part + many[i - 1] / 2
  }
  static let items: [[Double]] = [
    [1, 2, 3, 4, 5, 3, 2, 4], [2, 2, 4, 4, 5, 2, 3, 5], [1, 3, 3, 5, 4, 3, 2, 3], [3, 1, 4, 4, 4, 3, 1, 4],
  ]
}

/// Small random data that are the same on every run.
struct SmallRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    // SplitMix64 (Steele, Lea & Flood 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
