import Foundation
import Mustache
import Synchronization
import Templates
import Wording

/// The templates of all pages: read at the start, and understood when a page first needs them.
final class PageLibrary: Sendable {
    /// What pages have in common.
    private static let partials =
        [
            "head", "foot", "sittings", "lines", "field", "refused", "act-fields", "presence",
            "seat-agenda", "waiting", "form", "choose", "check", "directory-rows",
            "directory-lines",
            "outbox-items", "calendar", "approval-left",
        ] + ConsoleView.partials + MinutesView.partials

    /// Every page: one that is not here has no template.
    static let pages: [any PageView.Type] = [
        HomeView.self, SittingView.self, MinutesView.self, VerifyView.self, VerdictView.self,
        HindranceView.self, SignInView.self, SetUpView.self,
        ConsoleView.self, ProjectorView.self, ParticipationView.self,
        ParticipantView.self, JoinView.self, AtDoorView.self, DoorView.self, InvitationsView.self,
        LinksView.self,
        BeginningView.self, PreparationView.self, ConvenedView.self, ReviewView.self,
        ReportsView.self, ConferencingView.self,
        PeopleView.self, PersonView.self, ErasureView.self, ErasedView.self, DirectoryView.self,
        BodiesView.self,
        BodyPageView.self, RulesView.self, AccountsView.self, AccountView.self,
        InvitationMadeView.self, InvitationView.self, OwnAccountView.self, TimeCodeView.self,
        TokensView.self, TokenMadeView.self, AccessLogView.self,
        NoticesView.self, OutboxView.self, DeliveryView.self, ByItselfView.self, OptOutView.self,
        CalendarMadeView.self, FiguresView.self,
    ]

    private let texts: [String: String]
    /// The files that the texts came from.
    private let paths: [String: String]
    private let understood = Mutex(MustacheLibrary())

    /// Reads them all: one that is missing is missed at once.
    init(_ search: TemplateSearch) throws(PageTemplateError) {
        var (texts, paths): ([String: String], [String: String]) = ([:], [:])
        for name in Self.partials + Self.pages.map({ $0.template }) {
            (texts[name], paths[name]) = try Self.read(name, search)
        }
        (self.texts, self.paths) = (texts, paths)
    }

    /// Looks whether every template can be filled: nothing else would tell of one that a house wrote
    /// itself before somebody asks for that page.
    func check() async throws(PageTemplateError) {
        do throws(PageTemplateError) {
            try await checkAll()
        } catch {
            throw error.naming(paths)
        }
    }

    private func checkAll() async throws(PageTemplateError) {
        var tags: [String: [TemplateTag]] = [:]
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            // One that names nothing is empty, or something else.
            guard (try? MustacheTemplate(string: text)) != nil,
                let found = TemplateTag.all(in: text), !found.isEmpty
            else { throw .malformed(name) }
            tags[name] = found
            // Whoever asks for a page meanwhile need not wait for all.
            await Task.yield()
        }
        let check = TemplateCheck(tags: tags)
        for page in Self.pages {
            try check.check(page.template, with: Tree(page.example, in: .french))
            await Task.yield()
        }
    }

    private static func read(
        _ name: String,
        _ search: TemplateSearch
    ) throws(PageTemplateError) -> (text: String, path: String) {
        let (data, path): (Data, String)
        do throws(TemplateSearchError) {
            let file = "Web/\(name).mustache"
            (data, path) = (try search.contents(of: file), try search.file(file).path)
        } catch {
            throw .missing(error)
        }
        guard let text = String(bytes: data, encoding: .utf8) else { throw .malformed(path) }
        return (text, path)
    }

    /// The page in a language.
    func render<View: PageView>(_ view: View, in language: Language) -> String {
        library(with: View.template)
            .render(Tree(view, in: language), withTemplate: View.template) ?? ""
    }

    /// The templates that are understood by now, with one and all that it names.
    private func library(with name: String) -> MustacheLibrary {
        understood.withLock { library in
            understand(name, within: [], &library)
            return library
        }
    }

    private func understand(_ name: String, within: Set<String>, _ library: inout MustacheLibrary) {
        // One within itself would never end: it is left out until the check has found it.
        guard !within.contains(name) else {
            if let nothing = try? MustacheTemplate(string: "") {
                library.register(nothing, named: name)
            }
            return
        }
        guard library.getTemplate(named: name) == nil, let text = texts[name],
            let template = try? MustacheTemplate(string: text)
        else { return }
        library.register(template, named: name)
        for partial in (TemplateTag.all(in: text) ?? []).flatMap(\.partials) {
            understand(partial, within: within.union([name]), &library)
        }
    }
}
