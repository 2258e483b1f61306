/// A line of iCalendar (RFC 5545 §3.1), before it is folded.
struct ContentLine: Hashable, Sendable {
    let name: String
    let parameters: [Parameter]
    /// As it stands after the colon: texts are escaped.
    let value: String

    struct Parameter: Hashable, Sendable {
        let name: String
        let value: String

        init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }

    init(_ name: String, _ parameters: [Parameter] = [], _ value: String) {
        (self.name, self.parameters, self.value) = (name, parameters, value)
    }

    /// A line whose value is a text.
    init(_ name: String, text: String) { self.init(name, [], text.escapedForCalendars) }

    /// The line with its end, folded so that none of its lines has more than 75 octets and no character
    /// is split.
    var folded: String {
        let written = parameters.map { ";\($0.name)=\($0.value.inCalendarParameter)" }
        let line = (name + written.joined() + ":" + value).unicodeScalars
        var folded = String.UnicodeScalarView()
        var octets = 0
        for scalar in line {
            let length = UTF8.width(scalar)
            if octets + length > Self.mostOctets {
                folded.append(contentsOf: "\r\n ".unicodeScalars)
                octets = 1
            }
            folded.append(scalar)
            octets += length
        }
        return String(folded) + "\r\n"
    }

    private static let mostOctets = 75
}

extension String {
    /// As a value of the type TEXT (RFC 5545 §3.3.11), without controls.
    var escapedForCalendars: String {
        var escaped = ""
        for scalar in withoutCarriageReturns.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            case "\t": escaped.unicodeScalars.append(scalar)
            default: if !scalar.isControl { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }

    /// What `escapedForCalendars` escaped.
    var unescapedFromCalendars: String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (true, "n"), (true, "N"): text.append("\n")
            default: text.append(scalar)
            }
            isEscaped = false
        }
        return String(text)
    }

    /// As the value of a parameter: within quotes where it has to be, with what quotes cannot hold
    /// written as RFC 6868 has it.
    fileprivate var inCalendarParameter: String {
        var written = ""
        for scalar in withoutCarriageReturns.unicodeScalars {
            switch scalar {
            case "^": written += "^^"
            case "\n": written += "^n"
            case "\"": written += "^'"
            default: if !scalar.isControl { written.unicodeScalars.append(scalar) }
            }
        }
        let needsQuotes = written.unicodeScalars.contains { ":;,".unicodeScalars.contains($0) }
        return needsQuotes ? "\"\(written)\"" : written
    }

    /// What RFC 6868 wrote in the value of a parameter.
    var unescapedFromParameter: String {
        var text = ""
        var rest = unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "^", let next = rest.first else {
                text.unicodeScalars.append(scalar)
                continue
            }
            switch next {
            case "^": text += "^"
            case "n": text += "\n"
            case "'": text += "\""
            default:
                text += "^"
                continue
            }
            rest.removeFirst()
        }
        return text
    }

    /// Lines that end in line feeds alone.
    var withoutCarriageReturns: String {
        replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}

extension Unicode.Scalar {
    /// Whether it moves a cursor rather than showing anything.
    var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
