import CLibFuzzer
import Foundation
import Generation

/// Changes an input in place, and gives its new length; libFuzzer calls this by its name.
@c(LLVMFuzzerCustomMutator)
public func mutate(
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ count: Int,
    _ room: Int,
    _ seed: UInt32
) -> Int {
    var random = SplitMix(seed: UInt64(seed))
    let input = Data(UnsafeBufferPointer(start: bytes, count: count))
    guard random.chance(70), let subject = Subject.chosen,
        let changed = subject.changed(input, by: &random), changed.count <= room, changed != input
    else { return LLVMFuzzerMutate(bytes, count, room) }
    changed.copyBytes(to: bytes, count: changed.count)
    return changed.count
}

extension Subject {
    /// The input with its form kept and something inside it changed; nil where it has no such form.
    fileprivate func changed(_ input: Data, by random: inout SplitMix) -> Data? {
        if input.starts(with: Data("PK".utf8)) {
            guard var archive = StoredArchive(input) else { return nil }
            archive.change(by: &random)
            return archive.bytes
        }
        guard self == .template, Skeleton.isBody(input) else {
            return TreeChange.changed(input, by: &random)
        }
        return TreeChange.changed(Skeleton.parsable(input), by: &random).map(Skeleton.body)
    }
}

/// Changes small things as libFuzzer would, whatever they are part of.
enum ByteChange {
    static func changed(_ bytes: Data, growingBy growth: Int = 32) -> Data {
        var buffer = [UInt8](bytes)
        let count = buffer.count
        buffer += [UInt8](repeating: 0, count: growth)
        let changed = buffer.withUnsafeMutableBufferPointer { buffer in
            LLVMFuzzerMutate(buffer.baseAddress, count, buffer.count)
        }
        return Data(buffer.prefix(changed))
    }

    static func changed(_ text: String) -> String {
        String(decoding: changed(Data(text.utf8)), as: UTF8.self)
    }
}
