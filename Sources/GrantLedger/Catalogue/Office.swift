/// The county governor's office (*statsforvalterembete*) whose statements these are.
public struct Office: Hashable, Sendable {
  public var name: String
  /// Two digits, such as `42`.
  public var countyNumber: String
  public var countyName: String
  /// The language of its statements, such as `nb`.
  public var language: String
  public var mailboxes: [Mailbox]
  public var contact: Contact

  public init(
    name: String, countyNumber: String, countyName: String, language: String, mailboxes: [Mailbox],
    contact: Contact
  ) {
    self.name = name
    self.countyNumber = countyNumber
    self.countyName = countyName
    self.language = language
    self.mailboxes = mailboxes
    self.contact = contact
  }

  public struct Mailbox: Hashable, Sendable {
    public var address: String
    /// False for an address that was right once and is still met in exports.
    public var isCurrent: Bool
    public var source: Source

    public init(address: String, isCurrent: Bool, source: Source) {
      self.address = address
      self.isCurrent = isCurrent
      self.source = source
    }
  }

  /// Whom a reader may ask; nil where the office has not said.
  public struct Contact: Hashable, Sendable {
    public var unit: String
    public var email: String?
    public var telephone: String?

    public init(unit: String, email: String?, telephone: String?) {
      self.unit = unit
      self.email = email
      self.telephone = telephone
    }
  }
}

/// Where a rule or figure is written (*kilde*).
public struct Source: Hashable, Sendable {
  /// The document, such as "Statsforvalteren i Agder, lysbilder januar 2021".
  public var document: String
  /// Page, slide or section; empty where the document has none.
  public var place: String

  public init(document: String, place: String) {
    self.document = document
    self.place = place
  }
}
