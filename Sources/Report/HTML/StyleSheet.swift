/// The page's only style. Its hash stands in the Content-Security-Policy, so that no other can be slipped in.
enum StyleSheet {
  static let text = #"""

    :root {
      --ground: #f4f2ed; --sheet: #fffefb; --ink: #1d1f23; --soft: #555a63; --rule: #1d1f23; --hair: #d9d6ce;
      --blue: #1f5f99; --orange: #a14b00; --tint-blue: #eaf1f8; --tint-orange: #fbf0e4; --shade: rgb(40 36 28 / .32);
      --serif: "Iowan Old Style", Charter, "Source Serif 4", "Source Serif Pro", Cambria, Georgia, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      --measure: 57.5rem; color-scheme: light dark;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #111316; --sheet: #181b1f; --ink: #e6e4df; --soft: #a4a9b2; --rule: #c9c7c1; --hair: #353a41;
        --blue: #8bbdea; --orange: #f0a763; --tint-blue: #1b2733; --tint-orange: #2d2319; --shade: rgb(190 200 215 / .3);
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: anywhere; }
    main { max-width: 74rem; margin: 0 auto; padding: 1.25rem 1rem 5rem; }
    a { color: var(--blue); text-decoration-thickness: .06em; text-underline-offset: .18em; }
    a.from { color: inherit; text-decoration: underline dotted var(--soft); text-decoration-thickness: .08em; }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--ink); color: var(--sheet); font-family: var(--sans); }
    .skip:focus { left: 0; z-index: 2; }
    h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2vw, 2.5rem); margin: 0 0 .4rem; letter-spacing: -.012em; }
    h2 { font-size: 1.5rem; margin: 0 0 1rem; }
    h3 { font-size: 1.2rem; margin: 0 0 .75rem; }
    h4 { font-size: 1.0625rem; margin: 0 0 .75rem; }
    p { margin: 0 0 1rem; }
    ul, ol { margin: 0 0 1rem; padding-left: 1.25rem; }
    code, pre { font-family: var(--mono); font-size: .84em; }

    .sheet { background: var(--sheet); border: 1px solid var(--hair); border-top: 2px dashed var(--soft); padding: clamp(1.25rem, 3vw, 2.25rem) clamp(1.25rem, 4vw, 3rem); margin-bottom: 3rem; }
    .particulars, .sheet h2 { font-family: var(--sans); font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); font-weight: 600; }
    .sheet header { margin-bottom: 1.1rem; }
    .particulars { margin-bottom: .5rem; }
    .citation { color: var(--soft); font-size: .92rem; line-height: 1.45; margin: 0; }
    .related { color: var(--soft); font-size: .92rem; margin: 1.25rem 0 0; } .onpaper { display: none; }
    .synthetic { font-family: var(--sans); font-size: .9rem; line-height: 1.45; background: var(--tint-orange); border-left: 4px solid var(--orange); padding: .5rem .9rem; margin-bottom: 1.4rem; }
    .lead { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 2.75rem; align-items: start; }
    .lead > :only-child { grid-column: 1 / -1; }
    .headline { margin-bottom: .9rem; line-height: 1.35; }
    .big { display: block; font-size: clamp(3rem, 2rem + 4vw, 4.25rem); line-height: 1.05; font-weight: 600; letter-spacing: -.03em; color: var(--blue); text-decoration: none; font-variant-numeric: lining-nums; }
    .of { font-family: var(--sans); font-size: .92rem; color: var(--soft); }
    .summary { font-size: 1.1rem; line-height: 1.5; margin-bottom: 1.25rem; }
    .sheet h2 { margin: 0 0 .45rem; }
    .findings { list-style: none; padding: 0; margin: 0; }
    .findings li { padding: .5rem 0; border-top: 1px solid var(--hair); font-size: .98rem; line-height: 1.45; }
    .evidence { display: block; margin-top: .15rem; font-family: var(--sans); font-size: .82rem; color: var(--soft); }
    .shown > * { margin: 0 0 1.25rem; } .shown > :last-child { margin-bottom: 0; }
    .tally { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin-bottom: .75rem; font-family: var(--sans); font-size: .92rem; }
    .tally li { border: 1px solid var(--hair); border-radius: 2rem; padding: .15rem .85rem; }
    .good .mark { color: var(--blue); } .bad .mark { color: var(--orange); }
    .tally .bad { border-color: var(--orange); } .mark { font-weight: 700; }
    .disagreement, .alert { background: var(--tint-orange); border-left: 4px solid var(--orange); padding: .6rem .9rem; font-size: .95rem; line-height: 1.45; } .disagreement { margin-bottom: .5rem; }
    .counsel { padding: .8rem 1.1rem .9rem; font-size: .95rem; line-height: 1.45; } .counsel p { margin: 0; }
    .caution { background: var(--tint-orange); } .implication { background: var(--tint-blue); }

    nav, main > section { max-width: var(--measure); margin: 0 auto 3.5rem; }
    nav { border-bottom: 1px solid var(--hair); padding-bottom: 1.25rem; }
    nav ol { font-family: var(--sans); font-size: .95rem; line-height: 1.4; padding: 0; margin: 0; list-style: none; }
    nav li { padding: .22rem 0; break-inside: avoid; } nav > ol > li > a { font-weight: 600; }
    nav ol ol { columns: 2 18rem; column-gap: 2.5rem; margin: .2rem 0 .35rem; padding-left: 1.1rem; border-left: 2px solid var(--hair); font-size: .9rem; }
    nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
    section section { margin-top: 2.75rem; }
    main > section > h2 { border-bottom: 1px solid var(--hair); padding-bottom: .4rem; }
    main > section p, main > section li { max-width: 46rem; }
    .aside { font-size: .95rem; color: var(--soft); border-left: 3px solid var(--hair); padding-left: .9rem; }
    tbody tr.found > th, tbody tr.found > td, li:target { background: var(--tint-blue); } section > ol { padding-left: 1.9rem; }
    .remarks { font-size: .82rem; line-height: 1.45; color: var(--soft); margin-top: -.4rem; } .remarks li { margin-bottom: .2rem; }
    #references ul { list-style: none; padding: 0; font-size: .95rem; line-height: 1.5; }
    #references li { padding-left: 2rem; text-indent: -2rem; margin-bottom: .35rem; }

    .table, figure { margin: 1.75rem 0; }
    caption, figcaption { text-align: left; padding-bottom: .5rem; font-family: var(--serif); }
    .label { display: block; font-family: var(--sans); font-size: .92rem; font-weight: 700; }
    .title { display: block; font-style: italic; font-size: 1rem; line-height: 1.4; }
    /* A table that goes on beyond an edge has a shadow there: the covers scroll with it, the shadows stay. */
    .scroll { overflow-x: auto; overscroll-behavior-x: contain; scrollbar-width: thin; scrollbar-color: var(--soft) transparent;
      background:
        linear-gradient(to right, var(--ground) 50%, transparent) left / 1.5rem 100% no-repeat local,
        linear-gradient(to left, var(--ground) 50%, transparent) right / 1.5rem 100% no-repeat local,
        linear-gradient(to right, var(--shade), transparent) left / .9rem calc(100% - 3px) no-repeat scroll,
        linear-gradient(to left, var(--shade), transparent) right / .9rem calc(100% - 3px) no-repeat scroll; }
    table { caption-side: top; border-collapse: collapse; border-top: 1.5px solid var(--rule); border-bottom: 1.5px solid var(--rule); font-family: var(--sans); font-size: .875rem; line-height: 1.4; min-width: min(100%, 26rem); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: normal; }
    caption span, .heading span { position: sticky; left: 0; width: fit-content; max-width: min(var(--measure), calc(100vw - 2.4rem)); }
    thead { border-bottom: 1px solid var(--rule); }
    th, td { padding: .28rem .5rem; vertical-align: top; font-weight: 400; text-align: left; }
    th:first-child { padding-left: .1rem; } thead tr + tr th:first-child { padding-left: .5rem; } th:last-child, td:last-child { padding-right: .2rem; }
    thead th { vertical-align: bottom; }
    tbody th { min-width: 9.5rem; max-width: 22rem; overflow-wrap: anywhere; hyphens: auto; }
    .number { text-align: right; white-space: nowrap; } .opens { padding-left: 1.1rem; } .ghost { visibility: hidden; user-select: none; }
    thead .number { white-space: normal; overflow-wrap: normal; }
    td.text { min-width: 5rem; max-width: 22rem; overflow-wrap: break-word; } td code { overflow-wrap: anywhere; } td.text:last-child { min-width: 10rem; }
    .span { text-align: center; padding-bottom: .3rem; background: linear-gradient(var(--rule), var(--rule)) center bottom / calc(100% - 1rem) 1px no-repeat; }
    .span span { position: sticky; left: 10.5rem; right: .5rem; display: inline-block; max-width: 22rem; overflow-wrap: break-word; }
    tr:not(.heading) > th[scope="row"], thead tr:first-child th:first-child { position: sticky; left: 0; z-index: 1; background: var(--ground); }
    .heading th { padding-top: .65rem; font-weight: 600; max-width: none; } .heading span { display: inline-block; max-width: min(34rem, calc(100vw - 2.4rem)); }
    .indented th { padding-left: 1.1rem; } .twice th { padding-left: 2.1rem; }
    #table-findings { width: 100%; } #table-findings table { width: 100%; } #table-findings td.text { min-width: 6.6rem; } #table-findings td.text:last-child { min-width: 12rem; } #table-findings .heading span { max-width: min(52rem, calc(100vw - 2.4rem)); }
    .notes { font-size: .8125rem; line-height: 1.45; color: var(--soft); margin: .5rem 0 0; max-width: none; }
    .drawing { position: relative; width: 25rem; max-width: 100%; }
    .drawing svg { display: block; width: 100%; height: auto; font-family: var(--sans); }
    .drawing .marks { position: absolute; inset: 0; height: 100%; overflow: visible; }
    .marks rect { fill: var(--ink); fill-opacity: 0; } .marks rect:hover, .marks rect:focus { fill-opacity: .1; }
    .marks [tabindex]:focus { outline: none; } .marks [tabindex]:focus-visible { stroke: var(--ink); stroke-width: 2; }
    .tip { position: absolute; z-index: 2; width: max-content; max-width: min(18rem, calc(100vw - 8px)); padding: .2rem .5rem; border: 1px solid transparent; border-radius: .25rem; background: var(--ink); color: var(--sheet); font: .8125rem/1.4 var(--sans); }
    .words { margin-top: .4rem; font: .8125rem/1.45 var(--sans); color: var(--soft); } .words p { margin: .2rem 0 0; }
    .words summary { width: fit-content; min-height: 1.5rem; cursor: pointer; } .words summary:hover { color: var(--blue); } .words summary:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .tools { font-family: var(--sans); font-size: .78rem; line-height: 1.3; } div.tools { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .5rem; }
    div.tools::before { content: attr(data-label); color: var(--soft); align-self: center; }
    .tools button { font: inherit; color: var(--soft); background: none; border: 0; padding: .2rem .3rem; min-height: 1.5rem; min-width: 1.5rem; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .25em; }
    .tools button:hover, .tools button:focus-visible { color: var(--blue); text-decoration-style: solid; }
    .tools input { font: inherit; color: inherit; background: none; border: 1px solid var(--soft); border-radius: .3rem; padding: .2rem .5rem; min-height: 1.5rem; min-width: 11rem; margin-right: .6rem; order: -1; }
    .sort { font: inherit; color: inherit; letter-spacing: inherit; text-align: inherit; background: none; border: 0; padding: 0; margin: 0; min-height: 1.5rem; cursor: pointer; }
    .sort:hover, [aria-sort] .sort { text-decoration: underline dotted; text-underline-offset: .25em; } [aria-sort="ascending"] .sort::after { content: "\00a0▲"; font-size: .7em; } [aria-sort="descending"] .sort::after { content: "\00a0▼"; font-size: .7em; }
    .sort:focus-visible, .tools :focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
    .follow { display: none; }
    @media (min-width: 88rem) {
      .follow { display: block; position: fixed; left: 1.5rem; top: 2rem; bottom: 2rem; width: 13rem; max-width: calc((100vw - var(--measure)) / 2 - 3rem); overflow-y: auto; margin: 0; padding: 0; border: 0; font-family: var(--sans); font-size: .8rem; line-height: 1.35; scrollbar-width: thin; }
      .follow.away { visibility: hidden; } .follow a { display: block; padding: .22rem .6rem; border-left: 2px solid var(--hair); color: var(--soft); padding-left: 1.2rem; } .follow .top { font-weight: 600; padding-left: .6rem; }
      .follow a[aria-current] { color: var(--ink); border-color: var(--blue); background: var(--tint-blue); }
    }
    pre { background: var(--sheet); border: 1px solid var(--hair); padding: .8rem 1rem; overflow-x: auto; line-height: 1.5; }

    @media (max-width: 52rem) {
      main { padding: 0 0 3rem; } .sheet { border-left: 0; border-right: 0; }
      .lead { grid-template-columns: minmax(0, 1fr); gap: 1.75rem; }
      nav, main > section { padding-left: 1.1rem; padding-right: 1.1rem; }
      table { font-size: .8125rem; } th, td { padding-left: .35rem; padding-right: .35rem; } .opens { padding-left: .8rem; }
      tbody th { min-width: 9rem; max-width: 10rem; } .span span { left: 9rem; } td.text:last-child { min-width: 12rem; }
    }
    @media print {
      :root { --ground: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #000; --hair: #bbb; --blue: #1f5f99; --orange: #a14b00; --tint-blue: #f2f6fa; --tint-orange: #fcf5ec; --shade: transparent; }
      @page { margin: 15mm 16mm; } html { font-size: 11px; }
      body { font-size: 10pt; } main { max-width: none; padding: 0; } .skip, nav, .tools, div.tools, .marks, .tip, .words, .onscreen { display: none; } .onpaper { display: inline; } .sort::after { content: none !important; }
      .sheet { border: 0; padding: 0; break-after: page; font-size: 8.5pt; } .sheet h1 { font-size: 20pt; } .big { font-size: 34pt; } a { color: inherit; text-decoration: none; } .big { color: var(--blue); }
      .lead { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 1.5rem; }
      main > section { max-width: none; margin-bottom: 1.5rem; padding: 0; } main > section p, main > section li { max-width: none; }
      h2, h3, h4, caption, figcaption { break-after: avoid; } figure, caption, tr, .short, .counsel, .aside { break-inside: avoid; }
      .scroll { overflow: visible; background: none; } table { font-size: 8pt; min-width: 0; } th, td { padding: .2rem .4rem; }
      .dense { font-size: 5.5pt; } .dense th, .dense td { padding: .1rem .15rem; } tbody th { min-width: 6rem; } tr > th[scope="row"], thead tr:first-child th:first-child, .heading span, .span span, caption span { position: static; max-width: none; } thead { display: table-header-group; }
      .span { background: none; } .span span { display: block; border-bottom: .75pt solid var(--rule); padding-bottom: .2rem; }
      .drawing { width: auto; } .drawing svg { width: 9.6cm; max-height: 23cm; } .drawing .marks { display: none; }
    }

    """#
}
