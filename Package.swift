// swift-tools-version: 6.2
import PackageDescription

/// With this variable set, our own rooms are built for libFuzzer, beside the program that it runs.
let isFuzzing = Context.environment["GREFFIER_FUZZING"] != nil
let sanitizers = ["-sanitize=fuzzer,address"]

let modern: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]
let strict = modern + (isFuzzing ? [.unsafeFlags(sanitizers)] : [])

/// A room of the house: what it may import is exactly what its row lists.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "Rulebook"] + dependencies,
        swiftSettings: strict
    )
}

/// What several test targets share.
func testSupport(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: "Tests/\(name)",
        swiftSettings: strict
    )
}

func systemLibrary(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let arguments: Target.Dependency = .product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
/// Templates and schemas: files that are installed beside the program.
let templates = Target.target(
    name: "Templates",
    path: "Templates",
    sources: ["Templates.swift"],
    resources: [
        .copy("Schemas"), .copy("Minutes"), .copy("Figures"), .copy("Rules"), .copy("Web"),
    ],
    swiftSettings: strict
)

/// The sample sittings, for whoever wants to see the house furnished.
let samples = Target.target(
    name: "Samples",
    path: "Samples",
    exclude: [
        "Analysis", "Directories", "Exports", "Letter", "README.md", "Reports", "Screens",
    ],
    sources: ["SampleSittings.swift"],
    resources: [.copy("Meetings")],
    swiftSettings: strict
)

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let transport: Target.Dependency = .product(name: "HummingbirdHTTP2", package: "hummingbird")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

/// Feeds packages, templates, XML, reports and mails that nobody vouches for to the rooms that read them; see .ci/fuzz.
let fuzzing: [Target] = [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
    .executableTarget(
        name: "Fuzzing",
        dependencies: [
            "CLibFuzzer", "SafeXML", "OpenDocument", "Typesetting", "MinutesXML", "Journal",
            "Generation", "Imports", "Meetings", "Notices",
        ],
        path: "Tests/Fuzzing",
        exclude: ["corpus", "dictionaries", "dense.py"],
        swiftSettings: strict,
        // The linker that Swift takes by default breaks on the sanitizer's symbols.
        linkerSettings: [.unsafeFlags(sanitizers + ["-use-ld=lld"])]
    ),
]

let package = Package(
    name: "greffier",
    products: [
        .executable(name: "greffier", targets: ["greffier"]),
        // Days and times of day are values of Typesetting; what is not well-formed is told by SafeXML.
        .library(name: "OpenDocument", targets: ["OpenDocument", "Typesetting", "SafeXML"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        systemLibrary("CLibXML2", "libxml-2.0", "libxml2-dev"),
        systemLibrary("CLibZip", "libzip", "libzip-dev"),
        systemLibrary("CLibDeflate", "libdeflate", "libdeflate-dev"),
        systemLibrary("CFreeXL", "freexl", "libfreexl-dev"),
        systemLibrary("CQREncode", "libqrencode", "libqrencode-dev"),
        systemLibrary("CArgon2", "libargon2", "libargon2-dev"),
        systemLibrary("CCurl", "libcurl", "libcurl4-openssl-dev"),

        room("Typesetting"),
        room("Meetings"),
        room("Participation", ["Meetings"]),
        room("Access", ["Meetings", "CArgon2", crypto]),
        room("Journal", ["Meetings", "Typesetting", crypto]),
        room("SafeXML", ["CLibXML2"]),
        room("OpenDocument", ["SafeXML", "Typesetting", "CLibZip", "CLibDeflate"]),
        room("Office", [crypto]),
        room(
            "Registry",
            ["Meetings", "Participation", "Journal", "Access", "Typesetting", crypto, grdb]
        ),
        room(
            "Imports",
            ["Meetings", "Typesetting", "Templates", "OpenDocument", "SafeXML", crypto, yams]
        ),
        templates,
        samples,
        room("MinutesXML", ["Meetings", "Journal", "SafeXML", "Templates", "Typesetting"]),
        room(
            "Wording",
            [
                "Meetings", "Participation", "Journal", "SafeXML", "Templates", "Typesetting",
                "OpenDocument", "MinutesXML", "Registry", "Imports", "Office", "Access",
            ]
        ),
        room(
            "Exports",
            [
                "Meetings", "Participation", "Journal", "Typesetting", "SafeXML", "OpenDocument",
                "MinutesXML", "Templates", "Wording", "Office", "CQREncode", crypto,
            ]
        ),
        room("Notices", ["Meetings", "CCurl", crypto]),
        room(
            "Secretariat",
            [
                "Notices",
                "Meetings", "Participation", "Journal", "MinutesXML", "Registry", "Imports",
                "Wording", "Exports", "Office", "OpenDocument", "Access",
            ]
        ),
        room(
            "Web",
            [
                "Meetings", "Participation", "Journal", "Typesetting", "Templates", "MinutesXML",
                "Imports", "Registry", "Office", "Wording", "Exports", "Secretariat", "Access",
                "OpenDocument", "Notices", "Samples", "CLibDeflate", crypto, hummingbird, transport,
                mustache,
            ]
        ),

        testSupport("Generation", ["Meetings", "Journal"]),
        testSupport("Rulebook"),
        .executableTarget(
            name: "greffier",
            dependencies: [
                "Meetings", "Participation", "Journal", "MinutesXML", "Registry", "Imports",
                "Wording", "Exports", "Templates", "Office", "OpenDocument", "Secretariat",
                "Notices", "Web", "Access", arguments,
            ],
            swiftSettings: strict
        ),
        // The example of the library.
        .executableTarget(
            name: "letter",
            dependencies: ["OpenDocument", "Typesetting"],
            path: "Samples/Letter",
            exclude: ["letter.fodt"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "greffier-bench",
            dependencies: [
                "Meetings", "Journal", "Typesetting", "Registry", "OpenDocument", "Exports",
                "Office", "Wording", "Imports", "Secretariat", "Generation",
                hummingbird, arguments,
            ],
            swiftSettings: strict
        ),

        tests("Typesetting"),
        tests("Meetings", ["Generation"]),
        tests("Participation", ["Meetings", "Generation"]),
        tests("Access", ["Meetings"]),
        tests("Journal", ["Meetings", "Typesetting", crypto, "Generation"]),
        tests("SafeXML"),
        tests("OpenDocument", ["SafeXML", "Typesetting", "CLibZip"]),
        tests("Office"),
        tests("Templates"),
        tests(
            "MinutesXML",
            ["Meetings", "Journal", "SafeXML", "Templates", "Typesetting", "Generation"]
        ),
        tests(
            "Registry",
            ["Meetings", "Participation", "Journal", "Access", "Typesetting", "Generation", grdb]
        ),
        tests(
            "Imports",
            ["Meetings", "Templates", "OpenDocument", "SafeXML", "CFreeXL", "Generation"]
        ),
        tests("Wording", ["Meetings", "Journal", "Access", "Imports", "SafeXML", "OpenDocument"]),
        tests(
            "Exports",
            [
                "Meetings", "Journal", "Typesetting", "SafeXML", "OpenDocument", "MinutesXML",
                "Templates", "Wording", "Office", "Generation",
            ]
        ),
        tests("Notices", ["Meetings"]),
        tests(
            "Secretariat",
            [
                "Notices",
                "Meetings", "Participation", "Journal", "Access", "Typesetting", "MinutesXML",
                "Registry", "Imports", "Wording", "Exports", "OpenDocument",
            ]
        ),
        tests(
            "Web",
            [
                "Meetings", "Participation", "Journal", "Typesetting", "Templates", "Registry",
                "Imports", "Wording", "Exports", "Secretariat", "Access", "OpenDocument",
                "Notices", "CLibDeflate", hummingbird, mustache, grdb,
            ]
        ),
        .testTarget(
            name: "EndToEnd",
            dependencies: [
                "Meetings", "Participation", "Journal", "MinutesXML", "Registry", "Imports",
                "Exports", "OpenDocument", "Office", "Typesetting", "Generation", "Rulebook",
                "greffier", "letter",
            ],
            path: "Tests/EndToEnd",
            exclude: ["odf", "pdf", "formats", "participation.py", "answer.py"],
            swiftSettings: strict
        ),
    ] + (isFuzzing ? fuzzing : [])
)
