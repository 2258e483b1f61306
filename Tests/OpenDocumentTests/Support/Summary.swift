import OpenDocument

/// A fault on one line, without its place.
func summary(_ fault: TemplateError) -> String {
    switch fault {
    case .unreadable: "unreadable"
    case .overfull(_, let part, let limit): "\(part) beyond \(limit)"
    case .malformedTag(let source, _): "malformed \(source)"
    case .unclosedSection(let name, _): "unclosed \(name)"
    case .unopenedSection(let name, _): "unopened \(name)"
    case .sectionTooDeep(let name, let limit, _): "\(name) deeper than \(limit)"
    case .unknownName(let name, let nearest, _): "unknown \(name), \(nearest ?? "none near")"
    case .unknownFormat(let name, let nearest, _): "no format \(name), \(nearest ?? "none near")"
    case .incompleteFormat(let name, _): "incomplete \(name)"
    case .unsuitableFormat(let format, let name, _): "\(format) not for \(name)"
    case .notText(let name, _): "not text \(name)"
    case .notPicture(let name, _): "no picture \(name)"
    case .leadsOutside(let target, let place): "outside \(target) in \(place.paragraph)"
    case .tagNotFilled(let tag, let name, _): "not filled \(tag) in \(name)"
    case .strayBraces(let source, let name, _): "stray \(source), \(name)"
    case .unknownList(let name, let nearest, _): "no list \(name), \(nearest)"
    }
}
