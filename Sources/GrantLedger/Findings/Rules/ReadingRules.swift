/// The rules that the reader itself follows; each stands here for its number, severity and examples.
///
/// In the examples' files a row is a case, a year, a scheme, a municipality and an amount applied for.
extension Rule {
  /// A record has as many fields as there are headings.
  static let fieldCount = Rule(
    "REC-001", .error, check: .reading,
    examples: [
      .finds("a field is missing", .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli\n")),
      .passes(
        "empty fields stand after the last heading",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;1000;;\n")),
    ])

  /// A record says what its kind of export must say.
  static let requiredValue = Rule(
    "REC-002", .error, check: .reading,
    examples: [
      .finds("the year is blank", .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;;example;Åmli;1000\n")),
      .passes(
        "the amount is blank, which is not zero",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;\n")),
    ])

  /// A quotation mark that is opened is closed.
  static let unclosedQuote = Rule(
    "REC-003", .error, check: .reading,
    examples: [
      .finds(
        "the last field is never closed",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;\"1000\n")),
      .passes(
        "a quoted field holds the delimiter",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n\"2021;1\";2021;example;Åmli;\"1000\"\n")),
    ])

  /// No text stands after the quotation mark that closes a field.
  static let strayQuote = Rule(
    "REC-004", .warning, check: .reading,
    examples: [
      .finds(
        "text after the closing mark",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n\"2021\"/1;2021;example;Åmli;1000\n")),
      .passes(
        "marks inside a text without marks around it",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1 \"A\";2021;example;Åmli;1000\n")),
    ])

  /// Amounts, dates, years and counts can be read for certain.
  static let unreadableValue = Rule(
    "VAL-001", .error, check: .reading,
    examples: [
      .finds(
        "an amount in words",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;ca. 300 000\n")),
      .finds(
        "an amount that may mean two things",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;1.234\n")),
      .passes(
        "an amount as offices write it",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;kr 400.000,-\n")),
    ])

  /// Decisions, answers and kinds of applicant are words that the catalogue knows.
  static let unknownWord = Rule(
    "VAL-002", .warning, check: .reading,
    examples: [
      .finds(
        "a decision nobody knows",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp;Vedtak\n2021/1;2021;example;Åmli;1000;Kanskje\n")),
      .passes(
        "a known decision",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp;Vedtak\n2021/1;2021;example;Åmli;1000;Avslag\n")),
    ])

  /// A point before three digits divides thousands or decimals, and the column shows which.
  static let amountDecidedByColumn = Rule(
    "VAL-003", .note, check: .reading,
    examples: [
      .finds(
        "another amount has its thousands divided by points",
        .file(
          "Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;12.500\n"
            + "2021/2;2021;example;Åmli;1.012.500,00\n")),
      .passes(
        "an amount that shows it itself",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;12.500,00\n")),
    ])

  /// Amounts are in kroner, not in thousands of them.
  static let headingInThousands = Rule(
    "VAL-004", .warning, check: .reading,
    examples: [
      .finds(
        "the heading says thousands",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp (i 1000 kr)\n2021/1;2021;example;Åmli;125\n")),
      .passes(
        "the heading says kroner",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp (kr)\n2021/1;2021;example;Åmli;125000\n")),
    ])

  /// An amount is written with all its digits.
  static let amountInPowersOfTen = Rule(
    "VAL-006", .warning, check: .reading,
    examples: [
      .finds(
        "as a spreadsheet writes it in a narrow column",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;1,25E+06\n")),
      .passes(
        "the same amount with all its digits",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;1250000\n")),
    ])

  /// What stands beside the money can be read.
  static let unreadableAside = Rule(
    "VAL-007", .warning, check: .reading,
    examples: [
      .finds(
        "a number of participants in words",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp;Antall deltakere\n2021/1;2021;example;Åmli;1000;noen\n")),
      .passes(
        "a number",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp;Antall deltakere\n2021/1;2021;example;Åmli;1000;12\n")),
    ])

  /// Letters are those that were meant.
  static let mojibake = Rule(
    "TXT-002", .note, check: .reading,
    examples: [
      .finds(
        "UTF-8 was read as Windows-1252",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Ã…mli;1000\n")),
      .passes(
        "the letters themselves",
        .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;1000\n")),
    ])

  /// Text is text: no byte that its encoding does not have.
  static let invalidBytes = Rule(
    "TXT-001", .error, check: .reading,
    examples: [
      .finds(
        "a NUL byte", .file("Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/\u{0}1;2021;example;Åmli;1000\n")),
      .passes(
        "Norwegian letters", .file("Saksnr;År;Ordning;Kommune;Søkt beløp\nÆØÅ/1;2021;example;Åmli;1000\n")),
    ])

  /// The amounts of a column add up to something that can be kept exactly.
  static let sumTooLarge = Rule(
    "SUM-001", .fatal, check: .reading,
    examples: [
      .finds(
        "two amounts near the limit",
        .file(
          "Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;90000000000000000\n2021/2;2021;example;Åmli;90000000000000000\n"
        )),
      .passes(
        "ordinary amounts",
        .file(
          "Saksnr;År;Ordning;Kommune;Søkt beløp\n2021/1;2021;example;Åmli;9000\n2021/2;2021;example;Åmli;9000\n"
        )),
    ])
}
