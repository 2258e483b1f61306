import Wording

extension PreparationView {
    static let example = PreparationView(example: Phrase(verbatim: "…"))

    private init(example phrase: Phrase) {
        let file = MinutesView.FileView(label: phrase, explanation: phrase, address: "/")
        let member = MemberView(id: "…", name: "…", quality: phrase, isConvened: true)
        (frame, body, address, version, origin) = (.example, phrase, "/", 1, phrase)
        notice = NoticeView(text: phrase, links: [LinkView(address: "/", label: phrase)])
        (day, time, noticeOn, isSecondNotice) = (.example, .example, .example, true)
        (kinds, forms) = ([.example], [.example])
        places = [PlaceView(name: "…", label: phrase, text: "…")]
        (placesError, agendaError, convenedError) = (phrase, phrase, phrase)
        items = [
            ItemView(
                id: "…",
                level: 0,
                number: "1",
                title: "…",
                minutes: "…",
                isClosedSession: true,
                kind: phrase,
                approvals: ApprovalsView(choices: [.example], isChosen: true),
                titleError: phrase,
                minutesError: phrase
            )
        ]
        annexes = AnnexesView(
            annexes: [AnnexView(id: "…", name: "…", digest: "…", items: [.example])]
        )
        (convenedCount, convenedHint) = (phrase, phrase)
        (members, guests, directory) = ([member], [member], [.example])
        documents = [DraftDocumentView(title: phrase, files: [file])]
    }
}
