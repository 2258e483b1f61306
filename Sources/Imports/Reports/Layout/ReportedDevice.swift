import Meetings

/// What systems tell of devices, without guessing: none tells a phone from a tablet reliably, nor whether
/// a number that dials in is a line in a wall or a phone in a pocket.
enum ReportedDevice {
    /// The device that a program says it runs on.
    ///
    /// An iPad says that it is a Macintosh unless its owner chose otherwise, so that a Macintosh is
    /// unknown.
    static func of(userAgent: String) -> Device {
        guard !userAgent.isEmpty else { return .unknown }
        if userAgent.contains("iPad") { return .tablet }
        if userAgent.contains("iPhone") || userAgent.contains("iPod") { return .phone }
        if userAgent.contains("Android") {
            return userAgent.contains("Mobile") ? .phone : .tablet
        }
        for desktop in ["Windows NT", "CrOS", "X11", "Electron/"] where userAgent.contains(desktop)
        {
            return .computer
        }
        return .unknown
    }

    /// What the dashboard of Zoom says: one device or several, each a telephone or not.
    static func of(zoom text: String) -> [(device: Device, isTelephone: Bool)] {
        // `Unknown + Phone` is two; in `win 10+ 17763` the sign belongs to the name.
        let parts = text.split(separator: " + ", maxSplits: 7).map { $0.lowercased() }
        return parts.isEmpty ? [(.unknown, false)] : parts.map { one(zoom: $0) }
    }

    private static func one(zoom name: String) -> (device: Device, isTelephone: Bool) {
        if name == "phone" { return (.unknown, true) }
        if ["win", "mac", "linux"].contains(where: name.hasPrefix) { return (.computer, false) }
        if name.hasPrefix("ios") || name.hasPrefix("android") { return (.phoneOrTablet, false) }
        let isRoom = ["h.323", "zoom rooms", "sip"].contains(where: name.hasPrefix)
        return (isRoom ? .roomSystem : .unknown, false)
    }

    /// What Webex says: free text, of which few values are published.
    static func of(webex type: String) -> Device {
        let type = type.lowercased()
        if ["mac", "windows", "linux"].contains(where: type.hasPrefix) { return .computer }
        if ["iphone", "ipad", "ios", "android"].contains(where: type.contains) {
            return type == "ipad" ? .tablet : .phoneOrTablet
        }
        if ["room", "board", "desk", "sip", "h323", "h.323"].contains(where: type.contains) {
            return .roomSystem
        }
        return .unknown
    }

    /// What the audit log of Google Meet says.
    static func of(meet type: String) -> (device: Device, isTelephone: Bool) {
        switch type.lowercased() {
        case "android", "ios": (.phoneOrTablet, false)
        case "chromebase", "chromebox", "jamboard", "smart_display", "interop": (.roomSystem, false)
        case "pstn_in", "pstn_out": (.unknown, true)
        default: (.unknown, false)
        }
    }
}
