/// What stands in a field, however it came in: a form knows text and lists of it alone.
enum HandedValue: Hashable, Sendable {
    case text(String)
    case list([String])
    /// Something else: an object, a list of lists, a fraction.
    case other

    /// The text of a field with one value; nil of a list.
    var text: String? {
        switch self {
        case .text(let text): text
        case .list(let list): list.count == 1 ? list[0] : nil
        case .other: nil
        }
    }

    /// The texts of a field, be it one or several.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let list): list
        case .other: []
        }
    }
}

extension HandedValue: Decodable {
    init(from decoder: any Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
            var texts: [String] = []
            while !list.isAtEnd {
                guard case .text(let text)? = try? list.decode(HandedValue.self) else {
                    self = .other
                    return
                }
                texts.append(text)
            }
            self = .list(texts)
            return
        }
        guard let value = try? decoder.singleValueContainer() else {
            self = .other
            return
        }
        if value.decodeNil() {
            self = .text("")
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let flag = try? value.decode(Bool.self) {
            self = .text(flag ? "true" : "false")
        } else if let number = try? value.decode(Int64.self) {
            self = .text(String(number))
        } else {
            self = .other
        }
    }
}

/// The name of a field, whatever it is.
struct HandedKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
