import HTTPTypes
import Hummingbird
import Wording

extension Language {
    /// The cookie that keeps what somebody chose.
    static let cookie = "language"

    /// The language that was chosen, else the one that the browser likes best of those of the house,
    /// else French.
    init(of request: Request) {
        if let chosen = request.cookies[Self.cookie].flatMap({ Language(rawValue: $0.value) }) {
            self = chosen
        } else {
            self = Self.preferred(request.headers[.acceptLanguage] ?? "")
        }
    }

    /// `en-GB,en;q=0.9,fr;q=0.8`: of equal weights the first counts.
    static func preferred(_ header: String) -> Language {
        var best: (language: Language, weight: Double)?
        for range in header.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = parts.first?.lowercased(),
                let language = Language(rawValue: String(tag.prefix { $0 != "-" }))
            else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            let weight = quality.map { Double($0) ?? 0 } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .french
    }

    /// The one of which a page offers to change to.
    var other: Language { self == .french ? .english : .french }
}
