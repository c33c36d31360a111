/// The categories that each coder gave to each case.
struct CoderSets {
  struct Category: Hashable {
    var domain: String
    var name: String
  }

  let coders: [String]
  /// Those that a coder used, in the order of the file.
  let categories: [Category]
  /// Of each case that two coders coded, a set of categories from each coder; absent where the coder did not code the case.
  let cases: [[Set<Int>?]]

  var domains: [String] {
    var seen: Set<String> = []
    return categories.map(\.domain).filter { seen.insert($0).inserted }
  }

  /// - Parameters:
  ///   - rows: of coders who are named.
  ///   - cases: their names, in order.
  init(_ rows: [CodeAssignment], cases names: [String]) {
    var coders: [String] = []
    var coderPlaces: [String: Int] = [:]
    var categories: [Category] = []
    var categoryPlaces: [Category: Int] = [:]
    var sets: [String: [Int: Set<Int>]] = [:]
    for row in rows {
      guard let coder = row.coder else { continue }
      let category = Category(domain: row.domain, name: row.category)
      if coderPlaces[coder] == nil {
        coderPlaces[coder] = coders.count
        coders.append(coder)
      }
      if categoryPlaces[category] == nil {
        categoryPlaces[category] = categories.count
        categories.append(category)
      }
      guard let person = coderPlaces[coder], let place = categoryPlaces[category] else { continue }
      sets[row.caseName, default: [:]][person, default: []].insert(place)
    }
    (self.coders, self.categories) = (coders, categories)
    let all = names.compactMap { sets[$0] }
    cases = all.filter { $0.count > 1 }.map { sets in coders.indices.map { sets[$0] } }
  }
}
