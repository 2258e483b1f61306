import CLibFuzzer

/// Runs libFuzzer on the subject that `GREFFIER_FUZZING` names; all arguments are libFuzzer's own.
@main
enum Fuzzing {
    static func main() {
        let names = Subject.allCases.map(\.rawValue).joined(separator: ", ")
        guard Subject.chosen != nil else { complain("\(Subject.variable) is none of: \(names)") }
        Heap.watch()
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        let status = LLVMFuzzerRunDriver(&count, &arguments, examine)
        precondition(status == 0)
    }
}

/// Examines one input; libFuzzer knows it by this name too.
@c(LLVMFuzzerTestOneInput)
public func examine(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
    Heap.bound(bytes) { Subject.chosen?.examine(bytes) }
    return 0
}
