/// A value of a TOML file with its place, so that a mistake can be pointed at.
package struct TOMLNode: Hashable, Sendable {
  package var place: Place
  package var value: Value

  package indirect enum Value: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case date(Day)
    case array([TOMLNode])
    case table([Field])
    /// A kind of value that no catalogue has a use for, by its name.
    case other(String)
  }

  /// A key of a table and what stands under it, in the order of the file.
  package struct Field: Hashable, Sendable {
    package var key: String
    package var keyPlace: Place
    package var node: TOMLNode
  }

  /// A date as written, without a time.
  package struct Day: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
  }

  /// For "here it is …".
  package var kind: String {
    switch value {
    case .string: "text"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .date: "a date"
    case .array: "a list"
    case .table: "a table"
    case .other(let name): name
    }
  }
}
