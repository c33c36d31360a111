import Analyses
import StudyFile

/// codebook.xml: DDI-Codebook 2.5, the form in which data archives take a codebook.
///
/// Elements and their order are those of the DDI Alliance's XML Schema of 2012-01-17 (`codebook.xsd`).
struct DDICodebook {
  let content: CodebookContent
  private static let file = "F1"

  var text: String {
    let study = content.study
    let title = (study.title ?? study.id).folded
    var root = XMLElement("codeBook", [("xmlns", "ddi:codebook:2_5"), ("version", "2.5")])
    root.children = [
      XMLElement(
        "docDscr",
        [
          XMLElement(
            "citation",
            [
              XMLElement("titlStmt", [XMLElement("titl", text: "Codebook: \(title)")]),
              XMLElement(
                "prodStmt",
                [XMLElement("software", [("version", content.programVersion)], text: "tearsheet")]),
            ])
        ]),
      XMLElement("stdyDscr", [citation(title)] + about),
    ]
    root.children += content.files.isEmpty ? [] : [fileDescription]
    root.children.append(XMLElement("dataDscr", groups + variables.map(\.element)))
    return XMLElement.declaration + root.text()
  }

  private func citation(_ title: String) -> XMLElement {
    let study = content.study
    var parts = [
      XMLElement(
        "titlStmt", [XMLElement("titl", text: title), XMLElement("IDNo", text: study.id)])
    ]
    if let citation = study.citation { parts.append(XMLElement("biblCit", text: citation.folded)) }
    return XMLElement("citation", parts)
  }

  private var about: [XMLElement] {
    var parts: [XMLElement] = []
    let topics = content.study.topics
    if !topics.isEmpty {
      parts.append(XMLElement("subject", topics.map { XMLElement("keyword", text: $0.folded) }))
    }
    if content.isSynthetic {
      parts.append(XMLElement("abstract", text: content.say("sheet.synthetic").plain))
    }
    return parts.isEmpty ? [] : [XMLElement("stdyInfo", parts)]
  }

  private var fileDescription: XMLElement {
    XMLElement(
      "fileDscr", [("ID", Self.file)],
      [
        XMLElement(
          "fileTxt",
          [
            XMLElement("fileName", text: content.files.joined(separator: ", ").folded),
            XMLElement(
              "dimensns",
              [
                XMLElement("caseQnty", text: String(content.respondents)),
                XMLElement("varQnty", text: String(variables.count)),
              ]),
          ])
      ])
  }

  /// One for each column of a check-all-that-apply question, one for each other variable; their numbers are their ids.
  private var variables: [DDIVariable] {
    let parts = content.entries.flatMap { entry in
      entry.measure == .multiple && entry.columns.count == entry.answers.count
        ? entry.answers.indices.map { DDIVariable(entry: entry, option: $0) }
        : [DDIVariable(entry: entry, option: nil)]
    }
    return parts.enumerated().map { place, part in
      var part = part
      part.id = "V\(place + 1)"
      part.file = content.files.isEmpty ? nil : Self.file
      return part
    }
  }

  private var groups: [XMLElement] {
    let multiple = variables.filter { $0.option != nil }
    let names = multiple.map(\.entry.name).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return names.enumerated().map { place, name in
      let members = multiple.filter { $0.entry.name == name }
      return XMLElement(
        "varGrp",
        [
          ("ID", "G\(place + 1)"), ("type", "multipleResp"),
          ("var", members.map(\.id).joined(separator: " ")),
          ("name", name),
        ],
        members.first?.entry.label.map { [XMLElement("labl", text: $0.folded)] } ?? [])
    }
  }
}
