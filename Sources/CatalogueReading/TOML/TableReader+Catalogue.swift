import GrantLedger
import TOMLReading

extension TableReader {
  /// A name per language, such as `{ nb = "…", nn = "…" }`, in the order of the file.
  func localizedName(_ key: String) -> LocalizedName? {
    guard let names = table(key, subject: "\"\(key)\"") else { return nil }
    var texts: [LocalizedName.Text] = []
    for field in names.allFields {
      guard (2...3).contains(field.key.utf8.count), field.key.utf8.allSatisfy({ (97...122).contains($0) })
      else {
        problems.add(
          field.keyPlace,
          "\"\(field.key)\" is no language. Use its code of two or three letters, such as nb, nn or en.")
        continue
      }
      if let text = names.string(field.key) { texts.append(.init(language: field.key, text: text)) }
    }
    if names.allFields.isEmpty {
      problems.add(names.place, "\"\(key)\" has no text. Add one, such as nb = \"…\".")
    }
    guard let first = texts.first else { return nil }
    return LocalizedName(first, Array(texts.dropFirst()))
  }

  /// `source = { document = "…", place = "…" }`; the place may be left out.
  func source() -> Source? {
    required("source") { key in
      guard let source = table(key, subject: "the source") else { return nil }
      let document = source.required("document") { source.string($0) }
      let place = source.string("place")
      source.finish()
      return document.map { Source(document: $0, place: place ?? "") }
    }
  }

  /// An identifier of the form that ids have.
  func identifier<ID>(_ key: String, _ make: (String) -> ID?) -> ID? {
    guard let text = string(key) else { return nil }
    if let id = make(text) { return id }
    problems.add(
      place(of: key),
      "\"\(text)\" is no id. Use a to z, 0 to 9 and -, at most 40 characters, such as besoksverter.")
    return nil
  }

  /// The id of one of the scheme's parts.
  func part(_ key: String, of parts: [Part]) -> PartID? {
    guard let text = string(key) else { return nil }
    return known(text, at: place(of: key), among: parts)
  }

  /// The ids of some of the scheme's parts.
  func parts(_ key: String, of parts: [Part]) -> [PartID] {
    texts(key).compactMap { known($0.text, at: $0.place, among: parts) }
  }

  private func known(_ text: String, at place: Place, among parts: [Part]) -> PartID? {
    if let part = parts.first(where: { $0.id.text == text }) { return part.id }
    let advice =
      parts.isEmpty
      ? "The scheme has no parts; take the line out." : hint(for: text, among: parts.map(\.id.text))
    problems.add(place, "the scheme has no part \"\(text)\". \(advice)")
    return nil
  }

  /// Notes when the first of two bounds comes after the last.
  func checkOrder<Bound: Comparable>(_ first: Bound?, _ firstKey: String, _ last: Bound?, _ lastKey: String) {
    if let first, let last, last < first {
      problems.add(place(of: lastKey), "\"\(lastKey)\" comes before \"\(firstKey)\". Correct one of them.")
    }
  }
}
