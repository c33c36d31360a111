/// A page that lists reports.
enum DigestTemplate {
  /// What a digest begins with, so that no other page is replaced by one.
  static let beginning = "<!DOCTYPE html>\n<!-- tearsheet digest -->\n"

  static let text =
    beginning + PageHead.text + #"""
      <body>
      <a class="skip" href="#studies">{{{skip}}}</a>
      <header class="masthead">
      <p class="particulars">{{{digest}}}</p>
      <h1>{{{heading}}}</h1>
      <nav aria-label="{{{pages}}}"><ul class="places">
      {{#places}}<li>{{#isHere}}<span aria-current="page">{{{name}}}</span>{{/isHere}}{{^isHere}}<a href="{{href}}">{{{name}}}</a>{{/isHere}}</li>
      {{/places}}</ul></nav>
      </header>
      <main id="studies">
      {{#months}}
      <section aria-labelledby="{{anchor}}">
      <h2 id="{{anchor}}">{{{name}}}</h2>
      {{#cards}}{{{.}}}
      {{/cards}}{{#hasLines}}<ul class="archive">
      {{#lines}}<li>{{{.}}}</li>
      {{/lines}}</ul>{{/hasLines}}
      </section>
      {{/months}}
      </main>
      </body>
      </html>

      """#

  static let card = #"""
    <article class="sheet study"{{#foreign}} lang="{{foreign}}"{{/foreign}} aria-labelledby="study-{{id}}">
    <header>
    {{#topics}}<p class="particulars">{{{topics}}}</p>{{/topics}}
    <h3 id="study-{{id}}"><a href="{{href}}">{{{title}}}</a></h3>
    {{#citation}}<p class="citation">{{{citation}}}</p>{{/citation}}
    </header>
    {{#synthetic}}<p class="synthetic" role="note"><span aria-hidden="true">⚠</span> {{{synthetic}}}</p>{{/synthetic}}
    <div class="lead">
    <div class="said">
    {{#headline}}<p class="headline"><span class="big">{{{number}}}</span> <span class="of">{{{label}}}</span></p>{{/headline}}
    {{#summary}}<p class="summary">{{{summary}}}</p>{{/summary}}
    </div>
    <div class="shown">
    {{#figure}}{{{figure}}}{{/figure}}
    {{#hasAgreement}}<p class="agreed" id="agreement-{{id}}">{{{agreementTitle}}}</p>
    <ul class="tally" aria-labelledby="agreement-{{id}}">
    {{#agreement}}<li class="{{tone}}"><b>{{count}}</b> {{{word}}}</li>
    {{/agreement}}</ul>{{/hasAgreement}}
    {{#implication}}<section class="counsel implication" aria-labelledby="implication-{{id}}"><h4 id="implication-{{id}}">{{{implicationTitle}}}</h4><p>{{{implication}}}</p></section>{{/implication}}
    </div>
    </div>
    <p class="more"><a href="{{href}}">{{{more}}}<span class="hidden">: {{{title}}}</span></a></p>
    </article>
    """#

  /// What the style sheet of a report does not have.
  static let style = """

    .masthead, #studies { max-width: 72rem; margin: 0 auto; padding: 0 clamp(.75rem, 3vw, 1.5rem); }
    .masthead { padding-top: 2rem; margin-bottom: 1.5rem; } .masthead h1 { margin: .2rem 0 .6rem; }
    .masthead nav { max-width: none; margin: 0; border: 0; padding: 0; }
    .places { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem .5rem; padding: 0; margin: 0; font-family: var(--sans); font-size: .9rem; }
    .places a, .places span { display: inline-block; padding: .25rem .8rem; border: 1px solid var(--hair); border-radius: 2rem; text-decoration: none; }
    .places [aria-current] { background: var(--tint-blue); font-weight: 600; }
    #studies > section { max-width: none; margin-bottom: 2.5rem; padding: 0; } #studies > section > h2 { font-size: 1.25rem; }
    .study h3 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .4rem; } .study h3 a { color: inherit; text-decoration: none; } .study h3 a:hover { text-decoration: underline; }
    .study h4, .agreed { font-family: var(--sans); font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); font-weight: 600; margin: 0 0 .4rem; }
    #studies .citation, #studies .synthetic { max-width: none; }
    .study .counsel { margin-top: 1rem; } .more { font-family: var(--sans); font-size: .95rem; font-weight: 600; margin: 1.2rem 0 0; }
    .archive { padding-left: 1.25rem; } .archive li { margin-bottom: .5rem; }
    """
}

/// What the page is given: every key of its template.
struct DigestContext {
  struct Place {
    var name: String
    var href: String
    var isHere: Bool
  }
  struct Month {
    var anchor: String
    var name: String
    var cards: [String]
    var lines: [String]
    var hasLines: Bool
  }
  var language: String
  var policy: String
  var title: String
  /// The title of its feed.
  var feed: String?
  var digest: String
  var skip: String
  var pages: String
  var heading: String
  var style: String
  var places: [Place]
  var months: [Month]
}

/// What a study's card is given. Absent parts are `nil`.
struct DigestCardContext {
  struct Headline {
    var number: String
    var label: String
  }
  struct Agreement {
    var word: String
    var count: String
    var tone: String
  }
  var id: String
  var href: String
  var title: String
  var topics: String?
  var citation: String?
  /// The language of the report, where it is not that of the page.
  var foreign: String?
  var synthetic: String?
  var headline: Headline?
  var summary: String?
  var figure: String?
  var hasAgreement: Bool
  var agreementTitle: String
  var agreement: [Agreement]
  var implicationTitle: String
  var implication: String?
  var more: String
}
