internal import ExportReading
internal import Glibc
internal import GrantLedger

/// Reads files as a run would and shows what was understood.
struct InspectRun {
  var choices: ReadingChoices
  var format: InspectFormat

  /// `.findings` where a row could not be counted, and `.dataUnreadable` where a file could not be used.
  func execute(_ paths: [String], _ setting: Setting) throws(RunFailure) -> ExitStatus {
    let files: [InputFile]
    do {
      files = try findInputFiles(paths, .beginningOfLargest)
    } catch {
      throw RunFailure(ExitStatus(error), error.description)
    }
    let read = readExports(files, by: setting.catalogue, today: setting.today, choices)
    let findings = findingLines(read, setting)
    let inspected = files.map { file in
      InspectedFile(
        inspection: inspection(of: file, read, setting),
        findings: findings.filter { $0.location?.file == file.name })
    }
    switch format {
    case .text:
      Console.write(
        inspected.map { InspectionText($0, setting).text }.joined(separator: "\n"), to: STDOUT_FILENO)
    case .json: Console.write(inspectionJSON(inspected, setting).document, to: STDOUT_FILENO)
    }
    if inspected.contains(where: { !$0.isUsable }) {
      for file in inspected {
        if let problem = file.inspection.problem { Console.error(problem.description) }
      }
      return .dataUnreadable
    }
    return findings.contains { $0.severity >= .error } ? .findings : .done
  }

  private func inspection(of file: InputFile, _ read: ReadExports, _ setting: Setting) -> Inspection {
    inspect(
      file, by: setting.catalogue, counts: read.exports.files.first { $0.name == file.name }?.counts,
      problem: read.problems.first { $0.file == file.name }, choices)
  }

  /// What the reader found, and what the rules say of each row's scheme and municipality; nothing of sums.
  private func findingLines(_ read: ReadExports, _ setting: Setting) -> [FindingLine] {
    let rules = RuleBook.rules(by: setting.catalogue).filter { rule in
      switch rule.check {
      case .reading, .scheme, .place: true
      // How the values of a column are written is seen only from all of them.
      case .rows: rule.number.text.hasPrefix("VAL-")
      case .grant, .application, .claim, .report, .statedTotal, .ledger, .waiver, .catalogue: false
      }
    }
    let settled = try? settle(read.exports, by: setting.catalogue, today: setting.today, rules: rules)
    let findings = settled?.findings ?? read.exports.findings + read.exports.unread.flatMap(\.findings)
    return findings.map { finding in
      FindingLine(
        finding, wording: setting.wording, catalogue: setting.catalogue, exports: read.exports,
        locate: read.locate)
    }
  }
}

/// A file with what is to be shown of it.
struct InspectedFile {
  var inspection: Inspection
  var findings: [FindingLine]

  /// A file of headings alone was read, and has no rows.
  var isUsable: Bool { inspection.problem.map(\.fileWasRead) ?? true }
}
