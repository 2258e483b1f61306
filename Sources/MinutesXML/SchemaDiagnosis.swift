import Meetings
import SafeXML

/// Says which attribute of an element does not fit, where libxml2 only says that some do not.
struct SchemaDiagnosis {
    private let definitions: [String: Element]
    /// The patterns of elements, by the name of the element.
    private let patterns: [String: [Element]]

    init(_ schema: Document) {
        var definitions: [String: Element] = [:]
        var patterns: [String: [Element]] = [:]
        for definition in schema.root.elements where definition.name == "define" {
            definitions[definition.attribute("name") ?? ""] = definition
            for pattern in definition.elements where pattern.name == "element" {
                patterns[pattern.attribute("name") ?? "", default: []].append(pattern)
            }
        }
        self.definitions = definitions
        self.patterns = patterns
    }

    /// The problems, those with attributes said better.
    func misfits(of problems: [Schema.Problem], in file: Document) -> [Misfit] {
        var found: [Misfit] = []
        visit(file.root, lines: Set(problems.map(\.line)), into: &found)
        let known = Set(found.map(\.line))
        let others = problems.filter { !known.contains($0.line) }
        return found + others.map { Misfit(line: $0.line, kind: .other(reason: $0.reason)) }
    }

    private func visit(_ element: Element, lines: Set<Int>, into found: inout [Misfit]) {
        if lines.contains(element.line) { found += attributeMisfits(of: element) }
        for child in element.elements { visit(child, lines: lines, into: &found) }
    }

    /// By the pattern of that name which fits best.
    private func attributeMisfits(of element: Element) -> [Misfit] {
        (patterns[element.name] ?? []).map { misfits(of: element, with: $0) }
            .min { $0.count < $1.count } ?? []
    }

    private func misfits(of element: Element, with pattern: Element) -> [Misfit] {
        let allowed = attributes(of: pattern, isRequired: true)
        var kinds: [Misfit.Kind] = []
        for attribute in element.attributes {
            let name = attribute.qualifiedName
            guard let rule = allowed.first(where: { $0.name == name }) else {
                kinds.append(.unknownAttribute(name, of: element.name))
                continue
            }
            guard !rule.value.contains(where: { allows(attribute.value, by: $0) }) else { continue }
            kinds.append(
                .unfitValue(
                    attribute.value,
                    attribute: name,
                    of: element.name,
                    oneOf: rule.value.flatMap(words(of:))
                )
            )
        }
        let names = Set(element.attributes.map(\.qualifiedName))
        for rule in allowed where rule.isRequired && !names.contains(rule.name) {
            kinds.append(.missingAttribute(rule.name, of: element.name))
        }
        return kinds.map { Misfit(line: element.line, kind: $0) }
    }
}

extension SchemaDiagnosis {
    private struct Rule {
        let name: String
        let isRequired: Bool
        /// What the value may be: one of these patterns.
        let value: [Element]
    }

    private func attributes(of pattern: Element, isRequired: Bool) -> [Rule] {
        pattern.elements.flatMap { part -> [Rule] in
            switch part.name {
            case "attribute":
                let value = part.elements.filter { $0.name != "documentation" }
                let name = part.attribute("name") ?? ""
                return [Rule(name: name, isRequired: isRequired, value: value)]
            case "optional": return attributes(of: part, isRequired: false)
            case "ref":
                guard let definition = definition(part),
                    !definition.elements.contains(where: { $0.name == "element" })
                else { return [] }
                return attributes(of: definition, isRequired: isRequired)
            default: return []
            }
        }
    }

    private func definition(_ reference: Element) -> Element? {
        reference.attribute("name").flatMap { definitions[$0] }
    }

    private func allows(_ value: String, by pattern: Element) -> Bool {
        switch pattern.name {
        case "ref": definition(pattern)?.elements.contains { allows(value, by: $0) } ?? false
        case "choice": pattern.elements.contains { allows(value, by: $0) }
        case "value": pattern.text == value
        case "data":
            (try? Regex(pattern.text.trimmingBlanks).wholeMatch(in: value)).flatMap(\.self) != nil
        default: pattern.name == "text"
        }
    }

    /// The words that a value is one of, where it is one of some words.
    private func words(of pattern: Element) -> [String] {
        switch pattern.name {
        case "ref": definition(pattern)?.elements.flatMap(words(of:)) ?? []
        case "choice": pattern.elements.flatMap(words(of:))
        case "value": [pattern.text]
        default: []
        }
    }
}
