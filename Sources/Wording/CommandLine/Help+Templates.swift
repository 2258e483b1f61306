extension Help {
    public static let template = Phrase(
        french: "Contrôler un modèle de document ; lister les champs qu'il peut employer.",
        english: "Check a document template; list the fields that it can use."
    )
    public static let templateAtLength = Phrase(
        french: """
            Un modèle s'écrit dans LibreOffice : {{champ}} où la valeur doit venir, \
            {{#liste}} … {{/liste}} autour de ce qui se répète ou ne se montre que s'il y a lieu, \
            {{^liste}} … {{/liste}} autour de ce qui se montre sinon. Un tableau, une section ou \
            une liste qui porte le nom d'une liste se répète sans autre signe.

            Après « | » vient le format : {{date | long}}, {{opened | heure}}, \
            {{tasksCount | compte: "tâche", "tâches"}}, {{title | majuscules}}.
            """,
        english: """
            A template is written in LibreOffice: {{field}} where the value is to come, \
            {{#list}} … {{/list}} around what is repeated, or shown only if there is any, \
            {{^list}} … {{/list}} around what is shown if there is none. A table, section or list \
            with the name of a list is repeated without any sign.

            Behind ‘|’ comes the format: {{date | long}}, {{opened | time}}, \
            {{tasksCount | count: "task", "tasks"}}, {{title | upper}}.
            """
    )
    public static let templateCheck = Phrase(
        french: "Dire tout ce qui ne va pas dans un modèle.",
        english: "Tell all that is wrong with a template."
    )
    public static let templateFields = Phrase(
        french: "Lister les champs, avec leur sens et un exemple.",
        english: "List the fields, with their meaning and an example."
    )
}

extension Help.Option {
    public static let templateFile = Phrase(
        french: "Le modèle : .odt, .ott ou .fodt.",
        english: "The template: .odt, .ott or .fodt."
    )
}
