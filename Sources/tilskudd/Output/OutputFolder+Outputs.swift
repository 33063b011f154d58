internal import ExcelRendering
internal import GrantLedger

/// What every published run consists of, each part as its manifest tells of it.
extension OutputFolder {
  func write(
    _ text: String, asOutput file: String, isWorkingFile: Bool = false
  ) throws(RunFailure) -> Manifest.Output {
    let bytes = Array(text.utf8)
    try write(bytes, to: file, isWorkingFile: isWorkingFile)
    return Manifest.Output(name: file, bytes: bytes)
  }

  /// The workbook of a statement.
  func write(_ statement: Statement, _ words: WorkbookWords) throws(RunFailure) -> Manifest.Output {
    try write(WorkbookWriting(statement, words: words), asOutput: "\(statement.name).xlsx")
  }

  /// A workbook; its checksum is taken while it goes to the disk.
  func write(_ workbook: WorkbookWriting, asOutput file: String) throws(RunFailure) -> Manifest.Output {
    do {
      try workbook.write(to: path(for: file))
    } catch {
      throw failure(error)
    }
    try synchronise(file)
    return try output(file)
  }

  /// A file that a library has written.
  func output(_ file: String) throws(RunFailure) -> Manifest.Output {
    let (byteCount, sha256) = try digest(file)
    return .init(name: file, byteCount: byteCount, sha256: sha256)
  }

  /// The run's own account, and the checksums of all that was written.
  func writeLast(manifest text: String, of outputs: [Manifest.Output]) throws(RunFailure) {
    let file = "manifest.json"
    let manifest = Array(text.utf8)
    let all = outputs + [Manifest.Output(name: file, bytes: manifest)]
    let sums = all.map { "\($0.sha256)  \($0.name)\n" }.joined()
    try write(manifest, to: file)
    try write(sums.utf8, to: FinishedRun.checksumsFile)
  }

  func failure(_ error: WorkbookError) -> RunFailure {
    RunFailure(ExitStatus(error), "\(output)/\(name)/\(error). Nothing was published.")
  }
}

extension [Manifest.Output] {
  var json: JSON {
    .array(
      map { output in
        .object([
          ("bytes", .number(output.byteCount)), ("name", .string(output.name)),
          ("sha256", .string(output.sha256)),
        ])
      })
  }
}
