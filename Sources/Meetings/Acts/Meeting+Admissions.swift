extension Meeting {
    /// Takes back the seat of somebody who was let in by mistake, while nothing is recorded of them.
    public func retractAdmission(of person: PersonID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.admissionRetracted)
        try requireMember(person)
        guard wasAdmitted(person) else {
            throw .correction(.admissionStands(person, wasConvened: true))
        }
        guard !isRecorded(person) else {
            throw .correction(.admissionStands(person, wasConvened: false))
        }
        return [.admissionRetracted(AdmissionRetracted(at: at, person: person))]
    }

    /// Whether somebody has a seat who had none when the sitting opened.
    public func wasAdmitted(_ person: PersonID) -> Bool {
        guard let opening else { return false }
        return roster[person] != nil && opening.roster[person] == nil
    }

    /// Whether anything that stands speaks of somebody.
    private func isRecorded(_ person: PersonID) -> Bool {
        let attended =
            attendance.marks.contains {
                $0.person == person && !attendance.retracted.contains($0.id)
            }
            || !attendance.standingUntimed(of: person).isEmpty
        return attended || isAnnounced(person) || hasSpoken(person) || hasVoted(person)
            || isCharged(person)
    }

    private func isAnnounced(_ person: PersonID) -> Bool {
        announcements.contains {
            $0.person == person && !isRetracted(.announcement(id: $0.id))
        }
            || proxies.contains {
                [$0.giver, $0.holder].contains(person) && !isRetracted(.proxy(id: $0.id))
            }
            || replacements.contains {
                [$0.substitute, $0.member].contains(person)
                    && !isRetracted(.replacement(id: $0.id))
            }
    }

    private func hasSpoken(_ person: PersonID) -> Bool {
        turns.contains { $0.person == person && !isRetracted(.turn(id: $0.id)) }
            || speakerList.contains { $0.person == person }
            || agenda.contains { $0.presenter == person }
            || motions.contains { $0.mover == person && !isRetracted(.motion(id: $0.id)) }
            || remarks.contains { $0.person == person }
    }

    private func hasVoted(_ person: PersonID) -> Bool {
        selections.contains {
            $0.options.contains(.person(id: person)) && !isRetracted(.selection(id: $0.id))
        }
            || recusals.contains { $0.person == person && !isRetracted(.recusal(id: $0.id)) }
            || votes.contains { vote in
                vote.recused.contains(person) || vote.ballots[person] != nil
                    || vote.ballots.values.contains { $0.castBy == person }
                    || ([vote.closing].compactMap(\.self) + vote.formerClosings)
                        .contains { $0.tellers.contains(person) }
            }
    }

    private func isCharged(_ person: PersonID) -> Bool {
        tasks.contains { $0.assignees.contains(person) && !isRetracted(.task(id: $0.id)) }
            || followedTasks.contains {
                $0.assignees.contains(person) && !isRetracted(.task(id: $0.id))
            }
            || incidents.contains {
                $0.people.contains(person) && !isRetracted(.incident(id: $0.id))
            }
    }
}
