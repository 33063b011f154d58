extension PlaceReference {
  /// The municipality that answers for the place in the year: a former one while it was, else today's; nil where none was found.
  func municipality(in year: Int) -> Municipality? {
    guard case .found(let today, let former) = match else { return nil }
    if let former, former.validity.touches(year: year) { return former }
    return today
  }
}
