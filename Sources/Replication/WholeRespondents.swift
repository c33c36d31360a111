import StudyFile

/// Whether whole respondents can give a printed percentage: the test that needs no data.
///
/// Brown, N. J. L., & Heathers, J. A. J. (2017). The GRIM test. Social Psychological and Personality Science, 8(4),
/// 363–369: of n respondents, only k/n for whole k can be printed. Here n may be known only as a range, because a
/// subgroup's size is itself printed as a percentage.
struct WholeRespondents {
  let printed: PrintedNumber
  let rounding: Finding.Rounding
  let sizes: ClosedRange<Int>

  /// Some k of some n prints so.
  var isPossible: Bool { count != nil }

  /// That k, of the smallest such n.
  var count: Int? {
    for n in sizes where n > 0 {
      if let k = candidates(n).first(where: { prints($0, n) }) { return k }
    }
    return nil
  }

  /// The closest values that can be given, as they would be printed, with the counts that give them.
  var nearest: (text: String, counts: [(k: Int, n: Int)])? {
    var best: (distance: Double, text: String, counts: [(k: Int, n: Int)])?
    for n in sizes where n > 0 {
      for k in candidates(n) {
        let text = printed.printing(Double(k) / Double(n))
        // Distance between what is printed, so that 50.0 and 50.3 are judged as a reader sees them.
        let distance = abs(
          (Double(k) / Double(n) / printed.unit).rounded() - (printed.value / printed.unit).rounded())
        if let known = best, known.text == text {
          best?.counts.append((k, n))
        } else if best.map({ distance < $0.distance }) ?? true {
          best = (distance, text, [(k, n)])
        }
      }
    }
    return best.map { ($0.text, $0.counts) }
  }

  private func prints(_ k: Int, _ n: Int) -> Bool {
    printed.prints(Double(k) / Double(n), rounding: rounding)
  }

  /// The whole counts on either side of the printed share.
  private func candidates(_ n: Int) -> ClosedRange<Int> {
    let exact = printed.value * Double(n)
    guard exact.isFinite, exact > -1, exact < Double(n) + 1 else { return 0...n }
    return Swift.max(0, Int(exact.rounded(.down)) - 1)...Swift.min(n, Int(exact.rounded(.up)) + 1)
  }
}
