import GrantLedger
import TOMLKit

/// A TOML file, parsed, with the place of everything in it.
enum TOMLDocument {
  /// The file's top table; nil when it is no TOML, which is then among the problems.
  static func read(_ text: String, file: String, problems: Problems) -> TOMLNode? {
    let top = Place(file: file, line: 1, column: 1)
    // The parser takes a NUL for the end of a text, and would leave the rest unread.
    if holdsNUL(text) {
      problems.add(top, "the file holds a NUL character. Take it out; a text file has none.")
      return nil
    }
    do {
      let table = try TOMLTable(string: text)
      let places = TOMLPlaces(text: text, file: file)
      return TOMLNode(place: top, value: .table(fields(of: table, at: TOMLPlaces.top, places)))
    } catch let error as TOMLParseError {
      let place = Place(file: file, line: error.source.begin.line, column: error.source.begin.column)
      problems.add(place, "not valid TOML: \(error.description). Correct it and run again.")
    } catch {
      problems.add(top, "not valid TOML: \(error). Correct it and run again.")
    }
    return nil
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
      value.date.flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }.map { .date($0) }
        ?? .other("a date out of range")
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
