import Foundation
import Meetings
import Testing

@testable import Notices

@Suite("Mails that we write") struct MailMessageTests {
    private func mail(
        subject: String = "Convocation",
        text: String = "Bonjour",
        name: String = "Anne Le Goff"
    ) throws -> MailMessage {
        MailMessage(
            id: "m1.p1",
            date: try #require(Instant(text: "2020-03-16T17:30:00Z")),
            from: .init(name: "Secrétariat", address: try #require(MailAddress("sg@exemple.fr"))),
            to: .init(name: name, address: try #require(MailAddress("anne@exemple.fr"))),
            subject: subject,
            text: text,
            html: "<p>Bonjour</p>"
        )
    }

    private func written(_ mail: MailMessage) throws -> String {
        String(decoding: try mail.written(with: [:]), as: UTF8.self)
    }

    @Test("have headers of ASCII, folded, that tell when, from whom and to whom")
    func headers() throws {
        var mail = try mail(
            subject: "Convocation du bureau fédéral, à Quimper, le lundi 16 mars 2020"
        )
        mail.unsubscribe = "https://greffier.exemple.fr/desinscription/abc"
        let text = try written(mail)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.contains("Date: Mon, 16 Mar 2020 17:30:00 +0000\r\n"))
        #expect(text.contains("To: Anne Le Goff\r\n <anne@exemple.fr>\r\n"))
        #expect(text.contains("Message-ID: <m1.p1@exemple.fr>\r\n"))
        #expect(text.contains("List-Unsubscribe: <https://greffier.exemple.fr/desinscription/abc>"))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.count <= 78 })
        #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
    }

    @Test("let nobody write a header of their own")
    func injection() throws {
        let mail = try mail(
            subject: "Ordre\r\nBcc: tous@exemple.fr\n\nVoilà",
            name: "Anne\r\nBcc: x@exemple.fr"
        )
        let head = try #require(try written(mail).components(separatedBy: "\r\n\r\n").first)
        let names = head.replacing("\r\n ", with: " ").components(separatedBy: "\r\n")
            .map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Auto-Submitted",
                "Content-Type",
            ]
        )
        for text in [
            "a@b.fr\r\nRCPT TO:<x@y.fr>", "a b@c.fr", "a@b", "@b.fr", "a@b..fr", "a@@b.fr",
            "a@-b.fr", "<a@b.fr>", "a@b.fr,c@d.fr", "",
        ] {
            #expect(MailAddress(text) == nil, "\(text)")
        }
        #expect(
            MailAddress("prenom.o'nom+bureau@Exemple.FR")?.text == "prenom.o'nom+bureau@exemple.fr"
        )
    }

    @Test("carry text, page, calendar and files, each of which is read again")
    func parts() throws {
        let long =
            "Ordre du jour : = é…\n.\nFrom là-bas\n" + String(repeating: "ü", count: 200) + " "
        var mail = try mail(text: long)
        let start = try #require(Instant(text: "2020-03-16T18:30:00+01:00"))
        let event = CalendarEvent(
            uid: "u",
            sequence: 0,
            stamp: start,
            start: start,
            end: start,
            zone: .gmt,
            summary: "Bureau"
        )
        let file = CalendarFile(.request, [event], language: "fr")
        mail.calendar = .init(file)
        let bytes: [UInt8] = Array(0...255)
        mail.attachments = [
            .init(name: "pouvoir à remplir.odt", mediaType: "application/pdf", bytes: bytes)
        ]
        let written = try mail.written(with: [mail.attachments[0].digest: bytes])
        let text = String(decoding: written, as: UTF8.self)
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.count <= 998 })
        #expect(text.contains("filename*=UTF-8''pouvoir%20%C3%A0%20remplir.odt"))
        #expect(!text.contains("\r\n.\r\n") && !text.contains("\r\nFrom l"))
        let leaves = ReceivedMail(written).leaves
        #expect(
            leaves.map(\.mediaType) == [
                "text/plain", "text/html", "text/calendar", "application/pdf",
            ]
        )
        #expect(leaves[0].text.trimmingCharacters(in: .newlines) == long)
        #expect(leaves[2].text == file.text)
        #expect(throws: DeliveryFault.missingFile("pouvoir à remplir.odt")) {
            try mail.written(with: [:])
        }
    }

    @Test("say a bulletin as text and as a page, where nothing of it is markup")
    func bulletin() {
        let bulletin = Bulletin(
            title: "Bureau <b>",
            parts: [
                .heading("Ordre du jour"), .list(["un\nsuite", "<script>"]),
                .facts([
                    .init("Lieu", "Quimper"), .init("Visio", "<HTTPS://v.fr/a?b=1&c=2>, code 3"),
                ]),
                .link(text: "Dossier", address: "javascript:alert(1)"),
                .link(text: "Ici", address: "https://exemple.fr/?a=1&b=\"2"),
                .choices([.init(text: "x", action: "y", value: "z")]),
            ]
        )
        let html = bulletin.html(language: "fr")
        #expect(html.contains("<h1 style=\"font-size: 1.3em\">Bureau &lt;b&gt;</h1>"))
        #expect(html.contains("&lt;script&gt;") && !html.contains("<script>"))
        #expect(!html.contains("href=\"javascript"))
        let place = "HTTPS://v.fr/a?b=1&amp;c=2"
        #expect(html.contains("&lt;<a href=\"\(place)\">\(place)</a>&gt;, code 3"))
        #expect(html.contains("href=\"https://exemple.fr/?a=1&amp;b=&quot;2\""))
        #expect(
            bulletin.plainText
                == """
                Bureau <b>

                ORDRE DU JOUR

                – un
                  suite
                – <script>

                Lieu\u{A0}: Quimper
                Visio\u{A0}: <HTTPS://v.fr/a?b=1&c=2>, code 3

                Dossier\u{A0}:
                javascript:alert(1)

                Ici\u{A0}:
                https://exemple.fr/?a=1&b=\"2

                """
        )
    }
}
