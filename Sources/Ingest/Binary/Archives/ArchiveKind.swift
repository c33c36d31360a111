import StudyFile

/// What a zip archive is taken for, in the words of a message.
package struct ArchiveKind: Sendable {
  /// After “this”, such as `workbook`.
  package var name: String
  /// The same with its program or standard, such as `Excel workbook`.
  package var title: String
  /// What its parts hold, such as `table`.
  package var content: String
  /// How a sound one is had.
  package var remedy: String

  package init(name: String, title: String, content: String, remedy: String) {
    (self.name, self.title, self.content, self.remedy) = (name, title, content, remedy)
  }

  static let workbook = ArchiveKind(
    name: "workbook", title: "Excel workbook", content: "table", remedy: "copy it or save it in Excel again")

  func damaged(_ file: BinaryFile) -> Diagnostics {
    file.failure("this \(title) is damaged or not complete; \(remedy)")
  }
}
