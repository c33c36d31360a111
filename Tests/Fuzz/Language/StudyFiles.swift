import FuzzSupport

@testable import StudyFile

/// Study files: each is read, or refused with errors that say where.
enum StudyFiles: FuzzTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return }
    refusing {
      do {
        let study = try StudyParser.parse(text: text, file: "study.yaml")
        demand(study.warnings.allSatisfy { $0.severity != .error }, "an error that does not refuse")
        study.warnings.forEach { check($0) }
      } catch let error as Diagnostics {
        demand(
          error.list.allSatisfy { $0.location.line != nil }, "an error that does not say where: \(error)")
        throw error
      }
    }
  }
}
