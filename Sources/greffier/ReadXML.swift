import Journal
import MinutesXML

/// An XML file of ours, read and checked by the schema.
struct ReadXML {
    let path: String
    let bytes: [UInt8]
    let contents: MinutesXML.Contents

    init(_ path: String) throws {
        self.path = path
        bytes = try Files.read(path, limit: MinutesXML.largest)
        do throws(MinutesXMLError) {
            contents = try MinutesXML.read(bytes)
        } catch {
            throw CommandError.faultyXML(path, error)
        }
    }

    /// Where published minutes differ from the record beside them.
    func differences(beside minutes: Minutes) throws -> [Difference] {
        do throws(MinutesXMLError) {
            return try MinutesXML.differences(file: bytes, beside: minutes)
        } catch {
            throw CommandError.faultyXML(path, error)
        }
    }
}
