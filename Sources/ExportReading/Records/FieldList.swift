/// The fields of a record, in room that is used again for the next one.
struct FieldList: RandomAccessCollection, Sendable {
  /// More places than fields, as a rule.
  var room: [Field] = []
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Field {
    // The room behind the last field holds fields of earlier records.
    precondition(index < count, "no such field")
    return room[index]
  }

  mutating func removeAll() { count = 0 }

  /// Makes the first so many places of the room the fields.
  mutating func take(_ count: Int) {
    precondition(count <= room.count, "more fields than room")
    self.count = count
  }
}

extension FieldList: Equatable {
  static func == (left: FieldList, right: FieldList) -> Bool { left.elementsEqual(right) }
}
