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
