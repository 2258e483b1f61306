import Journal
import Meetings
import MinutesXML
import Typesetting

/// The XML that a document carries, or should.
struct CarriedFile {
    private enum State {
        case never
        case gone
        case faulty(MinutesXMLError)
        case ofAnother
        case whole(MinutesXML.File, Minutes)
    }

    private let state: State

    init(_ bytes: [UInt8]?, _ stamp: DocumentStamp) {
        guard let bytes else {
            state = stamp.options(template: nil).carriesRecord ? .gone : .never
            return
        }
        do throws(MinutesXMLError) {
            let file = try MinutesXML.File(bytes)
            guard case .minutes(let minutes, _) = try file.contents(language: stamp.language),
                file.meeting == stamp.meeting, minutes.seal.head.hash == stamp.head
            else {
                state = .ofAnother
                return
            }
            state = .whole(file, minutes)
        } catch {
            state = .faulty(error)
        }
    }

    /// What the XML tells; nil when there is none that could be read.
    var minutes: Minutes? {
        if case .whole(_, let minutes) = state { minutes } else { nil }
    }

    /// How it stands beside the record in the states that it may have had; with none, alone.
    func standing(beside states: [Minutes]) -> DocumentVerification.Carried {
        switch state {
        case .never: return .never
        case .gone: return .gone
        case .faulty(let error): return .faulty(error)
        case .ofAnother: return .ofAnother
        case .whole(let file, _):
            guard !states.isEmpty else { return .alone }
            var nearest: [Difference]?
            for minutes in states {
                do throws(MinutesXMLError) {
                    let differences = try file.compare(beside: minutes).differences
                    if differences.isEmpty { return .agrees }
                    if differences.count < nearest?.count ?? .max { nearest = differences }
                } catch {
                    return .faulty(error)
                }
            }
            return .differs(nearest ?? [])
        }
    }
}
