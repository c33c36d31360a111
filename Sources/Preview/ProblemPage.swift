import Report
import StudyFile

/// What stands in the place of a report that cannot be made.
package struct ProblemPage {
  package struct Problem {
    var diagnostic: Diagnostic
    /// The line that it is about.
    var line: String?

    package init(_ diagnostic: Diagnostic, line: String? = nil) {
      (self.diagnostic, self.line) = (diagnostic, line)
    }
  }

  var problems: [Problem]

  package init(_ problems: [Problem]) { self.problems = problems }

  package var html: String {
    let errors = problems.count { $0.diagnostic.severity == .error }
    return Self.html(
      title: "No report: \(errors) \(errors == 1 ? "error" : "errors")",
      body: """
        <p>When this is mended and saved, the report appears here by itself.</p>
        <ol>
        \(problems.map(Self.item).joined())</ol>
        """)
  }

  static var awaited: String {
    html(
      title: "The report is being made",
      body: "<p role=\"status\">It appears here as soon as it is there.</p>"
    )
  }

  private static func item(_ problem: Problem) -> String {
    let diagnostic = problem.diagnostic
    return """
      <li class="\(diagnostic.severity.rawValue)">
      <p class="place"><code>\(diagnostic.location.description.escapedForHTML)</code> \(diagnostic.severity.rawValue)</p>
      <p>\(diagnostic.message.escapedForHTML)</p>
      \(problem.line.map { excerpt($0, diagnostic.location) } ?? "")</li>

      """
  }

  /// The line with its number; from the column on it is marked.
  private static func excerpt(_ line: String, _ location: SourceLocation) -> String {
    let start = max(0, (location.column ?? 1) - 1)
    let (before, after) = (String(line.prefix(start)), String(line.dropFirst(start)))
    let marked = after.isEmpty ? "" : "<mark>\(after.escapedForHTML)</mark>"
    return "<pre tabindex=\"0\"><code>\(location.line.map { "\($0)  " } ?? "")"
      + "\(before.escapedForHTML)\(marked)</code></pre>\n"
  }

  private static func html(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(SHA256Digest.base64(style))'; \
    script-src 'none'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title)</title>
    <style>\(style)</style>
    </head>
    <body>
    <main>
    <h1>\(title)</h1>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    :root { color-scheme: light dark; --ground: #f4f2ed; --sheet: #fffefb; --ink: #1d1f23; --soft: #555a63; --mark: #a14b00; --tint: #fbf0e4; }
    @media (prefers-color-scheme: dark) { :root { --ground: #111316; --sheet: #181b1f; --ink: #e6e4df; --soft: #a4a9b2; --mark: #f0a763; --tint: #2d2319; } }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
    main { max-width: 50rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
    p { margin: 0 0 .5rem; }
    ol { list-style: none; margin: 1.5rem 0 0; padding: 0; }
    li { background: var(--sheet); border-left: 4px solid var(--mark); padding: .9rem 1.1rem .6rem; margin-bottom: 1rem; }
    .warning, .note { border-color: var(--soft); }
    .place { color: var(--soft); font-size: .92rem; }
    .place code { color: var(--ink); font-weight: 600; }
    code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .92em; }
    pre { margin: .25rem 0 .5rem; padding: .5rem .7rem; background: var(--ground); overflow-x: auto; }
    mark { background: var(--tint); color: var(--mark); text-decoration: underline wavy; text-underline-offset: .25em; }

    """
}
