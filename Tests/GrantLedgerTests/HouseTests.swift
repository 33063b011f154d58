import Testing

/// What the house promises of its own sources, held against the sources.
@Suite struct HouseTests {
  private static let adapters = [
    "ExportReading", "CatalogueReading", "ExcelRendering", "MarkdownRendering", "RunHistory",
  ]

  @Test func `the sources are found`() throws {
    #expect(try SourceFolder("GrantLedger").files.count > 40)
    for adapter in Self.adapters { #expect(try !SourceFolder(adapter).files.isEmpty, "\(adapter)") }
  }

  @Test func `imports are seen in every way they are written`() {
    let file = SourceFolder.File(
      path: "",
      text: """
        import A
          public import B
        @preconcurrency internal import C
        @_spi(X) import D
        import struct E.F
        // import G
        let important = 1
        """)
    #expect(file.imports == ["A", "B", "C", "D", "E"])
  }

  @Test func `words are seen as words, and not in comments`() {
    let file = SourceFolder.File(
      path: "p", text: "let Doubled = 1\n  // Double\nlet x: Double?\nprint(øre)\n /// print")
    #expect(file.lines(naming: ["Double", "print"]) == ["p: let x: Double?", "p: print(øre)"])
  }

  @Test func `the core imports nothing`() throws {
    for file in try SourceFolder("GrantLedger").files { #expect(file.imports.isEmpty, "\(file.path)") }
  }

  @Test func `the core prints nothing and asks neither clock, chance nor environment`() throws {
    let found = try SourceFolder("GrantLedger").lines(naming: [
      "print", "debugPrint", "dump", "readLine", "getenv", "fopen", "CommandLine", "ContinuousClock",
      "SuspendingClock", "SystemRandomNumberGenerator", "ProcessInfo", "Date", "Locale", "TimeZone", "random",
      "shuffle", "shuffled", "randomElement",
    ])
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `an adapter imports the core, and never another adapter`() throws {
    for adapter in Self.adapters {
      for file in try SourceFolder(adapter).files {
        let others = Set(file.imports).intersection(Self.adapters + ["tilskudd"])
        #expect(others.isEmpty, "\(file.path) imports \(others)")
      }
    }
  }

  @Test func `TOML is read without knowing what is in it`() throws {
    let files = try SourceFolder("TOMLReading").files
    #expect(!files.isEmpty)
    for file in files { #expect(Set(file.imports).subtracting(["TOMLKit"]).isEmpty, "\(file.path)") }
  }

  @Test func `only the workbook's adapter knows C`() throws {
    for file in try SourceFolder().files where file.imports.contains("CXlsxWriter") {
      #expect(file.path.hasPrefix("ExcelRendering/"), "\(file.path)")
    }
  }

  @Test func `amounts become floating only in the workbook's adapter`() throws {
    let found = try SourceFolder().lines(
      naming: ["Double", "Float", "Float16", "Float80", "CGFloat", "Decimal"]
    ) { path in
      path.hasPrefix("ExcelRendering/")
        // How well a delimiter fits a file: a score, and no amount.
        || path == "ExportReading/Dialect/DialectSearch.swift"
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `nothing is forced`() throws {
    for file in try SourceFolder().files {
      for line in file.code {
        #expect(
          !line.contains("try!") && !line.contains("as!") && !line.contains("fatalError("),
          "\(file.path): \(line)")
      }
    }
  }

  @Test func `only the command line looks at the clock`() throws {
    let found = try SourceFolder().lines(
      naming: ["ContinuousClock", "SuspendingClock", "Date", "clock_gettime", "gettimeofday"]
    ) { $0.hasPrefix("tilskudd/") }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `a file is no longer than a room`() throws {
    for file in try SourceFolder().files {
      // The list of labels is one list by nature.
      if file.path == "GrantLedger/Wording/Label.swift" { continue }
      #expect(file.lineCount <= 250, "\(file.path) has \(file.lineCount) lines")
    }
  }
}
