/// Finds what a template names and its page does not have: the engine would leave it empty.
struct TemplateCheck {
    let tags: [String: [TemplateTag]]

    func check(_ template: String, with example: Tree) throws(PageTemplateError) {
        guard let tags = tags[template] else { throw .unknownName(template, template: template) }
        try check(tags, in: [template], [example])
    }

    /// `templates` are the one that is looked at, last, and those that name it.
    private func check(
        _ tags: [TemplateTag],
        in templates: [String],
        _ stack: [Tree]
    ) throws(PageTemplateError) {
        let template = templates.last ?? ""
        for tag in tags {
            switch tag {
            case .variable(let name):
                guard Self.find(name, stack) != nil else {
                    throw .unknownName(name, template: template)
                }
            case .partial(let name):
                guard let inner = self.tags[name] else {
                    throw .unknownName(name, template: template)
                }
                // One within itself would never end.
                guard !templates.contains(name) else { throw .malformed(name) }
                try check(inner, in: templates + [name], stack)
            case .section(let name, let isInverted, let inner):
                guard let value = Self.find(name, stack) else {
                    throw .unknownName(name, template: template)
                }
                for stack in isInverted ? [stack] : Self.within(value, stack) {
                    try check(inner, in: templates, stack)
                }
            }
        }
    }

    /// What a section sees: each of a list, or the value itself.
    private static func within(_ value: Tree, _ stack: [Tree]) -> [[Tree]] {
        switch value {
        case .list(let list): list.map { stack + [$0] }
        case .flag: [stack]
        case .text, .record, .nothing: [stack + [value]]
        }
    }

    /// The first name is looked for from the innermost value outwards, the others within it.
    private static func find(_ name: String, _ stack: [Tree]) -> Tree? {
        guard name != "." else { return stack.last }
        let names = name.split(separator: ".").map(String.init)
        guard let first = names.first,
            let start = stack.reversed().lazy.compactMap({ $0.child(first) }).first
        else { return nil }
        var value = start
        for name in names.dropFirst() {
            guard let child = value.child(name) else { return nil }
            value = child
        }
        return value
    }
}

extension Tree {
    fileprivate func child(_ name: String) -> Tree? {
        if case .record(let fields) = self { fields[name] } else { nil }
    }
}
