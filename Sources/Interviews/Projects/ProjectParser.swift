import Ingest
import StudyFile

/// Reads `project.qde` element by element. What a project has beside codes and what they are put to is passed over: notes,
/// graphs, links, sets, and the texts.
struct ProjectParser {
  private(set) var document = ProjectDocument()
  /// `project.qde`, for messages.
  private let file: String
  private var path: [String] = []
  /// The codes that enclose the reader.
  private var codes: [Int] = []
  private var source: ProjectDocument.Source?
  private var person: ProjectDocument.Case?
  /// The passages that enclose the reader, with whoever marked them.
  private var selections: [(place: Int, user: String)] = []
  private var coder: String?
  private var value: ProjectDocument.Value?
  private var text: [UInt8]?

  /// Programs write less than ten.
  static let deepest = 200
  private static let longestValue = 1 << 16

  init(file: String) { self.file = file }

  /// Of a .qdpx file.
  static func document(of path: String) throws(Diagnostics) -> ProjectDocument {
    var parser = ProjectParser(file: file(of: path))
    do {
      try ArchivedXML.read(part, ofFileAt: path, kind, longest: 256 << 20) { try parser.take($0) }
    } catch let problems as Diagnostics {
      throw problems
    } catch {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: path), "\(error)")])
    }
    return parser.document
  }

  private static let part = "project.qde"

  /// The part of a .qdpx file that holds the codings, as messages name it.
  static func file(of path: String) -> String { path + "/" + part }

  static let kind = ArchiveKind(
    name: "project", title: "REFI-QDA project", content: "project",
    remedy: "export it once more from the program that it was coded in, as a REFI-QDA project (.qdpx)")

  mutating func take(_ event: ArchivedXML.Event) throws {
    switch event {
    case .start(let name, let attributes, let line): try start(name, attributes, line)
    case .end(let name): end(name)
    case .text(let bytes):
      if let text, text.count < Self.longestValue { self.text?.append(contentsOf: bytes) }
    }
  }

  private func failure(_ line: Int, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(at: SourceLocation(file: file, line: line), message)])
  }

  private mutating func start(_ name: String, _ attributes: [String: String], _ line: Int) throws {
    let parent = path.last
    path.append(name)
    if path.count > Self.deepest {
      throw failure(
        line,
        "elements stand more than \(Self.deepest) deep in each other, so this is no REFI-QDA project; it is not read"
      )
    }
    if parent == nil, name != "Project" {
      throw failure(
        line,
        name == "CodeBook"
          ? "this is a codebook, which has codes and nothing coded with them; \(Self.kind.remedy)"
          : "this is no REFI-QDA project, which begins with <Project>; \(Self.kind.remedy)")
    }
    let guid = Self.guid(attributes["guid"])
    let label = LabelText.folded(attributes["name"] ?? "")
    switch name {
    case "User" where parent == "Users": document.users.append(.init(guid: guid, name: label))
    case "Code" where parent == "Codes" || parent == "Code": try startCode(guid, label, line)
    case "Variable" where parent == "Variables": document.variables.append(.init(guid: guid, name: label))
    case "Case" where parent == "Cases": person = .init(guid: guid, name: label, line: line)
    case _ where parent == "Sources" && name.hasSuffix("Source"):
      source = .init(guid: guid, name: label, line: line)
    case _ where source != nil && name.hasSuffix("Selection"):
      selections.append((document.selections.count, Self.guid(attributes["creatingUser"])))
      document.selections.append(guid)
    case "Coding" where source != nil:
      let own = Self.guid(attributes["creatingUser"])
      coder = own.isEmpty ? selections.last?.user ?? "" : own
    case "CodeRef", "SourceRef", "SelectionRef", "VariableRef":
      refer(name, from: parent, to: Self.guid(attributes["targetGUID"]), line)
    case "VariableValue" where source != nil || person != nil: value = .init(variable: "", text: "")
    case _ where parent == "VariableValue" && name.hasSuffix("Value"): text = []
    default: break
    }
  }

  private mutating func startCode(_ guid: String, _ name: String, _ line: Int) throws {
    if name.isEmpty { throw failure(line, "a code has no name; give it one and export the project again") }
    if let parent = codes.last { document.codes[parent].hasChildren = true }
    codes.append(document.codes.count)
    document.codes.append(.init(guid: guid, name: name, parent: codes.dropLast().last, line: line))
  }

  private mutating func refer(_ name: String, from parent: String?, to target: String, _ line: Int) {
    switch (name, parent) {
    case ("CodeRef", "Coding"):
      guard source != nil else { return }
      document.codings.append(
        .init(
          source: document.sources.count, selection: selections.last?.place, code: target, user: coder ?? "",
          line: line))
    case ("CodeRef", "Case"): person?.codes.append(target)
    case ("SourceRef", "Case"): person?.sources.append(target)
    case ("SelectionRef", "Case"): person?.selections.append(target)
    case ("VariableRef", "VariableValue"): value?.variable = target
    default: break
    }
  }

  private mutating func end(_ name: String) {
    path.removeLast()
    let parent = path.last
    switch name {
    case "Code" where parent == "Codes" || parent == "Code": codes.removeLast()
    case "Case" where parent == "Cases":
      if let person { document.cases.append(person) }
      person = nil
    case _ where parent == "Sources" && name.hasSuffix("Source"):
      if let source { document.sources.append(source) }
      source = nil
    case _ where source != nil && name.hasSuffix("Selection"): selections.removeLast()
    case "Coding": coder = nil
    case _ where parent == "VariableValue" && name.hasSuffix("Value"):
      if let text { value?.text = LabelText.folded(String(decoding: text, as: UTF8.self)) }
      text = nil
    case "VariableValue":
      if let value {
        if person != nil { person?.values.append(value) } else { source?.values.append(value) }
      }
      value = nil
    default: break
    }
  }

  /// Some programs write them in capitals or braces.
  private static func guid(_ text: String?) -> String {
    (text ?? "").lowercased().filter { $0 != "{" && $0 != "}" && !$0.isWhitespace }
  }
}
