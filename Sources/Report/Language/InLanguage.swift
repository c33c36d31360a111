import Analyses
import Statistics

/// A part of the report: it says everything in one language.
protocol InLanguage {
  var say: Words { get }
}

extension InLanguage {
  var numbers: NumberFormat { say.numbers }
  var phrases: Phrases { Phrases(say: say) }

  func symbol(_ symbol: Symbol) -> Prose { say.symbol(symbol) }
  /// "CI = confidence interval; M = mean."
  func defined(_ symbols: [Symbol]) -> Prose { say.defined(symbols) }
}

extension Words {
  func symbol(_ symbol: Symbol) -> Prose { self("symbol.\(symbol.rawValue)") }

  func defined(_ symbols: [Symbol]) -> Prose {
    let defined = Symbol.allCases.filter(symbols.contains).map {
      self("symbol.definition", symbol: symbol($0), meaning: self("define.\($0.rawValue)"))
    }
    return defined.isEmpty ? Prose() : defined.joined(separator: numbers.semicolon) + "."
  }

  /// What a table calls a measure.
  func title(_ measure: Measure) -> String { self("measure.\(measure.rawValue)").plain }

  /// What the `level` of a `missing` row means; `nil` where it is a label of the study file.
  func missingReason(_ level: String) -> String? {
    MissingReason(rawValue: level).map { self("missing.reason.\($0)").plain }
  }

  /// In a sentence, where a label may itself be a sentence or a question.
  func quoted(_ text: String) -> String { self("quotation", text: text).plain }

  /// "n = 34"
  func n(_ count: Int) -> String { "\(symbol(.n).plain) = \(numbers.count(count))" }

  /// "a, b, and c", or with "or".
  func list(_ parts: [String], _ word: String = "and") -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    let others = parts.dropLast().joined(separator: ", ")
    return self(parts.count == 2 ? "list.\(word).two" : "list.\(word).more", others: others, last: last).plain
  }

  func list(_ parts: [Prose]) -> Prose {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? Prose() }
    let others = parts.dropLast().joined(separator: ", ")
    return self(parts.count == 2 ? "list.and.two" : "list.and.more", others: others, last: last)
  }

  /// A small count as a word, as APA writes it below 10.
  func word(_ count: Int) -> String {
    let words = self("number.words").plain.split(separator: " ")
    return words.indices.contains(count) ? String(words[count]) : numbers.count(count)
  }

  /// The same, for a count that others of the sentence make a word of.
  func wordToTen(_ count: Int) -> String { count == 10 ? self("number.ten").plain : word(count) }
}
