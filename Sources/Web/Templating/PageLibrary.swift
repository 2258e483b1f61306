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
            "waiting", "form", "choose", "check",
        ] + ConsoleView.partials + MinutesView.partials

    /// Every page: one that is not here has no template.
    static let pages: [any PageView.Type] = [
        HomeView.self, SittingView.self, MinutesView.self, VerifyView.self, VerdictView.self,
        HindranceView.self, SignInView.self, SetUpView.self,
        ConsoleView.self, ProjectorView.self, ParticipationView.self,
        ParticipantView.self, JoinView.self, AtDoorView.self, DoorView.self, InvitationsView.self,
        LinksView.self,
        BeginningView.self, PreparationView.self, ConvenedView.self, ReviewView.self,
        PeopleView.self, PersonView.self, ErasureView.self, ErasedView.self, BodiesView.self,
        BodyPageView.self, RulesView.self, AccountsView.self, AccountView.self,
        InvitationMadeView.self, InvitationView.self, OwnAccountView.self, TimeCodeView.self,
        TokensView.self, TokenMadeView.self, AccessLogView.self,
    ]

    private let texts: [String: String]
    private let understood = Mutex(MustacheLibrary())

    /// Reads them all: one that is missing is missed at once.
    init(_ search: TemplateSearch) throws(PageTemplateError) {
        var texts: [String: String] = [:]
        for name in Self.partials + Self.pages.map({ $0.template }) {
            texts[name] = try Self.text(name, search)
        }
        self.texts = texts
    }

    /// Looks whether every template can be filled: nothing else would tell of one that a house wrote
    /// itself before somebody asks for that page.
    func check() async throws(PageTemplateError) {
        var tags: [String: [TemplateTag]] = [:]
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            guard (try? MustacheTemplate(string: text)) != nil,
                let found = TemplateTag.all(in: text)
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

    private static func text(
        _ name: String,
        _ search: TemplateSearch
    ) throws(PageTemplateError) -> String {
        do throws(TemplateSearchError) {
            return String(decoding: try search.contents(of: "Web/\(name).mustache"), as: UTF8.self)
        } catch {
            throw .missing(error)
        }
    }

    /// The page in a language.
    func render<View: PageView>(_ view: View, in language: Language) -> String {
        let values = Tree(view, in: language).plain ?? [String: Any]()
        return library(with: View.template).render(values, withTemplate: View.template) ?? ""
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
