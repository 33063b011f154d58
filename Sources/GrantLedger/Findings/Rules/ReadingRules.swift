/// The rules that the reader itself follows; each stands here for its number, severity and examples.
extension Rule {
  /// A record has as many fields as there are headings.
  static let fieldCount = Rule(
    "REC-001", .error, check: .reading,
    examples: [
      .finds("a field is missing", .file("Saksnr;År;Søkt beløp\n2021/1;2021\n")),
      .passes(
        "empty fields stand after the last heading", .file("Saksnr;År;Søkt beløp\n2021/1;2021;1000;;\n")),
    ])

  /// A record says what its kind of export must say.
  static let requiredValue = Rule(
    "REC-002", .error, check: .reading,
    examples: [
      .finds("the year is blank", .file("Saksnr;År;Søkt beløp\n2021/1;;1000\n")),
      .passes("the amount is blank, which is not zero", .file("Saksnr;År;Søkt beløp\n2021/1;2021;\n")),
    ])

  /// A quotation mark that is opened is closed.
  static let unclosedQuote = Rule(
    "REC-003", .error, check: .reading,
    examples: [
      .finds("the last field is never closed", .file("Saksnr;År;Søkt beløp\n2021/1;2021;\"1000\n")),
      .passes(
        "a quoted field holds the delimiter", .file("Saksnr;År;Søkt beløp\n\"2021;1\";2021;\"1000\"\n")),
    ])

  /// Amounts, dates, years and counts can be read for certain.
  static let unreadableValue = Rule(
    "VAL-001", .error, check: .reading,
    examples: [
      .finds("an amount in words", .file("Saksnr;År;Søkt beløp\n2021/1;2021;ca. 300 000\n")),
      .finds("an amount that may mean two things", .file("Saksnr;År;Søkt beløp\n2021/1;2021;1.234\n")),
      .passes("an amount as offices write it", .file("Saksnr;År;Søkt beløp\n2021/1;2021;kr 400.000,-\n")),
    ])

  /// Decisions, answers and kinds of applicant are words that the catalogue knows.
  static let unknownWord = Rule(
    "VAL-002", .warning, check: .reading,
    examples: [
      .finds("a decision nobody knows", .file("Saksnr;År;Søkt beløp;Vedtak\n2021/1;2021;1000;Kanskje\n")),
      .passes("a known decision", .file("Saksnr;År;Søkt beløp;Vedtak\n2021/1;2021;1000;Avslag\n")),
    ])

  /// Text is text: no byte that its encoding does not have.
  static let invalidBytes = Rule(
    "TXT-001", .error, check: .reading,
    examples: [
      .finds("a NUL byte", .file("Saksnr;År;Søkt beløp\n2021/\u{0}1;2021;1000\n")),
      .passes("Norwegian letters", .file("Saksnr;År;Søkt beløp\nÆØÅ/1;2021;1000\n")),
    ])

  /// The amounts of a column add up to something that can be kept exactly.
  static let sumTooLarge = Rule(
    "SUM-001", .fatal, check: .reading,
    examples: [
      .finds(
        "two amounts near the limit",
        .file(
          "Saksnr;År;Søkt beløp\n2021/1;2021;90000000000000000\n2021/2;2021;90000000000000000\n")),
      .passes("ordinary amounts", .file("Saksnr;År;Søkt beløp\n2021/1;2021;9000\n2021/2;2021;9000\n")),
    ])
}
