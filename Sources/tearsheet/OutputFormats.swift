import ArgumentParser
import Report

/// What `--format` names.
struct OutputFormats {
  /// Every report is written as these.
  private static let always = ["html", "md", "csv", "json"]

  /// Those besides, once each, in the order of their list.
  let besides: [ReportFormat]

  /// The arguments with the formats that follow one another, as in `--format pdf png`, made one. No file is meant: a study
  /// has a name that ends in .yaml.
  static func joined(in arguments: [String]) -> [String] {
    var joined: [String] = []
    var isFormat = false
    for argument in arguments {
      if isFormat, joined.last != "--format", isKnown(argument) {
        joined[joined.count - 1] += "," + argument
        continue
      }
      if joined.last != "--format" { isFormat = argument == "--format" || argument.hasPrefix("--format=") }
      joined.append(argument)
    }
    return joined
  }

  private static func isKnown(_ name: String) -> Bool {
    let name = name.lowercased()
    return always.contains(name) || ReportFormat(rawValue: name) != nil
  }

  init(_ given: [String]) throws {
    let names = given.flatMap { $0.lowercased().split(separator: ",", omittingEmptySubsequences: false) }
      .map { $0.trimmingPrefix(" ") }
    for name in names where !Self.isKnown(String(name)) {
      throw ValidationError(
        name.isEmpty
          ? "--format is empty: name a format."
          : "--format \(name) is not known. It can be \(ReportFormat.list); \(Self.always.dropLast().joined(separator: ", ")) and json are always written."
      )
    }
    besides = ReportFormat.allCases.filter { format in names.contains { $0 == format.rawValue } }
  }
}

extension ReportFormat {
  /// For people.
  static var list: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}

/// What `--engine` may name: who reads and counts.
enum Engine {
  static let native = "native"

  static func check(_ name: String) throws {
    guard name.lowercased() != native else { return }
    throw ValidationError(
      "--engine \(name) is not there yet. Leave it out: 'native' reads and counts in this program, and is the only one."
    )
  }
}
