import GrantLedger
import Synchronization

/// The layout of a section's sheet, reckoned while the sheets before it are written.
final class PlanAhead: Sendable {
  private let section: Section
  private let words: WorkbookWords
  private let made = Mutex<SheetPlan?>(nil)

  init(_ section: Section, _ words: WorkbookWords) {
    self.section = section
    self.words = words
  }

  /// Waits for it where it has been begun, else makes it here.
  var plan: SheetPlan {
    made.withLock { made in
      let plan = made ?? SheetPlan(section, words: words)
      made = plan
      return plan
    }
  }

  func make() { _ = plan }
}
