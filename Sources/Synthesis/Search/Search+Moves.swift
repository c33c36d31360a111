import StudyFile

extension Search {
  /// Changes that might mend a target.
  mutating func proposal(for fields: [Int], bySwaps: Bool) -> [Change] {
    guard count > 0, !fields.isEmpty else { return [] }
    let field = fields[chance.below(fields.count)]
    let row = chance.below(count)
    if chance.happens(bySwaps ? 0.75 : 0.3) { return swap(field, row) }
    guard !isOutside(row, field) else { return [] }
    switch questionnaire.fields[field].domain {
    case .presence: return []
    case .tick: return [Change(row: row, field: field, value: 1 - answers[row * width + field])]
    case .levels(let levels): return level(field, row, levels)
    case .numbers(let numbers): return number(field, row, numbers)
    }
  }

  private func isOutside(_ row: Int, _ field: Int) -> Bool {
    questionnaire.fields[field].gate != nil
      && ground.gates.contains { $0.field == field && $0.isAsked(answers + row * width) != true }
  }

  /// Two respondents exchange an answer, or all that is bound to it.
  private mutating func swap(_ field: Int, _ row: Int) -> [Change] {
    let other = chance.below(count)
    let block = ground.blocks[field]
    let fields = block.count > 1 && chance.happens(0.5) ? block : [field]
    guard other != row, fields.allSatisfy({ isOutside(row, $0) == isOutside(other, $0) }) else { return [] }
    return fields.flatMap { field -> [Change] in
      let (own, others) = (answers[row * width + field], answers[other * width + field])
      guard own.bitPattern != others.bitPattern else { return [] }
      return [
        Change(row: row, field: field, value: others), Change(row: other, field: field, value: own),
      ]
    }
  }

  /// Mostly an answer that somebody else gave, which keeps rare levels rare.
  private mutating func level(_ field: Int, _ row: Int, _ levels: Int) -> [Change] {
    let own = answers[row * width + field]
    let other = answers[chance.below(count) * width + field]
    let value = chance.happens(0.6) && !other.isNaN ? other : Double(chance.below(levels))
    return own == value ? [] : [Change(row: row, field: field, value: value)]
  }

  private mutating func number(_ field: Int, _ row: Int, _ numbers: Field.Numbers) -> [Change] {
    let own = answers[row * width + field]
    guard !own.isNaN else { return [Change(row: row, field: field, value: draw.answer(field, &chance))] }
    var value: Double
    switch chance.below(8) {
    case 0: value = draw.answer(field, &chance)
    case 1: value = numbers.nearest(to: numbers.low + (own - numbers.low) * chance.uniform())
    case 2, 3, 4:
      // One up, another down: the mean stays and the spread changes.
      let other = chance.below(count)
      let theirs = answers[other * width + field]
      let step = chance.happens(0.5) ? numbers.step : -numbers.step
      guard other != row, !theirs.isNaN, !isOutside(other, field) else { return [] }
      let (a, b) = (numbers.nearest(to: own + step), numbers.nearest(to: theirs - step))
      guard numbers.holds(a), numbers.holds(b), a != own, b != theirs else { return [] }
      return [Change(row: row, field: field, value: a), Change(row: other, field: field, value: b)]
    default:
      let u = chance.uniform()
      let size = max(numbers.step, (numbers.high - numbers.low) / 10 * u * u * u * u)
      value = numbers.nearest(to: own + (chance.happens(0.5) ? size : -size))
    }
    return value != own && numbers.holds(value) ? [Change(row: row, field: field, value: value)] : []
  }

  /// Anneals until everything holds that can; returns whether it does. `proposals` bounds the work.
  mutating func run(proposals: Int, from start: Double = 1.5) -> Bool {
    guard count > 0 else { return targets.isEmpty }
    var heat = start
    let stretch = 500
    var left = proposals
    var open = openTargets()
    while left > 0 {
      if open.isEmpty { return true }
      for _ in 0..<min(stretch, left) {
        let next = open[chance.below(open.count)]
        let threshold = heat * chance.uniform() * chance.uniform()
        let changes =
          next < targets.count
          ? proposal(for: targets[next].fields, bySwaps: targets[next].isMendedBySwaps)
          : proposal(for: judges[next - targets.count].fields.sorted(), bySwaps: true)
        if attempt(changes, threshold: threshold) {
          open = openTargets()
          if open.isEmpty { return true }
        }
      }
      left -= stretch
      heat *= 0.95
      if heat < 0.03 { heat = start }
      addUp()
      open = openTargets()
      if asked <= 0, judges.contains(where: \.isOpen) { return false }
    }
    return open.isEmpty
  }

  /// What does not hold yet: targets first, then judges.
  private func openTargets() -> [Int] {
    var open = targets.indices.filter { targets[$0].weight >= 1 && distances[$0] > 0 }
    for place in judges.indices where judges[place].isOpen && judged[place] > 0 {
      open.append(targets.count + place)
    }
    return open
  }

  /// Brings what cannot hold as near as it comes without giving anything up.
  mutating func approach(proposals: Int) {
    let far = targets.indices.filter { targets[$0].weight < 1 && distances[$0] > 0 }
    guard !far.isEmpty else { return }
    for number in 0..<proposals {
      let target = targets[far[chance.below(far.count)]]
      guard distances[far[0]] > 0 || far.count > 1 else { return }
      _ = attempt(proposal(for: target.fields, bySwaps: target.isMendedBySwaps), threshold: 0)
      if number % 5000 == 4999 { addUp() }
    }
    addUp()
  }
}
