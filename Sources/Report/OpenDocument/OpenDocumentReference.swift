/// The document from which pandoc takes an OpenDocument text's styles, its page and its running head, the same as Word's.
struct OpenDocumentReference {
  let title: String

  func write(to path: String) throws(SystemError) { try ZipFile.write(parts, to: path) }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let media = "application/vnd.oasis.opendocument.text"
  private static let names = [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
    ("fo", "xsl-fo-compatible"),
    ("svg", "svg-compatible"), ("meta", "meta"), ("draw", "drawing"),
  ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined(separator: " ")

  private var parts: [(name: String, text: String)] {
    [
      ("mimetype", Self.media),
      (
        "META-INF/manifest.xml",
        Self.head
          + """
          <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
          <manifest:file-entry manifest:full-path="/" manifest:media-type="\(Self.media)"/>\
          <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
          <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
          <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>
          """
      ),
      (
        "content.xml",
        Self.head
          + "<office:document-content \(Self.names) office:version=\"1.2\"><office:body><office:text/></office:body></office:document-content>"
      ),
      ("styles.xml", Self.head + styles),
      // Pandoc writes one of its own, but lists only what stands here: LibreOffice refuses what is not listed.
      (
        "meta.xml",
        Self.head
          + "<office:document-meta \(Self.names) office:version=\"1.2\"><office:meta/></office:document-meta>"
      ),
    ]
  }

  /// Of the content, which pandoc fills in: its own has no place for styles of tables that it does not make.
  static let template =
    head + """
      <office:document-content \(names) xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">
      <office:automatic-styles>
      $automatic-styles$
      $for(header-includes)$
      $header-includes$
      $endfor$
      </office:automatic-styles>
      <office:body><office:text>
      <text:p text:style-name="Title">$title$</text:p>
      $body$
      </office:text></office:body>
      </office:document-content>

      """

  private struct Style {
    var name: String
    var parent: String? = "Standard"
    var paragraph = ""
    var text = ""
    var level: Int?

    var xml: String {
      "<style:style style:name=\"\(name)\" style:family=\"paragraph\""
        + (parent.map { " style:parent-style-name=\"\($0)\"" } ?? "")
        + (level.map { " style:default-outline-level=\"\($0)\"" } ?? "")
        + "><style:paragraph-properties \(paragraph)/><style:text-properties \(text)/></style:style>"
    }
  }

  /// Lines stand two apart in a manuscript, and closer in tables.
  private static let double = "fo:margin-top=\"0cm\" fo:margin-bottom=\"0cm\" fo:line-height=\"200%\""
  private static let kept = "fo:keep-with-next=\"always\""
  private static let strong = "fo:font-weight=\"bold\""
  private static let italic = "fo:font-style=\"italic\""
  private static let small = "fo:font-size=\"10pt\""

  private static let paragraphs: [Style] = [
    Style(name: "Standard", parent: nil, text: "style:font-name=\"Times New Roman\" fo:font-size=\"12pt\""),
    Style(name: "Text_20_body", paragraph: double + " fo:text-indent=\"1.27cm\""),
    Style(name: "First_20_paragraph", paragraph: double + " fo:text-indent=\"1.27cm\""),
    Style(
      name: "Title", paragraph: double + " fo:text-align=\"center\" " + kept,
      text: strong + " fo:font-size=\"14pt\""),
    Style(
      name: "Heading_20_1", paragraph: double + " fo:text-align=\"center\" " + kept, text: strong, level: 1),
    Style(name: "Heading_20_2", paragraph: double + " " + kept, text: strong, level: 2),
    Style(name: "Heading_20_3", paragraph: double + " " + kept, text: strong + " " + italic, level: 3),
    Style(
      name: "Heading_20_4", paragraph: double + " fo:text-indent=\"1.27cm\" " + kept, text: strong, level: 4),
    Style(
      name: "Heading_20_5", paragraph: double + " fo:text-indent=\"1.27cm\" " + kept,
      text: strong + " " + italic,
      level: 5),
    Style(name: "Particulars", paragraph: "fo:text-align=\"center\"", text: "fo:font-size=\"11pt\""),
    Style(
      name: "Notice",
      paragraph:
        "fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.2cm\" fo:padding-left=\"0.25cm\" fo:border-left=\"2pt solid #b45309\""
    ),
    Style(
      name: "TableNumber", paragraph: "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.1cm\" " + kept,
      text: strong),
    Style(name: "TableTitle", paragraph: "fo:margin-bottom=\"0.2cm\" " + kept, text: italic),
    Style(name: "TableNote", paragraph: "fo:margin-top=\"0.1cm\" fo:margin-bottom=\"0.6cm\"", text: small),
    Style(
      name: "FigureNumber", paragraph: "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.1cm\" " + kept,
      text: strong),
    Style(name: "FigureTitle", paragraph: "fo:margin-bottom=\"0.2cm\" " + kept, text: italic),
    Style(name: "FigureDrawing", paragraph: kept),
    Style(
      name: "Table_20_Contents", paragraph: "fo:margin-top=\"0.03cm\" fo:margin-bottom=\"0.03cm\"",
      text: small),
    Style(
      name: "Preformatted_20_Text", text: "style:font-name=\"Courier New\" fo:font-size=\"9pt\""),
    Style(name: "Header"),
  ]

  private var styles: String {
    """
    <office:document-styles \(Self.names) office:version="1.2"><office:font-face-decls>\
    <style:font-face style:name="Times New Roman" svg:font-family="'Times New Roman'" style:font-family-generic="roman"/>\
    <style:font-face style:name="Courier New" svg:font-family="'Courier New'" style:font-family-generic="modern"/>\
    </office:font-face-decls><office:styles>\(Self.paragraphs.map(\.xml).joined())\
    <style:style style:name="Source_20_Text" style:family="text"><style:text-properties style:font-name="Courier New" \
    fo:font-size="10pt"/></style:style>\
    <style:style style:name="Strong_20_Emphasis" style:family="text"><style:text-properties \(Self.strong)/></style:style>\
    <style:style style:name="Emphasis" style:family="text"><style:text-properties \(Self.italic)/></style:style>\
    </office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties \
    fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="2.54cm" \
    fo:margin-left="2.54cm" fo:margin-right="2.54cm"/><style:header-style><style:header-footer-properties \
    fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style></style:page-layout>\
    <style:style style:name="running" style:family="paragraph" style:parent-style-name="Header">\
    <style:paragraph-properties><style:tab-stops><style:tab-stop style:position="15.92cm" style:type="right"/>\
    </style:tab-stops></style:paragraph-properties></style:style></office:automatic-styles><office:master-styles>\
    <style:master-page style:name="Standard" style:page-layout-name="page"><style:header>\
    <text:p text:style-name="running">\(RunningHead.text(title).escapedForHTML)<text:tab/><text:page-number text:select-page="current"/>\
    </text:p></style:header></style:master-page></office:master-styles></office:document-styles>
    """
  }
}
