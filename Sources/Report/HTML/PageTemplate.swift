/// The page around the document.
enum PageTemplate {
  static let text = #"""
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policy}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="tearsheet">
    <title>{{{title}}}</title>
    <style>{{{style}}}</style>
    </head>
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
