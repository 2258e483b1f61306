import Journal
public import SafeXML

extension ParseError {
    /// Why XML was refused, with the line; a whole sentence without the file's name.
    public var explanation: Phrase {
        switch self {
        case .empty: Phrase(french: "le fichier est vide.", english: "the file is empty.")
        case .tooLarge(let bytes, let limit):
            Phrase(
                french: "\(bytes) octets, la limite est de \(limit).",
                english: "\(bytes) bytes, the limit is \(limit)."
            )
        case .documentType(let line):
            Phrase(
                french: """
                    ligne \(String(line)) : une déclaration DOCTYPE, refusée par sécurité. \
                    Ôtez-la.
                    """,
                english: """
                    line \(String(line)): a DOCTYPE declaration, refused for safety. Take it out.
                    """
            )
        case .tooDeep(let line):
            Phrase(
                french: """
                    ligne \(String(line)) : des éléments imbriqués sur plus de \
                    \(Document.maximumDepth) niveaux.
                    """,
                english: """
                    line \(String(line)): elements nested more than \(Document.maximumDepth) deep.
                    """
            )
        case .tooManyAttributes(let line):
            Phrase(
                french: """
                    ligne \(String(line)) : un élément qui a plus de \
                    \(Document.mostAttributes) attributs.
                    """,
                english: """
                    line \(String(line)): an element with more than \
                    \(Document.mostAttributes) attributes.
                    """
            )
        case .encoding(let name):
            Phrase(
                french: """
                    le XML se dit écrit en \(name) ; seul l'UTF-8 est lu. Enregistrez-le en UTF-8.
                    """,
                english: """
                    the XML says that it is written in \(name); only UTF-8 is read. Save it in \
                    UTF-8.
                    """
            )
        case .malformed(let line, let column, let reason):
            Phrase(
                french: """
                    la lecture s'arrête ligne \(String(line)), colonne \(String(column)), où le \
                    XML est mal formé ; le lecteur dit, en anglais : « \(reason) ».
                    """,
                english: """
                    reading stops in line \(String(line)), column \(String(column)), where the XML \
                    is malformed; the parser says: ‘\(reason)’.
                    """
            )
        }
    }
}
