import GrantLedger
import TOMLReading

extension TableReader {
  /// The scheme's `[[frame]]` tables: an amount, or `set = false` where the office has none yet.
  func frames(of parts: [Part]) -> [Frame] {
    var frames: [Frame] = []
    for table in tables("frame", subject: "the frame") {
      guard let frame = table.frame(of: parts) else { continue }
      if frames.contains(where: { $0.year == frame.year && $0.part == frame.part }) {
        let whose = frame.part.map { "the part \"\($0)\"" } ?? "the scheme"
        problems.add(table.place, "\(whose) already has a frame for \(frame.year). Take one of them out.")
        continue
      }
      frames.append(frame)
    }
    return frames
  }

  private func frame(of parts: [Part]) -> Frame? {
    let year = required("year") { self.year($0) }
    let part = node("part") == nil ? nil : part("part", of: parts)
    let isPartMissing = node("part") != nil && part == nil
    let isSet = node("set") == nil ? true : boolean("set")
    let isRounded = node("rounded") == nil ? false : boolean("rounded")
    let amount = isSet == false ? nil : required("amount") { money($0) }
    let source = source()
    if isSet == false, node("amount") != nil {
      problems.add(
        place(of: "amount"),
        "a frame with set = false has no amount. Take out the amount, or the line set = false.")
    }
    finish()
    guard let year, let isSet, let isRounded, let source, !isPartMissing, amount != nil || !isSet else {
      return nil
    }
    var frame = Frame(year: year, part: part, amount: amount, isRounded: isRounded, source: source)
    frame.place = CataloguePlace(file: place.file, line: place.line)
    return frame
  }
}
