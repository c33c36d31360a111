/// The tear sheet: the first screen.
enum SheetTemplate {
  static let text = #"""
    <article class="sheet" aria-labelledby="title">
    <header>
    {{#particulars}}<p class="particulars">{{{particulars}}}</p>{{/particulars}}
    <h1 id="title">{{{title}}}</h1>
    {{#citation}}<p class="citation">{{{citation}}}</p>{{/citation}}
    </header>
    {{#synthetic}}<p class="synthetic" role="note"><span aria-hidden="true">⚠</span> {{{synthetic}}}</p>{{/synthetic}}
    <div class="lead">
    <div class="said">
    {{#headline}}<p class="headline"><a class="big" href="#{{anchor}}">{{number}}</a> <span class="of">{{{label}}}</span></p>{{/headline}}
    {{#summary}}<p class="summary">{{{summary}}}</p>{{/summary}}
    {{#hasFindings}}<h2>{{findingsTitle}}</h2>
    <ul class="findings">
    {{#findings}}<li>{{{statement}}}{{#evidence}} <span class="evidence">{{{evidence}}}</span>{{/evidence}}</li>
    {{/findings}}</ul>{{/hasFindings}}
    </div>
    {{#hasEvidence}}<div class="shown">
    {{#figure}}{{{figure}}}{{/figure}}
    {{#hasAgreement}}<section class="agreement" aria-labelledby="agreement-title">
    <h2 id="agreement-title">{{agreementTitle}}</h2>
    <ul class="tally">
    {{#agreement}}<li class="{{tone}}"><span class="mark" aria-hidden="true">{{mark}}</span> <b>{{count}}</b> {{word}}</li>
    {{/agreement}}</ul>
    {{#disagreements}}<p class="disagreement">{{{.}}}</p>
    {{/disagreements}}</section>{{/hasAgreement}}
    {{#caution}}<section class="counsel caution" aria-labelledby="caution-title"><h2 id="caution-title">{{cautionTitle}}</h2><p>{{{caution}}}</p></section>{{/caution}}
    {{#implication}}<section class="counsel implication" aria-labelledby="implication-title"><h2 id="implication-title">{{implicationTitle}}</h2><p>{{{implication}}}</p></section>{{/implication}}
    </div>{{/hasEvidence}}
    </div>
    </article>
    """#
}

/// What the sheet is given: every key of its template. Absent parts are `nil`.
struct SheetContext {
  struct Headline {
    var number: String
    var label: String
    var anchor: String
  }
  struct Finding {
    var statement: String
    var evidence: String?
  }
  struct Agreement {
    var mark: String
    var word: String
    var count: String
    var tone: String
  }
  var findingsTitle: String
  var agreementTitle: String
  var cautionTitle: String
  var implicationTitle: String
  var title: String
  var citation: String?
  var particulars: String?
  var synthetic: String?
  var headline: Headline?
  var summary: String?
  var hasFindings: Bool
  var findings: [Finding]
  var figure: String?
  /// A figure, agreement, a caution or an implication.
  var hasEvidence: Bool
  var hasAgreement: Bool
  var agreement: [Agreement]
  var disagreements: [String]
  var caution: String?
  var implication: String?
}
