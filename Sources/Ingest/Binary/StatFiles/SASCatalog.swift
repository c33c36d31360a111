internal import CReadStat
import Foundation
import StudyFile

/// A catalog of SAS (.sas7bcat): the value labels of data files, under the names of their formats, which SAS keeps apart from
/// the data.
struct SASCatalog {
  /// The labels of each format, by its name as `formatName` has it.
  private(set) var labelSets: [String: [ValueLabel]] = [:]

  /// - Parameter encoding: of the texts, where the study file names it.
  init(path: String, encoding: String?) throws {
    var source = try ByteSource(path: path, isHashed: false)
    let start = try source.peek(64)
    guard start.withUnsafeBytes({ StatFileKind(of: $0) }) == .sas7bcat else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path),
          "this is no catalog of SAS; under 'dictionary' name the file of formats (.sas7bcat) that belongs to the data"
        )
      ])
    }
    let file = try source.binaryFile(StatFileKind.sas7bcat.described)
    for (name, labels) in try StatFileContents.labelSets(file, .sas7bcat, encoding: encoding) {
      labelSets[Self.formatName(name), default: []] += labels
    }
  }

  /// The catalog of a data file, with the name of one that was found and not named: `formats.sas7bcat`, as SAS calls it, or
  /// one called as the data are. A named one throws where it cannot be read; of a found one a note says so.
  static func of(_ file: BinaryFile, _ data: DataSource, encoding: String?) throws -> (
    catalog: SASCatalog?, notes: [Diagnostic]
  ) {
    if let path = data.dictionaryPath { return (try SASCatalog(path: path, encoding: encoding), []) }
    guard let name = nameBeside(file.path) else { return (nil, []) }
    let folder = (file.path as NSString).deletingLastPathComponent
    func note(_ severity: Diagnostic.Severity, _ message: String) -> Diagnostic {
      Diagnostic(severity, at: SourceLocation(file: file.path), message)
    }
    do {
      let catalog = try SASCatalog(path: folder.isEmpty ? name : folder + "/" + name, encoding: encoding)
      return (catalog, [note(.note, "what its values mean is read from '\(name)', which stands beside it")])
    } catch {
      return (
        nil,
        [
          note(
            .warning, "'\(name)', which stands beside it, cannot be read, so that its values have no labels")
        ]
      )
    }
  }

  private static func nameBeside(_ path: String) -> String? {
    let folder = (path as NSString).deletingLastPathComponent
    let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension.lowercased()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return [stem, "formats"].lazy.compactMap { wanted in
      names.sorted().first { $0.lowercased() == wanted + ".sas7bcat" }
    }.first
  }

  /// Without width and decimals, which a variable's format has after its name: `YESNO3.` is `YESNO`. The name of a format
  /// does not end in a digit.
  static func formatName(_ format: String) -> String {
    var name = format.uppercased()
    while let last = name.last, last == "." || (last.isASCII && last.isNumber) { name.removeLast() }
    return name
  }
}
