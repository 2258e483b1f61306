import Foundation
import Imports
import Meetings

/// The directories that stand in `Samples/Directories`.
enum DirectorySample {
    static let names = [
        "outlook-francais.csv", "google-anciens-titres.csv", "google-nouveaux-titres.csv",
        "liste-des-membres.csv", "titres-inconnus.txt", "cartes-2.1.vcf", "cartes-3.0.vcf",
        "cartes-4.0.vcf", "membres.xlsx",
    ]

    static func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: Sample.folder.appending(path: "Directories/\(name)"))
    }

    static func read(_ name: String) throws -> DirectoryReading {
        try DirectoryFile(bytes(name)).read()
    }
}

extension DirectoryEntry {
    /// `Mme|Anne|Alanou|a@b.example,c@d.example`, for whoever compares at a glance.
    var line: String {
        let addresses = addresses.map(\.text).joined(separator: ",")
        return [name.title, name.given, name.family, addresses].joined(separator: "|")
    }
}

extension EntryFault {
    /// `7:4 Courriel «dora(at)»`.
    var place: String { "\(row):\(column.map(String.init) ?? "-") \(heading) «\(text)»" }
}
