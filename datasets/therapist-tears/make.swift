// Makes responses.csv: 541 synthetic answers that give the published figures of the therapist-tears survey.
//
//     swift make.swift > responses.csv
//
// Answers are drawn at random, then exchanged between respondents until what was published holds, which keeps each
// question's own distribution. Only + − × ÷ and square roots are used, so that every machine writes the same bytes.

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

/// Cohen's d of those who satisfy `first` minus those who satisfy `second`.
func d(_ value: (Person) -> Double?, _ first: (Person) -> Bool, _ second: (Person) -> Bool) -> Double {
  let (a, b) = (people.filter(first).compactMap(value), people.filter(second).compactMap(value))
  let variance = (products(a, a) + products(b, b)) / Double(a.count + b.count - 2)
  return (mean(a)! - mean(b)!) / variance.squareRoot()
}

/// Pearson's r over the respondents who have both.
func r(_ x: (Person) -> Double?, _ y: (Person) -> Double?) -> Double {
  let pairs = people.compactMap { person in x(person).flatMap { a in y(person).map { (a, $0) } } }
  let (a, b) = (pairs.map(\.0), pairs.map(\.1))
  return products(a, b) / (products(a, a) * products(b, b)).squareRoot()
}

func isPsychodynamic(_ person: Person) -> Bool { person.orientation == .psychodynamic }
func isCBT(_ person: Person) -> Bool { person.orientation == .cbt }
func hasCried(_ person: Person) -> Bool { person.hasCried }
func hasNotCried(_ person: Person) -> Bool { !person.hasCried }
func daily(_ person: Person) -> Double? { person.dailyCrying.map(Double.init) }
func age(_ person: Person) -> Double? { Double(person.age) }
func years(_ person: Person) -> Double? { person.years.map(Double.init) }

// MARK: Drawing

/// Exchanges one answer between two respondents of the same kind, keeping each exchange that lowers the loss.
func settle<Answer, Kind: Equatable>(
  _ answer: WritableKeyPath<Person, Answer>, within kind: (Person) -> Kind, to tolerance: Double,
  loss: () -> Double
) {
  var best = loss()
  var tries = 0
  while best > tolerance {
    tries += 1
    guard tries < 40_000 else { fatalError("\(answer) does not settle: \(best)") }
    let (i, j) = (below(people.count), below(people.count))
    guard i != j, kind(people[i]) == kind(people[j]) else { continue }
    exchange(answer, i, j)
    let now = loss()
    if now < best { best = now } else { exchange(answer, i, j) }
  }
}
func exchange<Answer>(_ answer: WritableKeyPath<Person, Answer>, _ i: Int, _ j: Int) {
  let kept = people[i][keyPath: answer]
  people[i][keyPath: answer] = people[j][keyPath: answer]
  people[j][keyPath: answer] = kept
}

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
  (Orientation.psychodynamic, 180), (.cbt, 188), (.humanistic, 41), (.integrative, 87), (.systemic, 24), (.other, 21),
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
  settle(\.traits[trait], within: { _ in 0 }, to: 0.01) { abs(d({ $0.trait(trait) }, hasCried, hasNotCried)) }
}
settle(\.empathy, within: { _ in 0 }, to: 0.01) { abs(d(\.empathyScore, hasCried, hasNotCried)) }

// One session with tears more or less at a time, until the shares' mean prints as 6.6.
while true {
  let excess = mean(people.compactMap(\.share))! - 6.6
  if abs(excess) < 0.02 { break }
  let i = below(people.count)
  let tearful = people[i].sessions.tearful + (excess > 0 ? -1 : 1)
  if people[i].share != nil, tearful > 0, tearful * 3 < people[i].sessions.held { people[i].sessions.tearful = tearful }
}
settle(\.sessions, within: { [$0.hasCried, $0.isLicensed] }, to: 0.01) {
  abs(r(age, \.share) - 0.18) + abs(r(years, \.share) - 0.23)
}
settle(\.dailyCrying, within: \.isWoman, to: 0.01) {
  abs(r(daily, \.share) - 0.21) + abs(d(daily, hasCried, hasNotCried) - 0.35)
    + abs(d(daily, isPsychodynamic, isCBT))
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

func demand(_ holds: Bool, _ claim: String) { if !holds { fatalError("does not hold: \(claim)") } }
/// Whether a percentage or mean prints as `digits` (tenths, where `tenths`).
func prints(_ value: Double, _ digits: Double, tenths: Bool = false) -> Bool {
  abs(value - digits) < (tenths ? 0.05 : 0.5)
}
func percent(_ event: (Person) -> Bool, among: (Person) -> Bool = { _ in true }) -> Double {
  100 * Double(people.count { event($0) && among($0) }) / Double(people.count(where: among))
}
/// Beyond twice this, r differs from 0 at p < .05.
func standardError(_ value: (Person) -> Double?) -> Double {
  1 / Double(people.count { $0.share != nil && value($0) != nil } - 3).squareRoot()
}

demand(prints(percent(\.isLicensed), 41), "41% licensed, 59% students")
demand(prints(percent(\.isWoman), 76), "76% women")
demand(prints(mean(people.compactMap(age))!, 36), "mean age 36")
demand(prints(mean(people.compactMap(years))!, 9.6, tenths: true), "9.6 years of experience")
demand(prints(percent(isCBT), 35) && prints(percent(isPsychodynamic), 33), "35% CBT, 33% PDT")
demand(prints(percent(hasCried), 72), "72% had cried")
demand(prints(percent(hasCried, among: isPsychodynamic), 88.9, tenths: true), "88.9% of PDT")
demand(percent(hasCried, among: isCBT) == 50, "50.0% of CBT: 50.1% is impossible")
demand(prints(mean(people.compactMap(\.share))!, 6.6, tenths: true), "6.6% of sessions")
demand(prints(percent({ $0.effect == 1 }, among: hasCried), 45.7, tenths: true), "45.7% improved")
demand(prints(percent({ $0.effect == 3 }, among: hasCried), 1), "1% deteriorated")
for trait in traitMeans.indices {
  demand(abs(d({ $0.trait(trait) }, hasCried, hasNotCried)) < 0.02, "no association with trait \(trait)")
}
demand(abs(d(\.empathyScore, hasCried, hasNotCried)) < 0.02, "no association with empathy")
demand(abs(d(daily, isPsychodynamic, isCBT)) < 0.02, "PDT and CBT cry alike in daily life")
for (name, value) in [("daily crying", daily), ("age", age), ("experience", years)] {
  demand(r(value, \.share) > 2.2 * standardError(value), "\(name) goes with the share of sessions")
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
  "Grief or loss", "Trauma", "Joy or progress", "The end of the therapy", "My own life at the time", "Something else",
]
let header =
  ["ResponseId", "RecordedDate", "Progress", "synthetic", "Consent", "Gender", "Age", "Role", "YearsLicensed"]
  + ["Orientation"] + (1...10).map { "TIPI_\($0)" } + (1...7).map { "IRI_EC_\($0)" }
  + ["DailyCrying", "CriedInTherapy", "Sessions4wk", "SessionsCried4wk", "Effect", "ClientNoticed"]
  + (1...topics.count).map { "Topic_\($0)" }
print(header.joined(separator: ","))

// Where each TIPI item finds its trait, and which items are worded the other way round.
let tipi = [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (0, 1), (1, 1), (2, 1), (3, 1), (4, 1)]
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
  row += tipi.enumerated().map { number, place in
    cell(person.traits[place.0][place.1].map { reversedTIPI.contains(number + 1) ? 8 - $0 : $0 })
  }
  row += person.empathy.enumerated().map { number, answer in
    cell(answer.map { reversedEmpathy.contains(number + 1) ? 4 - $0 : $0 })
  }
  row += [cell(person.dailyCrying), person.hasCried ? "1" : "2", "\(person.sessions.held)"]
  row += person.hasCried
    ? ["\(person.sessions.tearful)", cell(person.effect), cell(person.noticed)] : [notAsked, notAsked, notAsked]
  row += topics.enumerated().map { person.topics.contains($0) ? $1 : "" }
  print(row.joined(separator: ","))
}
