import Foundation
import SafeXML

extension Metadata {
    /// What a package says of itself; what it does not say is empty, and nil for a time.
    ///
    /// Office suites write times without a zone: they are taken for universal time.
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
        self.init(
            title: text("title", in: .dc),
            subject: text("subject", in: .dc),
            language: text("language", in: .dc),
            created: Date(written: text("creation-date", in: .meta)),
            modified: Date(written: text("date", in: .dc)),
            generator: text("generator", in: .meta),
            properties: (meta?.elements("user-defined", in: .meta) ?? []).map { property in
                Property(property.attribute("name", in: .meta) ?? "", property.text)
            }
        )
    }
}

extension Date {
    /// A time as documents write it: `2020-03-16T18:30:00`, with or without fractions and a zone.
    fileprivate init?(written text: String) {
        let form = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+\-]\d\d:\d\d)?/
        guard let (_, second, fraction, zone) = text.wholeMatch(of: form)?.output,
            let date = try? Date("\(second)\(zone ?? "Z")", strategy: .iso8601)
        else { return nil }
        self = date + (fraction.flatMap { Double("0.\($0)") } ?? 0)
    }
}
