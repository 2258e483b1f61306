/// One example of each act, as a program would hand it in; `$1` stands for an id.
enum ActSamples {
    static let all: [String: String] = [
        "prepare": """
        "plannedAt": "2020-03-16T18:30", "kind": "extraordinary", "form": "hybrid",
        "noticeOn": "2020-03-09", "secondNotice": true, "vacantSeats": 1, "onSite": "Brest",
        "video": ["Jitsi", "BBB"]
        """,
        "convene": #""people": ["$1"], "guests": ["$2"], "notConvened": "$1""#,
        "cancel": #""reason": "Salle fermée.""#,
        "reinstate": "",
        "open": #""chair": "$1", "secretary": "$2", "anotherDay": true"#,
        "admit": #""family": "Thépaut", "given": "Gwenaël", "title": "M.", "seat": "advisory""#,
        "retractAdmission": #""person": "$1""#,
        "announce": #""person": "$1", "intention": "remote", "provenance": "declared""#,
        "giveProxy": #""giver": "$1", "holder": "$2", "proxy": "$3""#,
        "revokeProxy": #""proxy": "$3""#,
        "replace": #""substitute": "$1", "member": "$2", "from": "18:45", "until": "19:00""#,
        "arrive": """
        "people": ["$1"], "channel": "video", "device": "phone", "provenance": "declared",
        "alongside": true, "connection": "$5"
        """,
        "leave": #""people": ["$1", "$2"], "provenance": "observed""#,
        "attend": #""people": ["$1"], "channel": "audio", "device": "landline""#,
        "correctMark": #""mark": "$1", "time": "18:45", "channel": "audio", "device": "phone""#,
        "checkQuorum": #""occasion": "item", "item": "$1""#,
        "reportIncident": #""kind": "poorSound", "people": ["$1"], "until": "19:02", "text": "…""#,
        "addItem": """
        "title": "Budget", "under": "$1", "kind": "anyOtherBusiness", "presenter": "$2",
        "closedSession": true, "plannedAt": "18:40", "approves": "$3", "item": "$4"
        """,
        "attach": """
        "name": "Note", "item": "$1",
        "digest": "8ee3c3fb79907a91c23807455e0c232dd85ff5cd4adb13d9e032164178ad833a"
        """,
        "openItem": #""item": "$1", "closedSession": true"#,
        "closeItem": #""item": "$1""#,
        "postponeItem": #""item": "$1""#,
        "timeItem": #""item": "$1", "from": ["18:30", "19:00"], "until": ["18:40"]"#,
        "note": #""text": "**Bien** dit.\n\nPuis.", "item": "$1", "passage": "$2""#,
        "revise": """
        "passage": "$1", "text": "Mieux.",
        "base": "8ee3c3fb79907a91c23807455e0c232dd85ff5cd4adb13d9e032164178ad833a"
        """,
        "requestFloor": #""person": "$1""#,
        "withdrawRequest": #""person": "$1""#,
        "beginTurn": #""person": "$1", "item": "$2", "alongside": false"#,
        "endTurn": #""turn": "$1""#,
        "move": #""text": "Adopter.", "item": "$1", "mover": "$2", "kind": "proposal""#,
        "withdrawMotion": #""motion": "$1""#,
        "amend": #""amendment": "$1", "text": "Adopter, sauf l’article 3.""#,
        "propose": #""title": "Bureau", "candidates": ["$1", "$2"], "seats": 1, "tieRule": "lot""#,
        "openVote": """
        "motion": "$1", "method": "recorded", "majority": "present", "threshold": "2/3",
        "tieRule": "castingVote", "recused": ["$2"], "forced": true
        """,
        "cast": #""vote": "$1", "voter": "$2", "choice": "inFavour", "holder": "$3", "anew": true"#,
        "retractBallot": #""vote": "$1", "voter": "$2""#,
        "reopenVote": #""vote": "$1""#,
        "castAll": #""vote": "$1", "inFavour": ["$2"], "against": ["$3"]"#,
        "closeVote": """
        "vote": "$1", "inFavour": 3, "abstentions": 1, "options": ["$2"], "weights": [3],
        "tellers": ["$3"], "elected": ["$2"], "reason": "Doyen d’âge."
        """,
        "holdVote": #""motion": "$1", "method": "showOfHands", "inFavour": 3, "against": 1"#,
        "settle": #""motion": "$1", "method": "unanimity""#,
        "abandonVote": #""vote": "$1", "reason": "Ouvert par erreur.""#,
        "recuse": #""person": "$1", "item": "$2""#,
        "endRecusal": #""recusal": "$1""#,
        "decide": """
        "text": "Adopté.", "vote": "$1", "task": "Écrire.", "assignees": ["$2"],
        "due": "2020-04-01", "taskID": "$3"
        """,
        "assign": #""text": "Écrire.", "assignees": ["$1"], "due": "2020-04-01", "item": "$2""#,
        "follow": #""task": "$1", "origin": "$2", "outcome": "done", "text": "Écrire.""#,
        "recess": #""until": "19:10""#,
        "resume": "",
        "closeSession": #""until": "19:10""#,
        "reopenSession": "",
        "adjourn": #""next": "2020-03-30T18:30""#,
        "correctOpening": #""time": "18:20""#,
        "correctAdjournment": #""time": "19:20""#,
        "correctStretch":
            #""stretch": "recess", "began": "19:00", "from": "19:01", "until": "19:05""#,
        "retractStretch":
            #""stretch": "closedSession", "began": "18:58", "reason": "Erreur.""#,
        "endIncident": #""incident": "$1", "until": "19:02""#,
        "submit": "",
        "returnToDraft": #""reason": "Compléter.""#,
        "remark": #""text": "La page 2 manque.", "person": "$1""#,
        "approve": #""sitting": "$1", "corrections": ["Lire : 12."]"#,
        "sign": #""role": "chair", "confirmed": true"#,
        "rectify": #""text": "Lire : 12.", "item": "$1""#,
        "retract": #""kind": "mark", "subject": "$1", "reason": "Erreur.""#,
        "undo": #""scope": "all""#,
    ]

    /// An act as JSON, with more fields than those of the sample.
    static func json(_ act: String, _ fields: String, id: Int = 99) -> String {
        let more = fields.isEmpty ? "" : ", \(fields)"
        return #"{"act": "\#(act)", "id": "$\#(id)", "at": "18:35"\#(more)}"#
    }
}
