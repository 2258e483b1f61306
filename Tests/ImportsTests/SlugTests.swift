import Testing

@testable import Imports

@Suite struct SlugTests {
    @Test("a slug is of small letters, digits and hyphens, at most sixty")
    func slugs() {
        let longest = String(repeating: "a", count: Slug.longest)
        for text in ["a", "secretaire-federal", "2e-vice-president", longest] {
            #expect(Slug(text)?.text == text)
        }
        for text in ["", "A", "é", "a b", "a_b", longest + "a"] { #expect(Slug(text) == nil) }
    }

    @Test(
        "a label folds to its slug",
        arguments: [
            ("Secrétaire fédéral", "secretaire-federal"), ("  Brest–Centre  ", "brest-centre"),
            ("Œuvres & Cie", "oeuvres-cie"), ("N°2 (adjoint·e)", "n-2-adjoint-e"),
            ("ÇA", "ca"), ("e\u{0301}lu", "elu"),
        ]
    )
    func foldedSlugs(label: String, slug: String) {
        #expect(Slug(folding: label)?.text == slug)
    }

    @Test("a label of which nothing is left has no slug; a long one is cut")
    func foldedBounds() {
        for label in ["", "—", "主席", "👩🏽‍🚀"] { #expect(Slug(folding: label) == nil, "\(label)") }
        let long = String(repeating: "ab ", count: 40)
        let slug = Slug(folding: long)
        #expect(slug?.text.count == Slug.longest - 1)
        #expect(slug?.text.last != "-")
    }
}
