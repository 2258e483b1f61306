import Foundation
import Journal
import Meetings
import SafeXML

/// Writes a whole record: its rows bit by bit, texts and names with their salts.
struct ArchiveWriter {
    let record: Record
    let noted: Head

    func document() throws(MinutesXMLError) -> Document {
        let document = Document(root: "archive", in: .minutes)
        let root = document.root
        root.set("meeting", noted.meeting)
        let head = root.add("head")
        head.set("sequence", noted.sequence)
        head.set("hash", noted.hash)
        let journal = root.add("journal")
        var previous = Head(genesisOf: noted.meeting).hash
        for entry in record.entries {
            try write(entry, after: previous, to: journal)
            previous = entry.hash
        }
        let texts = record.texts.sorted { $0.key < $1.key }
        try root.addList("texts", of: texts) { text, list in
            let element = list.add("text")
            element.set("passage", text.key)
            element.set("salt", text.value.salt.fingerprint)
            element.addParagraphs(of: text.value.value)
        }
        let names = record.names.sorted { $0.key < $1.key }
        try root.addList("names", of: names) { name, list in
            let element = list.add("person")
            element.set("id", name.key)
            element.set("salt", name.value.salt.fingerprint)
            element.add(name.value.value)
        }
        try writeMarks(to: root)
        return document
    }

    private func write(
        _ entry: Entry,
        after previous: Fingerprint,
        to journal: Element
    ) throws(MinutesXMLError) {
        guard entry.meeting == noted.meeting else {
            throw .rowOfAnotherMeeting(sequence: entry.sequence)
        }
        guard entry.kind.isWord else { throw .unwritableKind(sequence: entry.sequence) }
        let element = journal.add("entry")
        element.set("sequence", entry.sequence)
        element.set("kind", entry.kind)
        element.set("at", entry.at.text(in: .gmt))
        element.set("entered", entry.entered.text(in: .gmt))
        element.set("act", entry.act)
        element.set("author", entry.author)
        if entry.previous != previous { element.set("previous", entry.previous) }
        element.set("hash", entry.hash)
        element.setExact(entry.body)
    }
}

/// Reads a record as it stands; nothing is verified.
struct ArchiveReader {
    let root: Element

    func record() throws(MinutesXMLError) -> (Record, noted: Head) {
        let meeting: MeetingID = try root.identifier("meeting")
        guard let head = root.part("head") else { throw .meaningless(root.place(), value: "") }
        let noted = Head(
            meeting: meeting,
            sequence: try head.required("sequence") { Int64($0) },
            hash: try head.required("hash") { Fingerprint($0) }
        )
        let record = Record(
            entries: try entries(of: meeting),
            texts: try texts(),
            names: try names(),
            marks: try marks()
        )
        return (record, noted)
    }

    private func entries(of meeting: MeetingID) throws(MinutesXMLError) -> [Entry] {
        var entries: [Entry] = []
        var previous = Head(genesisOf: meeting).hash
        for element in root.list("journal") {
            let entry = Entry(
                meeting: meeting,
                sequence: try element.required("sequence") { Int64($0) },
                act: try element.identifier("act"),
                kind: try element.required("kind") { $0 },
                entered: try element.instant("entered"),
                at: try element.instant("at"),
                author: try element.identifier("author"),
                body: try element.exactBytes(),
                previous: try element.optional("previous") { Fingerprint($0) } ?? previous,
                hash: try element.required("hash") { Fingerprint($0) }
            )
            entries.append(entry)
            previous = entry.hash
        }
        return entries
    }

    private func texts() throws(MinutesXMLError) -> [PassageID: Salted<Passage>] {
        var texts: [PassageID: Salted<Passage>] = [:]
        for element in root.list("texts") {
            let id: PassageID = try element.identifier("passage")
            texts[id] = Salted(try element.passage(id), salt: try element.salt())
        }
        return texts
    }

    private func names() throws(MinutesXMLError) -> [PersonID: Salted<PrintedName>] {
        var names: [PersonID: Salted<PrintedName>] = [:]
        for element in root.list("names") {
            guard let name = try element.printedName() else {
                throw .meaningless(element.place(), value: "")
            }
            names[try element.identifier("id")] = Salted(name, salt: try element.salt())
        }
        return names
    }
}

extension Element {
    fileprivate func salt() throws(MinutesXMLError) -> Salt {
        try required("salt") { Fingerprint($0).flatMap { Salt(bytes: $0.bytes) } }
    }
}

extension Salt {
    /// Salts are written like digests: as 64 hexadecimal digits.
    fileprivate var fingerprint: Fingerprint { Fingerprint(digest: bytes) }
}

extension String {
    /// Whether the text is a word of letters, digits, dots, hyphens and underscores in ASCII.
    fileprivate var isWord: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || byte == 45 || byte == 46 || byte == 95
            }
    }
}
