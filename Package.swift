// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: what it may import is exactly what its row lists.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)] + dependencies,
        swiftSettings: strict
    )
}

func systemLibrary(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// Templates and schemas: files that are installed beside the program.
let templates = Target.target(
    name: "Templates",
    path: "Templates",
    sources: ["Templates.swift"],
    resources: [.copy("Schemas"), .copy("Minutes")],
    swiftSettings: strict
)

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "greffier",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        room("Meetings"),
        tests("Meetings"),
        room("Journal", ["Meetings", crypto]),
        tests("Journal", ["Meetings", crypto]),
        systemLibrary("CLibXML2", "libxml-2.0", "libxml2-dev"),
        room("SafeXML", ["CLibXML2"]),
        tests("SafeXML"),
        templates,
        tests("Templates"),
        room("MinutesXML", ["Meetings", "Journal", "SafeXML", "Templates"]),
        tests("MinutesXML", ["Meetings", "Journal", "SafeXML", "Templates"]),
        room("Registry", ["Meetings", "Journal", crypto, grdb]),
    ]
)
