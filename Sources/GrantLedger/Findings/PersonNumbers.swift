/// Tells persons apart without showing them: one name has one number, however its letters and spaces are written.
struct PersonNumbers {
  private var written: [Personal<String>: Int] = [:]
  private var folded: [Personal<FoldedText>: Int] = [:]

  /// Nil where the name has neither letter nor digit.
  mutating func number(of person: Personal<String>) -> Int? {
    if let known = written[person] { return known }
    guard let name = person.folded else { return nil }
    let number = folded[name] ?? folded.count
    folded[name] = number
    written[person] = number
    return number
  }
}
