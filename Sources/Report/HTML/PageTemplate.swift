/// The page around the document.
enum PageTemplate {
  static let text =
    "<!DOCTYPE html>\n" + PageHead.text + #"""
      <body>
      <a class="skip" href="#contents">{{skip}}</a>
      <main>
      {{{sheet}}}
      <nav id="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{{heading}}</h2>
      <ol>
      {{#contents}}
      <li><a href="#{{id}}">{{{name}}}</a>{{#hasParts}}<ol>{{#parts}}<li><a href="#{{id}}">{{{name}}}</a></li>{{/parts}}</ol>{{/hasParts}}</li>
      {{/contents}}
      </ol>
      </nav>
      {{{sections}}}
      </main>
      <script>{{{script}}}</script>
      </body>
      </html>

      """#
}

/// What the page is given: every key of its template.
struct PageContext {
  struct Entry {
    struct Part {
      var id: String
      var name: String
    }
    var id: String
    var name: String
    var parts: [Part]
    var hasParts: Bool
  }
  var language: String
  /// A report has none.
  var feed: String?
  var skip: String
  var heading: String
  var policy: String
  var title: String
  var style: String
  var script: String
  var sheet: String
  var contents: [Entry]
  var sections: String
}
