/// The page's only style. Its hash stands in the Content-Security-Policy, so that no other can be slipped in.
enum StyleSheet {
  static let text = #"""

    :root {
      --ground: #f4f2ed; --sheet: #fffefb; --ink: #1d1f23; --soft: #565b64; --rule: #1d1f23; --hair: #d9d6ce;
      --blue: #1f5f99; --orange: #a84f00; --tint-blue: #eaf1f8; --tint-orange: #fbf0e4;
      --serif: "Iowan Old Style", Charter, "Source Serif 4", "Source Serif Pro", Cambria, Georgia, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      color-scheme: light dark;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #111316; --sheet: #181b1f; --ink: #e6e4df; --soft: #a4a9b2; --rule: #c9c7c1; --hair: #353a41;
        --blue: #8bbdea; --orange: #f0a763; --tint-blue: #1b2733; --tint-orange: #2d2319;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: anywhere; }
    main { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1rem 5rem; }
    a { color: var(--blue); text-decoration-thickness: .06em; text-underline-offset: .18em; }
    a.from { color: inherit; text-decoration: underline dotted var(--soft); text-decoration-thickness: .08em; }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--ink); color: var(--sheet); font-family: var(--sans); }
    .skip:focus { left: 0; z-index: 1; }
    h1, h2, h3 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); margin: 0 0 .5rem; letter-spacing: -.012em; }
    h2 { font-size: 1.5rem; margin: 0 0 1rem; }
    h3 { font-size: 1.2rem; margin: 0 0 .75rem; }
    p { margin: 0 0 1rem; }
    ul, ol { margin: 0 0 1rem; padding-left: 1.25rem; }
    code, pre { font-family: var(--mono); font-size: .84em; }

    .sheet { background: var(--sheet); border: 1px solid var(--hair); border-top: 2px dashed var(--soft); padding: clamp(1.25rem, 4vw, 3rem); margin-bottom: 3rem; }
    .particulars, .sheet h2, .label { font-family: var(--sans); font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); font-weight: 600; }
    .particulars { margin-bottom: .75rem; }
    .citation { color: var(--soft); font-size: .95rem; max-width: 46rem; margin-bottom: 1.5rem; }
    .synthetic { font-family: var(--sans); font-size: .95rem; background: var(--tint-orange); border-left: 4px solid var(--orange); padding: .7rem 1rem; margin-bottom: 1.75rem; }
    .lead { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.5rem; align-items: start; }
    .lead > :only-child { grid-column: 1 / -1; }
    .headline { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin-bottom: 1.1rem; line-height: 1.35; }
    .big { font-size: clamp(3rem, 2rem + 5vw, 4.75rem); line-height: 1; font-weight: 600; letter-spacing: -.03em; color: var(--blue); text-decoration: none; font-variant-numeric: lining-nums; }
    .of { font-family: var(--sans); font-size: .95rem; color: var(--soft); flex: 1 1 100%; }
    .summary { font-size: 1.15rem; line-height: 1.5; }
    .sheet h2 { margin: 0 0 .5rem; }
    .findings { list-style: none; padding: 0; margin: 0; }
    .findings li { padding: .6rem 0; border-top: 1px solid var(--hair); font-size: .98rem; line-height: 1.5; }
    .evidence { display: block; margin-top: .2rem; font-family: var(--sans); font-size: .84rem; color: var(--soft); }
    .shown figure { margin: 0; }
    .agreement { margin-top: 0; } figure + .agreement { border-top: 1px solid var(--hair); margin-top: 1.5rem; padding-top: 1.25rem; }
    .tally { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin-bottom: .75rem; font-family: var(--sans); font-size: .92rem; }
    .tally li { border: 1px solid var(--hair); border-radius: 2rem; padding: .25rem .85rem; }
    .good .mark, .mark.good { color: var(--blue); } .bad .mark, .mark.bad { color: var(--orange); }
    .tally .bad { border-color: var(--orange); } .mark { font-weight: 700; }
    .disagreement, .alert { background: var(--tint-orange); border-left: 4px solid var(--orange); padding: .7rem 1rem; font-size: .95rem; line-height: 1.5; } .disagreement { margin-bottom: .5rem; }
    .counsel { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1.25rem; margin-top: 1.75rem; }
    .counsel section { padding: 1rem 1.2rem; font-size: .98rem; line-height: 1.5; }
    .counsel p { margin: 0; }
    .caution { background: var(--tint-orange); } .implication { background: var(--tint-blue); }

    nav, main > section { max-width: 54rem; margin: 0 auto 3.5rem; }
    nav ol { columns: 2 16rem; column-gap: 2.5rem; font-family: var(--sans); font-size: .95rem; padding-left: 1.2rem; }
    nav ol ol { columns: 1; margin: .1rem 0 .4rem; padding-left: 1rem; list-style: none; font-size: .95em; }
    nav li { break-inside: avoid; padding: .08rem 0; }
    section section { margin-top: 2.5rem; }
    main > section > h2 { border-bottom: 1px solid var(--hair); padding-bottom: .4rem; }
    .aside { font-size: .95rem; color: var(--soft); border-left: 3px solid var(--hair); padding-left: .9rem; }

    .table, figure { margin: 1.75rem 0; }
    caption, figcaption { text-align: left; padding-bottom: .5rem; }
    .label { display: block; color: var(--ink); letter-spacing: 0; text-transform: none; font-size: .92rem; font-weight: 700; }
    .title { display: block; font-style: italic; font-size: 1rem; line-height: 1.4; }
    .scroll { overflow-x: auto; overscroll-behavior-x: contain; }
    table { border-collapse: collapse; border-top: 1.5px solid var(--rule); border-bottom: 1.5px solid var(--rule); font-family: var(--sans); font-size: .875rem; line-height: 1.4; min-width: min(100%, 26rem); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: normal; }
    caption { font-family: var(--serif); }
    caption span { position: sticky; left: 0; width: fit-content; max-width: min(54rem, calc(100vw - 2.4rem)); }
    table { caption-side: top; }
    thead { border-bottom: 1px solid var(--rule); }
    th, td { padding: .28rem .55rem; vertical-align: top; font-weight: 400; text-align: left; }
    th:first-child { padding-left: .1rem; }
    thead th { vertical-align: bottom; }
    tbody th { min-width: 9.5rem; max-width: 24rem; overflow-wrap: anywhere; }
    main > section#findings { max-width: 62rem; } #table-findings tbody th { min-width: 14rem; }
    .number { text-align: right; white-space: nowrap; } .center { text-align: center; white-space: nowrap; }
    thead .number { white-space: normal; }
    td.text { min-width: 7rem; max-width: 22rem; overflow-wrap: anywhere; }
    .span { text-align: center; } .span span { display: block; border-bottom: 1px solid var(--rule); padding-bottom: .2rem; max-width: 22rem; margin: 0 auto; overflow-wrap: break-word; }
    tr:not(.heading) > th[scope="row"], thead tr:first-child th:first-child { position: sticky; left: 0; background: var(--ground); }
    .heading th { padding-top: .65rem; font-weight: 600; max-width: none; } .indented th { padding-left: 1.1rem; }
    .notes { font-size: .85rem; line-height: 1.45; color: var(--soft); margin: .5rem 0 0; }
    svg { display: block; width: 100%; height: auto; font-family: var(--sans); }
    .drawing { max-width: 36rem; overflow-x: auto; } .drawing svg { min-width: 19rem; }
    pre { background: var(--sheet); border: 1px solid var(--hair); padding: .8rem 1rem; overflow-x: auto; line-height: 1.5; }

    @media (max-width: 46rem) {
      main { padding: 0 0 3rem; } .sheet { border-left: 0; border-right: 0; }
      .lead { grid-template-columns: minmax(0, 1fr); gap: 1.75rem; }
      nav, main > section { padding: 0 1.1rem; } tbody th, #table-findings tbody th { min-width: 8rem; max-width: 9.5rem; } #table-findings .indented th { position: static; }
    }
    @media print {
      :root { --ground: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #000; --hair: #bbb; --blue: #1f5f99; --orange: #a84f00; --tint-blue: #f2f6fa; --tint-orange: #fcf5ec; }
      @page { margin: 15mm 16mm; } html { font-size: 11.5px; }
      body { font-size: 10pt; } main { max-width: none; padding: 0; } .skip, nav { display: none; }
      .sheet { border: 0; padding: 0; break-after: page; font-size: 8.5pt; line-height: 1.4; } .sheet h1 { font-size: 20pt; } .big { font-size: 34pt; } .lead { gap: 1.2rem; } .summary { font-size: 10.5pt; } .findings li { padding: .3rem 0; font-size: 1em; } .citation, .synthetic, .counsel { margin-bottom: .8rem; margin-top: .6rem; } a { color: inherit; text-decoration: none; }
      nav, main > section { max-width: none; margin-bottom: 1.5rem; }
      h2, h3, caption, figcaption { break-after: avoid; } figure, caption, tr, .counsel section, .aside { break-inside: avoid; }
      .scroll { overflow: visible; } table { font-size: 8pt; min-width: 0; } th, td { padding: .2rem .45rem; }
      tbody th, thead th:first-child { position: static; } .drawing { max-width: 11cm; } .drawing svg { min-width: 0; } thead { display: table-header-group; }
    }

    """#
}
