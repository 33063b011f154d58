/// A list of which there are very many and which is nearly always empty or of one: those need no room elsewhere.
public enum Few<Element: Hashable & Sendable>: Hashable, Sendable {
  case none
  case one(Element)
  /// At least two.
  case several([Element])

  public init() { self = .none }

  public mutating func append(_ element: Element) {
    switch self {
    case .none: self = .one(element)
    case .one(let first): self = .several([first, element])
    case .several(var elements):
      // Let go of, so that the list is not copied.
      self = .none
      elements.append(element)
      self = .several(elements)
    }
  }
}

extension Few {
  /// Changes an element that there is.
  mutating func change(at index: Int, _ change: (inout Element) -> Void) {
    switch self {
    case .none: preconditionFailure("no element in an empty list")
    case .one(var element):
      change(&element)
      self = .one(element)
    case .several(var elements):
      // Let go of, so that the list is not copied.
      self = .none
      change(&elements[index])
      self = .several(elements)
    }
  }
}

extension Few: RandomAccessCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .several(let elements): elements.count
    }
  }

  public subscript(index: Int) -> Element {
    switch self {
    case .none: preconditionFailure("no element in an empty list")
    case .one(let element):
      precondition(index == 0, "one element in the list")
      return element
    case .several(let elements): return elements[index]
    }
  }
}

extension Few: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) {
    self = .none
    for element in elements { append(element) }
  }
}
