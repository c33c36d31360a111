import ArgumentParser
import StudyFile

/// What stands after the options of a plan.
enum PlanInput {
  /// `50%` or `0.5`, from 0 to 1.
  static func share(_ text: String) throws -> Double {
    guard let value = fraction(text), (0...1).contains(value) else {
      throw ValidationError("a proportion lies between 0% and 100%: write 35% or 0.35.")
    }
    return value
  }

  /// A share that is neither none nor all.
  static func partialShare(_ text: String) throws -> Double {
    let value = try share(text)
    guard value > 0, value < 1 else { throw ValidationError("it lies between 0% and 100%, and is neither.") }
    return value
  }

  /// Of decimals as they were meant: 0.35 − 0.5 is −0.15.
  static func difference(_ a: Double, _ b: Double) -> Double { ((a - b) * 1e12).rounded() / 1e12 }

  /// Shares of several groups, with commas.
  static func shares(_ text: String) throws -> [Double] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map {
      try share(String($0).trimmingSpaces)
    }
  }

  static func number(_ text: String) throws -> Double {
    guard let value = NumberText.value(text) else {
      throw ValidationError("it is a number, with a point before its decimals.")
    }
    return value
  }

  static func positive(_ text: String) throws -> Double {
    let value = try number(text)
    guard value > 0 else { throw ValidationError("it is above 0.") }
    return value
  }

  /// An effect that there would be nothing to find of.
  static func effect(_ text: String) throws -> Double {
    let value = try number(text)
    guard value != 0 else { throw ValidationError("an effect of 0 is found by no sample.") }
    return value
  }

  static func correlation(_ text: String) throws -> Double {
    let value = try number(text)
    guard abs(value) < 1 else { throw ValidationError("a correlation lies between −1 and 1.") }
    return value
  }

  static func numbers(_ text: String) throws -> [Double] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map {
      try number(String($0).trimmingSpaces)
    }
  }

  /// How many in all, or by group with commas.
  static func sizes(_ text: String) throws -> [Int] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map {
      guard let n = Int(String($0).trimmingSpaces), (1...1_000_000_000).contains(n) else {
        throw ValidationError("it is how many respondents there are: 200, or by group 80,120.")
      }
      return n
    }
  }

  private static func fraction(_ text: String) -> Double? {
    guard text.hasSuffix("%") else { return NumberText.value(text) }
    return NumberText.value(String(text.dropLast()).trimmingSpaces + "e-2")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
