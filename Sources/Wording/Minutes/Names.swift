import Foundation
import Journal
public import Meetings

extension PrintedName {
    /// The name as it stands in a sentence, never parted from its title: «Mme Anne Le Goff».
    public var inFull: String {
        let name = [given, family].filter { !$0.isEmpty }.joined(separator: " ")
        return [title, name].filter { !$0.isEmpty }.joined(separator: Typography.noBreakSpace)
    }

    /// What the person is: «secrétaire fédéral, Brest-Centre»; empty when nothing is said.
    public var quality: String {
        [role, section].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Phrase {
    /// In the place of a name that was erased.
    public static let erasedName = Phrase(
        french: "[personne effacée]",
        english: "[erased person]"
    )

    /// In the place of a text that was erased.
    public static let erasedText = Phrase(french: "[texte effacé]", english: "[text erased]")
}

/// French words that lean on the one that follows.
enum Elision {
    /// «de» before a name: «de Mme Le Goff», «d’Anne», «de Yoann», «d’Yves».
    static func of(_ name: String) -> String {
        isElided(before: name) ? "d’" + name : "de " + name
    }

    /// Whether «de», «le» and «la» lose their vowel: before a vowel, and before a y that a
    /// consonant follows; an h is left alone, since print does not show whether it is mute.
    static func isElided(before word: String) -> Bool {
        let letters = word.lowercased().decomposedStringWithCanonicalMapping
            .filter { $0.isLetter }
        guard let first = letters.first?.base else { return false }
        if first == "y" {
            guard let second = letters.dropFirst().first?.base else { return false }
            return !"aeiouy".contains(second)
        }
        return "aeiouœæ".contains(first)
    }
}

extension Character {
    /// The letter without its accent.
    fileprivate var base: Character? {
        unicodeScalars.first.map(Character.init)
    }
}
