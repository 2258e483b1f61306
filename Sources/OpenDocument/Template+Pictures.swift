extension Template {
    /// Whether the template has a place for a picture, or for anything, of that name: a tag in its
    /// text, or a picture that is named after it.
    public func mentions(_ name: String) -> Bool {
        parts.contains { $0.pieces.contains { $0.mentions(name) } }
    }
}

extension Piece {
    /// Whether a tag below asks for something of that name.
    fileprivate func mentions(_ name: String) -> Bool {
        switch self {
        case .text, .fixed: false
        case .value(let tag): tag.path.segments.first == name
        case .picture(let slot): slot.tag.path.segments.first == name
        case .element(_, let pieces): pieces.contains { $0.mentions(name) }
        case .host(let host): host.pieces.contains { $0.mentions(name) }
        case .section(let section): section.body.contains { $0.mentions(name) }
        case .sample(let sample): sample.pieces.contains { $0.mentions(name) }
        case .contents(let table): table.title.contains { $0.mentions(name) }
        }
    }
}
