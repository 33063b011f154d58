import TOMLKit

/// A text that is no TOML: where, and what to do about it.
package struct TOMLMistake: Error, Hashable {
  package var place: Place
  package var message: String
}

/// A TOML file, parsed, with the place of everything in it.
package enum TOMLDocument {
  /// The file's top table.
  package static func read(_ text: String, file: String) throws(TOMLMistake) -> TOMLNode {
    let top = Place(file: file, line: 1, column: 1)
    // The parser takes a NUL for the end of a text, and would leave the rest unread.
    if holdsNUL(text) {
      throw TOMLMistake(
        place: top, message: "the file holds a NUL character. Take it out; a text file has none.")
    }
    do {
      let table = try TOMLTable(string: text)
      let places = TOMLPlaces(text: text, file: file)
      return TOMLNode(place: top, value: .table(fields(of: table, at: TOMLPlaces.top, places)))
    } catch let error as TOMLParseError {
      throw TOMLMistake(
        place: Place(file: file, line: error.source.begin.line, column: error.source.begin.column),
        message: "not valid TOML: \(error.description). Correct it and run again.")
    } catch {
      throw TOMLMistake(place: top, message: "not valid TOML: \(error). Correct it and run again.")
    }
  }

  /// Whether there is one, as a byte or as an escape.
  private static func holdsNUL(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      switch bytes[index] {
      case 0: true
      case UInt8(ascii: "\\"):
        bytes[index...].starts(with: "\\u0000".utf8) || bytes[index...].starts(with: "\\U00000000".utf8)
      default: false
      }
    }
  }

  private static func fields(of table: TOMLTable, at parent: TOMLPlaces.Node, _ places: TOMLPlaces)
    -> [TOMLNode.Field]
  {
    let fields = table.keys.compactMap { key in
      table[key].map { value in
        let own = places.child(key, of: parent)
        return TOMLNode.Field(
          key: key, keyPlace: places.key(own, in: parent), node: node(value, at: own ?? parent, places))
      }
    }
    return fields.sorted {
      ($0.keyPlace.line, $0.keyPlace.column, $0.key) < ($1.keyPlace.line, $1.keyPlace.column, $1.key)
    }
  }

  private static func node(_ value: any TOMLValueConvertible, at place: TOMLPlaces.Node, _ places: TOMLPlaces)
    -> TOMLNode
  {
    TOMLNode(place: places.value(place), value: content(value, at: place, places))
  }

  private static func content(
    _ value: any TOMLValueConvertible, at place: TOMLPlaces.Node, _ places: TOMLPlaces
  ) -> TOMLNode.Value {
    switch value.type {
    case .string: value.string.map { .string($0) } ?? .other("text")
    case .int: value.int.map { .integer($0) } ?? .other("a whole number")
    case .bool: value.bool.map { .boolean($0) } ?? .other("true or false")
    case .date:
      // The parser has seen to month and day; it takes the year 0, which no calendar has.
      value.date.flatMap { day in
        day.year > 0 ? .date(TOMLNode.Day(year: day.year, month: day.month, day: day.day)) : nil
      } ?? .other("a date out of range")
    case .array:
      .array(
        (value.array ?? []).enumerated().map {
          node($1, at: places.child(String($0), of: place) ?? place, places)
        })
    case .table: value.table.map { .table(fields(of: $0, at: place, places)) } ?? .other("a table")
    case .double: .other("a number with decimals")
    case .time: .other("a time of day")
    case .dateTime: .other("a date with a time of day")
    }
  }
}
