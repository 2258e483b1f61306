import Foundation
import HTTPTypes
import Registry
import Secretariat

/// An act as a form of a page hands it in.
///
/// A field whose name ends in `[]` is a list. A field with a dot in its name, such as `arrive.device`,
/// belongs to that act alone, so that the buttons of one form can do different things. What a button
/// named `_do` says (`act=arrive&channel=video&people=…`) stands in the place of all other fields but
/// the time. The fields `form` and `back` are of the page.
struct ActForm: Sendable {
    /// Where the page is that the form was on.
    let back: String
    /// The fields of the act, by their names.
    let values: [String: [String]]
    /// Which of them are lists, however many values they have.
    private let lists: Set<String>

    /// Where whoever sent it goes on: on the page, at the part that the act belongs to.
    var landing: String {
        guard !back.contains("#"), (try? Target.Match(.get, back))?.target.route == .console,
            let part = values["act"]?.last.flatMap(ConsolePart.of)
        else { return back }
        return "\(back)#\(part.rawValue)"
    }

    static let back = "back"
    private static let whole = "_do"
    private static let own: Set<String> = [FormFields.token, back, whole]

    init(_ fields: FormFields) {
        back = Responder.local(fields[Self.back])
        var given = fields
        if let whole = fields[Self.whole] { given = FormFields(whole) }
        let act = given["act"]
        var (values, lists): ([String: [String]], Set<String>) = ([:], [])
        for name in given.names where !Self.own.contains(name) {
            guard let field = Self.name(name, of: act) else { continue }
            let isList = field.hasSuffix("[]")
            let plain = isList ? String(field.dropLast(2)) : field
            if isList { lists.insert(plain) }
            let said = given.all(name)
            values[plain, default: []] += isList ? said : said.suffix(1)
        }
        if values["at"] == nil, let at = fields["at"] { values["at"] = [at] }
        (self.values, self.lists) = (values, lists)
    }

    /// The name by which a field of an act goes in a form: where the page has one of that name itself,
    /// the act stands before it.
    static func field(_ name: String, of act: String) -> String {
        own.contains(name) ? "\(act).\(name)" : name
    }

    /// Nil for a field of another act.
    private static func name(_ name: String, of act: String?) -> String? {
        guard let dot = name.firstIndex(of: ".") else { return name }
        return name[..<dot] == act ?? "" ? String(name[name.index(after: dot)...]) : nil
    }

    /// The act, read as any other; `id` is taken where the form has none.
    func queue(id: String) -> HandedQueue? {
        var fields = values
        if fields["id"]?.last.map(\.isEmpty) ?? true { fields["id"] = [id] }
        let flat = fields.map { name, said in
            (name, lists.contains(name) ? Value.list(said) : Value.text(said.last ?? ""))
        }
        let encoded = try? JSONEncoder().encode(Dictionary(uniqueKeysWithValues: flat))
        return encoded.flatMap { try? JSONDecoder().decode(HandedQueue.self, from: $0) }
    }

    private enum Value: Encodable {
        case text(String)
        case list([String])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .list(let list): try container.encode(list)
            }
        }
    }
}
