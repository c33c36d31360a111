/// A figure with its number and title above, as APA sets it, and how to read it below.
enum FigureTemplate {
  static let text = #"""
    <figure id="{{id}}">
    <figcaption id="{{id}}-title"><span class="label">Figure {{number}}</span> <span class="title">{{{title}}}</span></figcaption>
    <div class="drawing">{{{drawing}}}</div>
    {{#note}}<p class="notes"><em>Note.</em> {{{note}}}</p>{{/note}}
    </figure>
    """#
}

/// What a figure is given: every key of its template.
struct FigureContext {
  var id: String
  var number: String
  var title: String
  var drawing: String
  var note: String?
}
