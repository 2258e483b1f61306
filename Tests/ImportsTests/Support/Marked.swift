import Foundation
import Imports
import Meetings
import OpenDocument

/// Documents made of little, with passages marked in them.
enum Marked {
    static let meeting = MeetingID(UUID(uuid: (9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9)))

    static func id(_ number: UInt8) -> PassageID {
        PassageID(UUID(uuid: (number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number)))
    }

    /// Where a passage begins, printed as these words once.
    static func start(_ number: UInt8, _ words: String..., copy: String = "") -> String {
        "<text:bookmark-start text:name='\(PassageMark(id(number), printedAs: words).name)\(copy)'/>"
    }

    static func end(_ number: UInt8, _ words: String..., copy: String = "") -> String {
        "<text:bookmark-end text:name='\(PassageMark(id(number), printedAs: words).name)\(copy)'/>"
    }

    /// A passage as it was printed: one paragraph, between what else stands in its line.
    static func line(
        _ number: UInt8,
        _ words: String,
        now: String? = nil,
        _ before: String = "",
        _ after: String = ""
    ) -> String {
        "<text:p>\(before)\(start(number, words))\(now ?? words)\(end(number, words))\(after)</text:p>"
    }

    static func document(_ body: String) throws -> MarkedDocument {
        let namespaces = ["office", "text", "table"].map {
            "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'"
        }
        let flat = """
            <office:document \(namespaces.joined(separator: " "))
              xmlns:dc='http://purl.org/dc/elements/1.1/' office:version='1.3'
              office:mimetype='\(Package.text)'>
              <office:body><office:text>\(body)</office:text></office:body></office:document>
            """
        return MarkedDocument(try WrittenText(reading: Data(flat.utf8)))
    }

    static func review(
        _ edited: String,
        beside printed: String,
        recorded: [PassageID: [String]] = [:],
        comparesOutside: Bool = true
    ) throws -> DocumentReview {
        DocumentReview(
            of: try document(edited),
            beside: try document(printed),
            recorded: recorded,
            in: meeting,
            comparesOutside: comparesOutside
        )
    }
}
