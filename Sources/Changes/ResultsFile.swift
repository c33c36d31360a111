import Foundation
import StudyFile

/// What a run has written into its results.json.
package struct ResultsFile: Sendable, Equatable {
  package var results: [RecordedResult]
  package var findings: [RecordedFinding]

  package init(results: [RecordedResult] = [], findings: [RecordedFinding] = []) {
    (self.results, self.findings) = (results, findings)
  }

  /// - Parameter path: the file, or the folder of a report.
  package init(path: String) throws(Diagnostic) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? (path.hasSuffix("/") ? path : path + "/") + "results.json" : path
    func problem(_ message: String) -> Diagnostic { Diagnostic(at: SourceLocation(file: file), message) }
    let data: Data
    do {
      // By a handle, which reads a pipe too.
      data = try FileHandle(forReadingFrom: URL(fileURLWithPath: file)).readToEnd() ?? Data()
    } catch {
      throw problem(
        isFolder.boolValue
          ? "there is no results.json in this folder; name the folder of a report, or a results.json"
          : "this cannot be read; name the folder of a report, or a results.json")
    }
    do {
      self = try JSONDecoder().decode(ResultsFile.self, from: data)
    } catch let error as DecodingError {
      throw problem("this is no results.json of tearsheet: \(error.place)")
    } catch {
      throw problem("this is no results.json of tearsheet")
    }
  }
}

extension ResultsFile: Decodable {
  private enum Key: String, CodingKey { case results, findings }

  /// The first versions wrote the results alone, as one array.
  package init(from decoder: any Decoder) throws {
    if let results = try? [RecordedResult](from: decoder) {
      self.init(results: results)
      return
    }
    let keys = try decoder.container(keyedBy: Key.self)
    self.init(
      results: try keys.decode([RecordedResult].self, forKey: .results),
      findings: try keys.decodeIfPresent([RecordedFinding].self, forKey: .findings) ?? [])
  }
}

extension DecodingError {
  /// Where it went wrong and why; never what stands there.
  fileprivate var place: String {
    func path(_ context: Context) -> String {
      let keys = context.codingPath.map { $0.intValue.map { "row \($0 + 1)" } ?? "'\($0.stringValue)'" }
      return keys.joined(separator: ", ")
    }
    switch self {
    case .keyNotFound(let key, let context):
      let path = path(context)
      return (path.isEmpty ? "" : path + ": ") + "'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = path(context)
      return path.isEmpty ? "it holds no results" : "\(path) is of another type"
    case .dataCorrupted(let context): return context.codingPath.isEmpty ? "it is no JSON" : path(context)
    @unknown default: return "it cannot be understood"
    }
  }
}
