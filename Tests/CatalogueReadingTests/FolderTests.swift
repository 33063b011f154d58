import CatalogueReading
import Foundation
import GrantLedger
import Testing

/// Catalogues in folders of the user's own.
@Suite struct FolderTests {
  @Test func `the editable copy is the bundled catalogue, file by file`() throws {
    try inFolder { folder in
      let written = try writeEditableCopy(to: folder)
      #expect(written.contains(folder + "/catalogue/office.toml"))
      #expect(written.contains(folder + "/templates/nb/labels.toml"))
      #expect(written.contains(folder + "/catalogue/README.md"))
      let read = try CatalogueFiles(folder: folder)
      #expect(read.prefix == folder + "/catalogue/")
      #expect(read.files == CatalogueFiles.bundled.files.filter { !$0.path.hasSuffix(".md") })
      #expect(try TemplateFiles(folder: folder).files == TemplateFiles.bundled.files)
      #expect(
        try readCatalogue(read).schemes.map(\.withoutPlaces)
          == readCatalogue(.bundled).schemes.map(\.withoutPlaces))
    }
  }

  @Test func `a scheme is added by one file`() throws {
    try inFolder { folder in
      try writeEditableCopy(to: folder)
      let frame =
        "[[frame]]\nyear = 2021\namount = 1_250_000\nsource = { document = \"Brev\", place = \"s. 1\" }\n"
      try write(smallScheme(frame), to: folder + "/catalogue/schemes/04a-ny.toml")
      let catalogue = try readCatalogue(CatalogueFiles(folder: folder + "/catalogue"))
      #expect(catalogue.administeredSchemes.map(\.id.text).suffix(2) == ["fastlege", "ny"])
      #expect(catalogue.schemes.count == 14)
      let scheme = try #require(SchemeID("ny").flatMap(catalogue.scheme))
      #expect(scheme.frame(year: 2021) == Money(kroner: 1_250_000))
      #expect(scheme.frames.first?.source == Source(document: "Brev", place: "s. 1"))
      #expect(catalogue.findScheme("Tilskudd til ny ordning", part: "") == .found(scheme.id, nil))
    }
  }

  @Test func `no file is written over, and then nothing is written`() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/catalogue", withIntermediateDirectories: true)
      try write("mitt", to: folder + "/catalogue/words.toml")
      let error = #expect(throws: CatalogueError.self) { try writeEditableCopy(to: folder) }
      #expect(
        error?.description
          == "\(folder)/catalogue/words.toml: the file is there already and is not written over. Choose an empty folder, or move it."
      )
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == [
          "catalogue", "catalogue/words.toml",
        ])
      #expect(try String(contentsOfFile: folder + "/catalogue/words.toml", encoding: .utf8) == "mitt")
    }
  }

  @Test func `a folder that cannot be written to is told`() {
    #expect {
      try writeEditableCopy(to: "/proc/tilskudd")
    } throws: { error in
      "\(error)"
        == "/proc/tilskudd: the folder cannot be made (No such file or directory). Choose one that you may write to."
    }
  }

  @Test func `a file where a folder is to be is told`() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try write("mitt", to: folder + "/kontor")
      for below in ["", "/nytt"] {
        let error = #expect(throws: CatalogueError.self) {
          try writeEditableCopy(to: folder + "/kontor" + below)
        }
        #expect(
          error?.description
            == "\(folder)/kontor: a file stands where the folder is to be. Give another folder, or move the file."
        )
      }
      #expect(try String(contentsOfFile: folder + "/kontor", encoding: .utf8) == "mitt")
    }
  }

  @Test func `a folder that is not there is told`() throws {
    try inFolder { folder in
      let error = #expect(throws: CatalogueError.self) { try CatalogueFiles(folder: folder + "/nei") }
      #expect(
        error?.description
          == "\(folder)/nei: there is no such folder. Give one that holds a catalogue; tilskudd init makes one."
      )
    }
  }

  @Test func `a file that is not UTF-8 is told`() throws {
    try inFolder { folder in
      try writeEditableCopy(to: folder)
      let path = folder + "/catalogue/schemes/20-ny.toml"
      try Data("name = \"Ris".utf8 + [0xF8]).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: CatalogueError.self) { try CatalogueFiles(folder: folder) }
      #expect(error?.description == "\(path): the file is not UTF-8. Save it as UTF-8.")
    }
  }

  @Test func `an empty folder lacks its files`() throws {
    try inFolder { folder in
      let error = #expect(throws: CatalogueError.self) { try readCatalogue(CatalogueFiles(folder: folder)) }
      #expect(error?.problems.count == 6)
    }
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tilskudd-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}

extension Scheme {
  /// The scheme without the folder it was read from.
  fileprivate var withoutPlaces: Scheme {
    var scheme = self
    for index in rates.indices { scheme.rates[index].place = nil }
    for index in frames.indices { scheme.frames[index].place = nil }
    return scheme
  }
}
