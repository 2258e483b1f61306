/// The sittings that show what a record can hold.
public enum SampleSittings {
    /// Their files as `TemplateSearch` finds them, in the order in which they are recorded.
    public static let files = [
        "Meetings/2020-03-16-bureau-federal.yaml",
        "Meetings/2020-03-26-secretariat-federal.yaml",
        "Meetings/2020-04-02-secretaires-de-section.yaml",
        "Meetings/2020-04-23-webinaire.yaml",
        "Meetings/2020-07-04-conseil-federal.yaml",
    ]
}
