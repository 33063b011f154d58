/// Tells persons apart without showing them: one name has one number, however its letters and spaces are written.
struct PersonNumbers {
  private var written: [Personal<String>: Int] = [:]
  private var folded: [Personal<FoldedText>: Int] = [:]
  private var numbers: [Int?] = []

  init() {}

  /// Of all persons of a pool, who can then be asked for by their ids.
  init(_ persons: PersonPool) { numbers = persons.names.map { number(of: $0) } }

  /// Nil where the name has neither letter nor digit.
  func number(of person: PersonID) -> Int? { numbers[Int(person.index)] }

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
