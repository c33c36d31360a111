import ArgumentParser
import Report

/// What `--format` names.
struct OutputFormats {
  /// Every report is written as these.
  private static let always = ["html", "md", "csv", "json"]

  /// Those besides, once each, in the order of their list.
  let besides: [ReportFormat]

  init(_ given: [String]) throws {
    let names = given.flatMap { $0.lowercased().split(separator: ",", omittingEmptySubsequences: false) }
      .map { $0.trimmingPrefix(" ") }
    for name in names where !Self.always.contains(String(name)) && ReportFormat(rawValue: String(name)) == nil
    {
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
