import Foundation
import SafeXML

/// Programs in the text of a document, beside those that have entries of their own.
enum Macros {
    /// The first element that holds a program or has one run; nil where none does.
    static func first(in root: Element) -> String? {
        var pending = [root]
        while let next = pending.popLast() {
            if let found = name(of: next) { return found }
            pending += next.elements.reversed()
        }
        return nil
    }

    /// The first part of an embedded document that holds one; nil where none does.
    static func embedded(in package: Package, limit: Int) -> String? {
        package.entries.first { entry in
            guard entry.path.hasSuffix("/content.xml") || entry.path.hasSuffix("/styles.xml"),
                let document = try? Document(parsing: entry.bytes, limit: limit)
            else { return false }
            return first(in: document.root) != nil
        }?.path
    }

    private static func name(of element: Element) -> String? {
        if element.is("script", in: .office) {
            return isEmpty(element) ? nil : "office:script"
        }
        if element.is("event-listener", in: .script) { return "script:event-listener" }
        if element.is("script", in: .text) { return "text:script" }
        if element.is("execute-macro", in: .text) { return "text:execute-macro" }
        return element.attribute("href", in: .xlink).flatMap(scheme)
    }

    /// Office suites write the list of libraries in any case.
    private static func isEmpty(_ script: Element) -> Bool {
        var pending = [script]
        while let next = pending.popLast() {
            if next.name == "module" || next.name == "source-code" { return false }
            pending += next.elements
        }
        return script.text.allSatisfy(\.isWhitespace)
    }

    /// How a link to a program begins.
    private static func scheme(of link: String) -> String? {
        let link = link.drop(while: \.isWhitespace).prefix(32).lowercased()
        return ["vnd.sun.star.script:", "macro:", "javascript:"].first { link.hasPrefix($0) }
    }
}
