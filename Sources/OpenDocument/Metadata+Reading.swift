import Foundation
import SafeXML

extension Metadata {
    /// What a package says of itself; what it does not say is empty, and 1970 for a time.
    ///
    /// Throws when `meta.xml` is not well-formed.
    public init(reading package: Package) throws(PackageError) {
        let document: Document?
        do throws(ParseError) {
            document = try package["meta.xml"].map { bytes throws(ParseError) in
                try Document(parsing: bytes, limit: 16 << 20)
            }
        } catch {
            throw .malformed("meta.xml", error)
        }
        let meta = document?.root.first("meta", in: .office)
        func text(_ name: String, in namespace: Namespace) -> String {
            meta?.first(name, in: namespace)?.text ?? ""
        }
        func date(_ name: String, in namespace: Namespace) -> Date {
            let written = try? Date(text(name, in: namespace), strategy: .iso8601)
            return written ?? Date(timeIntervalSince1970: 0)
        }
        self.init(
            title: text("title", in: .dc),
            subject: text("subject", in: .dc),
            language: text("language", in: .dc),
            created: date("creation-date", in: .meta),
            modified: date("date", in: .dc),
            generator: text("generator", in: .meta),
            properties: (meta?.elements("user-defined", in: .meta) ?? []).map { property in
                Property(property.attribute("name", in: .meta) ?? "", property.text)
            }
        )
    }
}
