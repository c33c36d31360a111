/// How a cell of a workbook looks.
struct CellStyle: Hashable {
  enum Alignment: Hashable { case left, right, centre }

  var alignment = Alignment.left
  var isStrong = false
  var isItalic = false
  var isWrapped = false
  var indent = 0
  /// Rules above and below, as APA's tables have them.
  var above = false
  var below = false
  /// Of its number, in Excel's language; empty for text.
  var number = ""
}
