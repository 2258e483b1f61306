import Foundation

/// How many files and connections the system lets this process have open.
enum OpenFiles {
    /// Asks for as many as may be asked for; gives how many there are then.
    static func raise() -> Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return 1024 }
        let wished = min(limit.rlim_max, 65_536)
        if wished > limit.rlim_cur {
            var raised = limit
            raised.rlim_cur = wished
            if setrlimit(resource, &raised) == 0 { limit = raised }
        }
        return Int(clamping: limit.rlim_cur)
    }
}
