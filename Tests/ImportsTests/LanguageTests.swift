import Foundation
import Meetings
import Testing

@testable import Imports

@Suite struct `French and English` {
    private static let digest = String(repeating: "0f", count: 32)

    private static let french = """
        organisme: Parti
        instance: {nom: Bureau, sigle: BU, type: parti}
        séance:
          prévue: 2020-03-16 18:30
          fuseau: Europe/Paris
          forme: hybride
          type: extraordinaire
          convocation: 2020-03-09
          lieux: [{canal: sur place, lieu: Brest}]
          rang: 2
          deuxième convocation: oui
          sièges vacants: 1
        règles:
          - {profil: conseil municipal, du: 2019-01-01, au: 2020-12-31}
          - quorum: {base: convoqués, seuil: le tiers au moins, représentés: non, déports: non,
              seuil en deuxième convocation: aucun, canaux: [sur place, visio], vérifié: [ouverture, point]}
            majorité: {base: présents ou représentés, seuil: plus de la moitié, égalité: voix prépondérante}
            pouvoirs: sans limite
            canaux: [sur place, site secondaire, visio, téléphone]
        personnes:
          a: {nom: A, prénom: A, civilité: Mme, fonction: f, section: s, genre: femme, membre: 1}
          b: {nom: B, prénom: B, siège: titulaire, voix: 2, convoqué: oui}
          c: {nom: C, prénom: C, siège: suppléant}
          d: {nom: D, prénom: D, siège: invité, convoqué: non}
          e: {nom: E, prénom: E, mandats: {Brest: 2, Quimper: 1}}
        pièces: [{nom: P, empreinte: %}]
        ordre du jour:
          - clé: u
            titre: U
            rapporteur: a
            prévu: 18:40
            huis clos: oui
            type: approbation du procès-verbal
            approuve: BU-2020-03-02
            pièces: [{nom: Q, empreinte: %}]
            points: [{clé: v, titre: V}]
        excusés: e
        annonces: [{qui: a, sera: sur place, reçu: 2020-03-15 12:00, provenance: déclaré, repère: annonce de a}]
        pouvoirs: [{mandant: e, mandataire: a, reçu: 2020-03-15 12:00, repère: p}]
        déroulé:
          - {à: 18:20, arrivent: [a, b], canal: sur place, repère: }
          - {à: 18:30, ouverture: Bonsoir, présidence: a, secrétariat: b}
          - {à: 18:31, arrive: c, canal: visio, appareil: tablette, connexion: x, provenance: déclaré, repère: m}
          - {à: 18:32, admet: d}
          - {à: 18:33, point: u}
          - {à: 18:34, parole: a, jusqu'à: 18:35, propos: Oui, repère: t, sous: v}
          - {à: 18:36, note: N, repère: n}
          - {à: 18:37, proposition: M, auteur: a, repère: q}
          - {à: 18:38, vote: main levée, sur: q, majorité: {seuil: 1}, pour: 1, contre: 0, abstentions: 0, blancs: 0, nuls: 0, ne prennent pas part: 0, déports: c, scrutateurs: b, forcé: oui, décision: D, repère: w}
          - {à: 18:38, vote: vote nominatif, pour: [a, e par a], contre: [b], abstentions: []}
          - {à: 18:39, décision: E}
          - {à: 18:39, tâche: T, qui: a, échéance: 2020-04-01, selon: w}
          - {à: 18:40, incident: mauvais son, qui: c, jusqu'à: 18:41, texte: I}
          - {à: 18:41, suspension: S}
          - {à: 18:42, reprise: R}
          - {à: 18:42, quorum: point}
          - {à: 18:43, bascule: c, depuis: x, canal: téléphone, appareil: téléphone}
          - {à: 18:44, part: c, canal: téléphone}
          - {à: 18:45, pièce: X, empreinte: %}
          - {à: 18:45, proposition: K, type: vœu, repère: k}
          - {à: 18:45, proposition: L, amende: k, repère: l}
          - {à: 18:45, proposition: J, amende: k, repère: j}
          - {à: 18:45, retrait: j}
          - {à: 18:45, vote: unanimité, sur: l, texte amendé: KL}
          - {à: 18:45, vote: scrutin externe, sur: k, outil: O, abandonné: Panne}
          - {à: 18:45, choix: F, candidats: [a, b], textes: [G], sièges: 1, égalité: tirage au sort, repère: f}
          - {à: 18:45, vote: scrutin secret, sur: f, voix: {a: 1, b: 1}, bulletins exprimés: 2, majorité: {seuil: aucun}, départage: [a], motif: Lot}
          - {à: 18:45, se déporte: b, jusqu'à: 18:46}
          - {à: 18:45, annonce: d, sera: à distance}
          - {à: 18:45, révoque: e}
          - {à: 18:45, suppléant: c, remplace: e, jusqu'à: 18:46}
          - {à: 18:45, demande la parole: a}
          - {à: 18:45, renonce à la parole: a}
          - {à: 18:45, huis clos: H, jusqu'à: 18:46}
          - {à: 18:46, huis clos}
          - {à: 18:46, fin du huis clos}
          - {à: 18:46, suivi: F, issue: poursuivie, séance: BU-2020-03-02, numéro: 2, qui: a, échéance: 2020-05-01}
          - {à: 18:46, fin: u}
          - {à: 18:46, report: v}
          - {à: 18:47, levée: Fin, prochaine séance: 2020-04-20 18:30}
        après la séance:
          - {corrige: m, à: 18:32, canal: visio, appareil: ordinateur}
          - {retire: n, motif: Z}
          - {présent: d, canal: visio}
          - {horaires: u, périodes: [{depuis: 18:33, jusqu'à: 18:40}]}
        soumis: 2020-03-17 10:00

        """.replacing(", repère: }", with: "}").replacing("%", with: digest)

    private static let english = """
        organisation: Parti
        body: {name: Bureau, code: BU, kind: party}
        sitting:
          planned: 2020-03-16 18:30
          zone: Europe/Paris
          form: hybrid
          kind: extraordinary
          notice: 2020-03-09
          places: [{channel: on site, place: Brest}]
          rank: 2
          second notice: yes
          vacant seats: 1
        rules:
          - {profile: municipal council, valid from: 2019-01-01, valid to: 2020-12-31}
          - quorum: {base: convened, threshold: at least a third, represented: no, recused: no,
              threshold on second notice: none, channels: [on site, video], checked: [opening, item]}
            majority: {base: present or represented, threshold: more than half, tie: casting vote}
            proxies: unlimited
            channels: [on site, secondary site, video, telephone]
        people:
          a: {surname: A, forename: A, title: Mme, role: f, section: s, gender: female, member: 1}
          b: {surname: B, forename: B, seat: full member, votes: 2, convened: yes}
          c: {surname: C, forename: C, seat: substitute}
          d: {surname: D, forename: D, seat: guest, convened: no}
          e: {surname: E, forename: E, mandates: {Brest: 2, Quimper: 1}}
        annexes: [{name: P, digest: %}]
        agenda:
          - key: u
            title: U
            presenter: a
            planned: 18:40
            closed session: yes
            kind: approval of minutes
            approves: BU-2020-03-02
            annexes: [{name: Q, digest: %}]
            items: [{key: v, title: V}]
        excused: e
        announcements: [{who: a, will be: on site, received: 2020-03-15 12:00, source: declared, label: annonce de a}]
        proxies: [{giver: e, holder: a, received: 2020-03-15 12:00, label: p}]
        course:
          - {at: 18:20, arrive: [a, b], channel: on site}
          - {at: 18:30, opening: Bonsoir, chair: a, secretary: b}
          - {at: 18:31, arrives: c, channel: video, device: tablet, connection: x, source: declared, label: m}
          - {at: 18:32, admits: d}
          - {at: 18:33, item: u}
          - {at: 18:34, turn: a, until: 18:35, words: Oui, label: t, under: v}
          - {at: 18:36, note: N, label: n}
          - {at: 18:37, motion: M, mover: a, label: q}
          - {at: 18:38, vote: show of hands, on: q, majority: {threshold: 1}, for: 1, against: 0, abstentions: 0, blank: 0, spoiled: 0, not taking part: 0, recused: c, tellers: b, forced: yes, decision: D, label: w}
          - {at: 18:38, vote: recorded vote, for: [a, e by a], against: [b], abstentions: []}
          - {at: 18:39, decision: E}
          - {at: 18:39, task: T, who: a, due: 2020-04-01, following: w}
          - {at: 18:40, incident: poor sound, who: c, until: 18:41, text: I}
          - {at: 18:41, recess: S}
          - {at: 18:42, resumption: R}
          - {at: 18:42, quorum: item}
          - {at: 18:43, switches: c, from: x, channel: telephone, device: phone}
          - {at: 18:44, leaves: c, channel: telephone}
          - {at: 18:45, annex: X, digest: %}
          - {at: 18:45, motion: K, kind: non-binding resolution, label: k}
          - {at: 18:45, motion: L, amends: k, label: l}
          - {at: 18:45, motion: J, amends: k, label: j}
          - {at: 18:45, withdrawal: j}
          - {at: 18:45, vote: unanimity, on: l, amended text: KL}
          - {at: 18:45, vote: external ballot, on: k, tool: O, abandoned: Panne}
          - {at: 18:45, choice: F, candidates: [a, b], texts: [G], seats: 1, tie: lot, label: f}
          - {at: 18:45, vote: secret ballot, on: f, votes: {a: 1, b: 1}, valid ballots: 2, majority: {threshold: none}, tie-break: [a], reason: Lot}
          - {at: 18:45, recuses: b, until: 18:46}
          - {at: 18:45, announcement: d, will be: remote}
          - {at: 18:45, revokes: e}
          - {at: 18:45, substitute: c, replaces: e, until: 18:46}
          - {at: 18:45, asks for the floor: a}
          - {at: 18:45, no longer asks for the floor: a}
          - {at: 18:45, closed session: H, until: 18:46}
          - {at: 18:46, closed session}
          - {at: 18:46, end of closed session}
          - {at: 18:46, follow-up: F, outcome: continued, sitting: BU-2020-03-02, number: 2, who: a, due: 2020-05-01}
          - {at: 18:46, end: u}
          - {at: 18:46, postponement: v}
          - {at: 18:47, adjournment: Fin, next sitting: 2020-04-20 18:30}
        afterwards:
          - {corrects: m, at: 18:32, channel: video, device: computer}
          - {retracts: n, reason: Z}
          - {present: d, channel: video}
          - {times: u, stretches: [{from: 18:33, until: 18:40}]}
        submitted: 2020-03-17 10:00

        """.replacing("%", with: digest)

    @Test func `The same record in either language gives the same acts`() throws {
        let french = try Rehearsal(SittingRecord(Self.french))
        let english = try Rehearsal(SittingRecord(Self.english))
        #expect(french.refusals.map { "\($0.line): \($0.refusal)" } == [])
        #expect(french.acts.map(\.act.id) == english.acts.map(\.act.id))
        #expect(french.meeting == english.meeting)
        #expect(french.texts == english.texts)
        #expect(french.record.reference == "BU-2020-03-16-2")
    }

    @Test func `Amendments, choices and recusals are recorded as they are written`() throws {
        let meeting = try Rehearsal(SittingRecord(Self.french)).meeting
        let amended = try #require(meeting.motions.first { !$0.revisions.isEmpty })
        #expect(amended.kind == .nonBindingResolution)
        #expect(meeting.motions.last?.withdrawnAt != nil)
        #expect(meeting.selections.first?.options.count == 3)
        let round = try #require(meeting.votes.last)
        #expect(round.closing?.snapshot.elected == round.round.map { [$0.options[0]] })
        #expect(round.closing?.tieBreak != nil)
        #expect(meeting.votes.contains { $0.method == .external && $0.abandonment != nil })
        #expect(meeting.recusals.first?.to != nil)
    }

    @Test func `The test above uses every key but a few of its synonyms`() {
        let unused = Key.allCases.filter { key in
            !Self.french.contains(key.word.french.replacing("’", with: "'"))
                && !key.word.forms.contains { Self.french.contains($0) }
        }
        // Nobody is erased from a file that is recorded for the first time, and what takes place is
        // not cancelled.
        #expect(
            unused == [.erased, .cancellation]
                + [.castingVote].filter { !Self.french.contains($0.word.french) }
        )
    }

    @Test func `Languages may be mixed in one file`() throws {
        let mixed = Self.french.replacing("organisme:", with: "organisation:")
            .replacing("note: N", with: "NOTE: N").replacing("sur place", with: "on site")
        #expect(try SittingRecord(mixed).acts().ids == SittingRecord(Self.french).acts().ids)
    }

    /// The keys that may stand together in one mapping.
    private static let mappings: [[Key]] = [
        [
            .organisation, .body, .sitting, .rules, .people, .agenda, .annexes, .excused,
            .announcements, .proxies, .course, .afterwards, .submitted,
        ],
        [.name, .code, .kind],
        [
            .planned, .zone, .form, .kind, .notice, .secondNotice, .vacantSeats, .places, .rank,
        ],
        [.profile, .validFrom, .validTo, .quorum, .majority, .proxies, .channels],
        [.base, .threshold, .secondThreshold, .channels, .represented, .recused, .checked],
        [.base, .threshold, .tie],
        [.who, .intention, .received, .source, .label],
        [
            .surname, .forename, .civility, .role, .section, .seat, .weight, .mandates, .convened,
            .member, .gender,
        ],
        [
            .key, .title, .presenter, .planned, .isClosedSession, .kind, .approves, .annexes,
            .items,
            .under,
        ],
        [.from, .until],
        [.name, .digest],
        [.giver, .holder, .received, .label],
        Key.allCases.filter { EntryForms.all.uses($0) },
    ]

    @Test(arguments: mappings)
    func `Within one mapping no two keys share a word`(keys: [Key]) {
        expectDistinct(keys)
    }

    @Test func `Within one list of values no two share a word`() {
        expectDistinct(Flag.allCases)
        expectDistinct(Channel.allCases)
        expectDistinct(Device.allCases)
        expectDistinct(WrittenProvenance.allCases)
        expectDistinct(BodyKind.allCases)
        expectDistinct(SittingKind.allCases)
        expectDistinct(Form.allCases)
        expectDistinct(Seat.allCases)
        expectDistinct(Announcement.Intention.allCases)
        expectDistinct(QuorumRule.Moment.allCases)
        expectDistinct(Gender.allCases)
        expectDistinct(AgendaItem.Kind.allCases)
        expectDistinct(Incident.Kind.allCases)
        expectDistinct(FollowedTask.Outcome.allCases)
        expectDistinct(QuorumOccasion.allCases)
        expectDistinct(VoteMethod.allCases)
        expectDistinct(QuorumRule.Base.allCases)
        expectDistinct(MajorityRule.Base.allCases)
        expectDistinct(MajorityRule.TieRule.allCases)
        expectDistinct(WrittenThreshold.allCases)
    }

    @Test func `Every threshold of the list is one`() {
        #expect(WrittenThreshold.allCases.allSatisfy { $0.threshold != nil })
    }

    private func expectDistinct<Meaning: Worded>(_ meanings: some Collection<Meaning>) {
        var owners: [Slug: Meaning] = [:]
        for meaning in meanings {
            for slug in Set(meaning.word.all.map { Slug(folding: $0) }) {
                guard let slug else { continue }
                #expect(owners[slug] == nil, "\(slug) means two things")
                owners[slug] = meaning
            }
        }
    }

    @Test func `A vocabulary made ready for many texts gives every word the same meaning`() {
        let keys = Key.allCases.filter(EntryForms.all.uses)
        let (plain, ready) = (Vocabulary(keys), Vocabulary(keys).forManyTexts)
        for word in keys.flatMap(\.word.all) {
            let unaccented = word.folding(options: .diacriticInsensitive, locale: nil)
            for text in [word, word.uppercased(), unaccented] {
                #expect(ready.meaning(of: text) == plain.meaning(of: text), "\(text)")
                #expect(ready.meaning(of: text) != nil, "\(text)")
            }
        }
        #expect(ready.meaning(of: "personne") == nil)
    }
}
