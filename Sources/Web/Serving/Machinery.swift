import Meetings
import Notices
import Registry
import Secretariat

/// What the service runs on, the same for all answers.
struct Machinery: Sendable {
    let gauge: Gauge
    let metrics = Metrics()
    let answers: KeptAnswers
    /// By which those who carry things out hear that there is something.
    let postbox = Postbox()
    /// What is done once an answer is out.
    let errands = Errands()
    /// By which Slack is asked who somebody is: it has to answer soon, for it waits for us meanwhile.
    let exchange = HTTPExchange.curl(
        ExchangeLimits(secondsToConnect: 1, seconds: 2, bytes: 1 << 20)
    )
    /// By which conferencing systems are asked for their reports, which have to pass back from the page.
    let conferences: HTTPExchange
    /// By which things leave the house.
    let ways: DeliveryWays
    /// Where whoever hands in a file passes that a sitting waits for.
    let uploads: Turnstile
    /// The same of files that are only looked at: a member who is slow keeps no secretary waiting.
    let verifications: Turnstile
    /// Where they pass before, while the file arrives: as many are held in memory as have a place.
    let arrivingUploads: Turnstile
    let arrivingVerifications: Turnstile
    /// Where whoever wants a PDF passes.
    let conversions: Turnstile
    /// How fast acts are handed in by those who only take part.
    let ownPace = OwnPace()
    let guests = Remembered<Shown, KnownGuest>(most: 2000)
    /// Whom there is room for when there is none for strangers.
    let acquaintances = Acquaintances(most: 20_000)
    let places = Remembered<String, KnownPlace>(most: 500)
    /// What calendars show that people subscribe to.
    let calendars = CalendarShelf()
    let phases = Remembered<MeetingID, Phase>(most: 500)

    init(gauge: Gauge = Gauge(), limits: WebLimits, ways: DeliveryWays = .live) {
        (self.gauge, self.ways) = (gauge, ways)
        answers = KeptAnswers(mostBytes: limits.keptAnswers)
        conferences = .curl(ExchangeLimits(bytes: limits.upload / 4 * 3))
        uploads = Turnstile(places: limits.uploads, mostWaiting: limits.waitingUploads)
        verifications = Turnstile(places: limits.uploads, mostWaiting: limits.waitingUploads)
        arrivingUploads = Turnstile(places: limits.arrivals, mostWaiting: limits.waitingUploads)
        arrivingVerifications = Turnstile(
            places: limits.arrivals,
            mostWaiting: limits.waitingUploads
        )
        conversions = Turnstile(
            places: limits.conversions,
            mostWaiting: limits.waitingConversions
        )
    }
}
