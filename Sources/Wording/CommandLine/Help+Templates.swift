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

            Une image du modèle que l'on nomme {{logo}} (clic droit, Propriétés, Options, Nom) \
            laisse sa place au logo, réduit s'il le faut à son cadre ; s'il n'y en a pas, elle s'en \
            va. Une seconde se nomme {{logo}} 2. Sans cadre, {{logo}} dans le texte suffit.
            """,
        english: """
            A template is written in LibreOffice: {{field}} where the value is to come, \
            {{#list}} … {{/list}} around what is repeated, or shown only if there is any, \
            {{^list}} … {{/list}} around what is shown if there is none. A table, section or list \
            with the name of a list is repeated without any sign.

            Behind ‘|’ comes the format: {{date | long}}, {{opened | time}}, \
            {{tasksCount | count: "task", "tasks"}}, {{title | upper}}.

            A picture of the template that is named {{logo}} (right click, Properties, Options, \
            Name) gives way to the logo, made smaller if its frame asks for it; where there is \
            none it goes. A second one is named {{logo}} 2. Without a frame, {{logo}} in the text \
            will do.
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
