import GrantLedger

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
    checkSums(frames, parts)
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
    return Frame(year: year, part: part, amount: amount, isRounded: isRounded, source: source)
  }

  /// Where scheme and every part have an exact frame for a year, the parts must sum to the scheme.
  private func checkSums(_ frames: [Frame], _ parts: [Part]) {
    for whole in frames where whole.part == nil && !whole.isRounded {
      let ofParts = parts.map { part in frames.first { $0.year == whole.year && $0.part == part.id } }
      let amounts = ofParts.compactMap { $0?.isRounded == false ? $0?.amount : nil }
      guard let total = whole.amount, !parts.isEmpty, amounts.count == parts.count,
        let sum = try? amounts.total(), sum != total
      else { continue }
      problems.add(
        place(of: "frame"),
        "the parts' frames for \(whole.year) sum to \(sum) kroner, the scheme's is \(total). Correct one of them."
      )
    }
  }
}
