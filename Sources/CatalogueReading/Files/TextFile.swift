import TOMLReading

/// A text file, with its path inside the folder of files it belongs to, `/` between folders.
public struct TextFile: Hashable, Sendable {
  public var path: String
  public var text: String { didSet { packed = nil } }
  /// What the text says; nil where it is no TOML, or has not been parsed yet.
  private(set) var packed: PackedTOML?

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// One that was parsed when the program was built; `packed` is empty for what is no TOML.
  init(path: String, text: String, packed: String) {
    self.init(path: path, text: text)
    self.packed = packed.isEmpty ? nil : PackedTOML(packed)
  }

  /// What the text says is no part of it: a copy of a bundled file is the same file.
  public static func == (left: TextFile, right: TextFile) -> Bool {
    left.path == right.path && left.text == right.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(text)
  }
}

/// The files of a catalogue: `office.toml`, `columns.toml`, `words.toml`, the register's two lists, `schemes/*.toml`, and
/// `unntak.toml`, `kontroller.toml` and `population.csv` where there are any.
public struct CatalogueFiles: Hashable, Sendable {
  /// What stands before each path in messages, such as "my-catalogue/".
  public var prefix: String
  /// By path.
  public var files: [TextFile]

  public init(prefix: String, files: [TextFile]) {
    self.prefix = prefix
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Other files, such as its README, are for people and have no part in what a run goes by.
  private static let suffixes = [".toml", ".csv"]

  /// The Agder catalogue that comes with the program.
  public static var bundled: CatalogueFiles {
    let files = BundledFiles.files(below: "catalogue/").filter { file in
      suffixes.contains(where: file.path.hasSuffix)
    }
    return CatalogueFiles(prefix: "catalogue/", files: files)
  }

  /// Reads a folder; `catalogue/` below it, as `tilskudd init` makes it, goes before the folder itself.
  public init(folder: String) throws(CatalogueError) {
    let (prefix, files) = try readFolder(folder, orBelow: "catalogue", suffixes: Self.suffixes)
    self.init(prefix: prefix, files: files)
  }
}

/// The words and prose templates of every language, each in its folder, such as `nb/labels.toml`.
public struct TemplateFiles: Hashable, Sendable {
  /// What stands before each path in messages, such as "my-templates/".
  public var prefix: String
  /// By path.
  public var files: [TextFile]

  public init(prefix: String, files: [TextFile]) {
    self.prefix = prefix
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The templates that come with the program.
  public static var bundled: TemplateFiles {
    TemplateFiles(prefix: "templates/", files: BundledFiles.files(below: "templates/"))
  }

  /// Reads a folder; `templates/` below it, as `tilskudd init` makes it, goes before the folder itself.
  public init(folder: String) throws(CatalogueError) {
    let (prefix, files) = try readFolder(
      folder, orBelow: "templates", suffixes: [".toml", ".md", ".mustache"])
    self.init(prefix: prefix, files: files)
  }

  /// The text of one file of a language, such as its `report.mustache`; nil when there is none.
  public func text(language: String, name: String) -> String? { file(language: language, name: name)?.text }

  func file(language: String, name: String) -> TextFile? {
    let path = "\(language)/\(name)"
    return files.first { $0.path == path }
  }

  /// The languages that have a folder, in order.
  public var languages: [String] {
    var languages: [String] = []
    for file in files {
      guard let slash = file.path.firstIndex(of: "/") else { continue }
      let language = String(file.path[..<slash])
      if languages.last != language { languages.append(language) }
    }
    return languages
  }
}

extension BundledFiles {
  /// The files whose path begins so, with the rest of their path.
  static func files(below folder: String) -> [TextFile] {
    all.filter { $0.path.hasPrefix(folder) }.map {
      TextFile(path: String($0.path.dropFirst(folder.count)), text: $0.text, packed: $0.packed)
    }
  }
}
