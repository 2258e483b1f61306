import Meetings

/// What stands under «instance»: a mapping, or the code alone of a body of the directory.
struct WrittenBody: Sendable {
    let place: SourcePlace
    let code: BodyCode
    let name: MarkedText?
    let kind: BodyKind?
    /// Whether nothing but the code stands in the file.
    let isCodeAlone: Bool

    init(_ part: Part) throws(RecordError) {
        place = part.place
        let code: Part
        isCodeAlone = part.shape == .text
        if isCodeAlone {
            code = part
            name = nil
            kind = nil
        } else {
            let fields = try Fields(part, allowing: [.name, .code, .kind])
            code = try fields.required(.code)
            name = try fields[.name]?.title()
            kind = try fields[.kind]?.word(BodyKind.self)
        }
        guard let written = BodyCode(try code.line()) else {
            throw code.error(.invalidCode(try code.line()))
        }
        self.code = written
    }

    /// The name and the kind that the record gives, else those that the directory knows.
    func completed(
        by registered: RegisteredBody?
    ) throws(RecordError) -> (name: MarkedText, kind: BodyKind) {
        let known = registered.map { MarkedText(verbatim: $0.name, at: place) }
        guard let name = name ?? known else { throw missing(.name) }
        guard let kind = kind ?? registered?.kind else { throw missing(.kind) }
        return (name, kind)
    }

    private func missing(_ key: Key) -> RecordError {
        place.error(isCodeAlone ? .unknownBody(code.text) : .missingKey(key.word))
    }
}

extension MarkedText {
    /// A text that the directory knows: an @ in it names nobody.
    init(verbatim text: String, at place: SourcePlace) {
        self.init(place: place, paragraphs: [.init(runs: [.text(text)])])
    }
}
