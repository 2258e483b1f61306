public import Access
public import Meetings
public import Registry

extension Grant {
    /// The role and where it holds: «secrétariat (BF)».
    ///
    /// `codes` are those of the bodies; the role alone stands for the whole house.
    public func words(in codes: [BodyID: BodyCode]) -> Phrase {
        switch reach {
        case .house: return role.label
        case .body(let body):
            let code = codes[body]?.text ?? "?"
            return Phrase(
                french: "\(role.label) (\(code))",
                english: "\(role.label) (\(code))"
            )
        }
    }
}

extension Report {
    /// There is a new account.
    public static func added(
        _ account: Account,
        in codes: [BodyID: BodyCode],
        isFirst: Bool
    ) -> [Phrase] {
        let line = line(account, in: codes)
        let added = Phrase(french: "Compte ajouté : \(line)", english: "Account added: \(line)")
        let first = Phrase(
            french: "C'est le premier : il administre aussi les autres.",
            english: "It is the first: it also looks after the others."
        )
        return [added] + (isFirst ? [first] : [])
    }

    /// The roles of an account as they are now.
    public static func roles(of account: Account, in codes: [BodyID: BodyCode]) -> Phrase {
        line(account, in: codes)
    }

    /// An account in the list.
    public static func listed(
        _ account: Account,
        name person: PrintedName?,
        in codes: [BodyID: BodyCode]
    ) -> Phrase {
        var parts = [line(account, in: codes)]
        if let person { parts.append(Phrase(verbatim: person.inFull)) }
        if account.closed != nil {
            parts.append(Phrase(french: "fermé", english: "closed"))
        } else {
            if !account.hasPassword {
                parts.append(Phrase(french: "sans mot de passe", english: "without a password"))
            }
            if account.hasTimeCode {
                parts.append(Phrase(french: "code à six chiffres", english: "code of six digits"))
            }
        }
        return parts.joined(by: Phrase(verbatim: ", "))
    }

    /// Nobody can sign in.
    public static let noAccounts = Phrase(
        french: "Aucun compte. « greffier account add » en ajoute un.",
        english: "No accounts. ‘greffier account add’ adds one."
    )

    /// An account has another password.
    public static func passwordChanged(_ name: SignInName) -> Phrase {
        Phrase(
            french: """
                Nouveau mot de passe pour \(name.description) ; ses sessions ont pris fin et ses \
                jetons sont retirés.
                """,
            english: """
                A new password for \(name.description); its sessions have ended, and its tokens \
                are withdrawn.
                """
        )
    }

    /// An account is closed.
    public static func closed(_ name: SignInName) -> Phrase {
        Phrase(
            french: "Compte \(name.description) fermé ; ce qu'il a consigné reste.",
            english: "Account \(name.description) closed; what it recorded stays."
        )
    }

    /// Asks for a new password at a terminal.
    public static func newPassword(least: Int) -> Phrase {
        Phrase(
            french: "Nouveau mot de passe (\(least) caractères au moins) : ",
            english: "New password (\(least) characters at least): "
        )
    }

    /// Asks for it a second time.
    public static let passwordAgain = Phrase(
        french: "Encore une fois : ",
        english: "Once more: "
    )

    private static func line(_ account: Account, in codes: [BodyID: BodyCode]) -> Phrase {
        let name = Phrase(verbatim: account.name?.description ?? account.id.description)
        let roles =
            account.grants.isEmpty
            ? Phrase(french: "aucun rôle", english: "no role")
            : account.grants.map { $0.words(in: codes) }.joined(by: Phrase(verbatim: ", "))
        return Phrase(french: "\(name) : \(roles)", english: "\(name): \(roles)")
    }
}

extension Complaint {
    /// Nobody signs in by that name.
    public static func noAccount(_ name: SignInName) -> Phrase {
        Phrase(
            french: """
                Aucun compte ouvert n'a l'identifiant « \(name.description) ». « greffier account \
                list » les montre tous.
                """,
            english: """
                No open account has the name ‘\(name.description)’. ‘greffier account list’ shows \
                them all.
                """
        )
    }

    /// The password that was typed the second time was another.
    public static let passwordsDiffer = Phrase(
        french: "Les deux mots de passe ne sont pas les mêmes. Rien n'a été fait.",
        english: "The two passwords are not the same. Nothing was done."
    )

    /// No password was handed in.
    public static let noPassword = Phrase(
        french: """
            Aucun mot de passe reçu. Tapez-le au terminal, ou donnez-le sur la première ligne de \
            l'entrée standard.
            """,
        english: """
            No password was received. Type it at a terminal, or give it on the first line of \
            standard input.
            """
    )

    /// Administrators are those of the whole house.
    public static let administratorOfBody = Phrase(
        french: "L'administration vaut pour toute la maison : donnez ce rôle sans --body.",
        english: "An administrator is one of the whole house: give that role without --body."
    )

    /// Neither a role to give nor one to take.
    public static let noRole = Phrase(
        french: "Dites quel rôle donner (--give) ou retirer (--take).",
        english: "Say which role to give (--give) or to take away (--take)."
    )
}
