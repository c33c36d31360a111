import Analyses
import StudyFile

/// codebook.json: the data set as schema.org describes one, in JSON-LD, for search engines of data.
enum SchemaOrg {
  static func text(_ content: CodebookContent) -> String {
    let study = content.study
    var dataset: [(String, JSONText)] = [
      ("@context", .text("https://schema.org/")), ("@type", .text("Dataset")),
      ("name", .text((study.title ?? study.id).folded)), ("identifier", .text(study.id)),
      ("description", .text(content.description)),
    ]
    if let citation = study.citation { dataset.append(("citation", .text(citation.folded))) }
    if !study.topics.isEmpty {
      dataset.append(("keywords", .list(study.topics.map { .text($0.folded) })))
    }
    dataset.append(("variableMeasured", .list(content.entries.map(variable))))
    return JSONText.object(dataset).text() + "\n"
  }

  private static func variable(_ entry: CodebookEntry) -> JSONText {
    var property: [(String, JSONText)] = [("@type", .text("PropertyValue")), ("name", .text(entry.name))]
    if let label = entry.label { property.append(("description", .text(label.folded))) }
    if !entry.derivation.isEmpty {
      property.append(("measurementTechnique", .text(entry.derivation.folded)))
    }
    let low = entry.range?.lowerBound ?? entry.counts?.summary?.sample.min
    let high = entry.range?.upperBound ?? entry.counts?.summary?.sample.max
    if let low { property.append(("minValue", .number(NumberText.text(low)))) }
    if let high { property.append(("maxValue", .number(NumberText.text(high)))) }
    let answers = entry.answers
    if !answers.isEmpty {
      property.append(("valueReference", .list(answers.map { term(entry, $0.code, $0.label) })))
    }
    return .object(property)
  }

  private static func term(_ entry: CodebookEntry, _ code: String, _ label: String) -> JSONText {
    var term: [(String, JSONText)] = [("@type", .text("DefinedTerm")), ("name", .text(label.folded))]
    if !code.isEmpty, entry.measure != .multiple { term.append(("termCode", .text(code))) }
    return .object(term)
  }
}

/// A JSON value whose keys keep their order.
indirect enum JSONText {
  case text(String)
  /// As it is written.
  case number(String)
  case list([JSONText])
  case object([(String, JSONText)])

  func text(indentation: String = "") -> String {
    let deeper = indentation + "  "
    switch self {
    case .text(let text): return ResultsJSON.quoted(text)
    case .number(let number): return number
    case .list(let values):
      return Self.enclosed(values.map { deeper + $0.text(indentation: deeper) }, "[", "]", indentation)
    case .object(let members):
      let lines = members.map { "\(deeper)\(ResultsJSON.quoted($0)): \($1.text(indentation: deeper))" }
      return Self.enclosed(lines, "{", "}", indentation)
    }
  }

  private static func enclosed(_ lines: [String], _ open: String, _ close: String, _ indentation: String)
    -> String
  {
    lines.isEmpty ? open + close : "\(open)\n\(lines.joined(separator: ",\n"))\n\(indentation)\(close)"
  }
}
