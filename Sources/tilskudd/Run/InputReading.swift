internal import CatalogueReading
internal import ExportReading
internal import GrantLedger

/// The input files and what was read from them.
struct InputReading: Sendable {
  /// A file as it came, without its bytes.
  struct File: Sendable {
    var name: String
    var byteCount: Int
    var sha256: String

    init(_ file: InputFile) {
      name = file.name
      byteCount = file.byteCount
      sha256 = Digest.hexadecimal(file.bytes)
    }
  }

  /// All that was read, files of rows that were corrected by hand last; empty where they were not listed.
  var files: [File]
  var read: ReadExports

  /// Finds and reads the files; a file that cannot be used stops the run, since its rows would be missing from every sum.
  ///
  /// `ending` is what such a stop means, said after each sentence; `leavingOut` names files that are not to be read.
  /// The digests of a list take longer than the reading: an answer that publishes nothing does without.
  static func read(
    _ paths: [String], correctedBy corrected: [String], _ setting: Setting, leavingOut: Set<String> = [],
    listingFiles: Bool = true, ending: String = ""
  ) throws(RunFailure) -> InputReading {
    let corrections = corrected.isEmpty ? [] : try find(corrected)
    var files: [File] = []
    let read: ReadExports
    do {
      // The words of every language are read only when they are needed.
      read = try readExports(
        at: paths, correctedBy: corrections, marks: { setting.correctionMarks }, leavingOut: leavingOut,
        by: setting.catalogue, today: setting.today, seen: { if listingFiles { files.append(File($0)) } })
    } catch {
      switch error {
      case .input(let error): throw RunFailure(ExitStatus(error), error.description)
      case .corrections(let error):
        throw RunFailure(
          .dataUnreadable, messages: error.problems.map { "\($0.description).\(ending)" })
      }
    }
    let unusable = read.problems.filter { !$0.fileWasRead }
    if !unusable.isEmpty {
      throw RunFailure(
        .dataUnreadable, messages: unusable.map { "\($0.description).\(ending)" })
    }
    for problem in read.problems { Console.warning(problem.description) }
    return InputReading(files: files + (listingFiles ? corrections.map(File.init) : []), read: read)
  }

  /// Throws where a file has been written to since it was read.
  func requireUnchanged() throws(RunFailure) {
    do {
      try read.requireUnchanged()
    } catch {
      throw RunFailure(ExitStatus(error), "\(error.description). Nothing was published.")
    }
  }

  private static func find(_ paths: [String]) throws(RunFailure) -> [InputFile] {
    do {
      return try findInputFiles(paths)
    } catch {
      throw RunFailure(ExitStatus(error), error.description)
    }
  }
}

extension Setting {
  /// The headings by which a list of rows left out is known, in every language that has its words.
  var correctionMarks: CorrectionMarks {
    let others = templates.languages.compactMap { language in
      try? readWording(templates, language: language, ruleNumbers: RuleBook.all.map(\.number.text))
    }
    let all = [wording] + others
    func words(_ label: Label) -> [String] { all.map { $0[label] } }
    return CorrectionMarks(
      file: words(.quarantineFile), line: words(.quarantineLine), surplus: words(.quarantineSurplus))
  }
}
