import Ingest

/// What becomes of a column before anybody looks at its answers as answers.
enum ColumnRole: Equatable {
  case answer
  case leftOut(LeftOutColumn.Reason, why: String)
  /// Written by the platform: a variable, but in no analysis.
  case platform
  case weight
  /// How many respondents a row stands for.
  case frequency

  init(_ question: Question) {
    if let why = Self.person(question) {
      self = .leftOut(.person, why: why)
      return
    }
    if question.profile.answered == 0 {
      self = .leftOut(.empty, why: "no answers")
      return
    }
    switch question.entry.role {
    case .timing, .displayOrder, .browser:
      self = .leftOut(.platform, why: "written by the platform")
      return
    case .weight:
      self = .weight
      return
    case .respondent, .date, .duration, .progress, .administrative:
      self = .platform
      return
    case .answer, .person: break
    }
    let wording = question.wording
    let isNumeric = question.profile.numbers + question.profile.decimalComma >= question.profile.answered
    if wording.isWeight, isNumeric, question.profile.minimum >= 0, question.profile.decimal > 0,
      wording.isSampleWeight || question.profile.minimum < 1 && question.profile.maximum > 1
    {
      self = .weight
    } else if wording.isDuration || wording.isProgress || wording.isAdministrative || wording.isDesign != nil
    {
      self = .platform
    } else if wording.isRespondent, question.profile.isUnique, question.profile.answered > 1 {
      self = .platform
    } else {
      self = .answer
    }
  }

  /// Why a column may tell who somebody is; `nil` where it does not seem to.
  private static func person(_ question: Question) -> String? {
    // "Mobile" may be an option that was ticked.
    guard !isTicked(question) else { return nil }
    if question.entry.role == .person { return "it may tell who somebody is" }
    let profile = question.profile
    func most(_ count: Int) -> Bool { count * 2 > profile.answered && count > 0 }
    if most(profile.mailAddresses) { return "e-mail addresses" }
    if most(profile.networkAddresses) { return "network addresses" }
    if most(profile.telephones) { return "telephone numbers" }
    let words = question.allWords
    if words.contains(where: \.isNetworkAddress) { return "network addresses, by its heading" }
    if words.contains(where: \.asksForBirth), most(profile.dates) { return "the day when somebody was born" }
    if words.contains(where: \.isPlace) { return "where somebody was, by its heading" }
    return words.contains(where: \.namesPerson) ? "it may name somebody, by its heading" : nil
  }

  private static let ticks: Set<String> = [
    "1", "0", "yes", "no", "true", "false", "checked", "unchecked", "selected", "not selected", "x", "ja",
    "nein", "nee",
    "oui", "non", "si",
  ]

  /// Its cells say nothing but that it holds, or repeat its heading.
  private static func isTicked(_ question: Question) -> Bool {
    let profile = question.profile
    guard !profile.hasMore, profile.answered > 0 else { return false }
    let own = [question.label, question.heading, question.stem?.item].compactMap { $0.map { Words($0).text } }
    return profile.values.allSatisfy { value in
      let text = Words(value.text).text
      return ticks.contains(text) || (value.count > 1 && own.contains(text))
    }
  }
}
