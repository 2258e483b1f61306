import Foundation
import Testing

/// Pages as they were looked at; `GREFFIER_ACCEPT=1` writes them anew.
enum Golden {
    static func compare(_ answer: Answer, with name: String) throws {
        let golden = Browser.root.appending(path: "Tests/WebTests/Goldens/\(name)")
        let bytes = Data(answer.bytes)
        if ProcessInfo.processInfo.environment["GREFFIER_ACCEPT"] == "1" {
            try bytes.write(to: golden)
        }
        #expect(bytes == (try Data(contentsOf: golden)), "\(name) is not what the page is now")
    }
}
