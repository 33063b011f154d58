/// Where each key and value of a TOML text stands; the parser itself does not tell.
///
/// For texts that the parser has accepted: the scan follows keys, strings, lists and inline tables, and takes all else as it comes.
struct TOMLPlaces {
  /// A table, list or value in the text, by its number; the top is 0.
  typealias Node = Int

  private let file: String
  private let nodes: [TOMLPlaceTree.Node]
  private let children: [TOMLPlaceTree.Step: Node]

  static let top: Node = 0

  init(text: String, file: String) {
    self.file = file
    var scan = TOMLScan(text: text)
    scan.document()
    nodes = scan.tree.nodes
    children = scan.tree.children
  }

  /// What a key leads to, or the element of a list by its 0-based number; nil where the text has no such thing.
  func child(_ step: String, of node: Node?) -> Node? {
    node.flatMap { children[TOMLPlaceTree.Step(parent: $0, name: step)] }
  }

  /// The place of the key that leads to the node, else of its value; of what would hold it where there is no node.
  func key(_ node: Node?, in parent: Node) -> Place {
    guard let node else { return value(parent) }
    return nodes[node].key.map(place) ?? value(node)
  }

  /// The value's own place, else that of what holds it.
  func value(_ node: Node) -> Place {
    var node = node
    while node != Self.top {
      if let spot = nodes[node].value ?? nodes[node].key { return place(spot) }
      node = nodes[node].parent
    }
    return Place(file: file, line: 1, column: 1)
  }

  private func place(_ spot: TOMLPlaceTree.Spot) -> Place {
    Place(file: file, line: spot.line, column: spot.column)
  }
}

/// The places of a text while they are gathered.
struct TOMLPlaceTree {
  /// Line and column, 1-based.
  struct Spot {
    var line: Int
    var column: Int
  }

  struct Node {
    var parent: Int
    var key: Spot?
    var value: Spot?
    /// How many tables a list of tables has so far.
    var tables = 0
  }

  struct Step: Hashable {
    var parent: Int
    var name: String
  }

  private(set) var nodes = [Node(parent: 0)]
  private(set) var children: [Step: Int] = [:]

  /// The node that a step leads to, made where there is none.
  mutating func node(_ name: String, of parent: Int) -> Int {
    let step = Step(parent: parent, name: name)
    if let known = children[step] { return known }
    nodes.append(Node(parent: parent))
    children[step] = nodes.count - 1
    return nodes.count - 1
  }

  mutating func setKey(of node: Int, _ spot: Spot) {
    if nodes[node].key == nil { nodes[node].key = spot }
  }

  mutating func setValue(of node: Int, _ spot: Spot) { nodes[node].value = spot }

  mutating func addTable(to node: Int) { nodes[node].tables += 1 }

  /// The last table of a list of tables; the node itself where it is none.
  mutating func lastTable(of node: Int) -> Int {
    nodes[node].tables == 0 ? node : self.node(String(nodes[node].tables - 1), of: node)
  }
}
