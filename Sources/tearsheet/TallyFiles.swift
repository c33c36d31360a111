import Foundation
import StudyFile
import Tally

/// Files that `tearsheet tally` has written.
enum TallyFiles {
  /// Reads them in the order given, as if their exports had been read so.
  static func merged(_ paths: [String], study: Study, plan: TallyPlan) throws(Failure) -> TallyArchive {
    var merged: TallyArchive?
    var seen: [String: String] = [:]
    for path in paths {
      let archive = try read(path, study: study, plan: plan)
      for source in archive.sources {
        if let other = seen[source.sha256] {
          throw refusal(
            path,
            "it counts the same data as \(other): its respondents would count twice; leave one of both out")
        }
        seen[source.sha256] = path
      }
      do {
        if merged == nil { merged = archive } else { try merged?.merge(archive) }
      } catch {
        throw refusal(path, "it cannot be added to the tallies before it: \(error)")
      }
    }
    guard let merged else {
      throw Failure.input(Diagnostic(at: SourceLocation(file: study.file), "there are no tallies to read"))
    }
    return merged
  }

  private static func read(_ path: String, study: Study, plan: TallyPlan) throws(Failure) -> TallyArchive {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw refusal(path, "there is no such file")
    }
    if isFolder.boolValue { throw refusal(path, "this is a folder: name a file of tallies") }
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      if size > TallyArchive.mostBytes { throw ArchiveProblem.tooLarge }
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw refusal(path, "it cannot be read: look at its permissions")
      }
      return try TallyArchive(bytes, study: study, plan: plan)
    } catch let problem as ArchiveProblem {
      throw refusal(path, problem.description)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw refusal(path, "it cannot be read: look at its permissions")
    }
  }

  private static func refusal(_ path: String, _ why: String) -> Failure {
    Failure.input(Diagnostic(at: SourceLocation(file: path), why))
  }
}

extension TallyArchive {
  /// The notes of one kind as a report has them, each with its place: what stands in a file without its folder.
  func texts(_ severity: Diagnostic.Severity) -> [String] {
    notes.filter { $0.severity == severity.rawValue }.map { note in
      let line = note.line.map { "line \($0)" }
      let place = [sources.count > 1 ? note.file : nil, line].compactMap(\.self).joined(separator: ", ")
      return place.isEmpty ? note.message : "\(note.message) (\(place))"
    }
  }
}

extension TallyArchive.Note {
  var diagnostic: Diagnostic {
    Diagnostic(
      Diagnostic.Severity(rawValue: severity) ?? .note, at: SourceLocation(file: file, line: line), message)
  }
}
