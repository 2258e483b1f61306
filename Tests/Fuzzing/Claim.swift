import Foundation

/// Says on the standard error what does not hold, and stops for libFuzzer to keep the input.
func complain(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("fuzzing: \(reason)\n".utf8))
    preconditionFailure("what is claimed does not hold")
}

/// Stops at an input for which something does not hold.
func claim(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { complain(what()) }
}

/// What a body gives, or nil where it refuses; that it refuses by an error of that type alone is
/// for the compiler to see.
func read<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
) -> Result? {
    do throws(Failure) {
        return try body()
    } catch {
        // The error has to be printable, whatever stands in it.
        claim(!String(describing: error).isEmpty, "an error that says nothing")
        return nil
    }
}

/// What a body gives that has no reason to refuse.
func expect<Result, Failure: Error>(
    _ what: String,
    _ body: () throws(Failure) -> Result
) -> Result {
    do throws(Failure) {
        return try body()
    } catch {
        complain("\(what): \(error)")
    }
}
