import GrantLedger

extension CatalogueFiles {
  /// The office's own language, so that its words can be read while the catalogue is; empty where the catalogue is wrong
  /// about it, which reading the catalogue tells.
  public var officeLanguage: String {
    guard let file = files.first(where: { $0.path == "office.toml" }),
      let node = readTOML(file, calling: file.path, Problems()),
      let office = TableReader(node, subject: "the office", problems: Problems())
    else { return "" }
    return office.string("language") ?? ""
  }
}

extension TableReader {
  /// `office.toml`; the county's name comes from the register of municipalities.
  func office(_ municipalities: [Municipality]) -> Office? {
    let name = required("name") { string($0) }
    let county = required("county") { string($0) }
    let language = required("language") { string($0) }
    let mailboxes = tables("mailbox", subject: "the mailbox").compactMap { $0.mailbox() }
    let contact = required("contact") { table($0, subject: "the contact") }?.contact()
    finish()
    let countyName = county.flatMap { nameOfCounty($0, municipalities) }
    guard let name, let county, let countyName, let language, let contact else { return nil }
    return Office(
      name: name, countyNumber: county, countyName: countyName, language: language, mailboxes: mailboxes,
      contact: contact)
  }

  /// The name under which the county last stood in the register.
  private func nameOfCounty(_ number: String, _ municipalities: [Municipality]) -> String? {
    if municipalities.isEmpty { return nil }
    let ofCounty = municipalities.filter { $0.countyNumber == number }
    if let last = ofCounty.max(by: { $0.validity.lastDayNumber < $1.validity.lastDayNumber }) {
      return last.countyName
    }
    let known = Set(municipalities.filter { $0.validity.last == nil }.map(\.countyNumber)).sorted()
    problems.add(
      place(of: "county"),
      "no municipality of the register is in county \"\(number)\". Counties today: \(known.joined(separator: ", "))."
    )
    return nil
  }

  private func mailbox() -> Office.Mailbox? {
    let address = required("address") { string($0) }
    let isCurrent = required("current") { boolean($0) }
    let source = source()
    finish()
    if let address, !address.contains("@") {
      problems.add(place(of: "address"), "\"\(address)\" is no e-mail address. Write it with its @.")
    }
    guard let address, let isCurrent, let source else { return nil }
    return Office.Mailbox(address: address, isCurrent: isCurrent, source: source)
  }

  private func contact() -> Office.Contact? {
    let unit = required("unit") { string($0) }
    let email = string("email")
    let telephone = string("telephone")
    finish()
    return unit.map { Office.Contact(unit: $0, email: email, telephone: telephone) }
  }
}

extension Validity {
  fileprivate var lastDayNumber: Int32 { last?.dayNumber ?? .max }
}
