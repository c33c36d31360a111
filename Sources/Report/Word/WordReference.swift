import StudyFile

/// The document from which pandoc takes a Word file's styles, its page and what stands at the head of every page: by APA's
/// rules (7th edition, chapter 2), so that a journal takes it.
struct WordReference {
  let title: String
  var language = ReportLanguage.english

  func write(to path: String) throws(SystemError) { try ZipFile.write(parts, to: path) }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let content = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private var parts: [(name: String, text: String)] {
    [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="\(Self.packages)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(Self.content).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(Self.content).styles+xml"/>\
        <Override PartName="/word/header1.xml" ContentType="\(Self.content).header+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(Self.packages)/relationships"><Relationship Id="rId1" \
        Type="\(Self.relations)/officeDocument" Target="word/document.xml"/></Relationships>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        """
        <Relationships xmlns="\(Self.packages)/relationships">\
        <Relationship Id="rId1" Type="\(Self.relations)/styles" Target="styles.xml"/>\
        <Relationship Id="rId9" Type="\(Self.relations)/header" Target="header1.xml"/></Relationships>
        """
      ),
      ("word/document.xml", body), ("word/header1.xml", header),
      ("word/styles.xml", WordStyles.text(language)),
    ].map { ($0.0, Self.head + $0.1) }
  }

  /// A4 with an inch around it.
  private var body: String {
    """
    <w:document \(Self.word) xmlns:r="\(Self.relations)"><w:body><w:p/><w:sectPr>\
    <w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>\
    </w:sectPr></w:body></w:document>
    """
  }

  /// The running head and the number of the page.
  private var header: String {
    """
    <w:hdr \(Self.word)><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
    <w:r><w:t xml:space="preserve">\(RunningHead.text(title).escapedForHTML)</w:t></w:r><w:r><w:tab/></w:r>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
    """
  }
}
