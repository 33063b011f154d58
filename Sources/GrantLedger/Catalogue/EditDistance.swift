extension FoldedText {
  /// How many letters to change, add, drop or swap with their neighbour to get from one text to the other
  /// (Damerau–Levenshtein, no letter edited twice); nil when more than `limit`.
  public func distance(to other: FoldedText, limit: Int) -> Int? {
    let source = Array(text.utf8)
    let target = Array(other.text.utf8)
    guard abs(source.count - target.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      current.reserveCapacity(target.count + 1)
      for column in target.indices {
        let change = last[column] + (source[row] == target[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      if current.allSatisfy({ $0 > limit }) { return nil }
      beforeLast = last
      last = current
    }
    return last[target.count] <= limit ? last[target.count] : nil
  }

  /// The distance when the other is near enough to be offered as what was meant: at most `limit` letters and half of this text.
  public func nearness(to other: FoldedText, limit: Int = 2) -> Int? {
    distance(to: other, limit: min(limit, text.utf8.count / 2))
  }

  /// Which of the known words comes so near that it may be meant, the nearest and of those the first; nil where none does.
  public func nearest(of known: [String]) -> String? {
    let ranked = known.compactMap { word in
      nearness(to: FoldedText(word)).map { (distance: $0, word: word) }
    }
    return ranked.min { $0.distance < $1.distance }?.word
  }

  /// Whether the other text stands somewhere in this one.
  func holds(_ other: FoldedText) -> Bool {
    let whole = Array(text.utf8)
    let part = Array(other.text.utf8)
    guard let last = whole.indices.last, part.count <= whole.count else { return part.isEmpty }
    return (0...(last + 1 - part.count)).contains { whole[$0...].starts(with: part) }
  }
}
