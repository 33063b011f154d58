import GrantLedger

/// A value of a TOML file with its place, so that a mistake can be pointed at.
struct TOMLNode {
  var place: Place
  var value: Value

  indirect enum Value {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case date(CivilDate)
    case array([TOMLNode])
    case table([Field])
    /// A kind of value that no catalogue has a use for, by its name.
    case other(String)
  }

  /// A key of a table and what stands under it, in the order of the file.
  struct Field {
    var key: String
    var keyPlace: Place
    var node: TOMLNode
  }

  /// For "here it is …".
  var kind: String {
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
