internal import CatalogueReading
internal import ExportReading
internal import GrantLedger

/// The input files and what was read from them.
struct InputReading: Sendable {
  var files: [InputFile]
  /// Files of rows that were corrected by hand.
  var corrections: [InputFile]
  var read: ReadExports

  /// Finds and reads the files; a file that cannot be used stops the run, since its rows would be missing from every sum.
  ///
  /// `ending` is what such a stop means, said after each sentence.
  static func read(
    _ paths: [String], correctedBy corrected: [String], _ setting: Setting, ending: String = ""
  ) throws(RunFailure) -> InputReading {
    let files = try find(paths)
    let corrections = corrected.isEmpty ? [] : try find(corrected)
    let read: ReadExports
    do {
      // The words of every language are read only when they are needed.
      read =
        corrections.isEmpty
        ? readExports(files, by: setting.catalogue, today: setting.today)
        : try readExports(
          files, correctedBy: corrections, marks: setting.correctionMarks, by: setting.catalogue,
          today: setting.today)
    } catch {
      throw RunFailure(
        .dataUnreadable, messages: error.problems.map { "\($0.description).\(ending)" })
    }
    let unusable = read.problems.filter { !$0.fileWasRead }
    if !unusable.isEmpty {
      throw RunFailure(
        .dataUnreadable, messages: unusable.map { "\($0.description).\(ending)" })
    }
    for problem in read.problems { Console.error(problem.description) }
    return InputReading(files: files, corrections: corrections, read: read)
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
    func words(_ label: Label) -> Set<String> { Set(all.map { $0[label] }) }
    return CorrectionMarks(
      file: words(.quarantineFile), line: words(.quarantineLine), surplus: words(.quarantineSurplus))
  }
}
