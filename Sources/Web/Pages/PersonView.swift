import Access
import Foundation
import Imports
import Meetings
import Registry
import Wording

/// A person of the directory: the name, the seats over time, the account.
struct PersonView: PageView {
    static let template = "person"

    let frame: PageFrame
    let words = PersonWords()
    let name: String
    let peopleAddress = Route.people.address()
    let complaint: Phrase?
    let number: String?
    let addresses: [AddressView]
    let hasAddresses: Bool
    /// Nil for whoever may only read.
    let addAddress: FormView?
    /// Whether they want no mails.
    let isUnwilling: Bool
    /// Where the form goes by which they get mails again; nil where they do, or for whoever may not.
    let resumption: String?
    /// In which language the person is written to.
    let language: Phrase
    /// Nil for whoever may only read.
    let giveLanguage: FormView?
    let seats: [SeatView]
    let hasSeats: Bool
    /// Nil for whoever may only read, or where there is no body in which they may give one.
    let give: FormView?
    /// Nil for whoever sends nothing of all the sittings that the person comes to.
    let calendar: CalendarView?
    let rename: FormView?
    /// By whom the name and the addresses are changed; nil for whoever may, or may change nobody's.
    let ofOthers: Phrase?
    /// The account, or the way to make one; nil for whoever does not look after accounts.
    let account: LinkView?
    /// Nil for whoever may not.
    let eraseAddress: String?

    struct AddressView: Sendable {
        let text: String
        /// Whether nobody gets what is sent there.
        let isDead: Bool
        /// Where the form goes that takes it away; nil for whoever may only read.
        let removal: String?

        fileprivate static let example = AddressView(text: "…", isDead: true, removal: "/")
    }

    struct SeatView: Sendable {
        let text: Phrase
        /// Nil where it has ended, or for whoever may not end it.
        let end: FormView?

        fileprivate static let example = SeatView(text: Phrase(verbatim: "…"), end: .example)
    }

    /// What the page is about, beside the person.
    struct Surroundings: Sendable {
        let bodies: [Body]
        /// The account of the person; nil where there is none.
        let account: Account?
        /// In which the person is written to; nil for that of what is sent.
        let language: Language?
        let isUnwilling: Bool
        /// The addresses that nobody reads, as they are compared.
        let dead: Set<String>
        let feeds: [Feed]
        let today: Day
    }

    init(_ asked: Asked, _ holder: Holder, _ around: Surroundings, _ typed: Typed = .nothing) {
        let person = holder.person
        let id = person.id.description
        name = person.name.inFull
        frame = PageFrame(Phrase(verbatim: name), asked)
        complaint = typed.complaint
        number = person.number
        let mayChange = asked.guest.visitor.may(.changePeople)
        let isOwn = asked.mayChange(holder, among: around.bodies)
        let own = around.bodies.filter {
            mayChange && asked.guest.visitor.may(.changeSeats, at: .body($0.id))
        }
        addresses = holder.addresses.map {
            AddressView(
                text: $0.text,
                isDead: around.dead.contains($0.compared),
                removal: isOwn ? Route.addressRemoved.address(id) : nil
            )
        }
        hasAddresses = !addresses.isEmpty
        addAddress = isOwn ? Self.addingAddress(to: id, typed) : nil
        isUnwilling = around.isUnwilling
        let hasDead = addresses.contains(where: \.isDead)
        resumption =
            isOwn && (around.isUnwilling || hasDead) ? Route.mailsResumed.address(id) : nil
        language = PersonWords.written(in: around.language)
        giveLanguage = mayChange ? Self.giving(around.language, to: id) : nil
        seats = holder.seats.reversed().map { held in
            let isOpen = held.seat.until.map { around.today < $0 } ?? true
            let mayEnd = isOpen && own.contains { $0.code == held.body }
            return SeatView(
                text: Report.seat(held.seat, in: held.body),
                end: mayEnd ? Self.ending(held, of: id, typed) : nil
            )
        }
        hasSeats = !holder.seats.isEmpty
        give = own.isEmpty ? nil : Self.giving(to: id, in: own, on: around.today, typed)
        calendar =
            asked.mayTellSittings(of: holder, among: around.bodies)
            ? CalendarView(Route.personCalendar.address(id), around.feeds) : nil
        rename = isOwn ? Self.renaming(person, typed) : nil
        ofOthers = mayChange && !isOwn ? PersonWords.ofOthers(name) : nil
        account = asked.guest.visitor.may(.accounts) ? Self.link(person, around.account) : nil
        eraseAddress =
            asked.guest.visitor.may(.erasePeople) ? Route.erasure.address(id) : nil
    }

    private static func addingAddress(to id: String, _ typed: Typed) -> FormView {
        FormView(
            Route.addressAdded.address(id),
            PersonWords().addAddress,
            fields: [typed.field("address", PersonWords.address, type: "email")]
        )
    }

    private static func giving(_ language: Language?, to id: String) -> FormView {
        FormView(
            Route.languageGiven.address(id),
            PersonWords.save,
            selects: [
                Typed.nothing.select(
                    "written",
                    PersonWords.language,
                    value: language?.rawValue ?? "",
                    among: [("", PersonWords.languageOfSending)]
                        + Language.allCases.map { ($0.rawValue, $0.label.capitalised) }
                )
            ]
        )
    }

    private static func ending(_ held: Holder.HeldIn, of id: String, _ typed: Typed) -> FormView {
        let code = held.body.text
        return FormView(
            Route.seatEnded.address(id, code),
            PersonWords.end(code),
            fields: [typed.field("end-\(code)", PersonWords.until, type: "date")]
        )
    }

    private static func giving(
        to id: String,
        in bodies: [Body],
        on today: Day,
        _ typed: Typed
    ) -> FormView {
        FormView(
            Route.seatGiven.address(id),
            PersonWords().give,
            selects: [
                typed.select(
                    "body",
                    PersonWords.body,
                    among: bodies.map { ($0.code.text, HomeView.BodyView($0).name) }
                ),
                typed.select(
                    "seat",
                    PersonWords.seat,
                    among: Seat.allCases.map { seat in
                        let term = seat.term
                        let label = Phrase(french: "\(term.french)", english: "\(term.english)")
                        return (seat.rawValue, label.capitalised)
                    }
                ),
            ],
            fields: [
                typed.field(
                    "role",
                    PersonWords.role,
                    hint: PersonWords.roleHint,
                    isRequired: false
                ),
                typed.field("section", PersonWords.section, isRequired: false),
                typed.field("weight", PersonWords.weight, value: "1", type: "number"),
                typed.field(
                    "from",
                    PersonWords.from,
                    hint: PersonWords.fromHint,
                    value: today.description,
                    type: "date"
                ),
                typed.field(
                    "until",
                    PersonWords.until,
                    hint: PersonWords.untilHint,
                    type: "date",
                    isRequired: false
                ),
            ]
        )
    }

    private static func renaming(_ person: Person, _ typed: Typed) -> FormView {
        FormView(
            Route.personRenamed.address(person.id.description),
            PersonWords.save,
            fields: [
                typed.field(
                    "title",
                    PeopleWords.civility,
                    value: person.name.title,
                    isRequired: false
                ),
                typed.field(
                    "given",
                    PeopleWords.given,
                    value: person.name.given,
                    isRequired: false
                ),
                typed.field("family", PeopleWords.family, value: person.name.family),
            ],
            checks: [typed.check("drafts", "yes", PersonWords.drafts, isTicked: true)]
        )
    }

    private static func link(_ person: Person, _ account: Account?) -> LinkView {
        guard let account else {
            return LinkView(
                text: PersonWords.makeAccount,
                address: Route.accounts.address(query: [("person", person.id.description)])
            )
        }
        return LinkView(
            text: PersonWords.account(account.name?.description ?? "–"),
            address: Route.account.address(account.id.description)
        )
    }

    private init() {
        (frame, name, complaint, number) = (.example, "…", Phrase(verbatim: "…"), "…")
        (addresses, hasAddresses, addAddress) = ([.example], true, .example)
        (isUnwilling, resumption) = (true, "/")
        (language, giveLanguage) = (Phrase(verbatim: "…"), .example)
        (seats, hasSeats, give, rename) = ([.example], true, .example, .example)
        (account, eraseAddress, calendar) = (.example, "/", .example)
        ofOthers = Phrase(verbatim: "…")
    }

    static let example = PersonView()
}

/// What is told before a person is erased.
struct ErasureView: PageView {
    static let template = "erasure"

    let frame: PageFrame
    let words = ErasureWords()
    let title: Phrase
    let complaint: Phrase?
    let backAddress: String
    let name: String
    let sittings: [String]
    let hasSittings: Bool
    let erase: FormView

    init(_ asked: Asked, _ person: Person, sittings: [String], _ complaint: Phrase? = nil) {
        let id = person.id.description
        name = person.name.inFull
        title = ErasureWords.title(name)
        frame = PageFrame(title, asked)
        self.complaint = complaint
        backAddress = Route.person.address(id)
        self.sittings = sittings
        hasSittings = !sittings.isEmpty
        erase = FormView(
            Route.erased.address(id),
            ErasureWords.submit,
            fields: [FieldView("name", ErasureWords.confirmation(person.name.plain))]
        )
    }

    private init() {
        (frame, title, complaint) = (.example, Phrase(verbatim: "…"), Phrase(verbatim: "…"))
        (backAddress, name, sittings, hasSittings, erase) = ("/", "…", ["…"], true, .example)
    }

    static let example = ErasureView()
}

/// What is told afterwards.
struct ErasedView: PageView {
    static let template = "erased"

    let frame: PageFrame
    let words = ErasureWords()
    let peopleAddress = Route.people.address()
    let text: Phrase
    let isUnscrubbed: Bool
    /// The sittings in whose texts the family name still stands.
    let mentions: [LinkView]
    let isMentioned: Bool
    /// What waited and carried the name, and is to be prepared anew.
    let givenUp: [LinkView]
    let isGivenUp: Bool

    init(_ asked: Asked, _ person: PersonID, _ erased: Erased) {
        frame = PageFrame(words.done, asked)
        text = Report.erased(person, erased)[0]
        isUnscrubbed = !erased.isScrubbed
        let references = Set(erased.mentions.map(\.reference)).sorted()
        mentions = references.map {
            LinkView(text: Phrase(verbatim: $0), address: Route.sitting.address($0))
        }
        isMentioned = !references.isEmpty
        givenUp = erased.givenUp.map { notice in
            LinkView(
                text: Report.givenUp(notice),
                address: notice.reference.map { Route.notices.address($0) }
                    ?? Route.outbox.address()
            )
        }
        isGivenUp = !givenUp.isEmpty
    }

    private init() {
        (frame, text, isUnscrubbed) = (.example, Phrase(verbatim: "…"), true)
        (mentions, isMentioned, givenUp, isGivenUp) = ([.example], true, [.example], true)
    }

    static let example = ErasedView()
}

extension PrintedName {
    /// The name alone, as somebody would type it.
    var plain: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }
}
