import Foundation
import Report
import StudyFile

/// What a report calls a file that it was made from: its path from the folder of the study file, where it stands in it
/// or the study names it so, and otherwise its name alone. Never an absolute path, so the bytes of a report do not depend
/// on the folder that the command was given in.
struct InputName {
  /// What came through a pipe has no name that another run would find.
  static let pipe = Provenance.File.pipe

  private let folder: String
  private let ownData: String?

  init(studyPath: String, study: Study) {
    folder = Self.parent(of: studyPath)
    ownData = study.data.file.map(\.value).flatMap { $0.hasPrefix("/") ? nil : $0 }
  }

  func callAsFunction(_ path: String) -> String {
    if Self.isPipe(path) { return Self.pipe }
    let place = Self.place(path)
    let inside = folder == "/" ? "/" : folder + "/"
    if place.hasPrefix(inside) { return String(place.dropFirst(inside.count)) }
    if let ownData, Self.place(inside + ownData) == place { return ownData }
    return (path as NSString).lastPathComponent
  }

  static func ofStudy(_ path: String) -> String { isPipe(path) ? pipe : (path as NSString).lastPathComponent }

  private static func isPipe(_ path: String) -> Bool {
    ["/dev/", "/proc/"].contains { path.hasPrefix($0) }
  }

  private static func place(_ path: String) -> String {
    let folder = parent(of: path)
    return (folder == "/" ? "/" : folder + "/") + (path as NSString).lastPathComponent
  }

  private static func parent(of path: String) -> String {
    URL(filePath: path).deletingLastPathComponent().resolvingSymlinksInPath().standardizedFileURL.path
  }
}
