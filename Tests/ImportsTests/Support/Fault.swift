import Imports

/// What is wrong with a text as a record; nil when nothing is.
func fault(in yaml: String) -> RecordError? {
    do {
        _ = try SittingRecord(yaml)
        return nil
    } catch {
        return error
    }
}

/// Where and why an entry after the opening of the small sitting is refused: the line counted from
/// the first such entry.
func fault(inEntries entries: String, after: String = "") -> (
    line: Int, reason: RecordError.Reason
)? {
    fault(in: Small.record(entries, after: after)).map {
        ($0.line - Small.entryLine + 1, $0.reason)
    }
}

/// The kind of a fault with the French word that it turns on, for reasons that carry long lists.
func reasonKind(_ fault: RecordError?) -> String {
    switch fault?.reason {
    case .missingKey(let key): "missingKey \(key.french)"
    case .misplacedKey(let key, let act, _): "misplacedKey \(key.french) of \(act.french)"
    case .unknownKey(let key, let nearest, _): "unknownKey \(key) nearest \(nearest ?? "none")"
    case .unknownValue(let text, let nearest, _):
        "unknownValue \(text) nearest \(nearest ?? "none")"
    case .unknownThreshold(let text, let nearest, _):
        "unknownThreshold \(text) nearest \(nearest ?? "none")"
    case .entryWithoutAct: "entryWithoutAct"
    case .entryWithSeveralActs(let acts):
        "entryWithSeveralActs \(acts.map(\.french).joined(separator: ", "))"
    case nil: "none"
    default: "other"
    }
}
