import TOMLReading

/// The records of one of the register's files: commas between fields, no quotes, a fixed row of headings.
struct RegisterLines {
  struct Record {
    var place: Place
    var fields: [String]
  }

  let records: [Record]

  /// Nil when the headings are not those wanted; records with another number of fields are noted and left out.
  init?(_ text: String, file: String, headings: [String], problems: Problems) {
    var records: [Record] = []
    var line = 0
    let bytes = Array(text.utf8)
    for var content in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if content.last == UInt8(ascii: "\r") { content.removeLast() }
      if line == 1 {
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { content.removeFirst(3) }
        guard content.elementsEqual(headings.joined(separator: ",").utf8) else {
          problems.add(
            Place(file: file, line: 1, column: 1),
            "the first line must be \"\(headings.joined(separator: ","))\". Write it so, with commas.")
          return nil
        }
        continue
      }
      if content.isEmpty { continue }
      let fields = Self.fields(content, expected: headings.count)
      let place = Place(file: file, line: line, column: 1)
      guard fields.count == headings.count, !content.contains(UInt8(ascii: "\"")) else {
        problems.add(
          place,
          "the line has \(fields.count) fields, not \(headings.count). Use commas between fields and no quotes."
        )
        continue
      }
      records.append(Record(place: place, fields: fields))
    }
    self.records = records
  }

  private static func fields(_ line: ArraySlice<UInt8>, expected count: Int) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(count)
    var rest = line
    while let comma = rest.firstIndex(of: UInt8(ascii: ",")) {
      fields.append(String(decoding: rest[..<comma], as: UTF8.self))
      rest = rest[(comma + 1)...]
    }
    fields.append(String(decoding: rest, as: UTF8.self))
    return fields
  }
}
