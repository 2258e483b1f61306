import Registry
import Secretariat
import Testing

@Suite("How things go out") struct NoticeSettingsTests {
    @Test("keeps all that is said at the same time about how things go out", arguments: 1...20)
    func settings(round: Int) async throws {
        let registry = try Registry(inMemory: .live)
        let word = "\(round)"
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await registry.changeNoticeSettings { $0.origin = word } }
            group.addTask {
                try await registry.changeNoticeSettings {
                    $0.slack = .init(token: word, signingSecret: word)
                }
            }
            group.addTask { try await registry.changeNoticeSettings { $0.sendsLinks = false } }
            try await group.waitForAll()
        }
        let settings = try #require(try await registry.noticeSettings())
        #expect(settings.origin == word && settings.slack?.token == word && !settings.sendsLinks)
    }
}
