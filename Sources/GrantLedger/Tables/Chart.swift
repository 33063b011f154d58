/// A bar chart, described as data; each format draws it its own way.
public struct Chart: Hashable, Sendable {
  public var title: String
  /// What the chart shows in words, with its main message: the text for those who cannot see it.
  public var alternativeText: String
  /// The heading of the categories, such as "Kommune".
  public var categoryTitle: String
  /// The heading of the values, with unit, such as "Innvilget (kr)".
  public var valueTitle: String
  /// The bars, in the order to show them.
  public var bars: [Bar]

  public init(
    title: String, alternativeText: String, categoryTitle: String, valueTitle: String, bars: [Bar]
  ) {
    self.title = title
    self.alternativeText = alternativeText
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.bars = bars
  }

  public struct Bar: Hashable, Sendable {
    public var label: String
    public var value: Money

    public init(label: String, value: Money) {
      self.label = label
      self.value = value
    }
  }
}
