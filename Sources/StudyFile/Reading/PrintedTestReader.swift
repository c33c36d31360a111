/// What is printed beside a value: of how many it is, and with how many degrees of freedom.
extension StudyReader {
  /// One number, or for a comparison of two groups the number of each: `[15, 17]`, in the order of the codebook.
  mutating func sizes(_ node: YAMLNode?, of target: ReportTarget?) -> (Int?, [Int]) {
    guard let node else { return (nil, []) }
    guard case .list(let nodes) = node.content else { return (count(node, "n"), []) }
    guard let target else { return (nil, []) }
    guard case .comparison = target.target else {
      report("'n' takes one number here; [n, n] is for a comparison of two groups", at: node)
      return (nil, [])
    }
    guard nodes.count == 2 else {
      report("'n' takes one number, or those of two groups: [15, 17]", at: node)
      return (nil, [])
    }
    let sizes = nodes.compactMap { count($0, "n") }
    return sizes.count == 2 ? (sizes[0] + sizes[1], sizes) : (nil, [])
  }

  private static let tests: [String: Int] = [
    "student_t": 1, "welch_t": 1, "paired_t": 1, "one_sample_t": 1, "pearson_chi_square": 1,
    "yates_chi_square": 1, "likelihood_ratio_chi_square": 1, "kruskal_wallis": 1, "anova_f": 2, "welch_f": 2,
    "pearson_r": 1,
  ]

  /// `28`, or `[2, 57]` for an F.
  mutating func degrees(_ node: YAMLNode?, _ measure: String) -> [PrintedNumber] {
    guard let node else { return [] }
    guard let count = Self.tests[measure] else {
      report("'df' is for a test such as student_t, anova_f or pearson_chi_square", at: node)
      return []
    }
    guard let nodes = listOrOne(node, of: "degrees of freedom") else { return [] }
    guard nodes.count == count else {
      report(
        count == 1
          ? "'\(measure)' has one number of degrees of freedom"
          : "'\(measure)' has two numbers of degrees of freedom: [2, 57]", at: node)
      return []
    }
    let numbers = nodes.compactMap { printed($0, "df") }
    guard numbers.allSatisfy({ $0.value > 0 && !$0.isPercentage }) else {
      report("'df' takes numbers above 0", at: node)
      return []
    }
    return numbers
  }
}
