/// An empty form to fill in (*skjema*): a sheet of headings with help above them, and lists to choose from.
public struct Form: Hashable, Sendable {
  /// The name of the sheet that is filled in.
  public var tab: String
  /// The name of the sheet that holds the lists.
  public var listsTab: String
  public var columns: [Column]

  public init(tab: String, listsTab: String, columns: [Column]) {
    self.tab = tab
    self.listsTab = listsTab
    self.columns = columns
  }

  public struct Column: Hashable, Sendable {
    public var heading: String
    /// What to write there, shown above the heading.
    public var help: String
    public var kind: Kind
    /// The values to choose from; none allows any.
    public var choices: [String]

    public init(heading: String, help: String, kind: Kind, choices: [String] = []) {
      self.heading = heading
      self.help = help
      self.kind = kind
      self.choices = choices
    }
  }

  /// What a cell is shown as; a code is text, so that no leading zero is lost.
  public enum Kind: Hashable, Sendable {
    case text, money, date, count
  }
}
