import Foundation
import Journal
import Meetings
import OpenDocument
import Wording

/// The pictures that a house gives, and the code of the head; nothing where there is none.
struct PictureFields {
    private(set) var fields: [String: Value]

    /// Without those of the house.
    init(_ reading: Reading) {
        fields = ["headCode": Self.headCode(reading)]
        for picture in HousePicture.allCases { fields[picture.rawValue] = "" }
    }

    /// With those of the house; refuses what is no picture.
    init(
        _ reading: Reading,
        _ files: [HousePicture: ExportOptions.NamedFile]
    ) throws(ExportError) {
        self.init(reading)
        for picture in HousePicture.allCases {
            // A signature is a name.
            let isLeftOut = reading.isWithoutNames && picture.isSignature
            guard let file = files[picture], !isLeftOut else { continue }
            do throws(Picture.Fault) {
                let words = picture.words(reading)[reading.language]
                fields[picture.rawValue] = .picture(
                    try Picture(Data(file.bytes), alternative: words)
                )
            } catch {
                throw .picture(file.name, error)
            }
        }
    }

    /// The command that checks the document, for a telephone to read.
    private static func headCode(_ reading: Reading) -> Value {
        let head = reading.minutes.seal.head
        let command = "greffier verify \(head.meeting) --head \(head.hash)"
        let picture = QRCode(command).flatMap { code in
            try? Picture(
                squares: code.rows,
                width: 20,
                alternative: Phrase.headCode[reading.language]
            )
        }
        return picture.map { Value.picture($0) } ?? ""
    }
}

extension HousePicture {
    fileprivate var isSignature: Bool { self == .chairSignature || self == .secretarySignature }

    /// What the picture is, for those who do not see it.
    fileprivate func words(_ reading: Reading) -> Phrase {
        let opening = reading.meeting.opening
        switch self {
        case .logo:
            let particulars = reading.meeting.particulars
            return .logo(of: particulars.flatMap { reading.line($0.organisation) } ?? "")
        case .stamp: return .stamp
        case .chairSignature: return .signature(of: opening.map { reading.name($0.chair) })
        case .secretarySignature: return .signature(of: opening.map { reading.name($0.secretary) })
        }
    }
}
