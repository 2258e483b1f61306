public import MinutesXML

/// What may be asked of an export; a format passes over what does not concern it.
public struct ExportOptions: Hashable, Sendable {
    /// For XML: what the file carries.
    public var profile: MinutesXML.Profile
    /// The template of the house; nil for the one that is shipped.
    public var template: NamedFile?
    /// The pictures that the house gives.
    public var pictures: [HousePicture: NamedFile]
    /// Which document is made of the record.
    public var variant: Variant
    /// For an extract: the decision as the register names it, `2020-BF-007`.
    public var decision: String?
    /// For CSV: which table.
    public var table: RecordTable
    /// Whether people are told by their place in the roster, not by name.
    public var withoutNames: Bool
    /// For HTML: whether each passage is an element of its own that has an id, so that a page around it
    /// can lead there.
    public var marksPassages: Bool

    /// What is shipped, of the minutes, with names, unless something else is asked for.
    public init(
        profile: MinutesXML.Profile = .minutes,
        template: NamedFile? = nil,
        pictures: [HousePicture: NamedFile] = [:],
        variant: Variant = .minutes,
        decision: String? = nil,
        table: RecordTable = .attendance,
        withoutNames: Bool = false,
        marksPassages: Bool = false
    ) {
        self.profile = profile
        self.template = template
        self.pictures = pictures
        self.variant = variant
        self.decision = decision
        self.table = table
        self.withoutNames = withoutNames
        self.marksPassages = marksPassages
    }

    /// A template or picture as it was read from somewhere.
    public struct NamedFile: Hashable, Sendable {
        /// For messages: the file, as the user named it.
        public let name: String
        /// What stands in it.
        public let bytes: [UInt8]

        /// A file by its name and what stands in it.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }
}

/// The documents that a record gives (procedure §1).
public enum Variant: String, CaseIterable, Hashable, Sendable {
    /// «Convocation»: when, where and by which means, and the agenda; sent ahead of the sitting.
    case notice
    /// «Procès-verbal»: everything.
    case minutes
    /// «Compte rendu»: the items in plain prose, without the names of voters.
    case report
    /// «Feuille de présence»: who was there, how, from when to when.
    case attendanceSheet = "attendance-sheet"
    /// «Relevé de décisions»: decisions and tasks.
    case decisionRegister = "decision-register"
    /// «Extrait»: one decision with its vote, certified.
    case extract
}

/// The tables of a record that a spreadsheet can hold.
public enum RecordTable: String, CaseIterable, Hashable, Sendable {
    case attendance
    case proxies
    case replacements
    case quorum
    case agenda
    /// Recesses and closed sessions.
    case interruptions
    case incidents
    case turns
    case motions
    case votes
    /// What each round of a choice gave to whom.
    case choices
    /// Recorded votes by name.
    case ballots
    case recusals
    case decisions
    case tasks
    /// What became of the minutes since.
    case approval
}
