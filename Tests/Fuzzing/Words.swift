/// What is put into documents beside what stands in them already.
enum Words {
    static let namespaces = Dictionary(uniqueKeysWithValues: Skeleton.declarations)

    static let elements = [
        ("text", "p"), ("text", "h"), ("text", "span"), ("text", "a"), ("text", "s"),
        ("text", "tab"), ("text", "line-break"), ("text", "list"), ("text", "list-item"),
        ("text", "list-header"), ("text", "section"), ("text", "bookmark"),
        ("text", "bookmark-start"), ("text", "bookmark-end"), ("text", "bookmark-ref"),
        ("text", "placeholder"), ("text", "text-input"), ("text", "user-field-get"),
        ("text", "user-field-decls"), ("text", "user-field-decl"), ("text", "note"),
        ("text", "note-body"), ("text", "note-citation"), ("text", "tracked-changes"),
        ("text", "changed-region"), ("text", "insertion"), ("text", "deletion"),
        ("text", "change"), ("text", "change-start"), ("text", "change-end"),
        ("text", "table-of-content"), ("text", "table-of-content-source"),
        ("text", "table-of-content-entry-template"), ("text", "index-body"),
        ("text", "index-title"), ("text", "index-entry-text"), ("text", "soft-page-break"),
        ("text", "ruby"), ("text", "ruby-text"), ("text", "numbered-paragraph"),
        ("table", "table"), ("table", "table-column"), ("table", "table-columns"),
        ("table", "table-header-rows"), ("table", "table-rows"), ("table", "table-row"),
        ("table", "table-row-group"), ("table", "table-cell"), ("table", "covered-table-cell"),
        ("draw", "frame"), ("draw", "text-box"), ("draw", "image"), ("draw", "a"),
        ("svg", "title"), ("svg", "desc"), ("office", "annotation"),
        ("office", "annotation-end"), ("office", "binary-data"), ("office", "forms"),
    ]

    static let attributes = [
        ("text", "name"), ("text", "c"), ("text", "style-name"), ("text", "outline-level"),
        ("text", "change-id"), ("text", "id"), ("text", "ref-name"), ("text", "continue-list"),
        ("table", "name"), ("table", "number-columns-repeated"), ("table", "number-rows-repeated"),
        ("table", "number-columns-spanned"), ("table", "style-name"), ("office", "name"),
        ("draw", "name"), ("xlink", "href"), ("office", "string-value"), ("style", "name"),
        ("svg", "width"), ("svg", "height"), ("text", "anchor-type"),
    ]

    static let values = [
        "", "0", "1", "-1", "2", "7", "999999999", "9223372036854775808", "-9223372036854775808",
        "items",
        "names", "none", "votes", "items_2", "passage-1", "title", "Standard", "Emphasis", "#title",
        "true",
        "{{logo}}", "{{noLogo}}", "{{logo}} 2", "logo", "{{title}}", "2cm",
        "2020-03-16", "2020-03-16T18:30:00+01:00", "9999-12-31T23:59:59Z", "\u{301}", "🇫🇷",
    ]

    static let tags = [
        "{{title}}", "{{#items}}", "{{/items}}", "{{^none}}", "{{/none}}", "{{#names}}",
        "{{/names}}", "{{.}}", "{{position}}", "{{#isDraft}}", "{{/isDraft}}", "{{chair.name}}",
        "{{items.title}}", "{{#votes}}", "{{/votes}}", "{{for}}", "{{note}}", "{{words}}",
        "{{passage}}", "{{sentence}}", "{{day | long}}", "{{moment | heure}}", "{{count | words}}",
        "{{names | join: \", \", \" et \"}}", "{{items | count: \"texte\", \"textes\"}}",
        "{{empty | default: «rien»}}", "{{isFinal | choose: 'oui', 'non'}}",
        "{{count | number: 2}}",
        "{{count | ordinal}}", "{{count | percent: 99}}", "{{title | upper | capital}}",
        "{{chair.Name}}", "{{Position}}", "{{items | join}}", "{{items.votes.for | join}}",
        "{{#chair}}{{position}}{{/chair}}", "{{#chair}}", "{{/chair}}", "{{logo}}", "{{#logo}}",
        "{{/logo}}", "{{noLogo}}", "{{", "}}", "{", "}", "{{ | }}", "{{title", "\u{A0}",
    ]
}
