internal import GrantLedger

extension Gatherer {
  /// Adds what another has gathered of other files, as though it had been gathered here after what was.
  ///
  /// A text, a person, a municipality or a scheme that is known here keeps its number; the others' new ones come in the
  /// order in which they were met there.
  mutating func append(_ other: Gatherer) {
    let new = NewNumbers(
      files: UInt16(exports.files.count),
      texts: other.exports.texts.texts.map { exports.texts.intern($0) },
      persons: other.exports.persons.names.map { exports.persons.intern($0) },
      places: places.join(other.places, other.exports.places, to: &exports.places),
      schemes: schemes.join(other.schemes, other.exports.schemes, to: &exports.schemes))
    hasRepairs = hasRepairs || other.hasRepairs
    exports.append(other.exports, new)
  }
}

/// By what the numbers of one gatherer are replaced in another's lists.
private struct NewNumbers {
  /// How many files come before the other's.
  var files: UInt16
  var texts: [TextID]
  var persons: [PersonID]
  var places: [PlaceReferenceID]
  var schemes: [SchemeReferenceID]

  func replace(_ id: inout FileID) { id = FileID(index: id.index + files) }
  func replace(_ id: inout TextID?) { id = id.map { texts[Int($0.index)] } }
  func replace(_ id: inout PersonID?) { id = id.map { persons[Int($0.index)] } }
  func replace(_ id: inout PlaceReferenceID) { id = places[Int(id.index)] }
  func replace(_ id: inout SchemeReferenceID) { id = schemes[Int(id.index)] }
}

extension Exports {
  fileprivate mutating func append(_ other: Exports, _ new: NewNumbers) {
    files += other.files
    for var row in other.applications {
      new.replace(&row.origin.file)
      new.replace(&row.content.contactPerson)
      new.replace(&row.content.caseNumber)
      new.replace(&row.content.round)
      new.replace(&row.content.scheme)
      new.replace(&row.content.place)
      new.replace(&row.content.applicant)
      new.replace(&row.content.measure)
      new.replace(&row.content.measureType)
      new.replace(&row.content.institution)
      applications.append(row)
    }
    for var row in other.reports {
      new.replace(&row.origin.file)
      new.replace(&row.content.caseNumber)
      new.replace(&row.content.round)
      new.replace(&row.content.scheme)
      new.replace(&row.content.place)
      new.replace(&row.content.measure)
      reports.append(row)
    }
    for var row in other.claims {
      new.replace(&row.origin.file)
      new.replace(&row.content.caseNumber)
      new.replace(&row.content.scheme)
      new.replace(&row.content.place)
      claims.append(row)
    }
    for var row in other.statusReports {
      new.replace(&row.origin.file)
      new.replace(&row.content.caseNumber)
      new.replace(&row.content.round)
      new.replace(&row.content.scheme)
      new.replace(&row.content.place)
      statusReports.append(row)
    }
    for var row in other.surveys {
      new.replace(&row.origin.file)
      new.replace(&row.content.place)
      surveys.append(row)
    }
    for var row in other.unread {
      new.replace(&row.origin.file)
      for place in row.findings.indices { row.findings[place].replace(new) }
      unread.append(row)
    }
    for var total in other.statedTotals {
      new.replace(&total.origin.file)
      statedTotals.append(total)
    }
    for var finding in other.findings {
      finding.replace(new)
      findings.append(finding)
    }
  }
}

extension Finding {
  fileprivate mutating func replace(_ new: NewNumbers) {
    switch place {
    case .record(var origin, let column):
      new.replace(&origin.file)
      place = .record(origin, column)
    case .position(var file, let line, let column):
      new.replace(&file)
      place = .position(file, line: line, column: column)
    case .file(var file):
      new.replace(&file)
      place = .file(file)
    case .figure, .catalogue: break
    }
    for index in arguments.indices {
      guard case .record(var origin) = arguments[index].value else { continue }
      new.replace(&origin.file)
      arguments[index].value = .record(origin)
    }
  }
}

/// The number of something in a list, in the order in which it was met.
private protocol Numbered {
  var index: UInt32 { get }
  init(index: UInt32)
}

extension PlaceReferenceID: Numbered {}
extension SchemeReferenceID: Numbered {}

extension ByteTable where Value: Numbered {
  /// Under which numbers the other's keys are known here, by the numbers that they have there; what is not known is put
  /// here, with its element at the end of the list.
  fileprivate mutating func join<Element>(
    _ other: ByteTable, _ others: [Element], to elements: inout [Element]
  ) -> [Value] {
    other.all.map { key, first, number, value in
      key.span.withPieceBytes { bytes in
        let (first, second) = (0..<first, first..<key.count)
        if let known = self.value(bytes, first, second, number: number) { return known }
        let new = Value(index: UInt32(elements.count))
        elements.append(others[Int(value.index)])
        insert(new, bytes, first, second, number: number)
        return new
      }
    }
  }
}
