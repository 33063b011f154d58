/// How a cell looks: a role, and for figures a number format.
struct Style: Hashable {
  var role: Role
  var number: NumberFormat = .general
  var side: Side = .natural
  /// Long text goes on to more lines in the cell.
  var wraps = false
  /// A row that sums up others: in bold on a light ground.
  var isSubtotal = false

  /// In points.
  static let titleSize = 17.0
  static let leadSize = 11.0

  /// Where in the cell it stands, a step in from the edge; naturally text to the left and figures to the right, close to it.
  enum Side: Hashable {
    case natural, left, middle, right
  }

  enum Role: Hashable {
    case title, heading, lead, note, navigation
    case columnHeading
    /// A heading with the filter button under its words.
    case narrowHeading
    /// A cell of a sheet with a grid, among which empty ones are left out.
    case row
    case body, link, muted, label
    case total, totalLabel
  }
}

/// Excel's number formats; the reader's own settings give the separators.
enum NumberFormat: String, Hashable {
  case general = "General"
  case text = "@"
  case whole = "#,##0"
  case øre = "#,##0.00"
  case share = "0.0 %"
  case date = "dd.mm.yyyy"
}
