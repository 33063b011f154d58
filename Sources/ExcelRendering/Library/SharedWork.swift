import Dispatch
import GrantLedger
import Synchronization
import WorkAhead

/// What of a workbook any thread can do, while one writes it by the library: where everything stands on the sheets, for
/// which every cell is measured, and the rows of long tables. It is more than half of the work, and waits for nothing.
final class SharedWork: Sendable {
  /// In the order of the sections.
  private let layouts: [(section: String, plan: Ahead<SheetPlan>)]
  private let begun = Mutex<[LongRows]>([])
  private let hasOwnThreads: Bool

  /// Of a workbook without sections.
  init() {
    layouts = []
    hasOwnThreads = false
  }

  /// - Parameter hasOwnThreads: whether the work is begun on other threads as soon as it can be, and not only where one
  ///   is lent.
  init(_ sections: [Section], _ words: WorkbookWords, hasOwnThreads: Bool) {
    layouts = sections.map { section in
      (section.id, Ahead(isBegun: false) { SheetPlan(section, words: words) })
    }
    self.hasOwnThreads = hasOwnThreads
    if hasOwnThreads { DispatchQueue.global().async { [self] in layOut() } }
  }

  /// The rows whose writing has begun, in the order of the sheets.
  var rows: [LongRows] { begun.withLock(\.self) }

  /// Where everything stands on a section's sheet.
  func plan(of section: Section, _ words: WorkbookWords) -> SheetPlan {
    layouts.first { $0.section == section.id }?.plan.value ?? SheetPlan(section, words: words)
  }

  func begin(_ rows: LongRows) {
    begun.withLock { $0.append(rows) }
    if hasOwnThreads { DispatchQueue.global().async { rows.help() } }
  }

  /// Lays out what nobody has, from the first sheet on: whoever writes the sheets is slower.
  func layOut() { for (_, plan) in layouts { _ = plan.value } }

  /// Writes the rows that have begun and that nobody is writing.
  func help() { for rows in rows { rows.help() } }
}
