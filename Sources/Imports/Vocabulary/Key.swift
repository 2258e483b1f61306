/// Every key of a record: the one table of what they are called.
///
/// Within one mapping no two keys share a word.
enum Key: CaseIterable {
    // The record
    case organisation, body, sitting, rules, people, agenda, annexes, excused, announcements
    case proxies
    case course, afterwards, submitted
    // Body, sitting, places
    case name, code, kind, planned, zone, form, notice, secondNotice, vacantSeats
    case places, place, rank
    // Rules
    case quorum, majority, channels, base, threshold, represented, recused, tie
    case profile, validFrom, validTo, secondThreshold, checked
    // People
    case surname, forename, civility, role, section, seat, weight, mandates, convened, member
    case gender
    case erased
    // Agenda and annexes
    case key, title, presenter, items, isClosedSession, digest
    // Proxies
    case giver, holder, received
    // What happens
    case opening, arrives, leaves, switches, admits, item, end, postponement, note, turn, motion
    case vote, decision, task, incident, recess, resumption, adjournment, annex, proxy
    case revokes, announcement, substitute, replaces, intention
    case corrects, retracts, cancellation
    case present, requestsFloor, withdraws, closedSession, publicSession, followUp, times
    // More about it
    case at, until, label, under, who, text, words, reason
    case chair, secretary, channel, device, connection, from, source
    case mover, on, inFavour, against, abstentions, blank, spoiled, notTakingPart
    case tellers, isForced, castingVote, due, following, next
    case approves, outcome, origin, number, stretches
    case amends, amendedText, withdrawal, recusal, selection, candidates, options, seats
    case counts, validBallots, tieBreak, tool, abandoned
}

extension Key: Worded {
    var word: Word {
        switch self {
        case .organisation: Word("organisme", "organisation")
        case .body: Word("instance", "body")
        case .sitting: Word("séance", "sitting")
        case .rules: Word("règles", "rules")
        case .people: Word("personnes", "people")
        case .agenda: Word("ordre du jour", "agenda")
        case .annexes: Word("pièces", "annexes")
        case .excused: Word("excusés", "excused")
        case .announcements: Word("annonces", "announcements")
        case .proxies: Word("pouvoirs", "proxies")
        case .course: Word("déroulé", "course")
        case .afterwards: Word("après la séance", "afterwards")
        case .submitted: Word("soumis", "submitted")

        case .name: Word("nom", "name")
        case .code: Word("sigle", "code")
        case .kind: Word("type", "kind")
        case .planned: Word("prévue", "planned", forms: ["prévu"])
        case .zone: Word("fuseau", "zone")
        case .form: Word("forme", "form")
        case .notice: Word("convocation", "notice")
        case .secondNotice: Word("deuxième convocation", "second notice")
        case .vacantSeats: Word("sièges vacants", "vacant seats")
        case .places: Word("lieux", "places")
        case .place: Word("lieu", "place")
        case .rank: Word("rang", "rank")

        case .quorum: Word("quorum", "quorum")
        case .majority: Word("majorité", "majority")
        case .channels: Word("canaux", "channels")
        case .base: Word("base", "base")
        case .threshold: Word("seuil", "threshold")
        case .represented: Word("représentés", "represented")
        case .recused: Word("déports", "recused")
        case .tie: Word("égalité", "tie")
        case .profile: Word("profil", "profile")
        case .validFrom: Word("du", "valid from")
        case .validTo: Word("au", "valid to")
        case .secondThreshold: Word("seuil en deuxième convocation", "threshold on second notice")
        case .checked: Word("vérifié", "checked")

        case .surname: Word("nom", "surname")
        case .forename: Word("prénom", "forename")
        case .civility: Word("civilité", "title")
        case .role: Word("fonction", "role")
        case .section: Word("section", "section")
        case .seat: Word("siège", "seat")
        case .weight: Word("voix", "votes")
        case .mandates: Word("mandats", "mandates")
        case .convened: Word("convoqué", "convened", forms: ["convoquée"])
        case .member: Word("membre", "member")
        case .gender: Word("genre", "gender")
        case .erased: Word("effacée", "erased", forms: ["effacé"])

        case .key: Word("clé", "key")
        case .title: Word("titre", "title")
        case .presenter: Word("rapporteur", "presenter", forms: ["rapporteuse"])
        case .items: Word("points", "items")
        case .isClosedSession: Word("huis clos", "closed session")
        case .digest: Word("empreinte", "digest")

        case .giver: Word("mandant", "giver", forms: ["mandante"])
        case .holder: Word("mandataire", "holder")
        case .received: Word("reçu", "received")

        case .opening: Word("ouverture", "opening")
        case .arrives: Word("arrive", "arrives", forms: ["arrivent"])
        case .leaves: Word("part", "leaves", forms: ["partent", "leave"])
        case .switches: Word("bascule", "switches", forms: ["basculent", "switch"])
        case .admits: Word("admet", "admits")
        case .item: Word("point", "item")
        case .end: Word("fin", "end")
        case .postponement: Word("report", "postponement")
        case .note: Word("note", "note")
        case .turn: Word("parole", "turn")
        case .motion: Word("proposition", "motion")
        case .vote: Word("vote", "vote")
        case .decision: Word("décision", "decision")
        case .task: Word("tâche", "task")
        case .incident: Word("incident", "incident")
        case .recess: Word("suspension", "recess")
        case .resumption: Word("reprise", "resumption")
        case .adjournment: Word("levée", "adjournment")
        case .annex: Word("pièce", "annex")
        case .proxy: Word("pouvoir", "proxy")
        case .revokes: Word("révoque", "revokes")
        case .announcement: Word("annonce", "announcement")
        case .substitute: Word("suppléant", "substitute", forms: ["suppléante"])
        case .replaces: Word("remplace", "replaces")
        case .intention: Word("sera", "will be", forms: ["seront"])
        case .corrects: Word("corrige", "corrects")
        case .retracts: Word("retire", "retracts")
        case .cancellation: Word("annulation", "cancellation")
        case .present: Word("présent", "present", forms: ["présente", "présents", "présentes"])
        case .requestsFloor: Word("demande la parole", "asks for the floor")
        case .withdraws: Word("renonce à la parole", "no longer asks for the floor")
        case .closedSession: Word("huis clos", "closed session")
        case .publicSession: Word("fin du huis clos", "end of closed session")
        case .followUp: Word("suivi", "follow-up")
        case .times: Word("horaires", "times")

        case .at: Word("à", "at")
        case .until: Word("jusqu’à", "until")
        case .label: Word("repère", "label")
        case .under: Word("sous", "under")
        case .who: Word("qui", "who")
        case .text: Word("texte", "text")
        case .words: Word("propos", "words")
        case .reason: Word("motif", "reason")
        case .chair: Word("présidence", "chair")
        case .secretary: Word("secrétariat", "secretary")
        case .channel: Word("canal", "channel")
        case .device: Word("appareil", "device")
        case .connection: Word("connexion", "connection")
        case .from: Word("depuis", "from")
        case .source: Word("provenance", "source")
        case .mover: Word("auteur", "mover", forms: ["autrice"])
        case .on: Word("sur", "on")
        case .inFavour: Word("pour", "for")
        case .against: Word("contre", "against")
        case .abstentions: Word("abstentions", "abstentions", forms: ["abstention"])
        case .blank: Word("blancs", "blank")
        case .spoiled: Word("nuls", "spoiled")
        case .notTakingPart: Word("ne prennent pas part", "not taking part")
        case .tellers: Word("scrutateurs", "tellers", forms: ["scrutatrices"])
        case .isForced: Word("forcé", "forced")
        case .castingVote: Word("voix prépondérante", "casting vote")
        case .due: Word("échéance", "due")
        case .following: Word("selon", "following")
        case .amends: Word("amende", "amends")
        case .amendedText: Word("texte amendé", "amended text")
        case .withdrawal: Word("retrait", "withdrawal")
        case .recusal: Word("se déporte", "recuses", forms: ["se déportent"])
        case .selection: Word("choix", "choice", forms: ["élection", "election"])
        case .candidates: Word("candidats", "candidates", forms: ["candidates", "en lice"])
        case .options: Word("textes", "texts")
        case .seats: Word("sièges", "seats")
        case .counts: Word("voix", "votes")
        case .validBallots: Word("bulletins exprimés", "valid ballots")
        case .tieBreak: Word("départage", "tie-break")
        case .tool: Word("outil", "tool")
        case .abandoned: Word("abandonné", "abandoned")
        case .next: Word("prochaine séance", "next sitting")
        case .approves: Word("approuve", "approves")
        case .outcome: Word("issue", "outcome")
        case .origin: Word("séance", "sitting")
        case .number: Word("numéro", "number")
        case .stretches: Word("périodes", "stretches")
        }
    }
}
