import SafeXML

extension StreamWriter {
    /// An element with attributes, and what is written inside.
    mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        _ inside: (inout StreamWriter) -> Void = { _ in }
    ) {
        begin(Self.startTag(name))
        for (name, value) in attributes { append(attribute: name, value: value) }
        inside(&self)
        end(Self.endTag(name))
    }
}
