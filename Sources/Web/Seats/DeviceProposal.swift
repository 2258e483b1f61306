import Foundation
import HTTPTypes
import Hummingbird
import Meetings

/// What somebody seems to take part with: proposed to them, never recorded unless they confirm it.
struct DeviceProposal: Hashable, Sendable {
    /// What the browser says of itself at length.
    var userAgent = ""
    /// `Sec-CH-UA-Platform`, without its quotes; nil where nothing is said.
    var platform: String?
    /// `Sec-CH-UA-Mobile`; nil where nothing is said.
    var isMobile: Bool?
    /// `Sec-CH-UA-Form-Factors`, such as «Tablet».
    var formFactors: [String] = []

    /// The hints that a page asks for beside those that are always sent.
    static let wanted = "Sec-CH-UA-Form-Factors"

    /// What to propose on a screen that feels so many fingers at once; nil where nobody can tell.
    ///
    /// An iPad says that it is a Mac, and an Android tablet may say that it is a Linux computer: the
    /// fingers give the first away, and make the second doubtful.
    func device(touchPoints: Int = 0) -> Device? {
        deviceByForm ?? deviceByPlatform ?? deviceByText(touchPoints)
    }

    private var deviceByForm: Device? {
        if formFactors.contains("Tablet") { return .tablet }
        if formFactors.contains("Mobile") { return .phone }
        return formFactors.contains("Desktop") ? .computer : nil
    }

    private var deviceByPlatform: Device? {
        switch platform {
        case "Android": isMobile.map { $0 ? .phone : .tablet } ?? .phoneOrTablet
        case "Windows", "macOS", "Chrome OS", "Chromium OS": .computer
        default: nil
        }
    }

    private func deviceByText(_ touchPoints: Int) -> Device? {
        func says(_ words: String...) -> Bool { words.contains { userAgent.contains($0) } }
        if says("iPhone", "iPod", "Windows Phone") { return .phone }
        if says("Windows NT", "CrOS") { return .computer }
        if says("iPad", "Tablet", "Silk/", "Kindle", "PlayBook") { return .tablet }
        if says("Android") { return says("Mobile") ? .phone : .tablet }
        if says("Macintosh") { return touchPoints > 1 ? .tablet : .computer }
        if says("X11", "Linux") { return touchPoints > 1 ? nil : .computer }
        return says("Mobile") ? .phone : nil
    }
}

extension DeviceProposal {
    /// What the head of a request tells.
    init(_ request: Request) {
        func header(_ name: String) -> String? {
            HTTPField.Name(name).flatMap { request.headers[$0] }
        }
        func unquoted(_ text: some StringProtocol) -> String {
            String(text).replacing("\"", with: "").trimmingCharacters(in: .whitespaces)
        }
        userAgent = request.headers[.userAgent] ?? ""
        platform = header("Sec-CH-UA-Platform").map { unquoted($0) }
        isMobile = header("Sec-CH-UA-Mobile").map { $0 == "?1" }
        formFactors = (header(Self.wanted) ?? "").split(separator: ",").map { unquoted($0) }
    }
}
