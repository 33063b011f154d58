internal import GrantLedger

/// Gathers what all files of a run hold; one record after the other is put before it and typed.
///
/// Everything that lasts for one file or one record is in `file` and `cells`, so that a run can later have several.
struct Gatherer {
  let catalogue: Catalogue
  let today: CivilDate
  /// False where rows are added up and not kept: their texts are then nobody's.
  let keepsTexts: Bool
  var exports = Exports()
  var texts = ByteTable<TextID>()
  var persons = ByteTable<PersonID>()
  var places = ByteTable<PlaceReferenceID>()
  var schemes = ByteTable<SchemeReferenceID>()
  var answers: CodeBook<Answer>
  var decisions: CodeBook<Decision>
  var applicantKinds: CodeBook<ApplicantKind>
  var livingPlaces: CodeBook<LivingPlace>
  let formerMailboxes: FormerMailboxes
  let totals: TotalsWords
  /// Some writing of a scheme or municipality had letters to be put right: only then is each row asked for them.
  var hasRepairs = false
  var file: FileAtHand
  var cells = Cells()

  init(_ catalogue: Catalogue, today: CivilDate, keepsTexts: Bool = true) {
    self.catalogue = catalogue
    self.today = today
    self.keepsTexts = keepsTexts
    answers = CodeBook(catalogue.codeWords.answers)
    decisions = CodeBook(catalogue.codeWords.decisions)
    applicantKinds = CodeBook(catalogue.codeWords.applicantKinds)
    livingPlaces = CodeBook(catalogue.codeWords.livingPlaces)
    formerMailboxes = FormerMailboxes(
      catalogue.office.mailboxes.filter { !$0.isCurrent }.map(\.address))
    totals = TotalsWords(catalogue)
    file = FileAtHand()
  }

  /// Lets go of the text of the file that was read; its counts stay.
  mutating func forgetBytes() { file.bytes = [] }
}

/// The file that is being read.
struct FileAtHand {
  var id = FileID(index: 0)
  /// The text, shared with `SourceText` and not copied.
  var bytes: [UInt8] = []
  var quote = Byte.quote
  var definition: ExportDefinition?
  var kindNumber = 0
  /// How many fields a record must have, and how many may hold something.
  var width = 0
  var headingCount = 0
  var sums = FileSums([])
  var points = ColumnPoints()
  var pointsSeen = PointsSeen()
  var counts = SourceFile.Counts()
}

/// The record that is being typed, and what was found in it so far.
struct Cells {
  var record = Record()
  var origin = Origin(file: FileID(index: 0), line: 1, record: 0)
  /// Of the file's money columns; nil is blank or unreadable.
  var amounts: [Money?] = []
  var findings: [Finding] = []
  /// For keys made of several fields.
  var scratch: [UInt8] = []
}
