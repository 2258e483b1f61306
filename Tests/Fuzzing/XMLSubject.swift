import Foundation
import Journal
import MinutesXML
import SafeXML
import Typesetting

/// Parses bytes as XML, and reads them as minutes and archives.
enum XMLSubject {
    private static let limit = 1 << 20

    static func examine(_ bytes: Data) {
        let document = read { () throws(ParseError) in
            try Document(parsing: bytes, limit: limit)
        }
        guard let document else { return isRefused(bytes) }
        comesBack(document)
        // Compiling the schema takes longer than all else, and says little of what is not ours.
        if document.root.namespace?.uri == MinutesXML.namespace { isMinutes(Array(bytes)) }
    }

    private static func comesBack(_ document: Document) {
        let written = document.bytes()
        let again = expect("what was written is read") { () throws(ParseError) in
            try Document(parsing: written, limit: 64 << 20)
        }
        isSame(document.root, again.root)
        claim(again.bytes() == written, "the same document gives the same bytes")
        _ = expect("what was indented is read") { () throws(ParseError) in
            try Document(parsing: document.bytes(indented: true), limit: 64 << 20)
        }
        isMoved(document)
    }

    /// Copied into another document, an element says the same.
    private static func isMoved(_ document: Document) {
        let other = Document(root: "copies", in: Namespace(uri: "urn:other", prefix: ""))
        let copy = other.root.append(copyOf: document.root)
        isSame(document.root, copy)
        guard depth(of: document.root) < Document.maximumDepth else { return }
        let read = expect("a copy is written and read") { () throws(ParseError) in
            try Document(parsing: other.bytes(), limit: 64 << 20)
        }
        guard let first = read.root.elements.first else { complain("the copy is not there") }
        isSame(document.root, first)
    }

    private static func depth(of element: Element) -> Int {
        1 + (element.elements.map(depth(of:)).max() ?? 0)
    }

    private static func isSame(_ left: Element, _ right: Element) {
        claim(left.name == right.name, "\(left.name) became \(right.name)")
        claim(left.namespace?.uri == right.namespace?.uri, "\(left.name) left its namespace")
        claim(left.attributes.count == right.attributes.count, "attributes of \(left.name)")
        for attribute in left.attributes {
            let value = right.attribute(attribute.name, in: attribute.namespace)
            claim(value == attribute.value, "\(attribute.name) became \(value ?? "nothing")")
        }
        claim(left.text == right.text, "the text of \(left.name) became \(right.text)")
        let (inside, others) = (left.elements, right.elements)
        claim(inside.count == others.count, "elements of \(left.name)")
        for (one, other) in zip(inside, others) { isSame(one, other) }
    }

    private static func isRefused(_ bytes: Data) {
        let file = read { () throws(MinutesXMLError) in try MinutesXML.File(Array(bytes)) }
        claim(file == nil, "what is no XML is taken for minutes")
    }

    private static func isMinutes(_ bytes: [UInt8]) {
        guard
            let file = read({ () throws(MinutesXMLError) in try MinutesXML.File(bytes) })
        else { return }
        if file.profile == .archive { isVerified(file) }
        let contents = read { () throws(MinutesXMLError) in try file.contents() }
        switch contents {
        case .minutes(let minutes, _)?:
            let written = expect("minutes are written") { () throws(MinutesXMLError) in
                try MinutesXML.write(minutes, profile: .minutes)
            }
            isReadAgain(written, as: .minutes)
        case .archive(let record, let noted)?:
            guard let minutes = record.minutes(in: .french) else { return }
            let written = expect("an archive is written") { () throws(MinutesXMLError) in
                try MinutesXML.write(minutes, profile: .archive, noted: noted)
            }
            isReadAgain(written, as: .archive)
            _ = read { () throws(MinutesXMLError) in
                try MinutesXML.write(minutes, profile: .minutes)
            }
        case nil: break
        }
    }

    private static func isVerified(_ file: MinutesXML.File) {
        _ = read { () throws(MinutesXMLError) in try file.verify() }
    }

    private static func isReadAgain(_ written: [UInt8], as profile: MinutesXML.Profile) {
        let contents = expect("what was written is read as \(profile)") {
            () throws(MinutesXMLError) in try MinutesXML.read(written)
        }
        switch contents {
        case .minutes(let minutes, _):
            let again = read { () throws(MinutesXMLError) in
                try MinutesXML.write(minutes, profile: .minutes)
            }
            claim(again == written, "the same minutes give the same bytes")
        case .archive(let record, let noted):
            let again = record.minutes(in: .french).flatMap { minutes in
                read { () throws(MinutesXMLError) in
                    try MinutesXML.write(minutes, profile: .archive, noted: noted)
                }
            }
            claim(again == written, "the same record gives the same bytes")
        }
    }
}
