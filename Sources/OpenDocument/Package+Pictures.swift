public import Foundation
import SafeXML

extension Package {
    /// The pictures in the text and at the head and foot of the pages, by the names of their frames;
    /// of several with one name, the first.
    ///
    /// Pictures that lie outside the package, and parts that cannot be read, are passed over.
    public var pictures: [String: Data] {
        var pictures: [String: Data] = [:]
        for path in ["content.xml", "styles.xml"] {
            guard let bytes = self[path],
                let part = try? Document(parsing: bytes, limit: Limits().entryBytes)
            else { continue }
            var waiting = [part.root]
            while let element = waiting.popLast() {
                waiting += element.elements.reversed()
                guard element.is("frame", in: .draw),
                    let name = element.attribute("name", in: .draw),
                    let link = element.first("image", in: .draw)?.attribute("href", in: .xlink),
                    let picture = self[link], pictures[name] == nil
                else { continue }
                pictures[name] = picture
            }
        }
        return pictures
    }
}
