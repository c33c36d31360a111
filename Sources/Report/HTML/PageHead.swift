/// What every page of this program begins with. Its keys: language, policy, title, style, and feed, the title of an Atom feed.
enum PageHead {
  static let text = #"""
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policy}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="tearsheet">
    <title>{{{title}}}</title>
    {{#feed}}<link rel="alternate" type="application/atom+xml" href="feed.xml" title="{{{feed}}}">
    {{/feed}}<style>{{{style}}}</style>
    </head>

    """#

  /// Nothing is loaded from anywhere, and only this style and script are used.
  static func policy(style: String, scriptSource: String? = nil) -> String {
    let scripts = scriptSource.map { " script-src \($0);" } ?? ""
    return
      "default-src 'none'; style-src \(source(style));\(scripts) img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// As a policy names a style or a script.
  static func source(_ text: String) -> String { "'sha256-\(SHA256Digest.base64(text))'" }
}
