import Analyses
import Statistics
import StudyFile

/// A `var` of DDI-Codebook: a variable, or one option of a check-all-that-apply question that has a column of its own.
struct DDIVariable {
  let entry: CodebookEntry
  let option: Int?
  var id = ""
  var file: String?

  init(entry: CodebookEntry, option: Int?) {
    self.entry = entry
    self.option = option
  }

  var element: XMLElement {
    var attributes = [("ID", id), ("name", option.map { entry.columns[$0] } ?? entry.name)]
    if let file { attributes.append(("files", file)) }
    attributes.append(("intrvl", entry.measure == .numeric ? "contin" : "discrete"))
    if entry.measure.isCategorical { attributes.append(("nature", entry.measure.rawValue)) }
    attributes.append(("representationType", representation))
    return XMLElement("var", attributes, parts)
  }

  private var representation: String {
    switch entry.measure {
    case .nominal, .ordinal, .multiple: "code"
    case .numeric: "numeric"
    case .date: "datetime"
    case .text, .id: "text"
    }
  }

  /// In the order of the schema.
  private var parts: [XMLElement] {
    var parts: [XMLElement] = []
    if let label { parts.append(XMLElement("labl", [("level", "variable")], text: label)) }
    if let wording = entry.label, !entry.columns.isEmpty {
      parts.append(XMLElement("qstn", [XMLElement("qstnLit", text: wording.folded)]))
    }
    if let range = entry.range {
      parts.append(
        XMLElement(
          "valrng",
          [
            XMLElement(
              "range",
              [("min", NumberText.text(range.lowerBound)), ("max", NumberText.text(range.upperBound))])
          ]))
    }
    if !entry.missing.isEmpty {
      parts.append(XMLElement("invalrng", entry.missing.map { XMLElement("item", [("VALUE", $0.code)]) }))
    }
    parts += statistics + categories
    if !entry.derivation.isEmpty {
      parts.append(XMLElement("derivation", [XMLElement("drvdesc", text: entry.derivation.folded)]))
    }
    parts.append(XMLElement("varFormat", [("type", entry.measure == .numeric ? "numeric" : "character")]))
    return parts
  }

  private var label: String? {
    guard let option else { return entry.label?.folded }
    return ([entry.label].compactMap(\.self) + [entry.answers[option].label]).joined(separator: ": ").folded
  }

  private var statistics: [XMLElement] {
    guard let counts = entry.counts else { return [] }
    let summary = counts.summary
    let values: [(type: String, value: Double?)] = [
      ("vald", Double(counts.answered)), ("invd", Double(counts.missing)), ("min", summary?.sample.min),
      ("max", summary?.sample.max), ("mean", summary?.mean), ("medn", summary?.sample.median),
      ("stdev", summary?.standardDeviation),
    ]
    return values.compactMap { type, value in
      value.map { XMLElement("sumStat", [("type", type)], text: NumberText.text($0)) }
    }
  }

  private var categories: [XMLElement] {
    let answers = option.map { [entry.answers[$0]] } ?? entry.answers
    return answers.map { category($0, isMissing: false) }
      + entry.reasons.filter { !$0.code.isEmpty }.map { category($0, isMissing: true) }
  }

  private func category(_ answer: CodebookEntry.Count, isMissing: Bool) -> XMLElement {
    var parts: [XMLElement] = []
    // An option that has a column of its own is ticked there in whatever way the platform does it.
    if !answer.code.isEmpty, isMissing || entry.measure != .multiple {
      parts.append(XMLElement("catValu", text: answer.code.folded))
    }
    parts.append(XMLElement("labl", [("level", "category")], text: answer.label.folded))
    if let count = answer.count {
      parts.append(XMLElement("catStat", [("type", "freq")], text: String(count)))
    }
    return XMLElement("catgry", isMissing ? [("missing", "Y")] : [], parts)
  }
}
