import SafeXML

/// Deals out the automatic styles of a flat document to the two parts that use them.
///
/// A package keeps those of master pages apart from those of the body (ODF 1.3 part 3,
/// 3.15.3); a style used by both is given to both.
struct AutomaticStyles {
    private let all: [Element]
    private let usedByMasterPages: Set<Element>
    private let usedByBody: Set<Element>

    init(_ root: Element) {
        all = root.first("automatic-styles", in: .office)?.elements ?? []
        let named = Dictionary(grouping: all) { $0.attribute("name", in: .style) ?? "" }
        usedByMasterPages = Self.used(by: root.first("master-styles", in: .office), of: named)
        usedByBody = Self.used(by: root.first("body", in: .office), of: named)
    }

    /// Page layouts, and what headers and footers use.
    var ofMasterPages: [Element] {
        all.filter { Self.isPageLayout($0) || usedByMasterPages.contains($0) }
    }

    /// What the body uses, and what nothing uses.
    var ofContent: [Element] {
        all.filter { style in
            !Self.isPageLayout(style)
                && (usedByBody.contains(style) || !usedByMasterPages.contains(style))
        }
    }

    private static func isPageLayout(_ style: Element) -> Bool {
        style.is("page-layout", in: .style)
    }

    /// All styles that are referred to from inside an element, directly or by another style.
    private static func used(
        by element: Element?,
        of named: [String: [Element]]
    ) -> Set<Element> {
        var used: Set<Element> = []
        var named = named
        var pending = [element].compactMap { $0 }
        while let next = pending.popLast() {
            // Any attribute may refer to a style; a chance match costs a style too many.
            for attribute in next.attributes {
                // Whatever the name stands for is found once, however often it is referred to.
                let found = named.removeValue(forKey: attribute.value) ?? []
                used.formUnion(found)
                pending.append(contentsOf: found)
            }
            pending.append(contentsOf: next.elements)
        }
        return used
    }
}
