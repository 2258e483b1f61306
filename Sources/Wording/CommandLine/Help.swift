import Journal

/// What `greffier --help` says.
public enum Help {
    /// Sums up `greffier` in a line.
    public static let greffier = Phrase(
        french: "Consigner une séance hybride, en tirer le procès-verbal, le vérifier.",
        english: "Record a hybrid sitting, make its minutes, verify them."
    )

    /// Tells at length how `greffier` works.
    public static let greffierAtLength = Phrase(
        french: """
            Une SÉANCE se désigne par sa référence (BF-2020-03-16), par le début de celle-ci, \
            ou par son identifiant. Les registres tiennent dans un seul fichier : --database, \
            sinon la variable GREFFIER_DATABASE, sinon le dossier de données de l'utilisateur.

            Code de retour : 0 tout va bien ; 1 la vérification a trouvé une anomalie ; \
            2 ce qui est demandé est refusé, ou un fichier est fautif ; 3 rien de ce nom ; \
            64 commande mal formée ; 74 fichier illisible ou disque plein.
            """,
        english: """
            A MEETING is named by its reference (BF-2020-03-16), by the beginning of it, or by \
            its identifier. The records are one file: --database, else the variable \
            GREFFIER_DATABASE, else the user's data folder.

            Exit status: 0 all is well; 1 verification found a fault; 2 what was asked for is \
            refused, or a file is faulty; 3 nothing of that name; 64 the command is malformed; \
            74 a file cannot be read or the disk is full.
            """
    )

    /// Sums up `record` in a line.
    public static let record = Phrase(
        french: "Consigner une séance écrite en YAML ; le même fichier, redonné, ne change rien.",
        english: "Record a sitting written as YAML; the same file again changes nothing."
    )
    /// Tells at length how `record` works.
    public static let recordAtLength = Phrase(
        french: """
            Un fichier est consigné en entier ou pas du tout. Un texte corrigé remplace le \
            précédent tant que le procès-verbal n'est pas remis ; une ligne ajoutée est un acte \
            nouveau ; une ligne modifiée ou ôtée est refusée : ce qui est consigné se corrige, \
            sous la clé « après la séance », et ne s'efface pas. Le format est décrit dans \
            Samples/README.md.
            """,
        english: """
            A file is recorded as a whole or not at all. A text that was mended replaces the \
            earlier one until the minutes are submitted; a line that was added is a new act; a \
            line changed or taken out is refused: what is recorded is corrected, under the key \
            ‘afterwards’, and never erased. The format is described in Samples/README.md.
            """
    )
    /// Sums up `importing` in a line.
    public static let importing = Phrase(
        french: "Reprendre une séance d'un fichier XML, archive ou procès-verbal publié.",
        english: "Take in a sitting from an XML file, an archive or published minutes."
    )
    /// Sums up `list` in a line.
    public static let list = Phrase(
        french: "Lister les séances, la plus ancienne d'abord.",
        english: "List the sittings, the earliest first."
    )
    /// Sums up `show` in a line.
    public static let show = Phrase(
        french: "Montrer une séance : présence, votes, décisions, empreinte du registre.",
        english: "Show a sitting: attendance, votes, decisions, head of the record."
    )
    /// Sums up `export` in a line.
    public static let export = Phrase(
        french: "Écrire le procès-verbal d'une séance dans un fichier.",
        english: "Write the minutes of a sitting to a file."
    )
    /// Tells at length how `export` works.
    public static let exportAtLength = Phrase(
        french: """
            Plusieurs séances s'exportent ensemble, dans un dossier ; leurs PDF ne démarrent \
            LibreOffice qu'une fois. Un procès-verbal en ODT ou PDF emporte le XML publié, que \
            « greffier verify FICHIER » compare ensuite au registre.
            """,
        english: """
            Several meetings are exported together, into a folder; their PDFs start LibreOffice \
            only once. Minutes in ODT or PDF carry the published XML, which ‘greffier verify \
            FILE’ then compares with the record.
            """
    )
    /// Sums up `verify` in a line.
    public static let verify = Phrase(
        french: "Vérifier toutes les séances, une séance, ou un fichier exporté (XML, ODT, PDF).",
        english: "Verify all sittings, one sitting, or an exported file (XML, ODT, PDF)."
    )
    /// Tells at length how `verify` works.
    public static let verifyAtLength = Phrase(
        french: """
            Une archive se vérifie seule ; un procès-verbal publié se vérifie à côté de son \
            registre. D'un ODT sont comparés le XML qu'il emporte et le texte, passage par \
            passage ; d'un PDF, le XML joint et l'empreinte, non les pages. Avec --head, l'empreinte \
            imprimée au bas d'un procès-verbal est cherchée dans le registre : c'est ce qui trahit un registre réécrit d'un bout à l'autre.
            """,
        english: """
            An archive is verified by itself; published minutes are verified beside their \
            record. Of an ODT the XML that it carries and the text are compared, passage by \
            passage; of a PDF the XML attached and the head, not the pages. With --head, the head \
            printed at the foot of minutes is looked for in the record: that is what betrays a record rewritten from end to end.
            """
    )
    /// Sums up `participation` in a line.
    public static let participation = Phrase(
        french: "Mesurer la participation à distance, pour une séance ou pour plusieurs.",
        english: "Measure remote participation, of one sitting or of many."
    )
    /// Tells at length how `participation` works.
    public static let participationAtLength = Phrase(
        french: """
            Chaque part est donnée avec son numérateur, son dénominateur et le temps dont le mode \
            est connu ; un tiret dit qu'il n'y a rien à rapporter. Sur plusieurs séances, on ajoute \
            avant de diviser. Seules comptent les séances levées. Avec --audience body ou public, un \
            mois n'est communiqué qu'une fois terminé, et rien qui désigne trop peu de personnes.
            """,
        english: """
            Each share is given with its numerator, its denominator and the time of known mode; a \
            dash says that there is nothing to take a part of. Over many sittings, sums are taken \
            before quotients. Only sittings that were adjourned count. With --audience body or \
            public, a month is told only once it is over, and nothing that points to too few people.
            """
    )
    /// Sums up `rebuild` in a line.
    public static let rebuild = Phrase(
        french: "Récrire les tables dérivées à partir des registres.",
        english: "Write the derived tables anew from the journals."
    )
}

extension Help {
    /// What the options and arguments are.
    public enum Option {
        /// Says what is given as the database.
        public static let database = Phrase(
            french: "Le fichier des registres.",
            english: "The file of the records."
        )
        /// Says what is given as the language.
        public static let language = Phrase(
            french: "La langue du document : fr ou en.",
            english: "The language of the document: fr or en."
        )
        /// Says what is given as the json.
        public static let json = Phrase(
            french: "Écrire du JSON, à lire par un programme.",
            english: "Write JSON, for a program to read."
        )
        /// Says what is given as the records.
        public static let records = Phrase(
            french: "Les fichiers YAML, un par séance.",
            english: "The YAML files, one for each sitting."
        )
        /// Says what is given as the xml.
        public static let xml = Phrase(french: "Le fichier XML.", english: "The XML file.")
        /// Says what is given as the meeting.
        public static let meeting = Phrase(french: "La séance.", english: "The meeting.")
        /// Says what is given as the meetings.
        public static let meetings = Phrase(
            french: "La séance, ou plusieurs.",
            english: "The meeting, or several."
        )
        /// Says what is given as the meeting or file.
        public static let meetingOrFile = Phrase(
            french: "Une séance ou un fichier ; sans rien, toutes les séances.",
            english: "A meeting or a file; without any, all meetings."
        )
        /// Says what is given as the references.
        public static let references = Phrase(
            french: "N'écrire que les références, une par ligne.",
            english: "Write the references only, one on each line."
        )
        /// Says what is given as the format.
        public static let format = Phrase(
            french: "Le format du fichier.",
            english: "The format of the file."
        )
        /// Says what is given as the profile.
        public static let profile = Phrase(
            french: "Pour XML : minutes (ce qui est publié) ou archive (tout, pour restaurer).",
            english: "For XML: minutes (what is published) or archive (all, to restore)."
        )
        /// Says what is given as the template.
        public static let template = Phrase(
            french: "Pour ODT et PDF : un autre modèle (.fodt, .odt, .ott).",
            english: "For ODT and PDF: another template (.fodt, .odt, .ott)."
        )
        /// Says what is given as a picture.
        public static let picture = Phrase(
            french: """
                Pour ODT et PDF : une image que le modèle montre (PNG, JPEG, SVG), logo=logo.png ; \
                aussi chairSignature, secretarySignature, stamp (cachet). Une fois par image.
                """,
            english: """
                For ODT and PDF: a picture that the template shows (PNG, JPEG, SVG), \
                logo=logo.png; also chairSignature, secretarySignature, stamp. Once for each.
                """
        )
        public static let documentTemplate = Phrase(
            french: "Pour un ODT : son modèle, quand il n'est pas de ceux qui sont fournis.",
            english: "For an ODT: its template, when it is none of those that are shipped."
        )
        /// Says what is given as the variant.
        public static let variant = Phrase(
            french: """
                Le document : notice (convocation), minutes (procès-verbal), report (compte \
                rendu), attendance-sheet (feuille de présence), decision-register (relevé de \
                décisions), extract (extrait, avec --decision).
                """,
            english: """
                The document: notice, minutes, report, attendance-sheet, decision-register, \
                extract (with --decision).
                """
        )
        /// Says what is given as the decision.
        public static let decision = Phrase(
            french: "Pour un extrait : la décision, comme 2020-BF-007.",
            english: "For an extract: the decision, such as 2020-BF-007."
        )
        /// Says what is given as the table.
        public static let table = Phrase(
            french: """
                Pour CSV : attendance (présences), proxies (pouvoirs), replacements \
                (remplacements), quorum, agenda (ordre du jour), interruptions, incidents, turns \
                (interventions), motions \
                (textes proposés), votes, choices (choix), ballots (votes nominatifs), recusals \
                (déports), decisions (décisions), tasks (tâches) ou approval (approbation).
                """,
            english: """
                For CSV: attendance, proxies, replacements, quorum, agenda, interruptions, \
                incidents, turns, motions, votes, choices, ballots, recusals, decisions, tasks or approval.
                """
        )
        /// Says what is given as the without names.
        public static let withoutNames = Phrase(
            french: "Désigner les personnes par leur rang, sans leur nom.",
            english: "Tell people by their place in the roster, without their names."
        )
        /// Says what is given as the output.
        public static let output = Phrase(
            french: "Le fichier à écrire, ou le dossier ; - pour la sortie standard.",
            english: "The file to write, or the folder; - for standard output."
        )
        /// Says what is given as the by.
        public static let by = Phrase(
            french: """
                Au lieu d'une séance, par mois (month), trimestre (quarter), année (year), instance \
                (body), section, sorte de séance (kind), jour (weekday), heure (hour), appareil \
                (device), moyen (channel), fonction (role) ou genre (gender) ; plusieurs fois pour \
                croiser.
                """,
            english: """
                Instead of one sitting, by month, quarter, year, body, section, kind of sitting, \
                weekday, hour, device, channel, role or gender; several times to cross them.
                """
        )
        /// Says what is given as the meeting, or the question.
        public static let meetingOrQuestion = Phrase(
            french: """
                La séance, ou une question : quorum, presence SÉANCE, switching (changements de \
                mode), voice (parole et vote), sections, attendance PERSONNE, proxies (pouvoirs), \
                calendar (jour et heure).
                """,
            english: """
                The meeting, or a question: quorum, presence MEETING, switching, voice, sections, \
                attendance PERSON, proxies, calendar.
                """
        )
        /// Says what is given as the folder of facts.
        public static let factsFolder = Phrase(
            french: """
                Écrire plutôt tous les faits dans un dossier, par instance et mois, pour DuckDB, pandas, \
                R ou Spark : séances, personnes, présences, moments.
                """,
            english: """
                Write all facts to a folder instead, by body and month, for DuckDB, pandas, R or Spark: \
                sittings, people, stays, moments.
                """
        )
        /// Says what is given as the first day.
        public static let since = Phrase(
            french: "À partir de : un mois (2020-03), une année ou un jour.",
            english: "From: a month (2020-03), a year or a day."
        )
        /// Says what is given as the last day.
        public static let through = Phrase(
            french: "Jusqu'à, inclus : un mois, une année ou un jour.",
            english: "Through: a month, a year or a day."
        )
        /// Says what is given as the measure.
        public static let measure = Phrase(
            french: "Une mesure par son nom, comme remote_time_share ; sans rien, toutes.",
            english: "A measure by its name, such as remote_time_share; without any, all."
        )
        /// Says what is given as the audience.
        public static let audience = Phrase(
            french: """
                Pour qui : record (qui tient le registre : tout), body (l'instance : au moins 5 \
                personnes par chiffre), public (au moins 11).
                """,
            english: """
                For whom: record (who keeps the record: everything), body (at least 5 people a \
                figure), public (at least 11).
                """
        )
        /// Says what is given as the format of figures.
        public static let figureFormat = Phrase(
            french:
                "table, csv, json, ndjson, svg (graphique), html, ods (classeur) ou odt (texte).",
            english:
                "table, csv, json, ndjson, svg (a chart), html, ods (a workbook) or odt (a text)."
        )
        /// Says what a template of figures is.
        public static let figureTemplate = Phrase(
            french: """
                Pour ODT : un autre modèle, où {{title}}, l'image {{chart}}, la liste figures ({{name}}, \
                {{figure}}) et la liste notes prennent place.
                """,
            english: """
                For ODT: another template, in which {{title}}, the picture {{chart}}, the list figures \
                ({{name}}, {{figure}}) and the list notes take their place.
                """
        )
        /// Says what is given as the body.
        public static let body = Phrase(
            french: "Une seule instance, par son sigle.",
            english: "One body only, by its code."
        )
        /// Says what is given as the scope.
        public static let scope = Phrase(
            french: "Qui : entitled (voix délibérative), convened (convoqués), everyone (tous).",
            english: "Who: entitled (with a vote), convened, everyone."
        )
        /// Says what is given as the head.
        public static let head = Phrase(
            french: "Une empreinte imprimée, actuelle ou ancienne.",
            english: "A printed head, the present one or an earlier one."
        )
    }
}
