public import Journal
public import Meetings
import SafeXML
public import Templates

/// How a published file stands beside the record that it claims to be made from.
public struct Comparison: Hashable, Sendable {
    /// The end of the journal at the state that the file was compared with.
    public let head: Head?
    /// How many acts the record has after it.
    public let following: Int
    /// What differs; nothing when the file says what the record says.
    public let differences: [Difference]
}

/// What came of checking an archive by itself.
public struct ArchiveVerification: Hashable, Sendable {
    /// What the file carries, sound or not.
    public let record: Record
    /// The rows, the seal and the commitments, and what none of these covers.
    public let verification: Verification
    /// What stands in the file otherwise than this program writes it.
    public let differences: [Difference]

    /// Whether the file is what was recorded.
    public var isSound: Bool { verification.isSound && differences.isEmpty }
}

extension MinutesXML {
    /// Compares published minutes with the record; see `File.compare`.
    public static func compare(
        _ file: [UInt8],
        beside minutes: Minutes,
        templates: TemplateSearch = .standard
    ) throws(MinutesXMLError) -> Comparison {
        try File(file, templates: templates).compare(beside: minutes)
    }

    /// Checks an archive by itself; see `File.verify`.
    public static func verify(
        archive: [UInt8],
        printed: Fingerprint? = nil,
        templates: TemplateSearch = .standard
    ) throws(MinutesXMLError) -> ArchiveVerification {
        try File(archive, templates: templates).verify(printed: printed)
    }
}

extension MinutesXML.File {
    /// Compares a file of the profile `minutes` with the record, and names every value that differs.
    ///
    /// A file that was made when the journal was shorter is compared with the sitting as it stood
    /// then, by the rows up to the head that the file states; texts are those of today.
    public func compare(beside minutes: Minutes) throws(MinutesXMLError) -> Comparison {
        guard profile == .minutes else { throw .otherProfile(profile) }
        var best: Comparison?
        for state in Self.states(of: minutes, statedIn: document.root) {
            let written = try MinutesWriter(state).document()
            let differences = TreeComparison.differences(file: document, record: written)
            if let best, best.differences.count <= differences.count { continue }
            let head = state.record?.entries.last?.head
            best = Comparison(
                head: head,
                following: head.flatMap { minutes.record?.entries.acts(after: $0.hash) } ?? 0,
                differences: differences
            )
            if differences.isEmpty { break }
        }
        guard let best else { throw .recordMissing }
        return best
    }

    /// The sitting as it stands, and as it stood when the journal ended where the file says.
    private static func states(of minutes: Minutes, statedIn root: Element) -> [Minutes] {
        guard let record = minutes.record, let head = root.part("head") else { return [minutes] }
        let hash = head.attribute("hash").flatMap { Fingerprint($0) }
        let sequence = head.attribute("sequence").flatMap { Int64($0) }
        var lengths: [Int] = []
        for (position, entry) in record.entries.enumerated()
        where entry.hash == hash || entry.sequence == sequence {
            // Sealed minutes name the head before the row that seals them.
            if record.entries.dropFirst(position + 1).first?.kind == Event.Kind.sealed.rawValue {
                lengths.append(position + 2)
            }
            lengths.append(position + 1)
        }
        let earlier = lengths.filter { $0 < record.entries.count }.compactMap { length in
            Record(
                entries: Array(record.entries.prefix(length)),
                texts: record.texts,
                names: record.names,
                marks: record.marks
            )
            .minutes(in: minutes.language)
        }
        return [minutes] + earlier
    }

    /// Checks an archive by itself: the rows, the noted head, the seal, the commitments, and that
    /// everything stands as this program writes it.
    ///
    /// Once the minutes are submitted, every value in the file is covered by one of these, but the
    /// marks of what was taken out.
    /// `printed` is a head from outside, any earlier one.
    public func verify(printed: Fingerprint? = nil) throws(MinutesXMLError) -> ArchiveVerification {
        guard profile == .archive else { throw .otherProfile(profile) }
        let (record, noted) = try ArchiveReader(root: document.root).record()
        let written = try ArchiveWriter(record: record, noted: noted).document()
        return ArchiveVerification(
            record: record,
            verification: record.verify(noted.meeting, noted: .head(noted), printed: printed),
            differences: TreeComparison.differences(file: document, record: written)
        )
    }
}
