/// A rule of the procedure, by which a body sits and its sittings are recorded.
///
/// Its value is the section and, in our words, what holds. Each is kept by at least one test that
/// names it: `@Test("…", .rule(.proxyLimit))`.
public enum Rule: String, CaseIterable, Sendable {
    // §1 What the documents say
    case minutesHead =
        "§1 the minutes name the body, the sitting, its number, its day and its state"
    case minutesOpening = "§1 the minutes name places, means of connection, chair and secretary"
    case minutesDebate = "§1 each item has what was said, and who spoke"
    case minutesPeople =
        "§1 everybody is on site, remote, represented by somebody, excused, absent or invited"
    case minutesQuorum =
        "§1 the quorum rule is printed, with its result at opening and at each vote"
    case minutesVote =
        "§1 a vote is printed with its base and result, by name where it was recorded"
    case minutesMovements =
        "§1 arrivals, departures and changes of mode are printed with their time"
    case minutesInterruptions = "§1 recesses and technical incidents are printed with their times"
    case minutesEnd = "§1 decisions, tasks, the next sitting and the adjournment are printed"
    case minutesApproval =
        "§1 approval, corrections and signatures are printed, and at which sitting they were"
    case decisionRegister = "§1 the register of decisions holds decisions and tasks only"
    case attendanceSheet = "§1 the attendance sheet says who was there, how, from when to when"
    case extract = "§1 an extract holds one decision with its vote, certified"

    // §2 Presence
    case modes = "§2 somebody is present on site or remotely, through one of the channels"
    case countedChannels = "§2 the rules of the body say which channels count"
    case deviceUnknown = "§2 a device that nobody named is unknown, never guessed"
    case connectionIsNoPerson = "§2 one person may have several connections, a connection one owner"
    case provenance = "§2 every presence fact keeps where it comes from"
    case correctionKeeps = "§2 a correction keeps what it corrects"
    case halfOpenSpans =
        "§2 spans are derived from marks: the arrival counts, the departure does not"
    case comingAndGoing = "§2 people come late, leave, come back and change channel in mid-sitting"
    case marksAlternate = "§2 within one connection an arrival follows a departure"
    case announcement = "§2 an announcement is no presence"

    // §3 Quorum
    case quorumBase = "§3 the quorum is taken of the members in office or of those convened"
    case quorumThreshold = "§3 the threshold of the quorum is a fraction or a count"
    case quorumRemote = "§3 the rule says whether remote and audio-only members count"
    case quorumRepresented = "§3 the rule says whether represented members count"
    case quorumRecused = "§3 the rule says whether recused members count"
    case quorumMoments = "§3 the quorum is checked at opening, at each item, at each vote, as ruled"
    case quorumAnew = "§3 the quorum is reckoned anew at each vote"
    case quorumForced = "§3 without quorum no vote is held, unless the chair forces it, on record"
    case secondNotice = "§3 on a second notice a body may need a lower quorum, or none"

    // §3 Proxies
    case proxyCounts = "§3 a proxy counts while its giver is absent and its holder is present"
    case proxyEntitled = "§3 giver and holder of a proxy are entitled to vote"
    case proxySuspended = "§3 the giver's arrival suspends the proxy"
    case proxyTakenAlong = "§3 a holder who leaves takes the proxies along"
    case proxyRevoked = "§3 a proxy can be revoked"
    case proxyLimit = "§3 a holder has no more proxies than the rules permit"
    case proxyNoParticipant = "§3 a represented member is never a participant"

    // §3 Votes
    case showOfHands = "§3 a show of hands has a tally"
    case recordedVote = "§3 a recorded vote is cast by name"
    case secretBallot = "§3 a secret ballot has totals and nothing else"
    case secretNeverSplit = "§3 a secret ballot is never split or linked by mode, device or person"
    case externalBallot = "§3 an external ballot has its tool, its tellers and its totals"
    case ballotChoices = "§3 a ballot is for, against, abstention, blank, spoiled or no part taken"
    case recusal = "§3 whoever is recused keeps out of the matter, with the proxies held"
    case choiceAmong = "§3 a choice is among candidates or texts, for one or several seats"
    case rounds = "§3 a choice is made in rounds, each with its majority"
    case tiedSeats = "§3 equal figures for the last seat are settled as the rule of the choice says"
    case consensus = "§3 by consensus something is adopted without a count"
    case unanimity = "§3 unanimity is stated in one step"
    case takenNote = "§3 the body takes note of something, which is neither carried nor rejected"
    case weights = "§3 a voice may have weight: that of its mandates"
    case amendments = "§3 an amendment is settled before the motion that it changes"

    // §3 Majority
    case majorityBase = "§3 a majority is of votes cast, present, present or represented, in office"
    case votesCast = "§3 votes cast are those for and against, and no others"
    case majorityThreshold = "§3 a majority is more than half, two thirds, three quarters, as ruled"
    case tieRejected = "§3 a tie is rejected where the rule says so"
    case castingVote = "§3 a tie is decided by the chair's casting vote where the rule says so"
    case castingVoteNotSecret = "§3 there is no casting vote in a secret ballot"
    case majorityPrinted = "§3 the minutes print base, threshold and arithmetic of a majority"

    // §3 Snapshots
    case snapshot = "§3 when a vote closes, who was there, quorum, tally and outcome are frozen"
    case tooManyBallots = "§3 more ballots than weight present or represented are refused"
    case notVoting = "§3 fewer ballots are recorded as not voting"
    case snapshotStands = "§3 a printed snapshot never changes"
    case snapshotQuestioned = "§3 a late fact that contradicts a snapshot is flagged beside it"

    // §3 Rules of a body
    case profiles = "§3 seven profiles of rules are shipped, with the quorum and majority of each"
    case ruleValidity = "§3 each rule has the days between which it is in force"

    // §3a Phases
    case phases = "§3a each act is taken in its phases and refused in all others"
    case lateEntry = "§3a after the adjournment a sitting may be entered wholly, out of order"
    case timesForward = "§3a time runs forward within one connection, one vote, one turn only"
    case submission = "§3a submitted minutes take remarks, and go back to draft for corrections"
    case approval = "§3a minutes are approved at a later sitting"
    case rectification = "§3a approved minutes are rectified by annotation only"

    // §4 Words, and what goes with them
    case labelsByProfile =
        "§4 what is voted on and a recorded vote are called as the body calls them"
    case substitutes = "§4 a substitute counts only while replacing an absent member, never both"
    case speakerList = "§4 speakers have the floor in the order in which they asked"
    case postponement = "§4 an item that is postponed is left for another sitting"
    case closedSession = "§4 what was said in closed session is not published"
    case numbers =
        "§4 decisions get gapless numbers at the adjournment; one taken back keeps its own"

    // §5 The measures
    case measuresExample = "§5 the golden example has the figures that the procedure gives"
    case measuresScope = "§5 members with a vote, those convened or everyone, each with figures"
    case measuresUnion =
        "§5 connections of a person are united: on site before video, video before audio"
    case measuresNothing = "§5 a share of nothing is null, never 0"
    case measuresBeside = "§5 numerator, denominator and coverage stand beside each ratio"
    case measuresPooled = "§5 what is pooled is the share of the sums, never the mean of shares"

    // §5 What makes two honest computations agree
    case measuresHalfOpen = "§5.1 spans are half open"
    case measuresCorrected = "§5.2 measures use the corrected record, snapshots stay"
    case measuresWeight = "§5.3 weight cast leaves out those who take no part"
    case measuresUnknownMode = "§5.4 who is of unknown mode only is left out of mode shares"
    case measuresOpenTime = "§5.5 spans end at adjournment, recesses leave presence and speech"
    case measuresSeats = "§5.6 seats are counted by the roster at opening"
    case measuresDevice = "§5.7 the device is that of the connection that wins the instant"
    case measuresSpeech = "§5.8 speech goes by the speaker's mode, second by second"
    case measuresCalendar =
        "§5.9 month, weekday and hour are those of the opening where the body is"
    case measuresHeads =
        "§5.10 representation is by heads; without remote people their proxies go too"

    // §6 Privacy
    case namesApart = "§6 the journal has identifiers and salted commitments, no name and no text"
    case erasure = "§6 erasing a person deletes name and salt, and the journal still verifies"
    case redaction = "§6 a text can be taken out, with a mark that shows when and why"
    case withoutNames = "§6 every document can be had without names"

    // §7 Evidence
    case chain = "§7 what was altered, lost, swapped or put in between is found and named"
    case headPrinted = "§7 the head of the chain is printed, and can be checked against the journal"
    case reproducible = "§7 the same record gives the same documents, byte by byte"

    // §8 Standards
    case akomaNtoso = "§8 Akoma Ntoso satisfies its schema, and every reference in it resolves"
    case popolo = "§8 JSON has the names of Popolo, satisfies its schema, and its ids resolve"
}
