/// The names by which the migrations make tables and views.
///
/// They do for ever what they did when they were released: a quantity or a class that is new is no
/// business of theirs, but of a migration of its own.
extension FactsSchema {
    /// The quantities that the first tables count.
    static let firstQuantities = [
        "sittings", "snapshots", "questioned_snapshots", "seats", "attended_seats",
        "remote_seats", "participants", "participants_of_known_mode", "remote_participants",
        "remote_only_participants", "mixed_participants", "untimed_marks", "on_site_seconds",
        "secondary_site_seconds", "video_seconds", "audio_seconds", "unknown_seconds",
        "phone_seconds", "tablet_seconds", "computer_seconds", "room_system_seconds",
        "landline_seconds", "phone_or_tablet_seconds", "unknown_device_seconds", "weight_cast",
        "weight_cast_remotely", "own_weight_cast", "own_weight_cast_remotely", "turns",
        "remote_turns", "speakers", "remote_speakers", "speech_seconds", "remote_speech_seconds",
    ]

    /// The classes of people that the first tables count.
    static let firstClasses = [
        "remote", "not_remote", "remote_only", "mixed", "attended", "absent",
        "attended_not_remotely", "remote_time", "on_site_time", "known_time", "unknown_time",
        "voted_remotely", "voted_on_site", "own_voted_remotely", "own_voted_on_site",
        "represented_remotely", "represented_on_site", "spoke_remotely", "spoke_on_site",
        "speech_remotely", "speech_on_site", "phone", "tablet", "computer", "room_system",
        "landline", "phone_or_tablet", "unknown_device", "not_phone", "not_tablet",
        "not_computer", "not_room_system", "not_landline", "not_phone_or_tablet",
        "not_unknown_device",
    ]

    /// The columns of the first quantities, parted by commas.
    static func firstColumns(_ form: (String) -> String = { $0 }) -> String {
        firstQuantities.map(form).joined(separator: ", ")
    }
}
