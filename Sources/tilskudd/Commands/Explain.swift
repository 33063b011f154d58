internal import ArgumentParser
internal import GrantLedger

/// `tilskudd explain`: what a figure is made of, row by row.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Proves a figure: every row that it is the sum of, what was left out and why, and the sum.",
    discussion: """
      A figure is year/scheme/place/measure, or year/scheme:part/place/measure, as tilskudd \
      totals --format json shows it. Scheme and municipality are understood as by tilskudd \
      totals; the place of the whole county is its number or name. Measures are \
      applications, applied, proposed, granted, paid, carriedIn, available, used, unused, \
      unreported, carryOverApplied, carryOverApproved, toRepay, reportsDue and \
      reportsReceived.

      Nothing is written but the proof. The public edition shows no row of a health-related \
      scheme.

      Examples:
        tilskudd explain 2020/besøksverter/4217/granted --input SampleInput
        tilskudd explain 2019/kompetanse:velferdsteknologi/42/paid --input SampleInput
      """)

  @Argument(help: ArgumentHelp("The figure, such as 2020/besøksverter/4217/granted.", valueName: "figure"))
  var figure: String

  @OptionGroup var source: SourceOptions

  @Option(help: "How to show it: table, csv, json, markdown or xlsx (into a file, with > name.xlsx).")
  var format: TableFormat = .table

  @Option(help: "public shows health-related schemes for the county only; internal shows everything.")
  var edition: Edition = .public

  func run() throws {
    let status = ExplainRun(figure: figure, source: source, format: format, edition: edition).execute()
    if status != .done { throw status.exitCode }
  }
}
