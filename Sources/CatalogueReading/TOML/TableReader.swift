import GrantLedger
import TOMLReading

/// Reads one table of a TOML file key by key, notes what is wrong, and at the end names the keys that nobody asked for.
///
/// A nil from a reader of a required value means that the problem has been noted.
final class TableReader {
  let place: Place
  let problems: Problems
  /// What the table describes, for messages, such as "the frame".
  private let subject: String
  private let fields: [TOMLNode.Field]
  /// The places of keys in `fields`, for tables with many: the labels are some two hundred.
  private let places: [String: Int]
  /// Which of the fields somebody asked for.
  private var isAsked: [Bool]
  /// All keys asked for, in order, whether or not they are there; some of them twice.
  private var asked: [String] = []

  private static let manyFields = 12

  init?(_ node: TOMLNode, subject: String, problems: Problems) {
    guard case .table(let fields) = node.value else {
      problems.add(node.place, "\(subject) must be a table; here it is \(node.kind). Write it with its keys.")
      return nil
    }
    place = node.place
    self.subject = subject
    self.fields = fields
    self.problems = problems
    isAsked = Array(repeating: false, count: fields.count)
    places =
      fields.count < Self.manyFields
      ? [:] : Dictionary(fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every key of the table, in the order of the file; for tables whose keys are free.
  var allFields: [TOMLNode.Field] { fields }

  /// The value under a key; nil when the key is not there.
  func node(_ key: String) -> TOMLNode? {
    asked.append(key)
    guard let index = index(of: key) else { return nil }
    isAsked[index] = true
    return fields[index].node
  }

  private func index(of key: String) -> Int? {
    fields.count < Self.manyFields ? fields.firstIndex { $0.key == key } : places[key]
  }

  /// The place of the value, else of the table.
  func place(of key: String) -> Place { index(of: key).map { fields[$0].node.place } ?? place }

  /// Notes every key that was not asked for.
  func finish() {
    for (field, isAsked) in zip(fields, isAsked) where !isAsked {
      problems.add(
        field.keyPlace,
        "unknown key \"\(field.key)\" in \(subject). \(hint(for: field.key, among: keysAsked))")
    }
  }

  private var keysAsked: [String] {
    var met: Set<String> = []
    return asked.filter { met.insert($0).inserted }
  }

  /// Notes a missing key when there is no value.
  func required<Value>(_ key: String, _ read: (String) -> Value?) -> Value? {
    if node(key) == nil {
      problems.add(place, "\"\(key)\" is missing in \(subject). Add it.")
      return nil
    }
    return read(key)
  }

  func wrongType(_ node: TOMLNode, _ key: String, wanted: String) {
    problems.add(node.place, "\"\(key)\" must be \(wanted); here it is \(node.kind). Correct it.")
  }
}

extension TableReader {
  /// Text that is not blank, unless it may be (a space between digits).
  func string(_ key: String, mayBeBlank: Bool = false) -> String? {
    guard let node = node(key) else { return nil }
    guard case .string(let text) = node.value else {
      wrongType(node, key, wanted: "text in quotes")
      return nil
    }
    if !mayBeBlank && text.allSatisfy(\.isWhitespace) {
      problems.add(node.place, "\"\(key)\" is empty. Write the text, or take the line out.")
      return nil
    }
    return text
  }

  /// A whole number inside the range.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .integer(let number) = node.value else {
      wrongType(node, key, wanted: "a whole number")
      return nil
    }
    guard range.contains(number) else {
      problems.add(
        node.place,
        "\"\(key)\" is \(number), but must be \(range.lowerBound) to \(range.upperBound). Correct it.")
      return nil
    }
    return number
  }

  func year(_ key: String) -> Int? { integer(key, in: 1900...2999) }

  /// Whole kroner, not negative.
  func money(_ key: String) -> Money? {
    guard let node = node(key) else { return nil }
    guard case .integer(let kroner) = node.value else {
      wrongType(node, key, wanted: "whole kroner without quotes, such as 14_423_000")
      return nil
    }
    guard (0...1_000_000_000_000).contains(kroner), let money = Money(kroner: Int64(kroner)) else {
      problems.add(
        node.place,
        "\"\(key)\" is \(kroner) kroner, but must be 0 to 1 000 000 000 000. Write whole kroner, not øre.")
      return nil
    }
    return money
  }

  func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    guard case .boolean(let value) = node.value else {
      wrongType(node, key, wanted: "true or false, without quotes")
      return nil
    }
    return value
  }

  func date(_ key: String) -> CivilDate? {
    guard let node = node(key) else { return nil }
    guard case .date(let written) = node.value,
      let day = CivilDate(year: written.year, month: written.month, day: written.day)
    else {
      wrongType(node, key, wanted: "a date without quotes, such as 2021-03-01")
      return nil
    }
    return day
  }

  /// One of the words of an enumeration.
  func word<Words: RawRepresentable<String> & CaseIterable>(_ key: String, of _: Words.Type) -> Words? {
    guard let node = node(key) else { return nil }
    return word(node, key)
  }

  /// A list of texts, none of them empty; an absent key is an empty list.
  func strings(_ key: String) -> [String] { texts(key).map(\.text) }

  /// A list of texts, none of them empty, each with its place; an absent key is an empty list.
  func texts(_ key: String) -> [(text: String, place: Place)] {
    elements(key, wanted: "a list of texts, such as [\"a\", \"b\"]").compactMap { node in
      guard case .string(let text) = node.value, !FoldedText(text).isEmpty else {
        problems.add(node.place, "\"\(key)\" must list texts with letters or digits in them. Correct it.")
        return nil
      }
      return (text, node.place)
    }
  }

  /// A list of words of an enumeration; an absent key is an empty list.
  func words<Words: RawRepresentable<String> & CaseIterable>(_ key: String, of _: Words.Type) -> [Words] {
    let list: [Words] = elements(key, wanted: "a list of words").compactMap { word($0, key) }
    return list
  }

  /// The tables of a list `[[key]]`, each with its reader; an absent key is an empty list.
  func tables(_ key: String, subject: String) -> [TableReader] {
    elements(key, wanted: "a list of tables, each under [[\(key)]]").compactMap {
      TableReader($0, subject: subject, problems: problems)
    }
  }

  /// A table under a key; nil when it is not there.
  func table(_ key: String, subject: String) -> TableReader? {
    node(key).flatMap { TableReader($0, subject: subject, problems: problems) }
  }

  private func elements(_ key: String, wanted: String) -> [TOMLNode] {
    guard let node = node(key) else { return [] }
    guard case .array(let elements) = node.value else {
      wrongType(node, key, wanted: wanted)
      return []
    }
    return elements
  }

  private func word<Words: RawRepresentable<String> & CaseIterable>(_ node: TOMLNode, _ key: String) -> Words?
  {
    guard case .string(let text) = node.value else {
      wrongType(node, key, wanted: "a word in quotes")
      return nil
    }
    if let word = Words(rawValue: text) { return word }
    let known = Words.allCases.map(\.rawValue)
    problems.add(node.place, "\"\(key)\" cannot be \"\(text)\". \(hint(for: text, among: known))")
    return nil
  }
}
