import Foundation
import Testing

@testable import Report

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Against the element rules of DDI-Codebook 2.5: `codebook.xsd` of the DDI Alliance, 2012-01-17, whose complex types
/// are sequences, so that children stand in this order and nothing else may stand there.
@Suite struct DDICodebookTests {
  /// Children of each element that is written here, in the order of its type; `*` for those that may be repeated, `!` for
  /// those that must be there.
  private static let sequences: [String: [String]] = [
    "codeBook": ["docDscr*", "stdyDscr*!", "fileDscr*", "dataDscr*", "otherMat*"],
    "docDscr": ["citation", "guide*", "docStatus*", "docSrc*", "controlledVocabUsed*", "notes*"],
    "stdyDscr": [
      "citation*!", "studyAuthorization*", "stdyInfo*", "studyDevelopment*", "method*", "dataAccs*",
      "othrStdyMat*", "notes*",
    ],
    "citation": [
      "titlStmt!", "rspStmt", "prodStmt", "distStmt", "serStmt*", "verStmt*", "biblCit", "holdings*",
      "notes*",
    ],
    "titlStmt": ["titl!", "subTitl*", "altTitl*", "parTitl*", "IDNo*"],
    "prodStmt": [
      "producer*", "copyright", "prodDate*", "prodPlac*", "software*", "fundAg*", "grantNo*",
    ],
    "stdyInfo": ["studyBudget*", "subject*", "abstract*", "sumDscr*", "qualityStatement", "notes*"],
    "subject": ["keyword*", "topcClas*"],
    "fileDscr": ["fileTxt*", "locMap", "notes*"],
    "fileTxt": [
      "fileName*", "fileCitation", "dataFingerprint*", "fileCont", "fileStrc", "dimensns", "fileType*",
      "format*", "filePlac*", "dataChck*", "ProcStat*", "dataMsng*", "software*", "verStmt",
    ],
    "dimensns": ["caseQnty*", "varQnty*", "logRecL*", "recPrCas*", "recNumTot*"],
    "dataDscr": ["varGrp*", "nCubeGrp*", "var*", "nCube*", "notes*"],
    "varGrp": ["labl*", "txt*", "concept*", "defntn", "universe", "notes*"],
    "var": [
      "location*", "labl*", "imputation", "security", "embargo", "respUnit", "anlysUnit", "qstn*", "valrng*",
      "invalrng*", "undocCod*", "universe*", "TotlResp", "sumStat*", "txt*", "stdCatgry*", "catgryGrp*",
      "catgry*", "codInstr*", "verStmt*", "concept*", "derivation", "varFormat", "geoMap*", "catLevel*",
      "notes*",
    ],
    "qstn": ["preQTxt*", "qstnLit*", "postQTxt*", "forward*", "backward*", "ivuInstr*"],
    "valrng": ["item*", "range*", "key", "notes*"],
    "invalrng": ["item*", "range*", "key", "notes*"],
    "catgry": ["catValu", "labl*", "txt*", "catStat*", "mrow"],
    "derivation": ["drvdesc*", "drvcmd*"],
  ]

  /// What an attribute may say, where the schema lists it; anything where it does not.
  private static let attributes: [String: [String: [String]]] = [
    "codeBook": ["version": ["2.5"]], "software": ["version": []], "fileDscr": ["ID": []],
    "varGrp": ["ID": [], "type": ["multipleResp"], "var": [], "name": []],
    "var": [
      "ID": [], "name": [], "files": [], "intrvl": ["contin", "discrete"],
      "nature": ["nominal", "ordinal", "interval", "ratio", "percent", "other"],
      "representationType": ["text", "numeric", "code", "datetime", "other"],
    ],
    "labl": ["level": []], "range": ["min": [], "max": []], "item": ["VALUE": []],
    "sumStat": ["type": ["mean", "medn", "mode", "vald", "invd", "min", "max", "stdev", "other"]],
    "catgry": ["missing": ["Y", "N"]], "catStat": ["type": ["freq", "percent", "crosstab", "other"]],
    "varFormat": ["type": ["numeric", "character"]],
  ]

  private final class Reader: NSObject, XMLParserDelegate {
    struct Element {
      var name: String
      var attributes: [String: String]
      var children: [String] = []
      var text = ""
    }
    var open: [Element] = []
    var elements: [Element] = []
    var namespace: String?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      if namespace == nil { namespace = namespaceURI }
      if !open.isEmpty { open[open.count - 1].children.append(name) }
      open.append(Element(name: name, attributes: attributes))
    }
    func parser(_ parser: XMLParser, foundCharacters text: String) { open[open.count - 1].text += text }
    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      elements.append(open.removeLast())
    }
  }

  private func read(_ text: String) throws -> [Reader.Element] {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldProcessNamespaces = true
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.namespace == "ddi:codebook:2_5")
    return reader.elements
  }

  @Test func everyElementKeepsTheRulesOfTheStandard() throws {
    for element in try read(DDICodebook(content: FixtureCodebook.content).text) {
      var expected = (Self.sequences[element.name] ?? [])[...]
      let required = expected.filter { $0.contains("!") }.map { $0.filter(\.isLetter) }
      #expect(required.allSatisfy(element.children.contains), "\(element.name) needs \(required)")
      for child in element.children {
        expected = expected.drop { $0.filter(\.isLetter) != child }
        let place = try #require(expected.first, "\(child) may not stand here in \(element.name)")
        if !place.contains("*") { expected.removeFirst() }
      }
      if !element.children.isEmpty {
        #expect(
          element.text.allSatisfy { $0.isWhitespace }, "\(element.name) has no text beside its elements")
      }
      let allowed = Self.attributes[element.name] ?? [:]
      for (name, value) in element.attributes {
        let values = try #require(allowed[name], "\(element.name) has no attribute \(name)")
        #expect(values.isEmpty || values.contains(value), "\(element.name) \(name)=\(value)")
      }
    }
  }

  @Test func idsAreUniqueAndReferencesLeadSomewhere() throws {
    let elements = try read(DDICodebook(content: FixtureCodebook.content).text)
    let ids = elements.compactMap { $0.attributes["ID"] }
    #expect(Set(ids).count == ids.count)
    for list in elements.flatMap({ [$0.attributes["files"], $0.attributes["var"]] }).compactMap(\.self) {
      for id in list.split(separator: " ") { #expect(ids.contains(String(id))) }
    }
    let group = try #require(elements.first { $0.name == "varGrp" })
    #expect(group.attributes["var"]?.split(separator: " ").count == 2)
  }

  @Test func whatIsSaidIsTheCodebooks() throws {
    let elements = try read(DDICodebook(content: FixtureCodebook.content).text)
    #expect(
      elements.filter { $0.name == "var" }.map { $0.attributes["name"] }
        == ["respondent", "mood", "age", "decade", "w1", "w2", "when"])
    #expect(elements.first { $0.name == "qstnLit" }?.text == "How <b>low</b> & \"down\"?")
    #expect(elements.filter { $0.name == "catValu" }.map(\.text) == ["1", "2", "-99"])
    #expect(elements.filter { $0.name == "catStat" }.map(\.text) == ["3", "4", "1", "5", "2"])
    #expect(elements.first { $0.name == "abstract" }?.text.contains("Nobody gave these answers") == true)
    let means = elements.filter { $0.name == "sumStat" && $0.attributes["type"] == "mean" }
    #expect(means.compactMap { Double($0.text) } == [305.0 / 9])
  }
}
