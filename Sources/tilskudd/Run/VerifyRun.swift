internal import GrantLedger

/// Does a yearly run again from its manifest, out of sight, and holds the two against each other.
struct VerifyRun {
  var folder: String
  var source: SourceOptions
  /// Files of corrected rows that the run was given.
  var amend: [String]
  /// Nothing is said where all is the same.
  var isQuiet: Bool

  /// Says what came of it, and returns what the shell is told: `.findings` where anything differs.
  func execute() -> ExitStatus { .of(run) }

  private func run() throws(RunFailure) -> ExitStatus {
    let console = Console(isQuiet: false)
    let kept = try KeptRun(in: folder)
    if let changed = kept.changedFiles.first {
      console.result(
        "\(folder)/\(changed): not as the run wrote it; someone has changed or removed the file since.")
      return .findings
    }
    let again = try TemporaryFolder()
    let repeated = try KeptRun(in: done(again: kept, in: again.path))
    let differences = differences(kept, repeated)
    if differences.isEmpty {
      Console(isQuiet: isQuiet).result(
        "\(folder): byte-identical: \(count(kept.manifest.outputs.count, "file")) and "
          + "\(count(kept.figures.figures.count, "figure")) from \(count(kept.manifest.inputs.count, "input file"))."
      )
      return .done
    }
    differences.forEach(console.result)
    return .findings
  }

  /// The folder of the second run.
  private func done(again kept: KeptRun, in output: String) throws(RunFailure) -> String {
    var source = source
    source.setting.asOf = CivilDate(iso: kept.manifest.asOf)
    source.setting.language = kept.manifest.language
    let request = YearlyRun.Request(
      year: kept.manifest.year, source: source, amend: amend, output: output,
      edition: Edition(rawValue: kept.manifest.edition) ?? .public, failOn: .never, isQuiet: true)
    _ = try YearlyRun(request).run()
    return "\(output)/\(kept.manifest.year)"
  }

  /// What differs, causes first; then the first figure, or the files where no figure does.
  private func differences(_ kept: KeptRun, _ again: KeptRun) -> [String] {
    let (before, now) = (kept.manifest, again.manifest)
    let outputs = names(of: before.outputs, notIn: now.outputs)
    guard !outputs.isEmpty || before.runID != now.runID else { return [] }
    var lines = inputs(before.inputs, now.inputs)
    if before.program != now.program {
      lines.append("The run was done with \(before.program), this is \(now.program).")
    }
    if before.catalogue.sha256 != now.catalogue.sha256 {
      lines.append("The catalogue is not the one of the run.")
    }
    if before.templates.sha256 != now.templates.sha256 {
      lines.append("The templates are not those of the run.")
    }
    if let figure = firstFigure(kept.figures.figures, again.figures.figures) {
      lines.append("The first figure that differs: \(figure).")
    } else {
      lines.append("Every figure is the same; these files differ: \(outputs.joined(separator: ", ")).")
    }
    return lines
  }

  private func inputs(_ before: [KeptRun.Manifest.File], _ now: [KeptRun.Manifest.File]) -> [String] {
    let known = Dictionary(now.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let changed = before.compactMap { file -> String? in
      switch known[file.name] {
      case file.sha256: nil
      case nil: "\(file.name): the run has read this file, and it is not in the input."
      default: "\(file.name): changed since the run."
      }
    }
    let old = Set(before.map(\.name))
    return changed + now.filter { !old.contains($0.name) }.map { "\($0.name): not read by the run." }
  }

  private func names(of files: [KeptRun.Manifest.File], notIn others: [KeptRun.Manifest.File]) -> [String] {
    let known = Dictionary(others.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let old = Set(files.map(\.name))
    return files.filter { known[$0.name] != $0.sha256 }.map(\.name)
      + others.map(\.name).filter { !old.contains($0) }
  }

  /// The first that has another value, is gone or is new, in the order of the statement.
  private func firstFigure(_ before: [KeptRun.Figures.Figure], _ now: [KeptRun.Figures.Figure]) -> String? {
    let known = Dictionary(now.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for figure in before {
      guard let other = known[figure.id] else { return "\(figure.id): \(value(figure)) then, none now" }
      if other.value != figure.value { return "\(figure.id): \(value(figure)) then, \(value(other)) now" }
    }
    let old = Set(before.map(\.id))
    return now.first { !old.contains($0.id) }.map { "\($0.id): none then, \(value($0)) now" }
  }

  private func value(_ figure: KeptRun.Figures.Figure) -> String {
    guard figure.unit == "øre" else { return String(figure.value) }
    let (kroner, rest) = figure.value.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(figure.value < 0 ? "-" : "")\(kroner).\(rest < 10 ? "0" : "")\(rest) kr"
  }

  private func count(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
}
