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

  /// The field of a column; an empty one where the file has no such column or the record ends before it. That stands
  /// where `QuickCells` has as many bytes on either side as it looks at.
  @inline(__always)
  subscript(column: Column) -> Field {
    // A place of -1 is a large one without its sign.
    UInt32(bitPattern: column.place) < UInt32(truncatingIfNeeded: count)
      ? room[Int(column.place)] : Field(from: PieceBytes.around, to: PieceBytes.around)
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
