/// A table by APA's rules: no vertical lines, a number and a title above, notes below.
enum TableTemplate {
  static let text = #"""
    <div class="table" id="{{id}}">
    <div class="scroll" role="region" aria-labelledby="{{id}}-title" tabindex="0">
    <table{{#notes}} aria-describedby="{{id}}-notes"{{/notes}}>
    <caption id="{{id}}-title"><span class="label">Table {{number}}</span> <span class="title">{{{title}}}</span></caption>
    <thead>
    {{#hasSpanners}}<tr><th scope="col" rowspan="2" class="text">{{{stub}}}</th>{{#spanners}}{{#isSpanner}}<th scope="colgroup" colspan="{{width}}" class="span"><span>{{{head}}}</span></th>{{/isSpanner}}{{^isSpanner}}<th scope="col" rowspan="2" class="{{alignment}}">{{{head}}}</th>{{/isSpanner}}{{/spanners}}</tr>
    <tr>{{#lowerHeads}}<th scope="col" class="{{alignment}}">{{{head}}}</th>{{/lowerHeads}}</tr>
    {{/hasSpanners}}{{^hasSpanners}}<tr><th scope="col" class="text">{{{stub}}}</th>{{#lowerHeads}}<th scope="col" class="{{alignment}}">{{{head}}}</th>{{/lowerHeads}}</tr>
    {{/hasSpanners}}</thead>
    {{{body}}}</table>
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
  var id: String
  var number: String
  var title: String
  var stub: String
  var hasSpanners: Bool
  /// The upper row of heads: spanners, and the columns that have none.
  var spanners: [Head]
  /// The lower row, or the only one.
  var lowerHeads: [Head]
  /// The rows, by their groups.
  var body: String
  var notes: String?
}
