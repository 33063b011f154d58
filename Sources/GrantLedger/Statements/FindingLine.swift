/// A finding in words, with its place: what the terminal, the workbook and `funn.csv` show.
public struct FindingLine: Hashable, Sendable {
  public var rule: RuleNumber
  public var severity: Severity
  public var title: String
  public var message: String
  /// What to do about it.
  public var remedy: String
  public var source: String
  /// Nil for a finding about a figure.
  public var location: Location?
  /// The figure it is about; nil for a finding about a record.
  public var figure: String?
  public var scheme: SchemeID?
  /// What was perhaps meant, the nearest first.
  public var suggestions: [String] = []
  /// The column may hold personal data, so that the value is not shown.
  public var isPersonal = false
  /// The waiver under which it stands.
  @Rare public var waiver: Waiver?

  /// `file:line:column`, or the figure's id.
  public var place: String {
    location?.description ?? figure ?? ""
  }
}

extension FindingLine {
  /// Puts a finding into words. `locate` tells where a record's value stands, and is asked only for records.
  public init(
    _ finding: Finding, wording: Wording, catalogue: Catalogue, exports: Exports,
    locate: (Origin, ColumnKey?) -> Location
  ) {
    let words = wording.words(ofRule: finding.rule.text)
    switch finding.place {
    case .record(let origin, let column):
      location = locate(origin, column)
      isPersonal = column?.valueKind == .personalText
    case .position(let file, let line, let column):
      location = Location(file: exports[file].name, line: Int(line), column: Int(column))
    case .file(let file): location = Location(file: exports[file].name, line: 1, column: 1)
    case .figure(let id): figure = id
    case .catalogue(let place): location = Location(file: place.file, line: place.line, column: 1)
    }
    let location = location
    let values = finding.arguments.map { argument in
      if case .column(let key) = argument.value {
        let written = finding.place.heading(of: key, at: location, locate)
        return (argument.name, catalogue.heading(of: key, writtenAs: written))
      }
      return (
        argument.name, Self.text(argument.value, wording: wording, catalogue: catalogue, exports: exports)
      )
    }
    rule = finding.rule
    severity = finding.severity
    title = words.title
    message = words.message.filled(values)
    remedy = words.remedy.filled(values)
    source = words.source
    scheme = finding.scheme
    waiver = finding.waiver.map { catalogue.waivers[$0] }
    suggestions = finding.arguments.flatMap { argument in
      if argument.name == "near", case .texts(let near) = argument.value { near } else { [String]() }
    }
  }

  private static func text(
    _ value: Finding.Argument.Value, wording: Wording, catalogue: Catalogue, exports: Exports
  ) -> String {
    switch value {
    case .text(let text), .code(let text): text
    case .money(let money): wording.numbers.moneyWithUnit(money)
    case .count(let count): wording.numbers.count(count)
    case .date(let day): wording.numbers.date(day)
    case .record(let origin): "\(exports[origin.file].name):\(origin.line)"
    case .texts(let texts): texts.joined(separator: ", ")
    case .column(let key): catalogue.heading(of: key)
    }
  }
}

extension Finding.Place {
  /// The heading of a column as the file at hand writes it; nil where it has no such column, or no file is meant.
  ///
  /// - Parameter location: this place itself, in its file.
  fileprivate func heading(
    of key: ColumnKey, at location: Location?, _ locate: (Origin, ColumnKey?) -> Location
  ) -> String? {
    switch self {
    // Nearly always: to locate a value takes reading its record again.
    case .record(_, key): location?.heading
    case .record(let origin, _): locate(origin, key).heading
    case .position(let file, let line, _): locate(Origin(file: file, line: line, record: 0), key).heading
    case .file(let file): locate(Origin(file: file, line: 1, record: 0), key).heading
    case .figure, .catalogue: nil
    }
  }
}

extension Catalogue {
  /// A column by the heading that a file gives it; with the usual one behind it where no catalogue has it so, as in
  /// "Søkt (i 1000 kr) (Søkt beløp)".
  func heading(of key: ColumnKey, writtenAs written: String?) -> String {
    guard let written, !written.isEmpty else { return heading(of: key) }
    let known = ExportKind.allCases.flatMap { exports[$0]?.column(key)?.headings ?? [] }
    let isKnown = known.contains { heading in
      // A year stands for any year.
      heading.contains("{year}") || FoldedText(heading) == FoldedText(written)
    }
    return isKnown ? written : "\(written) (\(heading(of: key)))"
  }

  /// The usual heading of a column: the first that any kind of export gives it, one that names no year where there is one.
  public func heading(of key: ColumnKey) -> String {
    let headings = ExportKind.allCases.flatMap { exports[$0]?.column(key)?.headings ?? [] }
    return headings.first { !$0.contains("{year}") } ?? headings.first ?? key.rawValue
  }
}
