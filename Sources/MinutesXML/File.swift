import Journal
public import Meetings
import SafeXML
public import Templates
public import Typesetting

extension MinutesXML {
    /// A file that nobody vouches for, parsed and found valid by the schema once, whatever is asked
    /// of it afterwards.
    public struct File {
        /// What the file carries.
        public let profile: Profile
        /// The meeting that it tells of.
        public let meeting: MeetingID
        let document: Document

        /// Throws when the bytes are no XML of ours.
        public init(
            _ bytes: [UInt8],
            templates: TemplateSearch = .standard
        ) throws(MinutesXMLError) {
            document = try parse(bytes, templates: templates)
            profile = document.root.is("archive", in: .minutes) ? .archive : .minutes
            meeting = try document.root.identifier("meeting")
        }

        /// What stands in the file.
        ///
        /// References have to lead somewhere, and whatever can be derived has to stand as it would
        /// be written: what is read gives the same bytes again.
        public func contents(
            language: Language = .french
        ) throws(MinutesXMLError) -> Contents {
            let contents = try unchecked(language)
            let written = try MinutesXML.document(of: contents)
            if let difference = TreeComparison.differences(file: document, record: written).first {
                throw .contradictory(difference)
            }
            return contents
        }

        private func unchecked(_ language: Language) throws(MinutesXMLError) -> Contents {
            switch profile {
            case .archive:
                let (record, noted) = try ArchiveReader(root: document.root).record()
                return .archive(record, noted: noted)
            case .minutes:
                let (minutes, history) = try MinutesReader.read(document.root, language: language)
                return .minutes(minutes, history: history)
            }
        }
    }
}
