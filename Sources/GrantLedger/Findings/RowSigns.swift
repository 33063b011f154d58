/// What a row shows at a glance that a rule on rows may object to.
///
/// Most rows show nothing that any rule objects to, and then no rule is asked. Each sign is found without a branch, as
/// there are millions of rows and nothing tells what the next one holds; a sign may be shown for nothing, since the rule
/// itself judges then.
public struct RowSigns: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Every row shows it: the sign of a rule that is always asked.
  public static let always = RowSigns(rawValue: 1 << 0)

  static let grantedOverApplied = RowSigns(rawValue: 1 << 1)
  static let paidOverGranted = RowSigns(rawValue: 1 << 2)
  static let proposedOverApplied = RowSigns(rawValue: 1 << 3)
  /// Money for who was refused, dismissed or has withdrawn.
  static let moneyForNothing = RowSigns(rawValue: 1 << 4)
  static let thousandth = RowSigns(rawValue: 1 << 5)
  /// An applicant, or a place to live, for which the scheme is not.
  static let applicantKeptOut = RowSigns(rawValue: 1 << 6)
  static let placeKeptOut = RowSigns(rawValue: 1 << 7)
  static let careHomeInDoubt = RowSigns(rawValue: 1 << 8)
  static let budgetOff = RowSigns(rawValue: 1 << 9)

  /// What was used and is left is not what was available.
  static let useOff = RowSigns(rawValue: 1 << 10)
  static let usedOverAvailable = RowSigns(rawValue: 1 << 11)
  static let negativeUse = RowSigns(rawValue: 1 << 12)
  static let availableOff = RowSigns(rawValue: 1 << 13)
  static let carryOverOverUnused = RowSigns(rawValue: 1 << 14)
  static let approvedOverApplied = RowSigns(rawValue: 1 << 15)
  static let repaymentOff = RowSigns(rawValue: 1 << 16)
  static let progressOutOfOrder = RowSigns(rawValue: 1 << 17)

  /// This sign where a condition holds, else none.
  @inline(__always)
  func shown(_ condition: Bool) -> RowSigns { RowSigns(rawValue: condition ? rawValue : 0) }

  /// This sign where the first of two is the larger; none where one of them is blank.
  @inline(__always)
  fileprivate func shown(_ large: Money?, over small: Money?) -> RowSigns {
    shown((large?.øre ?? .min) > (small?.øre ?? .max))
  }

  @inline(__always)
  fileprivate func shown(_ large: Int?, over small: Int?) -> RowSigns {
    shown((large ?? .min) > (small ?? .max))
  }

  /// This sign where a difference is more than a krone's rounding, and all it was made of is given.
  @inline(__always)
  fileprivate func shown(off difference: Int64, isGiven: Bool) -> RowSigns {
    shown(isGiven && difference.magnitude > 100)
  }
}

extension RowSigns {
  /// Of an application or claim.
  @inline(__always)
  fileprivate init(
    applied: Money?, proposed: Money?, granted: Money?, paid: Money?, decision: Decision?
  ) {
    let (asked, given) = (applied?.øre ?? 0, granted?.øre ?? 0)
    let (proposal, payment) = (proposed?.øre ?? 0, paid?.øre ?? 0)
    // Wrapping, as a product that is too large is none of the amounts; a thousand times nothing is no sign.
    let ofApplied = asked != 0 && (given &* 1_000 == asked || proposal &* 1_000 == asked)
    let ofGranted = given != 0 && (payment &* 1_000 == given || asked &* 1_000 == given)
    self = [
      .always, .grantedOverApplied.shown(granted, over: applied), .paidOverGranted.shown(paid, over: granted),
      .proposedOverApplied.shown(proposed, over: applied),
      .moneyForNothing.shown(decision?.givesNothing == true && given | payment != 0),
      .thousandth.shown(ofApplied || ofGranted),
    ]
  }
}

extension ApplicationRow.Content {
  @inline(__always)
  func signs(of scheme: RowScheme) -> RowSigns {
    let signs = RowSigns(
      applied: applied, proposed: proposed, granted: granted, paid: paid, decision: decision)
    return [
      signs, .applicantKeptOut.shown((applicantKind.map(scheme.keepsOut) ?? false) && !givesNothing),
      .placeKeptOut.shown(livingPlace.map(scheme.keepsOut) ?? false),
      .careHomeInDoubt.shown(livingPlace == .careHome && scheme.asksForStaff),
      .budgetOff.shown(off: budgetDifference?.øre ?? 0, isGiven: true),
    ]
  }
}

extension ClaimRow.Content {
  @inline(__always)
  var signs: RowSigns {
    RowSigns(applied: applied, proposed: nil, granted: granted, paid: paid, decision: decision)
  }
}

extension ReportRow.Content {
  @inline(__always)
  var signs: RowSigns {
    let grant = granted?.øre ?? 0
    // Wrapping: a rule says nothing where a sum is too large, and asking it for nothing does no harm.
    let sum = grant &+ (carriedIn?.øre ?? 0)
    let isKnown = available != nil || granted != nil
    let held = available?.øre ?? sum
    let (use, rest) = (used?.øre ?? 0, unused?.øre ?? 0)
    let approved = carryOverApproved?.øre ?? 0
    return [
      .always, .useOff.shown(off: use &+ rest &- held, isGiven: isKnown && used != nil && unused != nil),
      .usedOverAvailable.shown(isKnown && use > held && used != nil), .negativeUse.shown(use < 0),
      .availableOff.shown(
        off: held &- sum, isGiven: available != nil && granted != nil && carriedIn != nil),
      .carryOverOverUnused.shown(carryOverApplied, over: unused),
      .approvedOverApplied.shown(carryOverApproved, over: carryOverApplied),
      .repaymentOff.shown(
        off: (toRepay?.øre ?? 0) &- (rest &- approved),
        isGiven: toRepay != nil && unused != nil && carryOverApproved != nil),
      .progressOutOfOrder.shown(started, over: planned), .progressOutOfOrder.shown(completed, over: started),
      .progressOutOfOrder.shown(completed, over: planned),
    ]
  }
}
