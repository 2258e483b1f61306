import Access
import Exports
import Foundation
import Hummingbird
import Imports
import Meetings
import Registry
import Samples
import Secretariat
import Templates
import Wording

extension Responder {
    func setUp(_ asked: Asked) async throws(WebError) -> Response {
        guard try await !setUp.isDone() else { return Self.redirect(to: Route.home.address()) }
        return setUpPage(asked, .empty)
    }

    /// Makes the first account, the first body and its first person, and signs in whoever did.
    func begin(_ asked: Asked) async throws(WebError) -> Response {
        guard try await !setUp.isDone() else { return Self.redirect(to: Route.home.address()) }
        let form = SetUpForm(try await asked.form(), code: setUp.code)
        guard form.errors.isEmpty, let name = form.signInName, let code = form.bodyCode else {
            return setUpPage(asked, form)
        }
        let password: PasswordHash
        do throws(WebError) {
            password = try await doorkeeper.hash(form[.password])
        } catch {
            guard case .password(let reason) = error else { throw error }
            return setUpPage(asked, form.complaining(reason.explanation, of: .password))
        }
        let printed = PrintedName(given: form[.given], family: form[.family])
        let identity = PersonIdentity.name(given: printed.given, family: printed.family)
        let people = try await asking(await registry.people([(printed, identity)]))
        // The account comes last: until then whoever was interrupted finds the same page again.
        try await furnish(form, code)
        let account = try await asking(
            await registry.addFirstAccount(
                named: name,
                password: password,
                person: people.first,
                grants: Grant(.secretary, in: .house).map { [$0] } ?? []
            )
        )
        let session = try await asking(
            await registry.beginSession(of: account.id, lasting: WebCookie.session.seconds)
        )
        var response = Self.redirect(to: Route.home.address())
        WebCookie.session.set(session, in: &response, isSecure: isSecure(asked.request))
        return response
    }

    private func furnish(_ form: SetUpForm, _ code: BodyCode) async throws(WebError) {
        if form.wantsSamples { try await recordSamples() }
        let bodies = try await asking(await registry.bodies())
        // Made before whoever was here was interrupted.
        guard
            !bodies.contains(where: {
                $0.name == form[.body] && $0.organisation == form[.organisation]
            })
        else { return }
        let taken = Set(bodies.map(\.code))
        let body = Body(
            id: registry.newID(),
            code: code.free(beside: taken),
            name: form[.body],
            organisation: form[.organisation],
            kind: form.kind,
            zone: Self.zone.identifier
        )
        try await asking(await registry.add(body))
    }

    /// That of the machine; one that only counts in UTC, as many servers do, says nothing of where
    /// people meet, which is France unless the page of the body says otherwise.
    private static var zone: TimeZone {
        let zone = TimeZone.current
        return ["GMT", "UTC", "Etc/UTC"].contains(zone.identifier)
            ? TimeZone(identifier: "Europe/Paris") ?? zone : zone
    }

    private func recordSamples() async throws(WebError) {
        for name in SampleSittings.files {
            let sample: Data
            do throws(TemplateSearchError) {
                sample = try templates.contents(of: name)
            } catch {
                throw .export(.templateMissing(error))
            }
            do throws(SecretariatError) {
                _ = try await registry.take(SittingRecord(name, Array(sample), in: registry))
            } catch {
                throw .secretariat(error)
            }
        }
    }

    private func setUpPage(_ asked: Asked, _ form: SetUpForm) -> Response {
        page(
            SetUpView(asked, form, asksForCode: setUp.code != nil),
            in: asked.language,
            status: form.errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

extension BodyCode {
    /// This code, or the first that begins with it and that none of `taken` is.
    fileprivate func free(beside taken: Set<BodyCode>) -> BodyCode {
        guard taken.contains(self) else { return self }
        let numbered = (2...99).lazy.compactMap { BodyCode("\(self.text.prefix(6))\($0)") }
        return numbered.first { !taken.contains($0) } ?? self
    }
}
