import Foundation
import Office
import OpenDocument
import Testing

@Suite("LibreOffice, as it makes a PDF")
struct FetchingTests {
    /// A socket of this machine that nobody but the test knows, and its port.
    private static func listener() throws -> (socket: Int32, port: UInt16) {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue)
        let listener = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        try #require(isBound)
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    @Test("asks nobody for the picture behind a paragraph that a document links to")
    func pictures() async throws {
        let (listener, port) = try Self.listener()
        defer { close(listener) }
        let namespaces = ["office", "style", "text"].map {
            "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'"
        }
        let flat = """
            <office:document \(namespaces.joined(separator: " ")) office:version='1.3'
              xmlns:xlink='http://www.w3.org/1999/xlink' office:mimetype='\(Package.text)'>
            <office:automatic-styles><style:style style:name='P' style:family='paragraph'>
            <style:paragraph-properties><style:background-image xlink:type='simple'
              xlink:href='http://127.0.0.1:\(port)/x.png'/></style:paragraph-properties>
            </style:style></office:automatic-styles><office:body><office:text>
            <text:p text:style-name='P'>x</text:p></office:text></office:body></office:document>
            """
        let bytes = try Package(flat: Data(flat.utf8)).bytes()
        let source = PDFSource(name: "linked.odt", document: Array(bytes))
        #expect(try await PDFConverter.libreOffice().convert([source]).count == 1)
        #expect(accept(listener, nil, nil) == -1)
    }
}
