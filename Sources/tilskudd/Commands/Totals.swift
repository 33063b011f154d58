public import ArgumentParser
public import GrantLedger

/// `tilskudd totals`: one scheme's money, for a question on the telephone.
struct SchemeTotals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totals",
    abstract: "Answers a question of one scheme's money: applied, granted, paid, used, unused, left.",
    discussion: """
      The scheme by id, name or a part of its name, in any case and with or without \
      Norwegian letters; tilskudd schemes lists them. A part of a scheme as scheme:part. \
      Without --year, the latest year that the input has of the scheme, or with --by year \
      all of them. Nothing is written but the answer.

      Figures are those of the yearly statement: rows with an error are left out, and the \
      public edition shows health-related schemes for the county only.

      --what-if changes a value of the catalogue for this answer alone:
        frame=-3%, frame=+2.5%   the frame, and the parts' frames, by so much
        frame=11000000           a new frame, in kroner
        limit=100000             a new limit for an auditor's attestation, in kroner

      CSV has ';' between fields and amounts in kroner with two decimals; JSON has whole øre.

      Examples:
        tilskudd totals besøksverter --input SampleInput --year 2020
        tilskudd totals besøksverter --input SampleInput --municipality Åmli
        tilskudd totals kompetanse --input SampleInput --by part --year 2019
        tilskudd totals ensomhet --input SampleInput --per-inhabitant
        tilskudd totals besøksverter --input SampleInput --what-if frame=-3%
      """)

  @Argument(help: ArgumentHelp("The scheme, or scheme:part.", valueName: "scheme"))
  var scheme: String

  @OptionGroup var source: SourceOptions

  @Option(help: "The year for which the money was given.")
  var year: Int?

  @Option(
    help: ArgumentHelp("One municipality alone: its name or number, former ones too.", valueName: "name"))
  var municipality: String?

  @Option(
    help:
      "What a row is: municipality, part, year, recipient or measure; when not given, a municipality, or with --municipality a year."
  )
  var by: TotalsGrouping?

  @Option(help: "How to show it: table, csv, json, markdown or xlsx (into a file, with > name.xlsx).")
  var format: TableFormat = .table

  @Flag(help: "Add inhabitants, and what was granted for each of them.")
  var perInhabitant = false

  @Option(
    help: ArgumentHelp(
      "Show the same with a changed frame or limit; may be given again.", valueName: "change"),
    transform: WhatIf.init)
  var whatIf: [WhatIf] = []

  @Option(help: "public shows health-related schemes for the county only; internal shows everything.")
  var edition: Edition = .public

  @Flag(help: "Begin CSV with a byte order mark, by which Excel knows it for UTF-8.")
  var bom = false

  func validate() throws {
    if let year, !(1900...2100).contains(year) {
      throw ValidationError("--year \(year): give the year with four digits, such as 2021.")
    }
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
    if perInhabitant, let by, !by.hasInhabitants {
      throw ValidationError(
        "--per-inhabitant goes with --by municipality, part or year: a \(by.rawValue) has no inhabitants.")
    }
    if municipality != nil, whatIf.contains(where: { $0.name == .frame }) {
      throw ValidationError("--what-if frame: a frame is the county's; leave --municipality out.")
    }
    if Set(whatIf.map(\.name)).count < whatIf.count {
      throw ValidationError("--what-if: give each of frame and limit once.")
    }
  }

  func run() throws {
    let status = TotalsRun(
      scheme: scheme, source: source, year: year, municipality: municipality, grouping: by, format: format,
      isPerInhabitant: perInhabitant, change: whatIf.isEmpty ? nil : whatIf.change, edition: edition,
      hasByteOrderMark: bom
    ).execute()
    if status != .done { throw status.exitCode }
  }
}

extension TotalsGrouping: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}
