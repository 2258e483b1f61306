import Journal
import Meetings
import SafeXML
import Wording

/// Minutes as `<debate name="minutes">` of Akoma Ntoso 1.0 (OASIS, namespace `akn/3.0`).
struct AkomaNtoso {
    let document: Document
    private let reading: Reading
    private let fields: FieldReader

    init(_ reading: Reading) {
        self.reading = reading
        fields = FieldReader(
            fields: MinutesFields(reading).fields,
            language: reading.language
        )
        document = Document(root: "akomaNtoso", in: .akn)
        let debate = document.root.add("debate", ["name": "minutes"])
        addMeta(to: debate)
        addPreface(to: debate)
        AkomaNtosoBody(reading, fields).append(to: debate)
        addConclusions(to: debate)
        debate.nameLists()
    }

    private func addMeta(to debate: Element) {
        let meta = debate.add("meta")
        addIdentification(to: meta)
        let day = reading.day?.description ?? "1900-01-01"
        meta.add("lifecycle", ["source": "#greffier"]).add(
            "eventRef",
            ["eId": "sitting", "date": day, "source": "#original", "type": "generation"]
        )
        AkomaNtosoAnalysis(reading).append(to: meta)
        AkomaNtosoReferences(reading, work: work).append(to: meta)
        AkomaNtosoAttendance(reading).append(to: meta)
    }

    /// `/akn/fr/debate/minutes/bf/2020-03-16`: country, kind, body, day.
    private var work: String {
        let code = reading.meeting.particulars?.code.text.lowercased() ?? "body"
        let day = reading.day?.description ?? "1900-01-01"
        return "/akn/\(reading.country)/debate/minutes/\(code)/\(day)"
    }

    private func addIdentification(to meta: Element) {
        let tag = reading.language == .french ? "fra" : "eng"
        let day = reading.day?.description ?? "1900-01-01"
        let expression = "\(work)/\(tag)@\(day)"
        let identification = meta.add("identification", ["source": "#greffier"])
        let levels = [
            ("FRBRWork", work, "\(work)/!main"),
            ("FRBRExpression", expression, "\(expression)/!main"),
            ("FRBRManifestation", "\(expression).akn", "\(expression)/!main.akn"),
        ]
        for (name, uri, this) in levels {
            let level = identification.add(name)
            level.add("FRBRthis", ["value": this])
            level.add("FRBRuri", ["value": uri])
            level.add("FRBRdate", ["date": day, "name": "sitting"])
            level.add("FRBRauthor", ["href": "#body", "as": "#author"])
            if name == "FRBRWork" {
                level.add("FRBRcountry", ["value": reading.country])
                if let number = reading.meeting.adjournment?.number {
                    level.add("FRBRnumber", ["value": "\(number)"])
                }
            }
            if name == "FRBRExpression" { level.add("FRBRlanguage", ["language": tag]) }
        }
    }

    private func addPreface(to debate: Element) {
        let preface = debate.add("preface")
        let notices =
            (fields.flag("isDraft") ? [Phrase.draft[reading.language]] : [])
            + (fields.flag("isNewer") ? [Phrase.newerRecord[reading.language]] : [])
        let lines =
            ["organisation", "title", "sitting"].map(fields.text)
            + [reading.day?.withWeekday[reading.language] ?? ""] + notices
            + [fields.text("withoutNames")]
        for line in lines where !line.isEmpty { preface.add("p").append(text: line) }
    }

    private func addConclusions(to debate: Element) {
        let conclusions = debate.add("conclusions")
        let composer = PageComposer(fields: fields, language: reading.language)
        for case .passage(let paragraphs, _) in composer.approval { conclusions.add(paragraphs) }
        for (label, name) in [
            (Phrase.chairSignature, "chair"), (.secretarySignature, "secretary"),
        ] where !fields.text(name).isEmpty {
            let line = Phrase.labelled(label, fields.text(name))[reading.language]
            conclusions.add("p").append(text: line)
        }
        let head = Phrase.labelled(Phrase(verbatim: fields.text("headOf")), fields.text("head"))
        conclusions.add("p").append(text: head[reading.language])
    }
}

extension Namespace {
    static let akn = Namespace(
        uri: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
        prefix: ""
    )
    static let akomaNtosoAttendance = Namespace(uri: "urn:greffier:akn:1", prefix: "greffier")
}

extension Element {
    /// Adds an element of Akoma Ntoso with its attributes.
    @discardableResult
    func add(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> Element {
        let element = append(name, in: .akn)
        for (name, value) in attributes { element.set(name, to: value) }
        return element
    }
}

extension Reading {
    /// The country of the clocks by which the body sits; `un` where they tell none.
    var country: String {
        switch meeting.particulars?.zone {
        case "Europe/Paris": "fr"
        case "Europe/Brussels": "be"
        case "Europe/Luxembourg": "lu"
        case "Europe/Zurich": "ch"
        case "Europe/London": "gb"
        case "Europe/Dublin": "ie"
        case "America/Toronto", "America/Montreal": "ca"
        default: "un"
        }
    }
}
