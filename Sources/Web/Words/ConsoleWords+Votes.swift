import Meetings
import Wording

/// What is said around motions.
struct MotionWords: PageWords {
    /// Over them.
    let title = Phrase(french: "Propositions et votes", english: "Motions and votes")
    /// Where there are none.
    let none = Phrase(
        french: "Rien n'est proposé sous ce point.",
        english: "Nothing was moved under this item."
    )
    /// Moves words that are ready.
    static func moved(_ text: Phrase) -> Phrase {
        Phrase(french: "Proposer : « \(text) »", english: "Move: ‘\(text)’")
    }
    /// Over the form.
    let new = Phrase(french: "Nouvelle proposition", english: "New motion")
    /// Over its words.
    let text = Phrase(french: "Texte", english: "Text")
    /// Over who moves it.
    let mover = Phrase(french: "Proposé par (facultatif)", english: "Moved by (optional)")
    /// Over what it amends.
    let amends = Phrase(french: "Amende (facultatif)", english: "Amends (optional)")
    /// Ticks that it binds nobody.
    let nonBinding = Phrase(french: "Vœu", english: "Non-binding")
    /// A motion that binds.
    let proposal = Phrase(french: "Résolution", english: "Motion")
    /// Over the kind.
    let kind = Phrase(french: "Nature", english: "Kind")
    /// Records it.
    let move = Phrase(french: "Consigner", english: "Record")
    /// Leads to the recusals.
    let toRecusals = VoteWords().toRecusals
    /// Opens the forms of a vote.
    let vote = Phrase(french: "Mettre aux voix", english: "Put to the vote")
    /// Over the method.
    let method = Phrase(french: "Mode de scrutin", english: "Method")
    /// Over the base of the majority.
    let majority = Phrase(french: "Majorité (facultatif)", english: "Majority (optional)")
    /// The majority that the rules have.
    let byRules = Phrase(french: "Selon le règlement", english: "By the rules")
    /// Over the threshold.
    let threshold = Phrase(french: "Seuil", english: "Threshold")
    /// More than half.
    let half = Phrase(french: "plus de la moitié", english: "more than half")
    /// Two thirds.
    let twoThirds = Phrase(french: "deux tiers", english: "two thirds")
    /// Three quarters.
    let threeQuarters = Phrase(french: "trois quarts", english: "three quarters")
    /// No threshold.
    let relative = Phrase(french: "majorité relative", english: "relative majority")
    /// Over the tool of an external vote.
    let tool = Phrase(french: "Outil (scrutin externe)", english: "Tool (external ballot)")
    /// Goes on without a quorum.
    let forced = Phrase(
        french: "Passer outre l'absence de quorum",
        english: "Go on without a quorum"
    )
    /// Opens it.
    let openVote = Phrase(french: "Ouvrir le vote", english: "Open the vote")
    /// Over the figures of a show of hands.
    let hands = Phrase(
        french: "Main levée, résultat déjà compté",
        english: "Show of hands, already counted"
    )
    /// Over a figure.
    let inFavour = Phrase(french: "Pour", english: "For")
    /// Over a figure.
    let against = Phrase(french: "Contre", english: "Against")
    /// Over a figure.
    let abstentions = Phrase(french: "Abstentions", english: "Abstentions")
    /// Records the result.
    let record = Phrase(french: "Consigner le résultat", english: "Record the result")
    /// Over the words as amended.
    let amended = Phrase(french: "Texte amendé", english: "Amended text")
    /// Records them.
    let amend = Phrase(french: "Consigner le texte amendé", english: "Record the amended text")
    /// Over the decision that follows.
    let decide = Phrase(french: "Décision qui en découle", english: "Decision that follows")
    /// Over the form for a choice.
    let newSelection = Phrase(french: "Élection ou choix", english: "Election or choice")
    /// Over its title.
    let selectionTitle = Phrase(french: "Objet", english: "Subject")
    /// Over the candidates.
    let candidates = Phrase(french: "Candidatures", english: "Candidates")
    /// Over the texts.
    let texts = Phrase(french: "Ou textes, un par champ", english: "Or texts, one in each field")
    /// Over what becomes of equal figures.
    let tieRule = Phrase(french: "En cas d'égalité de voix", english: "With equal figures")
    /// Over those who stand in the next round.
    let standing = Phrase(
        french: "En lice à ce tour (aucune coche : toutes les candidatures)",
        english: "Standing in this round (none ticked: all candidates)"
    )
    /// Over the number of seats.
    let seats = Phrase(french: "Sièges", english: "Seats")
    /// Records it.
    let propose = Phrase(french: "Consigner", english: "Record")
    /// Opens a round.
    let round = Phrase(french: "Ouvrir un tour", english: "Open a round")
    /// Withdraws a motion.
    static let withdraw = Phrase(french: "Retirer", english: "Withdraw")
    /// Of a motion that was.
    static let withdrawn = Phrase(french: "Retirée.", english: "Withdrawn.")
    /// Of a motion that is.
    static let underVote = Phrase(french: "Vote en cours.", english: "Vote under way.")

    /// Who stands, and for how many seats.
    static func candidates(_ options: [Phrase], seats: Int) -> Phrase {
        Phrase(
            french: "En lice : \(options.listed). Sièges à pourvoir : \(seats).",
            english: "Standing: \(options.listed). Seats to be filled: \(seats)."
        )
    }

    /// «Tour 1».
    static func round(_ number: Int) -> Phrase {
        Phrase(french: "Tour \(number)", english: "Round \(number)")
    }

    /// What was chosen, to begin a decision from.
    static func elected(_ title: Phrase, _ elected: [Phrase]) -> Phrase {
        Phrase(french: "\(title) : \(elected.listed).", english: "\(title): \(elected.listed).")
    }

    /// That those far away cannot take part in a secret ballot that is held in the room.
    static func secretHint(_ remote: Int) -> Phrase {
        Phrase(
            french: """
                Membres à distance : \(remote). Un scrutin secret à l’urne se tient sans eux ; le \
                scrutin externe, par un outil de vote, leur est ouvert.
                """,
            english: """
                Members taking part remotely: \(remote). A secret ballot with an urn is held \
                without them; an external ballot, with a voting tool, is open to them.
                """
        )
    }

    /// What becomes of equal figures.
    static func tieRule(_ rule: Selection.TieRule) -> Phrase {
        switch rule {
        case .newRound: Phrase(french: "Un nouveau tour", english: "Another round")
        case .elder: Phrase(french: "Au bénéfice de l'âge", english: "The eldest is elected")
        case .lot: Phrase(french: "Par tirage au sort", english: "By drawing of lots")
        }
    }

    /// Adopts in one step, or takes note.
    static func settle(_ method: VoteMethod) -> Phrase {
        switch method {
        case .unanimity: Phrase(french: "Adopté à l'unanimité", english: "Carried unanimously")
        case .consensus: Phrase(french: "Adopté par consensus", english: "Carried by consensus")
        default: Phrase(french: "Prendre acte", english: "Take note")
        }
    }

    /// «proposée par Mme Le Goff».
    static func moved(by name: Phrase) -> Phrase {
        Phrase(french: "proposition de \(name)", english: "moved by \(name)")
    }
}

/// What is said around a vote that is under way.
struct VoteWords: PageWords {
    /// Over it.
    let title = Phrase(french: "Vote en cours", english: "Vote under way")
    /// A ballot.
    let inFavour = Phrase(french: "Pour", english: "For")
    /// A ballot.
    let against = Phrase(french: "Contre", english: "Against")
    /// A ballot.
    let abstention = Phrase(french: "Abst.", english: "Abst.")
    /// A ballot.
    let notTakingPart = Phrase(french: "NPPV", english: "Not voting")
    /// What the short word of a ballot means.
    let notTakingPartHint = Phrase(
        french: "NPPV : ne prend pas part au vote ; Abst. : abstention.",
        english: "Not voting: takes no part in the vote; Abst.: abstention."
    )
    /// A ballot.
    let blankBallot = Phrase(french: "Blanc", english: "Blank")
    /// Opens the ballot of somebody.
    let paper = Phrase(french: "Saisir son bulletin", english: "Enter the ballot")
    /// Records a ballot that names those who are ticked.
    let castPaper = Phrase(french: "Consigner ces noms", english: "Record these names")
    /// Over the number of ballots that name somebody.
    let validBallots = Phrase(french: "Bulletins valables", english: "Valid ballots")
    /// Over those who get the seats for which figures are equal.
    let elected = Phrase(
        french: "À égalité de voix, est élu",
        english: "Elected between equal figures"
    )
    /// Leads to the recusals.
    let toRecusals = Phrase(french: "Consigner un déport", english: "Record a recusal")
    /// Over a figure.
    let abstentions = Phrase(french: "Abstentions", english: "Abstentions")
    /// Over a figure.
    let blank = Phrase(french: "Blancs", english: "Blank")
    /// Over a figure.
    let spoiled = Phrase(french: "Nuls", english: "Spoiled")
    /// Opens what is seldom needed.
    let more = Phrase(
        french: "Scrutateurs, partage des voix",
        english: "Tellers, equal votes"
    )
    /// Over those who count.
    let tellers = Phrase(french: "Scrutateurs (facultatif)", english: "Tellers (optional)")
    /// Over the voice of the chair.
    let castingVote = Phrase(french: "Voix prépondérante (partage)", english: "Casting vote (tie)")
    /// No casting vote.
    let none = Phrase(french: "Sans objet", english: "Not needed")
    /// Goes on without a quorum.
    let forced = Phrase(
        french: "Le quorum n'est pas atteint : passer outre",
        english: "There is no quorum: go on all the same"
    )
    /// Closes it.
    let close = Phrase(french: "Clore le vote", english: "Close the vote")
    /// Closes it though somebody has not voted.
    let closeWithout = Phrase(french: "Clore sans ces voix", english: "Close without these votes")
    /// Takes a ballot back.
    static let retract = Phrase(french: "Retirer", english: "Take back")
    /// Ends it without a result.
    let abandon = Phrase(french: "Abandonner le vote", english: "Abandon the vote")
    /// Why.
    let reason = Phrase(french: "Motif", english: "Reason")
    /// How a tie was broken.
    let tieReason = Phrase(
        french: "Motif du départage (âge, tirage au sort)",
        english: "Reason of the tie-break (age, drawing of lots)"
    )

    /// The most people who are named one by one.
    private static let mostNamed = 12

    /// Those who have not voted.
    static func silent(_ people: [Phrase]) -> Phrase {
        var named = Array(people.prefix(mostNamed))
        let rest = people.count - named.count
        if rest > 0 {
            named.append(
                Phrase(
                    french: rest == 1 ? "une autre personne" : "\(rest) autres personnes",
                    english: rest == 1 ? "one more person" : "\(rest) more people"
                )
            )
        }
        return people.count == 1
            ? Phrase(
                french: "N’a pas encore voté : \(named.listed). Clore le vote quand même ?",
                english: "Has not voted yet: \(named.listed). Close the vote all the same?"
            )
            : Phrase(
                french: "N’ont pas encore voté : \(named.listed). Clore le vote quand même ?",
                english: "Have not voted yet: \(named.listed). Close the vote all the same?"
            )
    }

    /// That a vote was closed before, and what came of it then.
    static func reopened(_ outcome: Phrase) -> Phrase {
        Phrase(
            french: """
                Vote rouvert pour correction. Le premier résultat reste lisible au registre : \
                \(outcome)
                """,
            english: """
                The vote was reopened to correct it. The first result can still be read in the \
                record: \(outcome)
                """
        )
    }

    /// «Ouvert à 19 h 42. Majorité : plus de la moitié des suffrages exprimés.»
    static func opened(_ clock: Phrase, _ majority: MajorityRule) -> Phrase {
        guard majority.threshold != .nothing else {
            return Phrase(
                french: "Ouvert à \(clock). Majorité relative.",
                english: "Opened at \(clock). Relative majority."
            )
        }
        let words = majority.threshold.words(of: majority.base.label)
        return Phrase(
            french: "Ouvert à \(clock). Majorité : \(words).",
            english: "Opened at \(clock). Majority: \(words)."
        )
    }

    /// Who votes for somebody.
    static func through(_ holder: Phrase) -> Phrase {
        Phrase(french: "pouvoir donné à \(holder)", english: "proxy given to \(holder)")
    }

    /// Who keeps out; whom to ask where nobody does.
    static func recused(_ people: [Phrase]) -> Phrase {
        guard !people.isEmpty else {
            return Phrase(
                french: """
                    Déport : aucun n'est consigné. Qui est intéressé à l'affaire se retire avant \
                    le vote.
                    """,
                english: """
                    Recusal: none is recorded. Whoever has an interest in the matter keeps out \
                    before the vote.
                    """
            )
        }
        return Phrase(
            french: "Déport, sans prendre part au vote : \(people.listed).",
            english: "Recused, not taking part in the vote: \(people.listed)."
        )
    }

    /// How many a ballot names.
    static func seats(_ seats: Int) -> Phrase {
        Phrase(
            french: "Sièges à pourvoir : \(seats). Chaque bulletin porte de 1 à \(seats) noms.",
            english: "Seats to be filled: \(seats). Each ballot names from 1 to \(seats)."
        )
    }

    /// Those who said nothing are in favour.
    static func rest(_ count: Int) -> Phrase {
        Phrase(
            french: count == 1 ? "La voix restante : pour" : "Les \(count) voix restantes : pour",
            english: count == 1 ? "The remaining one: for" : "The remaining \(count): for"
        )
    }

    /// «12 bulletins sur 19».
    static func count(_ cast: Int, of all: Int) -> Phrase {
        Phrase(
            french: cast < 2 ? "\(cast) sur \(all) a voté" : "\(cast) sur \(all) ont voté",
            english: cast == 1 ? "\(cast) of \(all) has voted" : "\(cast) of \(all) have voted"
        )
    }

    /// A round of a choice.
    static func round(_ number: Int, _ title: Phrase) -> Phrase {
        Phrase(french: "\(title), tour \(number)", english: "\(title), round \(number)")
    }
}
