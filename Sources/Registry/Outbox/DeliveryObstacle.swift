/// Why something was not sent that lies with this house, by the code that is kept of it.
///
/// What the other side says is kept in its own words instead.
public enum DeliveryObstacle: String, CaseIterable, Hashable, Sendable {
    case noMail = "no mail configured"
    case noSlackToken = "no Slack token"
    case noPublicAddress = "no public address"
    case channelGone = "no such channel"
    /// The person wants no more mails.
    case unwilling = "unsubscribed"
    /// It is written to an address that is not, or no longer, the person's.
    case otherAddress = "other address"
    case erased
    /// It carried words that were erased or redacted since.
    case withdrawn = "words taken out"
    /// It was sent, and came back.
    case returned = "came back"
    /// What was kept of the message cannot be read.
    case unreadable = "unreadable message"
    /// A mail for a channel, or a post for a person.
    case wrongRecipient = "wrong recipient"
    /// The records gave no answer.
    case recordsSilent = "records"
    /// There was no room on the disk to hand the mail over.
    case noScratchFolder = "no scratch folder"
    /// The mail program was stopped before it had finished.
    case programStopped = "stopped"
    /// There is no such mail program, or it may not be run.
    case noProgram = "no program"
    /// The mail program gave the mail back: nobody gets mail there (EX_NOUSER, EX_NOHOST).
    case noUser = "status 67"
    case noHost = "status 68"
    /// The mail program asks to try again (EX_TEMPFAIL).
    case programBusy = "status 75"
    /// There was no memory for a connection.
    case outOfMemory = "out of memory"
    /// Slack gave an answer that nobody can read.
    case unreadableAnswer = "no JSON"
    case endlessAnswer = "answer too large"
    case noUploadAddress = "no upload_url"
}
