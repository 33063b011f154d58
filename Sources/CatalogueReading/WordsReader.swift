import GrantLedger

extension TableReader {
  /// `words.toml`: what exports write for answers, decisions, kinds of applicant, places to live and totals.
  func codeWords() -> CodeWords {
    let answers = vocabulary("answers", of: Answer.self)
    let decisions = vocabulary("decisions", of: Decision.self)
    let applicantKinds = vocabulary("applicants", of: ApplicantKind.self)
    let livingPlaces = vocabulary("places", of: LivingPlace.self)
    let totals = required("totals") { strings($0) } ?? []
    finish()
    return CodeWords(
      answers: answers, decisions: decisions, applicantKinds: applicantKinds, livingPlaces: livingPlaces,
      totals: totals)
  }

  /// A table with a list of words for each case; no word may stand for two.
  private func vocabulary<Words: RawRepresentable<String> & CaseIterable & Hashable>(
    _ key: String, of _: Words.Type
  ) -> [Words: [String]] {
    guard let table = required(key, { self.table($0, subject: "\"\(key)\"") }) else { return [:] }
    var vocabulary: [Words: [String]] = [:]
    var owners: [FoldedText: String] = [:]
    for word in Words.allCases {
      let written = table.required(word.rawValue) { table.texts($0) } ?? []
      for (text, place) in written {
        if let owner = owners[FoldedText(text)], owner != word.rawValue {
          problems.add(place, "\"\(text)\" means \"\(owner)\" already. Take it out here or there.")
        }
        owners[FoldedText(text)] = word.rawValue
      }
      vocabulary[word] = written.map(\.text)
    }
    table.finish()
    return vocabulary
  }
}
