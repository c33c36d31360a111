/// Fields of a Word document.
enum WordField {
  /// The number of a table or a figure, which Word counts anew when one is put in, and lists in a list of tables.
  static func sequence(_ kind: String, _ number: Int) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r><w:instrText xml:space="preserve"> SEQ \(kind) \\* ARABIC </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>\(number)</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }
}
