public import Imports
import Journal
import Meetings

extension RecordError {
    /// What is wrong with a record, with file and line, and the remedy: a whole sentence.
    public var explanation: Phrase {
        let what = reason.explanation
        let line = String(line)
        guard let column else {
            return Phrase(
                french: "\(file), ligne \(line) : \(what)",
                english: "\(file), line \(line): \(what)"
            )
        }
        return Phrase(
            french: "\(file), ligne \(line), colonne \(String(column)) : \(what)",
            english: "\(file), line \(line), column \(String(column)): \(what)"
        )
    }
}

extension RecordError.Reason {
    /// What is wrong, without the place.
    public var explanation: Phrase {
        switch self {
        case .tooLarge(let bytes, let limit): Self.tooLarge(bytes, limit)
        case .notUTF8: Self.notUTF8
        case .empty: Self.empty
        case .malformed(let malformation): malformation.explanation
        case .alias(let name): Self.alias(name)
        case .tag(let name): Self.tag(name)
        case .tooDeep(let limit): Self.tooDeep(limit)

        case .unknownKey(let key, let nearest, let expected):
            Self.unknownKey(key, nearest, expected)
        case .cutText(let text): Self.cutText(text)
        case .duplicateKey(let key): Self.duplicateKey(key)
        case .missingKey(let key): Self.missingKey(key)
        case .misplacedKey(let key, let act, let expected): Self.misplacedKey(key, act, expected)
        case .entryWithoutAct(let expected): Self.entryWithoutAct(expected)
        case .entryWithSeveralActs(let acts): Self.entryWithSeveralActs(acts)

        case .wrongShape(let expected, let found): Self.wrongShape(expected, found)
        case .emptyText: Self.emptyText
        case .textTooLong(let bytes, let limit): Self.textTooLong(bytes, limit)
        case .invalidLink(let address): Self.invalidLink(address)
        case .listTooDeep(let limit): Phrase.listTooDeep(limit)
        case .unknownValue(let text, let nearest, let expected),
            .unknownThreshold(let text, let nearest, let expected):
            Self.unknownValue(text, nearest, expected)
        case .invalidNumber(let text, let from, let through):
            Self.invalidNumber(text, from, through)
        case .invalidDay(let text): Self.invalidDay(text)
        case .noSuchDay(let text): Self.noSuchDay(text)
        case .yearOutOfRange(let text, let from, let through):
            Self.yearOutOfRange(text, from, through)
        case .invalidTime(let text): Self.invalidTime(text)
        case .dayMissing(let text): Self.dayMissing(text)
        case .ambiguousTime(let text, let offsets): Self.ambiguousTime(text, offsets)
        case .skippedTime(let text): Self.skippedTime(text)
        case .backwards(let text, let earliest): Self.backwards(text, earliest)
        case .unknownTimeZone(let text): Self.unknownTimeZone(text)
        case .invalidCode(let text): Self.invalidCode(text)
        case .invalidDigest(let text): Self.invalidDigest(text)
        case .unknownRules(let name): Self.unknownRules(name)
        case .unknownBody(let code): Self.unknownBody(code)
        case .nobodySeated(let code, let day): Self.nobodySeated(code, day)
        case .invalidIdentifier(let text): Self.invalidIdentifier(text)
        case .invalidPersonKey(let text): Self.invalidPersonKey(text)

        case .unknownPerson(let key, let nearest): Self.unknownPerson(key, nearest)
        case .indistinguishable(let key, let other): Self.indistinguishable(key, other)
        case .unidentified(let key): Self.unidentified(key)
        case .unknownSitting(let reference): Self.unknownSitting(reference)
        case .unknownTask(let number, let reference, let count):
            Self.unknownTask(number, reference, count)
        case .unknownItem(let key, let nearest): Self.unknownItem(key, nearest)
        case .unknownLabel(let label, let nearest): Self.unknownLabel(label, nearest)
        case .duplicateLabel(let label): Self.duplicateLabel(label)
        case .wrongLabel(let label): Self.wrongLabel(label)
        case .labelForSeveral(let label): Self.labelForSeveral(label)
        case .motionMissing: Self.motionMissing
        case .proxyMissing(let key): Self.proxyMissing(key)
        case .connectionUnclear(let key, let open): Self.connectionUnclear(key, open)
        case .connectedOtherwise(let key, let means, let open):
            Self.connectedOtherwise(key, means, open)
        case .unknownEntry(let text): Self.unknownEntry(text)
        case .ambiguousEntry(let text, let count): Self.ambiguousEntry(text, count)

        case .tooMany(let bound, let limit): .tooMany(bound, limit)
        case .excusedThoughPresent(let key): Self.excusedThoughPresent(key)
        case .openingMissing: Self.openingMissing
        case .secondOpening: Self.secondOpening
        case .besideCancellation: Self.besideCancellation
        case .adjournmentMissing: Self.adjournmentMissing
        case .afterAdjournment: Self.afterAdjournment
        }
    }
}

extension RecordError.Malformation {
    /// What YAML stumbled on, and what to write instead.
    var explanation: Phrase {
        switch self {
        case .tabulator:
            Phrase(
                french: "une tabulation sert de retrait ; mettez des espaces.",
                english: "a tabulator serves as indentation; use spaces."
            )
        case .colonInText:
            Phrase(
                french: """
                    deux-points inattendus. Mettez le texte entre guillemets droits ou sous « > » ; \
                    si c'est une clé, voyez son retrait, et la ligne précédente : une espace suit \
                    les deux-points.
                    """,
                english: """
                    unexpected colon. Put the text in straight quotes or under ‘>’; if it is a \
                    key, see its indentation, and the line before: a space follows a colon.
                    """
            )
        case .reservedCharacter:
            Phrase(
                french: """
                    un texte ne peut commencer par ce caractère (@, *, &, !, %…). Mettez-le entre \
                    guillemets droits, ou sous « > » à la ligne suivante.
                    """,
                english: """
                    a text cannot begin with this character (@, *, &, !, %…). Put it in straight \
                    quotes, or under ‘>’ on the next line.
                    """
            )
        case .colonMissing:
            Phrase(
                french: """
                    ce n'est ni une clé suivie de deux-points, ni la suite d'un texte ; voyez aussi \
                    la ligne précédente : une espace suit les deux-points.
                    """,
                english: """
                    this is neither a key with its colon, nor the rest of a text; see the line \
                    before, too: a space follows a colon.
                    """
            )
        case .unclosedQuote:
            Phrase(
                french: "le texte qui commence ici par un guillemet droit n'est pas refermé.",
                english: "the text that begins here with a straight quote is not closed."
            )
        case .unknownEscape:
            Phrase(
                french: "« \\ » entre guillemets doubles : doublez-le, ou prenez des apostrophes.",
                english: "‘\\’ between double quotes: double it, or use single quotes."
            )
        case .trailingText:
            Phrase(
                french: "quelque chose suit un guillemet ou un crochet déjà refermé.",
                english: "something follows a quote or a bracket that is already closed."
            )
        case .unclosedBracket:
            Phrase(
                french: """
                    ce qui commence ici par { ou [ n'est pas refermé, une virgule y manque, ou un \
                    texte y contient une virgule ou « : » : mettez-le entre guillemets droits.
                    """,
                english: """
                    what begins here with { or [ is not closed, lacks a comma, or holds a text \
                    with a comma or ‘:’ in it: put that in straight quotes.
                    """
            )
        case .indentation:
            Phrase(
                french: "retrait inattendu : alignez la ligne sur ses voisines.",
                english: "unexpected indentation: line it up with its neighbours."
            )
        case .severalDocuments:
            Phrase(
                french: "un second document commence (« --- ») ; un fichier porte une séance.",
                english: "a second document begins (‘---’); a file holds one sitting."
            )
        case .unreadable:
            Phrase(french: "ce n'est pas du YAML lisible.", english: "this is no readable YAML.")
        }
    }
}
