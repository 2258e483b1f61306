extension HTMLText {
    /// Black on white at 7:1 and more, cards for rows on a phone, A4 on paper.
    static let stylesheet = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; background: #fff;
          color: #1b1b1b; font: 1rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif;
          overflow-wrap: break-word; }
        header { border-bottom: 2px solid #1b1b1b; margin-bottom: 1.25rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: .2rem 0; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
        h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
        p { margin: .5rem 0; }
        p, h1, h2, h3, a, caption, th, td, dt, dd { white-space: pre-wrap; }
        .organisation, .subtitle { margin: 0; color: #3a3a3a; }
        .notice { border: 1px solid #6b4a00; background: #fff6df; color: #4a3300;
          padding: .4rem .6rem; }
        .event { color: #3a3a3a; font-style: italic; }
        nav ul { list-style: none; margin: 0; padding: 0; }
        nav li { margin: .15rem 0; }
        nav a { color: #12407a; display: inline-block; padding: .3rem 0; }
        .nested { padding-left: 1.5rem; }
        table { border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; }
        caption { text-align: left; font-weight: bold; font-size: 1.05rem; padding: .25rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
          border-bottom: 1px solid #bdbdbd; font-weight: normal; }
        thead th { font-weight: bold; border-bottom: 1px solid #1b1b1b; }
        .panel { border-left: 4px solid #12407a; padding: .1rem 0 .1rem .8rem;
          margin: .75rem 0; }
        .panel.motion { border-color: #6a6a6a; }
        .panel.decision { border-color: #1f6b3a; background: #f1f7f2; }
        .outcome { font-weight: bold; }
        .signatures { display: flex; gap: 2rem; margin: 2rem 0; }
        .signatures div { flex: 1; min-height: 7rem; }
        dd { margin: 0; }
        footer { border-top: 1px solid #bdbdbd; margin-top: 2rem; font-size: .85rem;
          color: #3a3a3a; }
        @media screen and (max-width: 34rem) {
          table, tbody, tr, th, td, caption { display: block; width: 100%; }
          thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden;
            width: 1px; }
          tr { border-bottom: 1px solid #bdbdbd; padding: .4rem 0; }
          th, td { border: 0; padding: .1rem 0; }
          tbody th { font-weight: bold; }
          td:empty { display: none; }
          td::before { content: attr(data-label) "\\202F: "; color: #4a4a4a; }
          .signatures { display: block; }
        }
        @media print {
          @page { size: A4; margin: 20mm 18mm; }
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          h1, h2, h3, caption, thead { break-after: avoid; }
          h2 + p, h3 + p { break-before: avoid; }
          tr, .panel, .signatures { break-inside: avoid; }
          p { orphans: 3; widows: 3; }
          a { color: inherit; text-decoration: none; }
        }
        """
}
