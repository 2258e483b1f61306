extension Help {
    /// Sums up `body` in a line.
    public static let body = Phrase(
        french: "Tenir le répertoire des instances.",
        english: "Keep the directory of bodies."
    )
    /// Sums up `body add` in a line.
    public static let bodyAdd = Phrase(
        french: "Ajouter une instance.",
        english: "Add a body."
    )
    /// Sums up `body change` in a line.
    public static let bodyChange = Phrase(
        french: "Modifier une instance ; ce qui n'est pas dit reste, les séances aussi.",
        english: "Change a body; what is not said stays, and so do its sittings."
    )
    /// Sums up `body list` in a line.
    public static let bodyList = Phrase(
        french: "Lister les instances, par sigle.",
        english: "List the bodies, by their codes."
    )
    /// Sums up `body show` in a line.
    public static let bodyShow = Phrase(
        french: "Montrer une instance : noms, type, fuseau, lieux habituels, règles.",
        english: "Show a body: names, kind, time zone, usual places, rules."
    )
    /// Sums up `person` in a line.
    public static let person = Phrase(
        french: "Tenir le répertoire des personnes et de leurs sièges.",
        english: "Keep the directory of people and of their seats."
    )
    /// Tells at length how `person` works.
    public static let personAtLength = Phrase(
        french: """
            Une PERSONNE se désigne par son nom entier, par son nom de famille s'il est seul, par \
            son numéro de membre ou par son identifiant. Un siège va du premier jour (--from) au \
            premier jour où il n'est plus occupé (--to) ; dans une instance, une personne n'en a \
            qu'un à la fois.
            """,
        english: """
            A PERSON is named by the full name, by the family name if it is the only one, by the \
            member's number or by the identifier. A seat goes from its first day (--from) until \
            the first day on which it is held no more (--to); in one body, a person has one at a \
            time.
            """
    )
    /// Sums up `person add` in a line.
    public static let personAdd = Phrase(
        french: "Ajouter une personne au répertoire.",
        english: "Add a person to the directory."
    )
    /// Sums up `person list` in a line.
    public static let personList = Phrase(
        french: "Lister les personnes et leurs sièges ; ceux d'un jour, d'une instance.",
        english: "List the people and their seats; those of a day, of a body."
    )
    /// Sums up `person address` in a line.
    public static let personAddress = Phrase(
        french: "Montrer les adresses électroniques d'une personne, en ajouter, en ôter.",
        english: "Show the e-mail addresses of a person, add some, take some away."
    )
    /// Tells at length how `person address` works.
    public static let personAddressAtLength = Phrase(
        french: """
            La première est celle à laquelle on écrit. Majuscules et minuscules ne distinguent pas \
            deux adresses ; deux personnes peuvent en partager une. Les adresses ne figurent dans \
            aucun registre de séance ni document, et s'effacent avec la personne.
            """,
        english: """
            The first is the one that is written to. Capitals do not tell two addresses apart; two \
            people may share one. Addresses stand in no record of a sitting and in no document, \
            and are erased with the person.
            """
    )
    /// Sums up `person language` in a line.
    public static let personLanguage = Phrase(
        french: "Dire dans quelle langue on écrit à une personne.",
        english: "Say in which language a person is written to."
    )
    /// Sums up `person import` in a line.
    public static let personImport = Phrase(
        french: "Reprendre des personnes d'une liste CSV, d'un classeur ou de cartes vCard.",
        english: "Take in people from a CSV list, a workbook or vCards."
    )
    /// Tells at length how `person import` works.
    public static let personImportAtLength = Phrase(
        french: """
            Le fichier est comparé au répertoire : qui est nouveau, ce qui change, qui manque. \
            Rien n'est jamais ôté. Un numéro de membre, ou une adresse avec le nom, dit qui est \
            qui ; un nom seul ne suffit pas, il faut le confirmer (--accept). Avec --body, chacun \
            reçoit un siège de l'instance. Essayez d'abord avec --dry-run.
            """,
        english: """
            The file is compared with the directory: who is new, what changes, who is missing. \
            Nothing is ever taken away. A member's number, or an address with the name, says who \
            is who; a name alone does not, it has to be confirmed (--accept). With --body, \
            everybody is given a seat of the body. Try --dry-run first.
            """
    )
    /// Sums up `person seat` in a line.
    public static let personSeat = Phrase(
        french: "Donner à une personne un siège dans une instance.",
        english: "Give a person a seat in a body."
    )
    /// Sums up `person unseat` in a line.
    public static let personUnseat = Phrase(
        french: "Mettre fin au siège d'une personne dans une instance.",
        english: "End the seat of a person in a body."
    )
    /// Sums up `rename` in a line.
    public static let rename = Phrase(
        french: "Donner à une personne un autre nom, à partir de maintenant.",
        english: "Give a person another name, from now on."
    )
    /// Tells at length how `rename` works.
    public static let renameAtLength = Phrase(
        french: """
            Un procès-verbal remis garde le nom tel qu'il a été imprimé. Avec --drafts, les \
            séances qui ne sont pas remises prennent le nouveau nom.
            """,
        english: """
            Submitted minutes keep the name as it was printed. With --drafts, sittings that are \
            not submitted take the new name.
            """
    )
    /// Sums up `erase` in a line.
    public static let erase = Phrase(
        french: "Effacer pour toujours le nom d'une personne, de partout.",
        english: "Erase the name of a person everywhere, for good."
    )
    /// Tells at length how `erase` works.
    public static let eraseAtLength = Phrase(
        french: """
            Nom et sel disparaissent de toutes les séances, du répertoire et du fichier lui-même ; \
            les documents diront « personne effacée ». Les mots des envois disparaissent aussi, et \
            ceux qui attendaient et la nomment ne partent pas. Les registres ne changent pas et se \
            vérifient toujours. Rien ne ramène le nom : --dry-run dit ce qui serait fait, et au \
            terminal la question est posée. Les fichiers YAML et les documents déjà écrits ne sont pas touchés.
            """,
        english: """
            Name and salt go from all sittings, from the directory and from the file itself; \
            documents will say ‘erased person’. The words of what was sent go too, and what waits \
            and carries the name does not go out. The journals do not change and still verify. \
            Nothing brings the name back: --dry-run says what would be done, and at a terminal \
            you are asked. YAML files and documents that were written already are not touched.
            """
    )
    /// Sums up `redact` in a line.
    public static let redact = Phrase(
        french: "Occulter pour toujours un passage d'une séance.",
        english: "Redact a passage of a sitting, for good."
    )
    /// Tells at length how `redact` works.
    public static let redactAtLength = Phrase(
        french: """
            Les mots, leurs sels et leurs versions antérieures disparaissent ; une marque dit \
            quand et pourquoi. Les mots et les pièces des envois de la séance disparaissent aussi, \
            et ceux qui attendaient ne partent pas. Le registre ne change pas et se vérifie toujours.
            """,
        english: """
            The words, their salts and earlier revisions go; a mark says when and why. The \
            words and files of what was sent of the sitting go too, and what waits of it does not \
            go out. The journal does not change and still verifies.
            """
    )
}

extension Help.Option {
    /// Says what is given as the code.
    public static let code = Phrase(
        french: "Le sigle de l'instance : 1 à 8 capitales ou chiffres.",
        english: "The code of the body: 1 to 8 capitals or digits."
    )
    /// Says what is given as the body name.
    public static let bodyName = Phrase(
        french: "Le nom de l'instance, en français.",
        english: "The name of the body, in French."
    )
    /// Says what is given as the english name.
    public static let englishName = Phrase(
        french: "Le nom de l'instance, en anglais.",
        english: "The name of the body, in English."
    )
    /// Says what is given as the organisation.
    public static let organisation = Phrase(
        french: "Le nom de l'organisme.",
        english: "The name of the organisation."
    )
    /// Says what is given as the body kind.
    public static let bodyKind = Phrase(
        french: """
            Le type, dont les règles s'appliquent : association, parti, syndicat, coopérative, \
            conseil municipal, CSE, conseil d'administration.
            """,
        english: """
            The kind, whose rules apply: association, party, union, cooperative, municipal \
            council, works council, company board.
            """
    )
    /// Says what is given as the zone.
    public static let zone = Phrase(
        french: "Le fuseau horaire, par exemple Europe/Paris.",
        english: "The time zone, for instance Europe/Paris."
    )
    /// Says what is given as the place.
    public static let place = Phrase(
        french: "Un lieu habituel, par exemple \"sur place=12, quai de la Douane\" ; répétable.",
        english: "A usual place, for instance \"on site=12, quai de la Douane\"; may be repeated."
    )
    /// Says what is given as the person.
    public static let person = Phrase(french: "La personne.", english: "The person.")
    /// Says what is given as the given.
    public static let given = Phrase(french: "Le prénom.", english: "The given name.")
    /// Says what is given as the family.
    public static let family = Phrase(french: "Le nom de famille.", english: "The family name.")
    /// Says what is given as the title.
    public static let title = Phrase(
        french: "La civilité : M., Mme, Dr.",
        english: "The title: Mr, Ms, Dr."
    )
    /// Says what is given as the number.
    public static let number = Phrase(
        french: "Le numéro de membre.",
        english: "The member's number."
    )
    /// Says what is given as the directory.
    public static let directory = Phrase(
        french: "Le fichier : CSV, .xlsx, .xls ou .vcf.",
        english: "The file: CSV, .xlsx, .xls or .vcf."
    )
    /// Says what is given as the body of a directory.
    public static let directoryBody = Phrase(
        french: "Le sigle de l'instance dont c'est la liste : chacun y reçoit un siège.",
        english: "The code of the body whose list it is: everybody is given a seat in it."
    )
    /// Says what is given as the first day of seats from a directory.
    public static let directoryFrom = Phrase(
        french: "Le premier jour des sièges, AAAA-MM-JJ ; aujourd'hui si rien n'est dit.",
        english: "The first day of the seats, YYYY-MM-DD; today where nothing is said."
    )
    /// Says how a column is mapped.
    public static let map = Phrase(
        french: "Ce que contient une colonne : \"Titre=contenu\", ou son numéro ; répétable.",
        english: "What a column holds: \"Heading=content\", or its number; may be repeated."
    )
    /// Says how a question about a row is answered.
    public static let acceptRow = Phrase(
        french: """
            names, ou LIGNE=PERSONNE, LIGNE=new, LIGNE=skip ; as-written garde les noms en \
            capitales ; répétable.
            """,
        english: """
            names, or ROW=PERSON, ROW=new, ROW=skip; as-written keeps names in capitals; may be \
            repeated.
            """
    )
    /// Says what is given as the address to add.
    public static let addAddress = Phrase(
        french: "Une adresse à ajouter ; répétable.",
        english: "An address to add; may be repeated."
    )
    /// Says what is given as the address to take away.
    public static let removeAddress = Phrase(
        french: "Une adresse à ôter ; répétable.",
        english: "An address to take away; may be repeated."
    )
    /// Says what is given as the on day.
    public static let onDay = Phrase(
        french: "Le jour dont on veut les sièges, AAAA-MM-JJ.",
        english: "The day whose seats are wanted, YYYY-MM-DD."
    )
    /// Says what is given as the in body.
    public static let inBody = Phrase(
        french: "Le sigle de l'instance dont on veut les sièges.",
        english: "The code of the body whose seats are wanted."
    )
    /// Says what is given as the from.
    public static let from = Phrase(
        french: "Le premier jour du siège, AAAA-MM-JJ.",
        english: "The first day of the seat, YYYY-MM-DD."
    )
    /// Says what is given as the until.
    public static let until = Phrase(
        french: "Le premier jour où le siège n'est plus occupé.",
        english: "The first day on which the seat is held no more."
    )
    /// Says what is given as the seat.
    public static let seat = Phrase(
        french: "titulaire, suppléant, voix consultative ou invité.",
        english: "full member, substitute, advisory or guest."
    )
    /// Says what is given as the role.
    public static let role = Phrase(
        french: "La fonction, telle qu'elle s'imprime.",
        english: "The role, as it is printed."
    )
    /// Says what is given as the section.
    public static let section = Phrase(
        french: "La section, telle qu'elle s'imprime.",
        english: "The section, as it is printed."
    )
    /// Says what is given as the weight.
    public static let weight = Phrase(
        french: "Le nombre de voix.",
        english: "The number of votes."
    )
    /// Says what is given as the drafts.
    public static let drafts = Phrase(
        french: "Le reprendre dans les séances qui ne sont pas remises.",
        english: "Take it over into the sittings that are not submitted."
    )
    /// Says what is given as the passage.
    public static let passage = Phrase(
        french: "Des mots qui ne se lisent que dans ce texte, ou son identifiant.",
        english: "Words that stand in this text only, or its identifier."
    )
    /// Says what is given as the redaction reason.
    public static let redactionReason = Phrase(
        french: """
            Pourquoi : données personnelles (personalData), décision de justice (courtOrder), \
            secret protégé (confidentiality), texte porté par erreur (error).
            """,
        english: """
            Why: personal data (personalData), court order (courtOrder), protected secret \
            (confidentiality), text entered by mistake (error).
            """
    )
    /// Says that nobody is to be asked.
    public static let yes = Phrase(
        french: "Faire sans rien demander.",
        english: "Do it without asking."
    )
    /// Says that it is only a trial.
    public static let dryRun = Phrase(
        french: "Dire ce qui serait fait, et ne rien faire.",
        english: "Say what would be done, and do nothing."
    )
}
