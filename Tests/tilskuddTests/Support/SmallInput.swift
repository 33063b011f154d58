/// An input of two rows, for tests that run the program many times.
enum SmallInput {
  static func scratch(inMemory: Bool = false) throws -> Scratch {
    let scratch = try Scratch(inMemory: inMemory)
    try scratch.write(
      """
      Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp
      2021/1;2021;Ensomhet;Arendal;500;400
      2021/2;2021;Ensomhet;Grimstad;600;300

      """, to: "input/applications.csv")
    return scratch
  }

  static let yearly = [
    "yearly", "--year", "2021", "--input", "input", "--output", "Output", "--as-of", "2022-03-15",
    "--fail-on", "never",
  ]
}
