/// The forms in which programs and people hand over a directory; each is known by its content.
public enum DirectoryFormat: String, CaseIterable, Hashable, Sendable {
    /// Separated values with the headings of Outlook, French or English.
    case outlook
    /// Separated values with the headings of Google's contacts, the old ones or the new.
    case google
    /// Separated values with any other headings.
    case separatedValues
    /// A workbook, in the XML or the binary format of Excel.
    case workbook
    /// Contact cards: vCard 2.1, 3.0 or 4.0.
    case cards

    /// Whether what it says of a profession must not be taken for a role in a body.
    var isAddressBook: Bool { self != .separatedValues && self != .workbook }
}
