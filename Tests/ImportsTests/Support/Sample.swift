import Foundation
import Imports

/// The samples, found from the place of this file.
enum Sample: String, CaseIterable {
    case bureau = "2020-03-16-bureau-federal"
    case secretariat = "2020-03-26-secretariat-federal"
    case sections = "2020-04-02-secretaires-de-section"
    case webinar = "2020-04-23-webinaire"
    case council = "2020-07-04-conseil-federal"

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Samples")

    var file: String { "\(rawValue).yaml" }

    func bytes() throws -> [UInt8] {
        Array(try Data(contentsOf: Self.folder.appending(path: "Meetings").appending(path: file)))
    }

    func rehearsal() throws -> Rehearsal {
        try Rehearsal(SittingRecord(reading: bytes(), file: file))
    }
}
