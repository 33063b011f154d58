public import GrantLedger

/// Reads files of exports, checks each row by every rule that judges a row, and adds the rows up; no row is kept.
///
/// Files are read in pieces, on several threads, whether they are UTF-8, UTF-16 or Windows-1252. Held whole are small
/// files, files with bytes that stand for no character, and those whose beginning does not tell their encoding: with
/// fewer than a thousand bytes in it that are no UTF-8. The outcome is the same for any number of threads and any size of
/// pieces.
///
/// Rows are typed as `readExports` types them, with the same findings: amounts that could be two are decided by their
/// column, letters read in the wrong encoding are put right to be matched. Rows are judged as `settle` judges each by
/// itself; what needs all rows together is left out, as `RowSums` says. Two things more are different: rows of totals are
/// passed over and not held against what they should say, and a sum out of range is an error, not a finding.
///
/// - Parameters:
///   - paths: files and folders, as `findInputFiles` takes them.
///   - threads: how many pieces are read at the same time; at least 1.
public func sumExports(
  _ paths: [String], by catalogue: Catalogue, today: CivilDate, threads: Int,
  rules: [Rule]? = nil
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
