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
    {{#related}}<p class="related">{{{related}}}</p>{{/related}}
    </article>
    """#
}
