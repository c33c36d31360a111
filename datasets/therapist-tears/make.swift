// Makes responses.csv: 541 synthetic answers that give the published figures of the therapist-tears survey.
//
//     swift make.swift > responses.csv
//
// Answers are drawn at random, then exchanged between respondents until what was published holds, which keeps
// each question's own distribution. Only + − × ÷ and √ are used, so that every machine writes the same bytes.

struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

var random = SplitMix64(state: 20_130_331)

/// In [0, 1).
func uniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }
func below(_ bound: Int) -> Int { Int(uniform() * Double(bound)) }
func chance(_ probability: Double) -> Bool { uniform() < probability }
/// From 0 to below the bound, most of it small.
func skewed(_ bound: Double) -> Double {
  let u = uniform()
  return bound * u * u * u
}
/// Standard normal, as the sum of twelve.
func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
func shuffled<T>(_ groups: [(T, Int)]) -> [T] {
  var all = groups.flatMap { Array(repeating: $0.0, count: $0.1) }
  for i in stride(from: all.count - 1, to: 0, by: -1) { all.swapAt(i, below(i + 1)) }
  return all
}

enum Orientation: Int { case psychodynamic = 1, cbt, humanistic, integrative, systemic, other }

struct Person {
  var isWoman: Bool
  var age: Int
  /// Since the licence; students have none.
  var years: Int?
  var orientation: Orientation
  var hasCried = false
  /// Two items for each of five traits, scored towards the trait.
  var traits: [[Int?]] = []
  var empathy: [Int?] = []
  var dailyCrying: Int?
  var sessions = (held: 0, tearful: 0)
  var effect: Int?
  var noticed: Int?
  var topics: Set<Int> = []

  var isLicensed: Bool { years != nil }
  /// Against CBT.
  var isPsychodynamic: Bool? {
    orientation == .psychodynamic ? true : orientation == .cbt ? false : nil
  }
  var share: Double? {
    hasCried && sessions.held > 0 ? 100 * Double(sessions.tearful) / Double(sessions.held) : nil
  }
  var empathyScore: Double? { mean(empathy.compactMap { $0.map(Double.init) }) }
  func trait(_ index: Int) -> Double? {
    let given = traits[index].compactMap { $0.map(Double.init) }
    return given.count == 2 ? mean(given) : nil
  }
}

// MARK: Statistics

func mean(_ x: [Double]) -> Double? { x.isEmpty ? nil : x.reduce(0, +) / Double(x.count) }

/// Centred sum of products.
func products(_ x: [Double], _ y: [Double]) -> Double {
  let (mx, my) = (mean(x)!, mean(y)!)
  return zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
}

/// Cohen's d, those in the group minus those who are not.
func d(_ value: (Person) -> Double?, in group: (Person) -> Bool?) -> Double {
  let (a, b) = (people.filter { group($0) == true }, people.filter { group($0) == false })
  let (x, y) = (a.compactMap(value), b.compactMap(value))
  let variance = (products(x, x) + products(y, y)) / Double(x.count + y.count - 2)
  return (mean(x)! - mean(y)!) / variance.squareRoot()
}

/// Pearson's r over the respondents who have both.
func r(_ x: (Person) -> Double?, _ y: (Person) -> Double?) -> Double {
  let pairs = people.compactMap { person in x(person).flatMap { a in y(person).map { (a, $0) } } }
  let (a, b) = (pairs.map(\.0), pairs.map(\.1))
  return products(a, b) / (products(a, a) * products(b, b)).squareRoot()
}

func daily(_ person: Person) -> Double? { person.dailyCrying.map(Double.init) }
func age(_ person: Person) -> Double? { Double(person.age) }
func years(_ person: Person) -> Double? { person.years.map(Double.init) }

// MARK: Drawing

/// Exchanges one answer between two respondents of the same kind, keeping each exchange that lowers the loss.
func settle<Answer, Kind: Equatable>(
  _ answer: WritableKeyPath<Person, Answer>, within kind: (Person) -> Kind, to tolerance: Double,
  loss: () -> Double
) {
  func exchange(_ i: Int, _ j: Int) {
    let kept = people[i][keyPath: answer]
    people[i][keyPath: answer] = people[j][keyPath: answer]
    people[j][keyPath: answer] = kept
  }
  var best = loss()
  for _ in 0..<40_000 where best > tolerance {
    let (i, j) = (below(people.count), below(people.count))
    guard i != j, kind(people[i]) == kind(people[j]) else { continue }
    exchange(i, j)
    let now = loss()
    if now < best { best = now } else { exchange(i, j) }
  }
  demand(best <= tolerance, "an exchange of answers that settles")
}

func demand(_ holds: Bool, _ claim: String) { if !holds { fatalError("does not hold: \(claim)") } }

/// Answers to items of one scale, with a few left out.
func items(_ count: Int, _ range: ClosedRange<Int>, mean: Double, shared: Double, own: Double) -> [Int?] {
  let person = normal() * shared
  return (0..<count).map { _ in
    let answer = Int((mean + person + normal() * own).rounded())
    return chance(0.012) ? nil : min(max(answer, range.lowerBound), range.upperBound)
  }
}

func drawAgeAndYears(isLicensed: Bool) -> (age: Int, years: Int?) {
  guard isLicensed else { return (23 + below(4) + Int(skewed(26)), nil) }
  let years = Int(skewed(38) + 0.5)
  let age = 27 + Int(25 * uniform() * uniform()) + years
  return age <= 75 ? (age, years) : drawAgeAndYears(isLicensed: true)
}

/// Sessions of four weeks, and those with tears for someone who has ever cried in one.
func drawSessions(isLicensed: Bool) -> (held: Int, tearful: Int) {
  if chance(isLicensed ? 0.015 : 0.04) { return (0, 0) }
  let held = isLicensed ? 12 + below(30) + below(36) : 5 + below(12) + below(14)
  let propensity = skewed(isLicensed ? 0.31 : 0.235)
  return (held, (0..<held).reduce(0) { sum, _ in sum + (chance(propensity) ? 1 : 0) })
}

let genders = shuffled([(true, 411), (false, 130)])
let licences = shuffled([(false, 319), (true, 222)])
let orientations = shuffled([
  (Orientation.psychodynamic, 180), (.cbt, 188), (.humanistic, 41), (.integrative, 87), (.systemic, 24),
  (.other, 21),
])
var people = (0..<541).map { i in
  let (age, years) = drawAgeAndYears(isLicensed: licences[i])
  return Person(isWoman: genders[i], age: age, years: years, orientation: orientations[i])
}

// Years of 2,131 in all are a mean of 9.6; ages stay at least 26 years ahead of them.
while true {
  let excess = people.reduce(0) { $0 + ($1.years ?? 0) } - 2_131
  if excess == 0 { break }
  let i = below(people.count)
  guard let years = people[i].years, years > 0, years < 30 else { continue }
  let step = excess > 0 ? -1 : 1
  guard people[i].age - (years + step) >= 26 else { continue }
  people[i].years = years + step
}

let criedByOrientation: [(Orientation, Int)] = [
  (.psychodynamic, 160), (.cbt, 94), (.humanistic, 35), (.integrative, 70), (.systemic, 18), (.other, 15),
]
for (orientation, cried) in criedByOrientation {
  let members = people.indices.filter { people[$0].orientation == orientation }
  for (i, hasCried) in zip(members, shuffled([(true, cried), (false, members.count - cried)])) {
    people[i].hasCried = hasCried
  }
}
// 298 of 411 women and 94 of 130 men: 72.5% and 72.3%.
settle(\.hasCried, within: \.orientation, to: 0) {
  Double(abs(people.count { $0.isWoman && $0.hasCried } - 298))
}

let traitMeans = [4.4, 5.3, 5.4, 4.9, 5.5]
for i in people.indices {
  people[i].traits = traitMeans.map { items(2, 1...7, mean: $0, shared: 1.0, own: 0.9) }
  people[i].empathy = items(7, 0...4, mean: 3.0, shared: 0.55, own: 0.75)
  people[i].dailyCrying = chance(0.015) ? nil : Int(skewed(people[i].isWoman ? 13 : 7) + 0.4)
  people[i].sessions = drawSessions(isLicensed: people[i].isLicensed)
}
for trait in traitMeans.indices {
  settle(\.traits[trait], within: { _ in 0 }, to: 0.01) { abs(d({ $0.trait(trait) }, in: \.hasCried)) }
}
settle(\.empathy, within: { _ in 0 }, to: 0.01) { abs(d(\.empathyScore, in: \.hasCried)) }

// One session with tears more or less at a time, until the shares' mean prints as 6.6.
while true {
  let excess = mean(people.compactMap(\.share))! - 6.6
  if abs(excess) < 0.02 { break }
  let i = below(people.count)
  let tearful = people[i].sessions.tearful + (excess > 0 ? -1 : 1)
  guard people[i].share != nil, tearful > 0, tearful * 3 < people[i].sessions.held else { continue }
  people[i].sessions.tearful = tearful
}
settle(\.sessions, within: { [$0.hasCried, $0.isLicensed] }, to: 0.01) {
  abs(r(age, \.share) - 0.18) + abs(r(years, \.share) - 0.23)
}
settle(\.dailyCrying, within: \.isWoman, to: 0.01) {
  abs(r(daily, \.share) - 0.21) + abs(d(daily, in: \.hasCried) - 0.35)
    + abs(d(daily, in: \.isPsychodynamic) - 0.01)
}

let cried = people.indices.filter { people[$0].hasCried }
for (i, effect) in zip(cried, shuffled([(1, 179), (2, 209), (3, 4)])) {
  people[i].effect = effect
  people[i].noticed = chance(0.03) ? nil : chance(0.55) ? 1 : chance(0.5) ? 2 : 3
  for (topic, share) in [0.52, 0.31, 0.24, 0.2, 0.16, 0.07].enumerated() where chance(share) {
    people[i].topics.insert(topic)
  }
}

// MARK: Proof

func percent(_ event: (Person) -> Bool, among: (Person) -> Bool = { _ in true }) -> Double {
  100 * Double(people.count { event($0) && among($0) }) / Double(people.count(where: among))
}
let isPDT: (Person) -> Bool = { $0.orientation == .psychodynamic }
let isCBT: (Person) -> Bool = { $0.orientation == .cbt }
let published = [
  ("41% licensed, 59% students", percent(\.isLicensed), 41, 0.5),
  ("76% women", percent(\.isWoman), 76, 0.5),
  ("mean age 36", mean(people.compactMap(age))!, 36, 0.5),
  ("9.6 years of experience", mean(people.compactMap(years))!, 9.6, 0.05),
  ("35% CBT", percent(isCBT), 35, 0.5),
  ("33% PDT", percent(isPDT), 33, 0.5),
  ("72% had cried", percent(\.hasCried), 72, 0.5),
  ("6.6% of sessions", mean(people.compactMap(\.share))!, 6.6, 0.05),
  ("88.9% of PDT had cried", percent(\.hasCried, among: isPDT), 88.9, 0.05),
  ("50.0% of CBT had cried, for 50.1% is impossible", percent(\.hasCried, among: isCBT), 50, 0.05),
  ("45.7% felt an improvement", percent({ $0.effect == 1 }, among: \.hasCried), 45.7, 0.05),
  ("1% felt a deterioration", percent({ $0.effect == 3 }, among: \.hasCried), 1, 0.5),
]
for (claim, value, printed, rounding) in published { demand(abs(value - printed) < rounding, claim) }
for trait in traitMeans.indices {
  demand(abs(d({ $0.trait(trait) }, in: \.hasCried)) < 0.02, "no association with trait \(trait)")
}
demand(abs(d(\.empathyScore, in: \.hasCried)) < 0.02, "no association with empathy")
demand(abs(d(daily, in: \.isPsychodynamic)) < 0.02, "PDT and CBT cry alike in daily life")
for (name, value) in [("daily crying", daily), ("age", age), ("experience", years)] {
  // Beyond twice its standard error, r differs from 0 at p < .05.
  let standardError = 1 / Double(people.count { $0.share != nil && value($0) != nil } - 3).squareRoot()
  demand(r(value, \.share) > 2.2 * standardError, "\(name) goes with the share of sessions")
}
for person in people {
  demand(22...75 ~= person.age && person.years.map { person.age - $0 >= 26 } ?? true, "believable ages")
  demand(person.sessions.tearful <= person.sessions.held, "no more tears than sessions")
}

// MARK: Writing

let notAsked = "-99"
func cell(_ answer: Int?) -> String { answer.map(String.init) ?? "" }
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
func responseID() -> String {
  let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  return "R_" + String((0..<15).map { _ in alphabet[below(alphabet.count)] })
}

let topics = [
  "Grief or loss", "Trauma", "Joy or progress", "The end of the therapy", "My own life at the time",
  "Something else",
]
let header =
  [
    "ResponseId", "RecordedDate", "Progress", "synthetic", "Consent", "Gender", "Age", "Role",
    "YearsLicensed",
  ]
  + ["Orientation"] + (1...10).map { "TIPI_\($0)" } + (1...7).map { "IRI_EC_\($0)" }
  + ["DailyCrying", "CriedInTherapy", "Sessions4wk", "SessionsCried4wk", "Effect", "ClientNoticed"]
  + (1...topics.count).map { "Topic_\($0)" }
print(header.joined(separator: ","))

// Items that are worded the other way round. TIPI's sixth item is the first trait's second, and so on.
let reversedTIPI: Set = [2, 4, 6, 8, 10]
let reversedEmpathy: Set = [2, 4, 5]
let minutes = people.map { _ in below(130 * 24 * 60) }.sorted()

for (person, minute) in zip(people, minutes) {
  // Months of 26 days keep the calendar out of this program.
  let day = minute / 1440
  let date = "2012-\(twoDigits(3 + day / 26))-\(twoDigits(1 + day % 26))"
  let time = "\(twoDigits(minute / 60 % 24)):\(twoDigits(minute % 60)):\(twoDigits(below(60)))"
  var row = [responseID(), "\(date) \(time)", "100", "yes", "1"]
  row += [person.isWoman ? "1" : "2", "\(person.age)", person.isLicensed ? "2" : "1"]
  row += [person.isLicensed ? cell(person.years) : notAsked, "\(person.orientation.rawValue)"]
  row += (1...10).map { item in
    cell(person.traits[(item - 1) % 5][item / 6].map { reversedTIPI.contains(item) ? 8 - $0 : $0 })
  }
  row += (1...7).map { item in
    cell(person.empathy[item - 1].map { reversedEmpathy.contains(item) ? 4 - $0 : $0 })
  }
  row += [cell(person.dailyCrying), person.hasCried ? "1" : "2", "\(person.sessions.held)"]
  let followed = ["\(person.sessions.tearful)", cell(person.effect), cell(person.noticed)]
  row += person.hasCried ? followed : followed.map { _ in notAsked }
  row += topics.enumerated().map { person.topics.contains($0) ? $1 : "" }
  print(row.joined(separator: ","))
}
