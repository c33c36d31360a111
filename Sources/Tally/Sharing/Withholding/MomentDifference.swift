/// Two groups of which moments of the same variables can be had. Where one lies in the other, the moments of those by whom
/// they differ are a subtraction away.
struct MomentDifference {
  /// Over the number of variables, so many respondents at least: a mean, a variance and a few products of fewer can be
  /// solved for their answers. The rule is that of output checkers for models, at least ten degrees of freedom.
  ///
  /// Source: Brandt, M., Franconi, L., Guerke, C., Hundepool, A., Lucarelli, M., Mol, J., Ritchie, F., Seri, G., & Welpton,
  /// R. (2010). *Guidelines for the checking of output based on microdata research*. ESSnet SDC.
  static let degreesOfFreedom = 10

  let first: [Bool]
  let second: [Bool]
  let variables: Int
  /// Groups that the second can be taken apart into, where it is told by other questions.
  var parts: Grouping?

  /// The fewest respondents whose moments are told.
  static func least(variables: Int, minimum: Int) -> Int { max(minimum, variables + degreesOfFreedom) }

  /// Those by whom the groups differ, where they are too few; `nil` where they are not.
  func few(_ counts: [Int], below minimum: Int) -> [Bool]? {
    let least = Self.least(variables: variables, minimum: minimum)
    guard let parts else { return few(second, counts, below: least) }
    // The parts around the first group, and those inside it.
    var touches = [Bool](repeating: false, count: parts.groups)
    var sticksOut = touches
    for place in counts.indices where counts[place] > 0 && second[place] {
      if first[place] {
        touches[Int(parts.group[place])] = true
      } else {
        sticksOut[Int(parts.group[place])] = true
      }
    }
    func union(_ isIn: (Int) -> Bool) -> [Bool] {
      second.indices.map { second[$0] && isIn(Int(parts.group[$0])) }
    }
    return few(union { touches[$0] }, counts, below: least)
      ?? few(union { !sticksOut[$0] }, counts, below: least)
  }

  private func few(_ second: [Bool], _ counts: [Int], below least: Int) -> [Bool]? {
    var (onlyFirst, onlySecond) = (0, 0)
    for place in counts.indices {
      if first[place], !second[place] { onlyFirst += counts[place] }
      if second[place], !first[place] { onlySecond += counts[place] }
    }
    let difference = max(onlyFirst, onlySecond)
    guard min(onlyFirst, onlySecond) == 0, difference > 0, difference < least else { return nil }
    return zip(first, second).map { $0 != $1 }
  }
}
