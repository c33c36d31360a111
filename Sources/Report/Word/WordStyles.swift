import StudyFile

/// The styles of a Word report. Whoever wants others changes the style, and the whole text follows.
enum WordStyles {
  private struct Style {
    var id: String
    var name: String
    var based: String? = "Normal"
    var next: String?
    var paragraph = ""
    var run = ""

    var text: String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
        + (based.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
        + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")
        + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }
  }

  /// - Parameter language: by which Word checks the spelling.
  static func text(_ language: ReportLanguage) -> String {
    let language = language == .english ? "en-GB" : language.rawValue
    return """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
      <w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="\(language)"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>\
      <w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
      <w:style w:type="character" w:customStyle="1" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/>\
      <w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="20"/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E79"/></w:rPr></w:style>\
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
      <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>\
      <w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
      <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>\
      <w:basedOn w:val="TableNormal"/></w:style>\
      \(styles.map(\.text).joined())</w:styles>
      """
  }

  /// Lines stand two apart in a manuscript, and closer in tables.
  private static let double = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"480\" w:lineRule=\"auto\"/>"
  private static let single = "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>"
  private static let strong = "<w:b/>"
  private static let italic = "<w:i/>"
  private static let kept = "<w:keepNext/><w:keepLines/>"

  private static var styles: [Style] {
    [
      Style(
        id: "BodyText", name: "Body Text", paragraph: double + "<w:ind w:firstLine=\"720\"/>"),
      Style(
        id: "FirstParagraph", name: "First Paragraph", based: "BodyText", next: "BodyText",
        paragraph: "<w:ind w:firstLine=\"720\"/>"),
      Style(
        id: "Compact", name: "Compact", based: "BodyText", paragraph: double + "<w:ind w:firstLine=\"0\"/>"),
      Style(
        id: "Title", name: "Title", next: "BodyText", paragraph: kept + double + "<w:jc w:val=\"center\"/>",
        run: strong + "<w:sz w:val=\"28\"/>"),
      Style(
        id: "Heading1", name: "heading 1", next: "BodyText",
        paragraph: kept + double + "<w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>", run: strong),
      Style(
        id: "Heading2", name: "heading 2", next: "BodyText",
        paragraph: kept + double + "<w:outlineLvl w:val=\"1\"/>", run: strong),
      Style(
        id: "Heading3", name: "heading 3", next: "BodyText",
        paragraph: kept + double + "<w:outlineLvl w:val=\"2\"/>", run: strong + italic),
      Style(
        id: "Heading4", name: "heading 4", next: "BodyText",
        paragraph: kept + double + "<w:ind w:firstLine=\"720\"/><w:outlineLvl w:val=\"3\"/>", run: strong),
      Style(
        id: "Heading5", name: "heading 5", next: "BodyText",
        paragraph: kept + double + "<w:ind w:firstLine=\"720\"/><w:outlineLvl w:val=\"4\"/>",
        run: strong + italic),
      Style(
        id: "Header", name: "header", paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"9026\"/></w:tabs>"),
      Style(
        id: "Particulars", name: "Particulars",
        paragraph: single + "<w:jc w:val=\"center\"/>", run: "<w:sz w:val=\"22\"/>"),
      Style(
        id: "Notice", name: "Notice",
        paragraph:
          "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"B45309\"/></w:pBdr><w:spacing w:before=\"120\" w:after=\"120\"/><w:ind w:left=\"240\"/>"
      ),
      Style(
        id: "TableNumber", name: "Table Number", next: "TableTitle",
        paragraph: kept + "<w:spacing w:before=\"360\" w:after=\"60\"/>", run: strong),
      Style(
        id: "TableTitle", name: "Table Title",
        paragraph: kept + "<w:spacing w:before=\"0\" w:after=\"120\"/>", run: italic),
      Style(id: "TableText", name: "Table Text", paragraph: single, run: "<w:sz w:val=\"20\"/>"),
      Style(
        id: "TableNote", name: "Table Note", paragraph: "<w:spacing w:before=\"60\" w:after=\"360\"/>",
        run: "<w:sz w:val=\"20\"/>"),
      Style(
        id: "FigureNumber", name: "Figure Number", next: "FigureTitle",
        paragraph: kept + "<w:spacing w:before=\"360\" w:after=\"60\"/>", run: strong),
      Style(
        id: "FigureTitle", name: "Figure Title",
        paragraph: kept + "<w:spacing w:before=\"0\" w:after=\"120\"/>", run: italic),
      Style(id: "FigureDrawing", name: "Figure Drawing", paragraph: "<w:keepNext/>"),
      Style(
        id: "SourceCode", name: "Source Code", paragraph: single,
        run:
          "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:sz w:val=\"18\"/>"
      ),
    ]
  }
}
