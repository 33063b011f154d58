internal import GrantLedger

extension Gatherer {
  /// The municipality that the record names for its year; each writing is looked up once.
  ///
  /// Nil with a finding where the record names none, and nil where its year is not known.
  mutating func place(number: Column, name: Column, year: Int?) -> PlaceReferenceID? {
    let key = makeKey(number, name)
    let known = cells.scratch.span.withPieceBytes {
      places.value($0, key.first, key.second, number: year ?? 0)
    }
    if let known {
      if hasRepairs { findRepairs(number, name) }
      return known
    }
    let (writtenNumber, writtenName) = (written(number), written(name))
    if writtenNumber == nil && writtenName == nil {
      findMissing(number.field == nil ? name : number)
      return nil
    }
    guard let year else { return nil }
    findRepairs(number, name)
    let match = catalogue.municipalities.find(
      number: meant(writtenNumber), name: meant(writtenName), year: year, today: today)
    let id = PlaceReferenceID(index: UInt32(exports.places.count))
    exports.places.append(
      PlaceReference(
        written: [writtenNumber, writtenName].compactMap(\.self).joined(separator: " "), match: match))
    let scratch = cells.scratch
    scratch.span.withPieceBytes { places.insert(id, $0, key.first, key.second, number: year) }
    return id
  }

  /// The scheme and part that the record names, or the scheme of all rows of its kind; each writing is looked up once.
  /// Nil, with a finding, where there is neither.
  mutating func scheme(_ scheme: Column, part: Column) -> SchemeReferenceID? {
    // A blank scheme means different things in different kinds of export, hence the kind in place of a year.
    let kind = file.kindNumber
    let key = makeKey(scheme, part)
    let known = cells.scratch.span.withPieceBytes {
      schemes.value($0, key.first, key.second, number: kind)
    }
    if let known {
      if hasRepairs { findRepairs(scheme, part) }
      return known
    }
    let (writtenScheme, writtenPart) = (written(scheme), written(part) ?? "")
    let match: SchemeReference.Match
    if let writtenScheme {
      match = catalogue.findScheme(meant(writtenScheme), part: meant(writtenPart))
    } else if let id = file.definition?.scheme {
      match =
        writtenPart.isEmpty ? .found(id, nil) : catalogue.findScheme(id.text, part: meant(writtenPart))
    } else {
      findMissing(scheme)
      return nil
    }
    findRepairs(scheme, part)
    let id = SchemeReferenceID(index: UInt32(exports.schemes.count))
    exports.schemes.append(
      SchemeReference(writtenScheme: writtenScheme ?? "", writtenPart: writtenPart, match: match))
    let scratch = cells.scratch
    scratch.span.withPieceBytes { schemes.insert(id, $0, key.first, key.second, number: kind) }
    return id
  }

  /// The text to match: as written, or as it was before it was read in the wrong encoding.
  private func meant(_ written: String?) -> String { written.map { repairedMojibake($0) ?? $0 } ?? "" }

  /// Tells of each column whose letters had to be put right to be matched.
  private mutating func findRepairs(_ columns: Column...) {
    for column in columns where written(column).flatMap(repairedMojibake) != nil {
      hasRepairs = true
      findDoubt(.mojibake, column)
    }
  }

  /// Puts two contents into the scratch room, one after the other.
  private mutating func makeKey(_ first: Column, _ second: Column) -> (first: Range<Int>, second: Range<Int>)
  {
    cells.scratch.removeAll(keepingCapacity: true)
    append(first)
    let border = cells.scratch.count
    append(second)
    return (0..<border, border..<cells.scratch.count)
  }

  private mutating func append(_ column: Column) {
    if let range = inPlace(column) {
      if !saysNothing(file.bytes.span.extracting(range)) { cells.scratch += file.bytes[range] }
    } else if let text = written(column) {
      cells.scratch += text.utf8
    }
  }
}

extension FileAtHand {
  /// Tells schemes of kinds of export whose rows need not name one from all others; 0 for those.
  fileprivate static func kindNumber(_ definition: ExportDefinition) -> Int {
    definition.scheme == nil ? 0 : 1 + (ExportKind.allCases.firstIndex(of: definition.kind) ?? 0)
  }

  mutating func define(_ definition: ExportDefinition) {
    self.definition = definition
    kindNumber = Self.kindNumber(definition)
  }
}
