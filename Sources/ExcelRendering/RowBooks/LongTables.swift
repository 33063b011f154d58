import Dispatch
import GrantLedger
import Synchronization

/// A workbook's long tables, for all threads that work on it: to lay them out and to write their rows is half of the
/// work on a workbook, and waits for nothing.
final class LongTables: Sendable {
  /// In the order of the sections.
  private let plans: [(section: String, plan: PlanAhead)]
  private let begun = Mutex<[LongRows]>([])
  private let hasOwnThreads: Bool

  /// Of a workbook without any.
  convenience init() { self.init([], nil, hasOwnThreads: false) }

  /// - Parameter hasOwnThreads: whether the work is begun on other threads as soon as it can be, and not only where one
  ///   is lent.
  init(_ sections: [Section], _ words: WorkbookWords?, hasOwnThreads: Bool) {
    plans =
      words.map { words in
        sections.filter { $0.table.map(LongRows.suit) ?? false }.map { ($0.id, PlanAhead($0, words)) }
      } ?? []
    self.hasOwnThreads = hasOwnThreads
    if hasOwnThreads { for (_, plan) in plans { DispatchQueue.global().async { plan.make() } } }
  }

  var isEmpty: Bool { plans.isEmpty }

  /// The rows whose writing has begun, in the order of the sheets.
  var rows: [LongRows] { begun.withLock(\.self) }

  /// The layout of a section's sheet; nil where it has no long table.
  func plan(of section: String) -> SheetPlan? { plans.first { $0.section == section }?.plan.plan }

  func begin(_ rows: LongRows) {
    begun.withLock { $0.append(rows) }
    if hasOwnThreads { DispatchQueue.global().async { rows.help() } }
  }

  /// Lays out what nobody has.
  func layOut() { for (_, plan) in plans { plan.make() } }

  /// Writes the rows that have begun and that nobody is writing.
  func help() { for rows in rows { rows.help() } }
}
