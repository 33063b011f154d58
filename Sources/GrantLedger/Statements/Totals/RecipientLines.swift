extension TotalsQuestion {
  /// A row for each recipient, by municipality number; a municipality goes before the organisations in it, which come in
  /// the order first met. None where the edition does not show the scheme's single rows.
  func recipientLines(year: Int) throws(Money.Overflow) -> [TotalsLine] {
    if !showsSingleRows { return [] }
    let ledger = request.settlement.ledger
    var order: [Recipient] = []
    var sums: [Recipient: Amounts] = [:]
    for entry in entries(year: year) {
      let recipient =
        entry.grantCase.map { ledger.cases[$0].recipient(in: request.settlement.exports) }
        ?? Recipient(number: entry.key.municipality)
      if sums[recipient] == nil { order.append(recipient) }
      var sum = sums[recipient] ?? .zero
      try sum.add(entry.amounts)
      sums[recipient] = sum
    }
    let sorted = order.enumerated().sorted { left, right in
      (left.element.number, left.element.organisation == nil ? 0 : 1, left.offset)
        < (right.element.number, right.element.organisation == nil ? 0 : 1, right.offset)
    }.map(\.element)
    return sorted.map { recipient in
      var line = TotalsLine(
        names: [.code(recipient.number.description), .text(name(of: recipient, year: year))],
        amounts: sums[recipient])
      line.attestations = attestations(year: year, part: asked.part?.id) { $0.recipient == recipient }
      return line
    }
  }

  /// The entries that the answer is about, in reading order.
  func entries(year: Int) -> [Entry] {
    request.settlement.ledger.entries(
      year: year, scheme: scheme.id, part: asked.part?.id, municipality: municipality?.number)
  }

  /// An organisation's name as written; a municipality's as it was in the year, never what its row calls the applicant:
  /// that may be a person.
  private func name(of recipient: Recipient, year: Int) -> String {
    if let organisation = recipient.organisation { return request.settlement.exports.texts[organisation] }
    let register = request.catalogue.municipalities
    let places = register.preferred(Array(register.entries(numbered: recipient.number)), in: year)
    return places.last.map { register.entries[$0].name } ?? recipient.number.description
  }
}
