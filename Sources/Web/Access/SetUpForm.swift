import Access
import Foundation
import Meetings
import Wording

/// What whoever sets the house up has typed, and what is wrong with it.
struct SetUpForm: Sendable {
    /// What is asked for.
    enum Field: String, CaseIterable {
        case code, organisation, body, given, family, name, password
    }

    let values: [Field: String]
    let kind: BodyKind
    let wantsSamples: Bool
    private(set) var errors: [Field: Phrase] = [:]

    /// Nothing is typed yet.
    static let empty = SetUpForm(values: [:], kind: .association, wantsSamples: false)

    private init(values: [Field: String], kind: BodyKind, wantsSamples: Bool) {
        (self.values, self.kind, self.wantsSamples) = (values, kind, wantsSamples)
    }

    /// `code` is what has to be typed; nil where it is not asked for.
    init(_ fields: FormFields, code: String?) {
        var values: [Field: String] = [:]
        for field in Field.allCases {
            let typed = (fields[field.rawValue] ?? "").prefix(WebLimits.longestField)
            values[field] =
                field == .password
                ? String(typed) : typed.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        self.init(
            values: values,
            kind: fields["kind"].flatMap(BodyKind.init) ?? .association,
            wantsSamples: fields["samples"] == "yes"
        )
        for field in Field.allCases where field != .code && self[field].isEmpty {
            errors[field] = SetUpWords.missing
        }
        if let code, self[.code] != code { errors[.code] = SetUpWords.wrongCode }
        if errors[.body] == nil, bodyCode == nil { errors[.body] = SetUpWords.noLetters }
        if errors[.name] == nil, signInName == nil {
            errors[.name] = Complaint.malformedSignInName
        }
    }

    subscript(_ field: Field) -> String { values[field] ?? "" }

    var signInName: SignInName? { SignInName(self[.name]) }

    /// The initials of the body, as its sittings are numbered by: «Bureau fédéral» is BF.
    ///
    /// Nil where there is neither letter nor figure.
    var bodyCode: BodyCode? {
        let words = self[.body].split { !$0.isLetter && !$0.isNumber }
            .filter { $0.count > 2 || $0.allSatisfy(\.isUppercase) }
        let initials = words.prefix(4).compactMap(\.first).map { String($0) }.joined()
        let plain = initials.folding(options: .diacriticInsensitive, locale: nil).uppercased()
        return BodyCode(plain)
    }

    /// With what is wrong with a field.
    func complaining(_ error: Phrase, of field: Field) -> SetUpForm {
        var form = self
        form.errors[field] = error
        return form
    }
}
