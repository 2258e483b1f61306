import Mustache
import Templates
import Wording

/// The templates of all pages, read and checked once.
struct PageLibrary: Sendable {
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
        ConsoleView.self, ProjectorView.self,
        ParticipantView.self, JoinView.self, AtDoorView.self, DoorView.self, InvitationsView.self,
        LinksView.self,
        BeginningView.self, PreparationView.self, ConvenedView.self, ReviewView.self,
        PeopleView.self, PersonView.self, ErasureView.self, ErasedView.self, BodiesView.self,
        BodyPageView.self, RulesView.self, AccountsView.self, AccountView.self,
        InvitationMadeView.self, InvitationView.self, OwnAccountView.self, TimeCodeView.self,
        TokensView.self, TokenMadeView.self, AccessLogView.self,
    ]

    private let library: MustacheLibrary

    init(_ search: TemplateSearch) throws(PageTemplateError) {
        var library = MustacheLibrary()
        var tags: [String: [TemplateTag]] = [:]
        for name in Self.partials + Self.pages.map({ $0.template }) {
            let text = try Self.text(name, search)
            guard let template = try? MustacheTemplate(string: text),
                let found = TemplateTag.all(in: text)
            else { throw .malformed(name) }
            library.register(template, named: name)
            tags[name] = found
        }
        let check = TemplateCheck(tags: tags)
        for page in Self.pages {
            try check.check(page.template, with: Tree(page.example, in: .french))
        }
        self.library = library
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
        return library.render(values, withTemplate: View.template) ?? ""
    }
}
