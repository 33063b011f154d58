public import GrantLedger

/// Reads files of exports, checks each row by every rule that judges a row, and adds the rows up; no row is kept.
///
/// Files are read in pieces, on several threads, and never held whole unless they are not plain UTF-8. The outcome is
/// the same for any number of threads and any size of pieces. Rows are typed and judged as `readExports` and `settle`
/// do; what needs all rows together is left out, as `RowSums` says.
///
/// - Parameters:
///   - paths: files and folders, as `findInputFiles` takes them.
///   - threads: how many pieces are read at the same time; at least 1.
public func sumExports(
  _ paths: [String], by catalogue: Catalogue, today: CivilDate, threads: Int,
  rules: [Rule] = RuleBook.all
) throws(SumError) -> ExportSums {
  var inputs: [SumInput] = []
  do {
    for file in try findFiles(paths) {
      inputs.append(SumInput(name: file.name, source: try PieceSource(opening: file.path)))
    }
  } catch {
    throw .input(error)
  }
  defer { for input in inputs { input.source.close() } }
  let sums = try SumRun(inputs, by: catalogue, today: today, rules: rules).sums(
    threads: threads, pieceSize: 1 << 20)
  do {
    for input in inputs { try input.source.requireUnchanged() }
  } catch {
    throw .input(error)
  }
  return sums
}

/// The sums of some files, and what could not be read.
public struct ExportSums: Sendable {
  public var sums: RowSums
  /// In the order of the files given.
  public var problems: [FileProblem]
  /// In the order of the files that were read.
  public var counts: [SourceFile.Counts]
}

/// Why there are no sums.
public enum SumError: Error, Hashable, Sendable {
  case input(InputError)
  /// A sum left the range of 64-bit øre.
  case overflow
}
