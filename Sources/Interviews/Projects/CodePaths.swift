/// A code by where it stands: domain, category, and below them what the category is divided into.
struct CodePath: Hashable {
  /// From the top; none is empty.
  let names: [String]

  init(_ names: [String]) { self.names = names }

  /// A code that stands alone at the top is a domain with one category of its own name.
  var domain: String { names.first ?? "" }
  var category: String { names.count > 1 ? names[1] : domain }
  /// Everything below the third level is named with what is above it, so that nothing is lost and nothing taken for another.
  var subcategory: String? { names.count > 2 ? names.dropFirst(2).joined(separator: " › ") : nil }
}

/// A code that somebody put to something that a case said.
struct CodedPassage: Hashable {
  var caseName: String
  var code: CodePath
  var coder: String?
  var line: Int
}

extension [CodedPassage] {
  /// Each coder's decision on each case and code once, however many passages it stands on, and how many passages name a
  /// domain alone: where a domain has categories, it is none itself.
  ///
  /// - Parameter isDivided: whether a code has others below it.
  func assignments(isDivided: (CodePath) -> Bool) -> (list: [CodeAssignment], domainsAlone: Int) {
    var seen: Set<CodedPassage> = []
    var list: [CodeAssignment] = []
    var domainsAlone = 0
    for passage in self {
      if passage.code.names.count == 1, isDivided(passage.code) {
        domainsAlone += 1
        continue
      }
      var decision = passage
      decision.line = 0
      guard seen.insert(decision).inserted else { continue }
      list.append(
        CodeAssignment(
          caseName: passage.caseName, domain: passage.code.domain, category: passage.code.category,
          subcategory: passage.code.subcategory, coder: passage.coder, coreIdea: nil, isQuotable: false,
          line: passage.line))
    }
    return (list, domainsAlone)
  }
}
