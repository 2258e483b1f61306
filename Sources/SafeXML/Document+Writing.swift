import CLibXML2
public import Foundation

extension Document {
    /// The document as UTF-8 with an XML declaration; the same document gives the same bytes.
    ///
    /// What was put in comes out of a parser unharmed, carriage returns and tabs included.
    /// When `indented`, each element starts a line, but no white space is added beside text.
    public func bytes(indented: Bool = false) -> Data {
        let buffer = Library.allocated(xmlBufferCreate())
        defer { xmlBufferFree(buffer) }
        let options = XML_SAVE_AS_XML.rawValue | (indented ? XML_SAVE_FORMAT.rawValue : 0)
        let writer = xmlSaveToBuffer(buffer, "UTF-8", Int32(options))
        xmlSaveDoc(writer, pointer)
        xmlSaveClose(writer)
        guard let content = xmlBufferContent(buffer) else { return Data() }
        return Data(bytes: content, count: Int(xmlBufferLength(buffer)))
    }
}
