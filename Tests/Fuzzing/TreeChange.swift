import Foundation
import Generation
import SafeXML

/// Changes XML so that it stays well-formed.
struct TreeChange {
    private let document: Document
    private let elements: [Element]

    /// XML with up to three things in it changed; nil where it is not well-formed.
    static func changed(_ bytes: Data, by random: inout SplitMix) -> Data? {
        guard var document = try? Document(parsing: bytes, limit: 1 << 20) else { return nil }
        for _ in 0..<random.number(in: 1...3) {
            TreeChange(document).change(by: &random)
            guard let again = try? Document(parsing: document.bytes(), limit: 4 << 20) else {
                return nil
            }
            document = again
        }
        return document.bytes()
    }

    private init(_ document: Document) {
        self.document = document
        var (elements, pending) = ([Element](), [document.root])
        while let element = pending.popLast() {
            elements.append(element)
            pending += element.elements
        }
        self.elements = elements
    }

    private func change(by random: inout SplitMix) {
        guard let element = random.pick(elements), let other = random.pick(elements) else { return }
        switch random.number(in: 0...9) {
        case 0: if element != document.root { element.remove() }
        case 1: other.append(copyOf: element)
        case 2: move(element, beside: other)
        case 3, 4: changeValue(of: element, by: &random)
        case 5: copyAttribute(of: other, to: element, by: &random)
        case 6: removeAttribute(of: element, by: &random)
        case 7: changeText(of: element, by: &random)
        case 8: element.append(text: random.pick(Words.tags) ?? "")
        default: addElement(to: element, by: &random)
        }
    }

    private func move(_ element: Element, beside other: Element) {
        guard element != document.root, other != document.root,
            !sequence(first: other, next: \.parent).contains(element)
        else { return }
        element.place(before: other)
    }

    private func changeValue(of element: Element, by random: inout SplitMix) {
        guard let attribute = random.pick(element.attributes) else { return }
        let alike = elements.compactMap { $0.attribute(attribute.name, in: attribute.namespace) }
        let other = random.chance(50) ? random.pick(alike + Words.values) : nil
        element.set(
            attribute.name,
            in: attribute.namespace,
            to: other ?? ByteChange.changed(attribute.value)
        )
    }

    private func copyAttribute(of other: Element, to element: Element, by random: inout SplitMix) {
        guard let attribute = random.pick(other.attributes) else { return }
        element.set(attribute.name, in: attribute.namespace, to: attribute.value)
    }

    private func removeAttribute(of element: Element, by random: inout SplitMix) {
        guard let attribute = random.pick(element.attributes) else { return }
        element.removeAttribute(attribute.name, in: attribute.namespace)
    }

    private func changeText(of element: Element, by random: inout SplitMix) {
        let leaves = elements.filter { $0.elements.isEmpty && !$0.isEmpty }
        guard let leaf = random.pick(leaves) else { return element.append(text: "x") }
        let changed = ByteChange.changed(leaf.text)
        leaf.removeChildren()
        leaf.append(text: changed)
    }

    private func addElement(to element: Element, by random: inout SplitMix) {
        guard let (prefix, name) = random.pick(Words.elements) else { return }
        let namespaces = Words.namespaces
        let added = element.append(
            name,
            in: namespaces[prefix].map { Namespace(uri: $0, prefix: prefix) }
        )
        if random.chance(50) { added.append(text: random.pick(Words.tags) ?? "") }
        guard let (prefix, name) = random.pick(Words.attributes), let uri = namespaces[prefix]
        else { return }
        let value = random.pick(Words.values) ?? ""
        added.set(name, in: Namespace(uri: uri, prefix: prefix), to: value)
    }
}
