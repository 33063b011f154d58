// swift-tools-version: 6.2
import PackageDescription

var strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
// Only `make check` asks for it: a newer compiler's new warnings are no reason not to build.
if Context.environment["TILSKUDD_WARNINGS"] == "errors" { strict.append(.treatAllWarnings(as: .error)) }

// Only `make fuzz` asks for it: libFuzzer watches which ways the reader takes, and pieces are tried that the program never makes.
let isFuzzing = Context.environment["TILSKUDD_FUZZ"] != nil
let watched = isFuzzing ? strict + [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])] : strict

let package = Package(
  name: "tilskudd",
  products: [
    .executable(name: "tilskudd", targets: ["tilskudd"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .target(name: "GrantLedger", swiftSettings: watched),
    .target(name: "WorkAhead", swiftSettings: strict),
    .target(
      name: "ExportReading",
      dependencies: [
        "CByteMasks", "GrantLedger", "WorkAhead", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: watched),
    .target(
      name: "TOMLReading", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),
    .target(
      name: "CatalogueReading",
      dependencies: ["GrantLedger", "TOMLReading", "WorkAhead"],
      exclude: ["Agder"],
      swiftSettings: strict,
      plugins: ["EmbedFiles"]),
    .target(
      name: "ExcelRendering",
      dependencies: ["GrantLedger", "CDeflate", "CPartFiles", "CXlsxWriter", "WorkAhead"],
      swiftSettings: strict),
    .target(
      name: "MarkdownRendering",
      dependencies: ["GrantLedger", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
    .target(
      name: "RunHistory",
      dependencies: ["GrantLedger", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    // Byte comparisons of 64 bytes at a time, which Swift's vectors have no mask of bits for.
    .target(name: "CByteMasks"),
    // A workbook's parts in memory, in place of the library's temporary files.
    .target(name: "CPartFiles"),
    // One system call that Swift's Glibc does not have.
    .target(name: "CExchange"),
    .executableTarget(
      name: "tilskudd",
      dependencies: [
        "CExchange", "GrantLedger", "ExportReading", "CatalogueReading", "ExcelRendering",
        "MarkdownRendering", "RunHistory", "WorkAhead",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict,
      // The toolchain's own lld: quicker, and without the other linker's warning about a function in static Foundation.
      // At a fixed address, as 100 000 pointers would else be put right at every start, a third of a short run; libraries,
      // heap and stack still lie where chance puts them. Nor are our own functions offered to libraries, which would look
      // each of theirs up among 20 000.
      linkerSettings: [
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc", "-Xlinker",
            "--no-export-dynamic",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),

    // Puts the catalogue and the templates into the program, so that it runs from any folder.
    .executableTarget(name: "embed-files", dependencies: ["TOMLReading"], swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    // What several of the tests start programs with.
    .target(
      name: "ProgramRunning", dependencies: ["CSpawn"], path: "Tests/ProgramRunning", swiftSettings: strict),
    .target(name: "CSpawn", path: "Tests/CSpawn"),
    // What several of the tests draw their cases with.
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: strict),
    .testTarget(
      name: "GrantLedgerTests", dependencies: ["GrantLedger", "SeededNumbers"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ExportReadingTests",
      dependencies: ["CByteMasks", "ExportReading", "GrantLedger", "SeededNumbers"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogueReadingTests", dependencies: ["CatalogueReading", "GrantLedger", "TOMLReading"],
      swiftSettings: strict),
    .testTarget(name: "TOMLReadingTests", dependencies: ["TOMLReading"], swiftSettings: strict),
    .testTarget(
      name: "ExcelRenderingTests",
      dependencies: ["CPartFiles", "ExcelRendering", "GrantLedger", "ProgramRunning"],
      exclude: ["read_workbook.py"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownRenderingTests", dependencies: ["MarkdownRendering", "GrantLedger", "ProgramRunning"],
      exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "RunHistoryTests",
      dependencies: ["RunHistory", "GrantLedger", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "tilskuddTests",
      dependencies: [
        "tilskudd", "GrantLedger", "ProgramRunning", "SeededNumbers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Cases"], swiftSettings: strict),
  ]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "FuzzReading", dependencies: ["CatalogueReading", "ExportReading", "GrantLedger"],
      path: "Tests/FuzzReading", exclude: ["Seeds", "words.dict"],
      swiftSettings: watched + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
