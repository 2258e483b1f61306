import Foundation
public import Typesetting

/// Writes values as the formats of a tag ask, in the language of the document.
struct Formatter: Sendable {
    let language: Language

    /// The value as a tag has it written; throws the format that has nothing to say to it.
    func formatted(_ value: Value, by formats: [Format]) throws(Misfit) -> Value {
        var value = value
        for format in formats { value = try formatted(value, by: format) }
        return value
    }

    /// A format that does not go with a value.
    struct Misfit: Error {
        let format: Format
    }

    /// A value of no format that is written on one line; nil for what has no such text.
    func plain(_ value: Value) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): plain(number)
        case .date(let date): date.inWords[language]
        case .time(let time): time.inFigures[language]
        case .moment(let date, let time): moment(date.inWords, time)[language]
        case .flag, .list, .record, .paragraphs, .picture, .bookmarked, .sequence: nil
        }
    }

    private func plain(_ number: Decimal) -> String {
        // A year or a reference is no quantity: nothing is parted unless that is asked for.
        if let whole = number.whole { return String(whole) }
        let digits = number.description
        return language == .french ? digits.replacing(".", with: ",") : digits
    }

    private func moment(_ date: Phrase, _ time: ClockTime) -> Phrase {
        Phrase(french: "\(date) à \(time.inFigures)", english: "\(date) at \(time.inFigures)")
    }

    private func formatted(_ value: Value, by format: Format) throws(Misfit) -> Value {
        if format.name == .otherwise { return value.isNothing ? .text(format.arguments[0]) : value }
        // Nothing stays nothing, whatever it would be where it is known.
        if value == .text("") { return value }
        guard format.result(of: value.kind) != nil else { throw Misfit(format: format) }
        let result: Value? =
            switch value {
            case .text: cased(value, format.name)
            case .number(let number): formatted(number, by: format)
            case .flag(let flag): .text(format.arguments[flag ? 0 : 1])
            case .date(let date): formatted(date, nil, by: format.name)
            case .moment(let date, let time): formatted(date, time, by: format.name)
            case .time(let time): format.name == .time ? .time(time) : cased(value, format.name)
            case .list(let values): try formatted(values, by: format)
            case .record, .paragraphs, .picture, .bookmarked, .sequence: nil
            }
        guard let result else { throw Misfit(format: format) }
        return result
    }

    // Text.

    private func cased(_ value: Value, _ name: Format.Name) -> Value? {
        guard let text = plain(value) else { return nil }
        switch name {
        case .upper: return .text(text.uppercased())
        case .lower: return .text(text.lowercased())
        case .capital: return .text(text.withCapital)
        case .typeset: return .text(Typography.set(text, in: language))
        default: return nil
        }
    }

    // Dates.

    private func formatted(
        _ date: CalendarDate,
        _ time: ClockTime?,
        by name: Format.Name
    ) -> Value? {
        func set(_ phrase: Phrase) -> Value {
            .text(time.map { moment(phrase, $0)[language] } ?? phrase[language])
        }
        switch name {
        case .long: return set(date.inWords)
        case .full: return set(date.withWeekday)
        case .short: return set(Phrase(verbatim: date.inFigures))
        case .iso: return .text(date.iso)
        case .date: return .date(date)
        case .time: return time.map { .time($0) }
        case .weekday: return .text(date.weekdayName[language])
        case .month: return .text(date.monthName[language])
        case .day: return .number(Decimal(date.day))
        case .year: return .number(Decimal(date.year))
        default: return cased(time.map { .moment(date, $0) } ?? .date(date), name)
        }
    }

    // Numbers.

    private func formatted(_ number: Decimal, by format: Format) -> Value? {
        switch format.name {
        case .number:
            guard let decimals = format.arguments.first.flatMap({ Int($0) }) else {
                return .text(number.inFigures[language])
            }
            return .text(number.inFigures(decimals: decimals)[language])
        case .percent: return .text(percentage(number, decimals: format.arguments.first))
        case .ordinal: return .text(number.whole.map { $0.ordinal[language] } ?? plain(number))
        case .words:
            return .text(
                number.whole.flatMap { $0.inWords?[language] } ?? number.inFigures[language]
            )
        case .count, .plural: return .text(counted(number, format))
        default: return cased(.number(number), format.name)
        }
    }

    private func percentage(_ share: Decimal, decimals: String?) -> String {
        let hundredths = share * 100
        let figures =
            decimals.flatMap { Int($0) }.map { hundredths.inFigures(decimals: $0) }
            ?? hundredths.inFigures
        return Phrase(french: "\(figures) %", english: "\(figures)%")[language]
    }

    /// «3 votes» or «votes»; the third form stands for none.
    private func counted(_ number: Decimal, _ format: Format) -> String {
        let forms = format.arguments
        if number == 0, forms.count == 3 { return forms[2] }
        guard forms.count > 1 else { return number.inFigures[language] }
        let isSingular = language == .french ? number.magnitude < 2 : number.magnitude == 1
        let noun = isSingular ? forms[0] : forms[1]
        if format.name == .plural { return noun }
        return number.inFigures[language] + Typography.noBreakSpace + noun
    }

    // Lists.

    private func formatted(_ values: [Value], by format: Format) throws(Misfit) -> Value? {
        guard format.name == .join else {
            return formatted(Decimal(values.count), by: format)
        }
        var texts: [String] = []
        for value in values {
            guard let text = plain(value) else { throw Misfit(format: format) }
            if !text.isEmpty { texts.append(text) }
        }
        guard let separator = format.arguments.first else {
            return .text(texts.listed(in: language))
        }
        return .text(texts.joined(separator: separator))
    }
}

extension Value {
    /// What a tag without formats writes on its line; nil for flags, lists, records and passages.
    public func plainText(in language: Language) -> String? {
        Formatter(language: language).plain(self)
    }
}

extension Decimal {
    /// The number, where it has no decimals and fits.
    fileprivate var whole: Int? {
        let number = NSDecimalNumber(decimal: self)
        let whole = number.intValue
        return Decimal(whole) == self ? whole : nil
    }
}
