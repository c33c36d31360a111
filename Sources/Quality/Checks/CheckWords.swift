import StudyFile

/// A check in words. `title` gives what a page calls a variable.
extension QualityCheck {
  /// What it looks for, as the name of a row.
  package func title(
    _ title: (String) -> String, _ condition: (Condition) -> String, and: String = "and"
  ) -> String {
    switch kind {
    case .unanswered(let limit, let questions, _):
      "\(limit) or more of \(questions.count) questions unanswered"
    case .longstring(let scales, let items, let limit) where limit == items.count:
      "One answer to all \(items.count) items of \(Self.list(scales, title, and))"
    case .longstring(let scales, let items, let limit):
      "One answer \(limit) times or more in a row, of \(items.count) items of \(Self.list(scales, title, and))"
    case .spread(let scales, let items):
      "No variation over the \(items.count) items of \(Self.list(scales, title, and))"
    case .evenOdd(let scales, let limit):
      "Even–odd consistency over \(scales) scales below \(Self.short(limit))"
    case .distance(let items, nil): "Mahalanobis distance over \(items) items"
    case .distance(let items, let limit?):
      "Mahalanobis distance D² over \(items) items above \(Self.short(limit)), p < .001"
    case .speed(_, _, let limit, let median, let isDeclared):
      "Faster than \(Self.short(limit))"
        + (isDeclared ? "" : ", a third of the median of \(Self.short(median))")
    case .pageSpeed(let pages, let limit):
      "Relative speed index over \(pages) pages above \(Self.short(limit))"
    case .impossibleTime: "Took no time, or less"
    case .impossibleDate(let variable): "\(title(variable)): not a date of the calendar"
    case .repeatedID(let variable): "\(title(variable)): the same as an earlier record"
    case .repeatedAddress: "The same address of the network as an earlier record"
    case .repeatedAnswers(let questions):
      "The same answers to all \(questions) questions as an earlier record"
    case .similarAnswers(let questions):
      "\(PackedAnswers.percent)% or more of the same answers to \(questions) questions as another record"
    case .attention(let wanted): "Attention check not passed: \(condition(wanted))"
    case .rule(let rule): "Rule broken: \(condition(rule))"
    }
  }

  private static func list(_ names: [String], _ title: (String) -> String, _ and: String) -> String {
    let titles = names.map(title)
    guard titles.count > 2 else { return titles.joined(separator: " \(and) ") }
    return titles.dropLast().joined(separator: ", ") + " \(and) " + titles[titles.count - 1]
  }

  private static func short(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return NumberText.text(rounded)
  }

  /// Its name where programs read it.
  package var name: String {
    switch kind {
    case .unanswered: "unanswered"
    case .longstring: "longstring"
    case .spread: "irv"
    case .evenOdd: "even_odd"
    case .distance: "mahalanobis"
    case .speed: "speed"
    case .pageSpeed: "page_speed"
    case .impossibleTime: "impossible_time"
    case .impossibleDate: "impossible_date"
    case .repeatedID: "repeated_id"
    case .repeatedAddress: "repeated_address"
    case .repeatedAnswers: "repeated_answers"
    case .similarAnswers: "similar_answers"
    case .attention: "attention"
    case .rule: "rule"
    }
  }

  /// What is usually done about it.
  package var practice: String {
    switch kind {
    case .unanswered:
      "Usually told apart as break-offs and left out; the study says from which share on."
    case .longstring:
      "Usually left out where a scale has reversed items, which nobody can answer alike and mean it; half of all items in a row is a common limit."
    case .spread: "Usually looked at together with runs; no variation at all is left out."
    case .evenOdd:
      "Usually one sign among several: with few scales it is imprecise, and nobody is left out for it alone."
    case .distance: "Usually looked at, not left out: a rare person is far from all as well."
    case .speed: "Usually left out below a third of the median, or below 2 seconds an item."
    case .pageSpeed:
      "Usually left out above 2: each page in half the time of the median, or less, is too little to read it. Whoever saw few pages, or knows them, may be as fast."
    case .impossibleTime: "A fault of the platform or of the clock: usually only the time is not used."
    case .impossibleDate: "Usually corrected from the record, or treated as missing."
    case .repeatedID: "Usually the first complete record is kept."
    case .repeatedAddress:
      "Usually looked at together with answers: households and clinics share an address, so nobody is left out for it alone."
    case .repeatedAnswers:
      "Usually the first record is kept, where there are enough questions that nobody agrees by chance."
    case .similarAnswers:
      "Usually looked at, by who collected them above all: of few questions, or where most people agree, honest answers come as near."
    case .attention: "Usually left out who fails two or more; one may be a slip."
    case .rule: "Usually asked again, corrected, or left out."
    }
  }

  /// Who says so.
  package var source: String {
    switch kind {
    case .unanswered: "AAPOR (2023)"
    case .longstring: "Johnson (2005); Curran (2016)"
    case .spread: "Dunn et al. (2018)"
    case .evenOdd: "Johnson (2005); Meade & Craig (2012)"
    case .distance: "Mahalanobis (1936); Meade & Craig (2012)"
    case .speed: "Huang et al. (2012); Greszki et al. (2015); Leiner (2019)"
    case .pageSpeed: "Leiner (2019)"
    case .impossibleTime, .impossibleDate, .rule: "DeSimone et al. (2015)"
    case .repeatedID, .repeatedAddress: "Teitcher et al. (2015)"
    case .repeatedAnswers: "Kuriakose & Robbins (2016)"
    case .similarAnswers: "Kuriakose & Robbins (2016); Simmons et al. (2016)"
    case .attention: "Oppenheimer et al. (2009); Meade & Craig (2012)"
    }
  }
}
