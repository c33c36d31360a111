/// A table by APA's rules: no vertical lines, a number and a title above, notes below.
enum TableTemplate {
  static let text = #"""
    <div class="table{{#isShort}} short{{/isShort}}" id="{{id}}">
    <div class="scroll" role="region" aria-labelledby="{{id}}-title" tabindex="0">
    <table{{#isDense}} class="dense"{{/isDense}}{{#notes}} aria-describedby="{{id}}-notes"{{/notes}}>
    <caption id="{{id}}-title"><span class="label">Table {{number}}</span> <span class="title">{{{title}}}</span></caption>
    <thead>
    {{#hasSpanners}}<tr><th scope="col" rowspan="2" class="text">{{{stub}}}</th>{{#spanners}}{{#isSpanner}}<th scope="colgroup" colspan="{{width}}" class="span"><span>{{{head}}}</span></th>{{/isSpanner}}{{^isSpanner}}<th scope="col" rowspan="2" class="{{alignment}}">{{{head}}}</th>{{/isSpanner}}{{/spanners}}</tr>
    <tr>{{#lowerHeads}}<th scope="col" class="{{alignment}}">{{{head}}}</th>{{/lowerHeads}}</tr>
    {{/hasSpanners}}{{^hasSpanners}}<tr><th scope="col" class="text">{{{stub}}}</th>{{#lowerHeads}}<th scope="col" class="{{alignment}}">{{{head}}}</th>{{/lowerHeads}}</tr>
    {{/hasSpanners}}</thead>
    {{#groups}}<tbody>
    {{#heading}}<tr class="heading"><th scope="rowgroup" colspan="{{columns}}"><span>{{{heading}}}</span></th></tr>
    {{/heading}}{{#rows}}<tr{{#indent}} class="{{indent}}"{{/indent}}><th scope="row">{{{rowStub}}}</th>{{#cells}}<td class="{{alignment}}">{{{content}}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    {{/groups}}</table>
    </div>
    {{#notes}}<p class="notes" id="{{id}}-notes"><em>Note.</em> {{{notes}}}</p>{{/notes}}
    </div>
    """#
}

/// What a table is given: every key of its template.
struct TableContext {
  struct Head {
    var head: String
    var alignment: String
    var isSpanner: Bool
    var width: String
  }
  struct Cell {
    var content: String
    var alignment: String
  }
  struct Row {
    var rowStub: String
    /// A class.
    var indent: String?
    var cells: [Cell]
  }
  struct Group {
    var heading: String?
    var columns: String
    var rows: [Row]
  }
  var id: String
  var number: String
  var title: String
  var stub: String
  /// Paper holds it on one page.
  var isShort: Bool
  /// So many columns that paper needs small print.
  var isDense: Bool
  var hasSpanners: Bool
  /// The upper row of heads: spanners, and the columns that have none.
  var spanners: [Head]
  /// The lower row, or the only one.
  var lowerHeads: [Head]
  var groups: [Group]
  var notes: String?
}
