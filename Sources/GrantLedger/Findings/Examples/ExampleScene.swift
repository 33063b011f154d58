/// The rows of an example that needs more than ordinary rows of one scheme and municipality, in the examples' own world.
///
/// Texts, schemes and places are numbered in the order in which they are first named.
public struct ExampleScene: Sendable {
  public private(set) var texts: [String] = []
  public private(set) var persons = PersonPool()
  public private(set) var schemes: [SchemeReference] = []
  public private(set) var places: [PlaceReference] = []
  public private(set) var applications: [ApplicationRow.Content] = []
  public private(set) var reports: [ReportRow.Content] = []
  public private(set) var claims: [ClaimRow.Content] = []
  public private(set) var statusReports: [StatusReportRow.Content] = []
  public private(set) var surveys: [SurveyRow.Content] = []
  public var waivers: [Waiver] = []
  /// The day that stands for today.
  public var today = ExampleWorld.today

  public init() {}

  /// A municipality of the examples' world; Mandal has become Lindesnes.
  public enum Town: Sendable { case åmli, valle, lindesnes, mandal }

  /// A scheme of the examples' world, or a part of the one that has parts.
  public enum Grant: Sendable {
    /// Undivided, with a frame of a million kroner for 2021 and nothing else demanded.
    case plain
    /// Divided, with everything demanded that the main scheme demands; the second part is exempt from priority.
    case firstPart, secondPart
    /// The same, where the row names no part.
    case divided
    /// For nursing homes and care homes only; only municipalities may apply; a status report is due.
    case homes
    /// A refund per day of absence.
    case refund
  }

  public mutating func text(_ text: String) -> TextID {
    if let index = texts.firstIndex(of: text) { return TextID(index: UInt32(index)) }
    texts.append(text)
    return TextID(index: UInt32(texts.count - 1))
  }

  public mutating func person(_ name: String) -> PersonID { persons.intern(Personal(name)) }

  public mutating func application(
    _ grant: Grant = .plain, at town: Town = .åmli, year: Int = 2021, case number: String? = "2021/1",
    _ change: (inout ApplicationRow.Content) -> Void = { _ in }
  ) {
    applications.append(row(grant, town, year, number, change))
  }

  public mutating func report(
    _ grant: Grant = .plain, at town: Town = .åmli, year: Int = 2021, case number: String? = "2021/1",
    _ change: (inout ReportRow.Content) -> Void = { _ in }
  ) {
    reports.append(row(grant, town, year, number, change))
  }

  public mutating func claim(
    at town: Town = .åmli, year: Int = 2021, case number: String? = "2021/1",
    _ change: (inout ClaimRow.Content) -> Void = { _ in }
  ) {
    claims.append(row(.refund, town, year, number, change))
  }

  public mutating func statusReport(
    _ grant: Grant = .homes, at town: Town = .åmli, year: Int = 2021, case number: String? = "2021/1",
    _ change: (inout StatusReportRow.Content) -> Void = { _ in }
  ) {
    statusReports.append(row(grant, town, year, number, change))
  }

  public mutating func survey(
    at town: Town = .åmli, year: Int = 2021, _ change: (inout SurveyRow.Content) -> Void = { _ in }
  ) {
    var row = SurveyRow.Content(year: year, place: place(town))
    change(&row)
    surveys.append(row)
  }

  private mutating func row<Content: CaseContent>(
    _ grant: Grant, _ town: Town, _ year: Int, _ number: String?, _ change: (inout Content) -> Void
  ) -> Content {
    var row = Content(year: year, scheme: scheme(grant), place: place(town))
    row.caseNumber = number.map { text($0) }
    change(&row)
    return row
  }

  private mutating func scheme(_ grant: Grant) -> SchemeReferenceID {
    let (scheme, part): (SchemeID, PartID?) =
      switch grant {
      case .plain: (ExampleWorld.schemeID, nil)
      case .firstPart: (ExampleWorld.dividedID, ExampleWorld.firstPart)
      case .secondPart: (ExampleWorld.dividedID, ExampleWorld.secondPart)
      case .divided: (ExampleWorld.dividedID, nil)
      case .homes: (ExampleWorld.homesID, nil)
      case .refund: (ExampleWorld.refundID, nil)
      }
    let reference = SchemeReference(
      writtenScheme: scheme.text, writtenPart: part?.text ?? "", match: .found(scheme, part))
    if let index = schemes.firstIndex(of: reference) { return SchemeReferenceID(index: UInt32(index)) }
    schemes.append(reference)
    return SchemeReferenceID(index: UInt32(schemes.count - 1))
  }

  private mutating func place(_ town: Town) -> PlaceReferenceID {
    let (today, former): (Municipality, Municipality?) =
      switch town {
      case .åmli: (ExampleWorld.åmli, nil)
      case .valle: (ExampleWorld.valle, nil)
      case .lindesnes: (ExampleWorld.lindesnes, nil)
      case .mandal: (ExampleWorld.lindesnes, ExampleWorld.mandal)
      }
    let reference = PlaceReference(
      written: (former ?? today).number.description, match: .found(today, former: former))
    if let index = places.firstIndex(of: reference) { return PlaceReferenceID(index: UInt32(index)) }
    places.append(reference)
    return PlaceReferenceID(index: UInt32(places.count - 1))
  }
}

extension CivilDate {
  /// A day in a rule's example.
  static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    ExampleWorld.wellFormed(CivilDate(year: year, month: month, day: day))
  }
}
