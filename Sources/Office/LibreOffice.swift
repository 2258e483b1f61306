import Foundation

/// How LibreOffice is called: headless, with a profile that is thrown away.
struct LibreOffice {
    let program: String
    let environment: [String: String]

    init(_ environment: [String: String]) throws(OfficeError) {
        program = try Programs(environment).path(of: .libreOffice)
        self.environment = environment.merging(["SAL_USE_VCLPLUGIN": "svp"]) { $1 }
    }

    /// Writes the settings of the profile before LibreOffice first sees it.
    func prepare(_ workspace: Workspace) throws(OfficeError) {
        let user = workspace.url.appending(path: "profile/user")
        do {
            try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
        } catch {
            throw .noScratch
        }
        try workspace.write(
            Array(Self.settings.utf8),
            to: "profile/user/registrymodifications.xcu"
        )
    }

    /// What every call begins with.
    func common(_ workspace: Workspace) -> [String] {
        [
            "-env:UserInstallation=\(workspace.profile)", "--headless", "--invisible",
            "--nologo", "--norestore",
        ]
    }

    /// Converts files of the workspace into its folder `out`.
    func conversion(
        of files: [String],
        to level: PDFSource.Level,
        in workspace: Workspace
    ) -> [String] {
        common(workspace)
            + [
                "--convert-to", "pdf:writer_pdf_Export:\(Self.filter(level))", "--outdir",
                workspace.path("out"),
            ]
            + files.map(workspace.path)
    }

    /// The options of the PDF: archivable, tagged, with its title and its bookmarks shown.
    private static func filter(_ level: PDFSource.Level) -> String {
        let switches = [
            "PDFUACompliance", "UseTaggedPDF", "ExportBookmarks", "DisplayPDFDocumentTitle",
        ]
        let options =
            [#""SelectPdfVersion":{"type":"long","value":"\#(level.rawValue)"}"#]
            + switches.map { #""\#($0)":{"type":"boolean","value":"true"}"# }
        return "{\(options.joined(separator: ","))}"
    }

    /// Nothing runs and nothing is fetched: neither macros, nor what a document links to.
    ///
    /// Pictures behind a page, a paragraph or a shape heed no setting, so that whatever is asked of
    /// the network goes to a proxy that is not there. Nothing keeps LibreOffice from the files of this
    /// machine: templates that lead to one are refused before.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        \(proxy)
        <item oor:path="/org.openoffice.Office.Writer/Content/Update">
        <prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Setup/Office">
        <prop oor:name="OfficeRestartInProgress" oor:op="fuse"><value>false</value></prop></item>
        </oor:items>
        """

    /// A proxy for all addresses, at a port on which nobody listens.
    private static let proxy: String = {
        let values = ["ooInetProxyType": "2", "ooInetNoProxy": ""]
            .merging(
                ["HTTP", "HTTPS", "FTP"].flatMap { scheme in
                    [
                        ("ooInet\(scheme)ProxyName", "127.0.0.1"),
                        ("ooInet\(scheme)ProxyPort", "1"),
                    ]
                }
            ) { $1 }
        return values.sorted { $0.key < $1.key }.map { name, value in
            """
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="\(name)" \
            oor:op="fuse"><value>\(value)</value></prop></item>
            """
        }.joined(separator: "\n")
    }()
}
