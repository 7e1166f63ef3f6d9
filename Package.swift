// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in Swift 6 mode, and a warning is a fault.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "parallax",
    products: [.executable(name: "parallax", targets: ["parallax"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .target(name: "ParallaxCore", swiftSettings: strict),
        .target(name: "ParallaxReader", dependencies: ["ParallaxCore"], swiftSettings: strict),
        .target(
            name: "ParallaxStore",
            dependencies: [
                "ParallaxCore", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ], swiftSettings: strict),
        .systemLibrary(name: "Clibzip", providers: [.apt(["libzip-dev"])]),
        .target(
            name: "ParallaxExchange",
            dependencies: ["ParallaxCore", "Clibzip", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "CTerminal",
            cSettings: [
                .define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE"), .enableWarning("all"),
                .treatAllWarnings(as: .error),
            ],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(
            name: "ParallaxTerminal", dependencies: ["ParallaxReader", "CTerminal"], swiftSettings: strict),
        .executableTarget(
            name: "parallax",
            dependencies: [
                "ParallaxCore", "ParallaxReader", "ParallaxStore", "ParallaxExchange", "ParallaxTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .testTarget(name: "ParallaxCoreTests", dependencies: ["ParallaxCore"], swiftSettings: strict),
        .testTarget(
            name: "ParallaxExchangeTests",
            dependencies: [
                "ParallaxCore", "ParallaxExchange", "ParallaxStore",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "ParallaxStoreTests",
            dependencies: [
                "ParallaxCore", "ParallaxStore", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["parallax", "ParallaxCore", "ParallaxStore"],
            swiftSettings: strict),
        // Used by the terminal tests alone; nothing that users build needs libvterm.
        .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
        .target(
            name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: [.define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("util")]),
        .executableTarget(
            name: "TerminalDemo", dependencies: ["ParallaxReader", "ParallaxTerminal"],
            path: "Tests/TerminalDemo", swiftSettings: strict),
        .testTarget(
            name: "TerminalTests",
            dependencies: [
                "CVTerm", "CPseudoTerminal", "ParallaxCore", "ParallaxReader", "ParallaxStore",
                "ParallaxTerminal", "parallax", "TerminalDemo",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .testTarget(
            name: "ParallaxReaderTests", dependencies: ["ParallaxReader"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "ReadmeTests",
            dependencies: ["ParallaxCore", "ParallaxReader", "ParallaxStore", "parallax"],
            swiftSettings: strict),
        .testTarget(
            name: "ReadingTests", dependencies: ["ParallaxCore", "ParallaxStore"], swiftSettings: strict),
    ]
)
