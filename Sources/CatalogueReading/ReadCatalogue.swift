public import GrantLedger
import TOMLReading

/// Makes a catalogue of its files, or says everything that is wrong with them.
///
/// Amounts in the files are whole kroner, days are inclusive, and schemes come in the order of their files' names.
///
/// The register, which is the longest of them, is read while the other files are.
public func readCatalogue(_ files: CatalogueFiles) throws(CatalogueError) -> Catalogue {
  try CatalogueAhead(files).catalogue()
}

/// Makes a catalogue of what was read, and of the files that need it to be understood.
func readCatalogue(
  _ files: CatalogueFiles, _ definition: DefinitionsRead, _ register: RegistersRead
) throws(CatalogueError) -> Catalogue {
  let reader = CatalogueReader(files)
  reader.problems.add(register.problems)
  let office = reader.table("office.toml", subject: "the office") { $0.office(register.municipalities) }
  reader.problems.add(definition.problems)
  let waivers = register.register.flatMap { municipalities in
    reader.optionalTable("unntak.toml") {
      $0.waivers(schemes: definition.schemes, municipalities: municipalities)
    }
  }
  let severityChanges = reader.optionalTable("kontroller.toml") { $0.severityChanges() }
  reader.checkFileNames()
  guard reader.problems.isEmpty, let office, let municipalities = register.register,
    let exports = definition.exports, let codeWords = definition.codeWords
  else {
    throw CatalogueError(reader.problems)
  }
  var catalogue = Catalogue(
    office: office, schemes: definition.schemes, municipalities: municipalities, exports: exports,
    codeWords: codeWords)
  catalogue.waivers = waivers ?? []
  catalogue.severityChanges = severityChanges ?? []
  return catalogue
}

/// The register's two files.
struct RegistersRead: Sendable {
  var municipalities: [Municipality] = []
  /// Nil where something is wrong.
  var register: MunicipalityRegister?
  var problems: [CatalogueError.Problem] = []

  init(_ files: CatalogueFiles) {
    let reader = CatalogueReader(files)
    municipalities = reader.municipalities()
    let aliases = reader.aliases(of: municipalities)
    problems = reader.problems.found
    if problems.isEmpty {
      register = MunicipalityRegister(municipalities: municipalities, aliases: aliases)
    }
  }
}

/// The files of schemes, columns and words.
struct DefinitionsRead: Sendable {
  var schemes: [Scheme] = []
  var exports: [ExportKind: ExportDefinition]?
  var codeWords: CodeWords?
  var problems: [CatalogueError.Problem] = []

  init(_ files: CatalogueFiles) {
    let reader = CatalogueReader(files)
    let schemes = reader.schemes()
    self.schemes = schemes
    exports = reader.table("columns.toml", subject: "the file") { $0.exports(for: schemes) }
    codeWords = reader.table("words.toml", subject: "the file") { $0.codeWords() }
    problems = reader.problems.found
  }
}

/// Reads the files of a catalogue and gathers what is wrong with them.
private struct CatalogueReader {
  let files: CatalogueFiles
  let problems = Problems()

  private static let fixedFiles = [
    "office.toml", "columns.toml", "words.toml", "municipalities.csv", "municipality-aliases.csv",
  ]
  private static let optionalFiles = ["unntak.toml", "kontroller.toml", "population.csv"]

  init(_ files: CatalogueFiles) { self.files = files }

  func municipalities() -> [Municipality] {
    let file = "municipalities.csv"
    return self.file(file).map { readMunicipalities($0.text, file: files.prefix + file, problems: problems) }
      ?? []
  }

  func aliases(of municipalities: [Municipality]) -> [MunicipalityRegister.Alias] {
    let file = "municipality-aliases.csv"
    return self.file(file).map {
      readAliases($0.text, file: files.prefix + file, of: municipalities, problems: problems)
    } ?? []
  }

  func table<Value>(_ file: String, subject: String, _ read: (TableReader) -> Value?) -> Value? {
    self.file(file).flatMap { table(of: $0, subject: subject) }.flatMap(read)
  }

  /// Nil where there is no such file, too.
  func optionalTable<Value>(_ file: String, _ read: (TableReader) -> Value) -> Value? {
    files.files.first { $0.path == file }.flatMap { table(of: $0, subject: "the file") }.map(read)
  }

  func schemes() -> [Scheme] {
    var schemes: [Scheme] = []
    var tables: [SchemeID: TableReader] = [:]
    for file in files.files where file.path.hasPrefix("schemes/") && file.path.hasSuffix(".toml") {
      guard let table = table(of: file, subject: "the scheme"),
        let scheme = table.scheme()
      else { continue }
      if let other = tables[scheme.id]?.place(of: "id") {
        problems.add(
          table.place(of: "id"),
          "the id \"\(scheme.id)\" is taken (\(other.file):\(other.line)). Give this scheme another.")
        continue
      }
      schemes.append(scheme)
      tables[scheme.id] = table
    }
    if schemes.isEmpty && problems.isEmpty {
      problems.add(
        file: files.prefix + "schemes", "the catalogue has no scheme. Add one as schemes/01-name.toml.")
    }
    for shared in schemes.sharedNames() { note(shared, tables) }
    return schemes
  }

  private func note(_ shared: SharedName, _ tables: [SchemeID: TableReader]) {
    guard let first = tables[shared.first], let second = tables[shared.second] else { return }
    if shared.first == shared.second {
      problems.add(
        second.place(of: "part"),
        "the name \"\(shared.name)\" stands for two things in this scheme. Take it out of one of them.")
    } else {
      problems.add(
        second.place(of: "name"),
        "the name \"\(shared.name)\" is one of the scheme \"\(shared.first)\" too (\(first.place.file)). "
          + "Take it out of one of them.")
    }
  }

  /// A file that would not be read is a mistake in its name.
  func checkFileNames() {
    let known = Self.fixedFiles + Self.optionalFiles
    for file in files.files where !known.contains(file.path) && !file.path.hasPrefix("schemes/") {
      guard file.path.hasSuffix(".toml") || file.path.hasSuffix(".csv") else { continue }
      problems.add(
        file: files.prefix + file.path,
        "a catalogue has no such file. \(hint(for: file.path, among: known + ["schemes/…"]))")
    }
  }

  private func table(of file: TextFile, subject: String) -> TableReader? {
    guard let node = readTOML(file, calling: files.prefix + file.path, problems) else { return nil }
    return TableReader(node, subject: subject, problems: problems)
  }

  private func file(_ path: String) -> TextFile? {
    if let file = files.files.first(where: { $0.path == path }) { return file }
    problems.add(
      file: files.prefix + path, "the file is missing. Copy it from the catalogue that tilskudd init writes.")
    return nil
  }
}
