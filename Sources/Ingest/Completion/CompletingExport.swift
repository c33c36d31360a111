import Foundation
import StudyFile

/// One export of a study, as far as it tells what its columns mean.
final class CompletingExport {
  let path: String
  private let dictionary: DataDictionary
  private let entriesByHeading: [String: ColumnEntry]
  /// `nil` where the dictionary says all that there is.
  private let scanning: (() throws -> StatFileScan)?
  private lazy var scan = try? scanning?()

  /// `nil` for what cannot be read twice: to open a pipe and close it again would end who writes to it.
  init?(_ path: String, _ data: DataSource, exports: KnownExports?) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let export = try? OpenedExport(path: path, data: data, isHashed: false, exports: exports)
    else { return nil }
    (self.path, dictionary, scanning) = (path, export.dictionary, export.scanning)
    // A heading that several columns have means none of them.
    let grouped = Dictionary(grouping: export.dictionary.columns) { $0.heading.onOneLine }
    entriesByHeading = grouped.filter { $0.value.count == 1 }.mapValues { $0[0] }
  }

  /// Whether its codes of missing answers were declared by somebody. What is only customary on a platform is proposed by
  /// `tearsheet init`, and nothing goes missing because of it that a study file does not name.
  var declaresMissing: Bool { [.spss, .stata, .sas, .redcap].contains(dictionary.format) }

  var pageTimes: [String] { dictionary.pageTimes }

  func entry(_ heading: String) -> ColumnEntry? { entriesByHeading[heading.onOneLine] }

  /// `nil` where one of them is not there.
  func entries(_ headings: [String]) -> [ColumnEntry]? {
    let found = headings.compactMap { entry($0) }
    return found.count == headings.count ? found : nil
  }

  /// The check-all-that-apply question to which all of these columns belong.
  func set(_ headings: [String]) -> MultipleResponseSet? {
    let wanted = Set(headings.map { $0.onOneLine })
    return dictionary.multipleResponseSets.first { set in
      wanted.isSubset(of: set.options.map { $0.heading.onOneLine })
    }
  }

  /// Codes that the export has no label for, and answers do have; `nil` where they are too many for codes.
  func unlabelled(_ heading: String) -> [String]? {
    guard let entry = entry(heading), let scan, let found = scan.unlabelled[entry.heading] else { return [] }
    return found
  }

  func tags(_ heading: String) -> [String] {
    guard dictionary.format == .stata || dictionary.format == .sas, let entry = entry(heading),
      entry.role != .date
    else { return [] }
    return scan?.tags[entry.heading] ?? []
  }
}

extension MissingTag {
  /// `.a`, `.Z` or `._`.
  static func isTag(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 2 && bytes[0] == 0x2E && bytes[1] >= 0x41
  }
}
