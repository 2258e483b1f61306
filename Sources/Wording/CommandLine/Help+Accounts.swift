extension Help {
    /// Sums up `account` in a line.
    public static let account = Phrase(
        french: "Tenir les comptes de ceux qui se connectent au service.",
        english: "Look after the accounts of those who sign in to the service."
    )
    /// Tells at length how `account` works.
    public static let accountAtLength = Phrase(
        french: """
            Un rôle vaut dans toute la maison, ou dans une instance (--body) : administration, \
            présidence, secrétariat, membre, analyse, contrôle. Le premier compte administre \
            toujours les autres. Le mot de passe se tape deux fois au terminal, sans s'afficher ; \
            ailleurs c'est la première ligne de l'entrée standard.
            """,
        english: """
            A role holds in the whole house, or in one body (--body): administrator, chair, \
            secretary, member, analyst, auditor. The first account always looks after the others. \
            The password is typed twice at a terminal and not shown; elsewhere it is the first \
            line of standard input.
            """
    )
    /// Sums up `account add` in a line.
    public static let accountAdd = Phrase(
        french: "Ajouter un compte, avec ses rôles.",
        english: "Add an account, with its roles."
    )
    /// Sums up `account list` in a line.
    public static let accountList = Phrase(
        french: "Lister les comptes et leurs rôles.",
        english: "List the accounts and their roles."
    )
    /// Sums up `account password` in a line.
    public static let accountPassword = Phrase(
        french: """
            Donner un autre mot de passe à un compte ; ses sessions prennent fin, ses jetons sont \
            retirés.
            """,
        english: "Give an account another password; its sessions end, its tokens are withdrawn."
    )
    /// Sums up `account role` in a line.
    public static let accountRole = Phrase(
        french: "Donner ou retirer des rôles à un compte.",
        english: "Give roles to an account, or take them away."
    )
    /// Sums up `account close` in a line.
    public static let accountClose = Phrase(
        french: "Fermer un compte ; ce qu'il a consigné reste.",
        english: "Close an account; what it recorded stays."
    )
}

extension Help.Option {
    /// Says what is given as the name of an account.
    public static let signInName = Phrase(
        french: "L'identifiant de connexion : un mot, ou une adresse électronique.",
        english: "The name to sign in by: a word, or an address."
    )
    /// Says what is given as the roles of a new account.
    public static let roles = Phrase(
        french: "Un rôle du compte ; répétable.",
        english: "A role of the account; may be repeated."
    )
    /// Says what is given as the body of roles.
    public static let roleBody = Phrase(
        french: "Le sigle de l'instance où valent ces rôles ; sans lui, dans toute la maison.",
        english: "The code of the body where these roles hold; without it, in the whole house."
    )
    /// Says what is given as the person of an account.
    public static let accountPerson = Phrase(
        french: "La personne du répertoire à qui est le compte.",
        english: "The person of the directory whose account it is."
    )
    /// Says what is given as the roles to give.
    public static let giveRole = Phrase(
        french: "Un rôle à donner ; répétable.",
        english: "A role to give; may be repeated."
    )
    /// Says what is given as the roles to take.
    public static let takeRole = Phrase(
        french: "Un rôle à retirer ; répétable.",
        english: "A role to take away; may be repeated."
    )
    /// Says that the code of six digits is asked for no more.
    public static let forgetCode = Phrase(
        french: "Ne plus demander le code à six chiffres : le téléphone est perdu.",
        english: "Ask for the code of six digits no more: the telephone is lost."
    )
    /// Says how long the access log is kept.
    public static let keepAccess = Phrase(
        french: "Combien de mois garder le journal des accès ; 0 le garde sans fin.",
        english: "For how many months the access log is kept; 0 keeps it for good."
    )
}
