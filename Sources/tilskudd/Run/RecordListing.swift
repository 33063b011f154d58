internal import ExportReading
internal import Glibc

/// Prints every record of files as JSON arrays of strings, one a line.
struct RecordListing {
  var choices: ReadingChoices
  var keepsEmptyLines: Bool

  /// `.findings` where a record cannot be what was meant; it is printed all the same.
  func print(_ paths: [String]) throws(RunFailure) -> ExitStatus {
    let files: [InputFile]
    do {
      files = try findInputFiles(paths)
    } catch {
      throw RunFailure(ExitStatus(error), error.description)
    }
    var status = ExitStatus.done
    for file in files where try !list(file) { status = .findings }
    return status
  }

  /// False where a record cannot be what was meant; everything odd is told on standard error.
  private func list(_ file: InputFile) throws(RunFailure) -> Bool {
    var text = ""
    let listed: (faults: [RecordFault], remarks: [TextRemark])
    do {
      listed = try listRecords(file, choices, keepsEmptyLines: keepsEmptyLines) { fields in
        text += JSON.line(fields)
        if text.utf8.count > 1 << 16 {
          Console.write(text, to: STDOUT_FILENO)
          text = ""
        }
      }
    } catch {
      throw RunFailure(.dataUnreadable, error.description)
    }
    Console.write(text, to: STDOUT_FILENO)
    for remark in listed.remarks {
      Console.warning("\(file.name):\(remark.place.line):\(remark.place.column): \(remark)")
    }
    for fault in listed.faults.prefix(FindingReport.longest) {
      Console.warning("\(file.name):\(fault.line):\(fault.column): \(fault)")
    }
    if listed.faults.count > FindingReport.longest {
      Console.warning("\(file.name): and \(listed.faults.count - FindingReport.longest) more")
    }
    return !listed.faults.contains(where: \.isError)
  }
}
