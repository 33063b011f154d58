/// Every rule there is, in the order in which they are listed and run.
public enum RuleBook {
  public static let all: [Rule] = [
    .sumTooLarge, .invalidBytes, .mojibake, .unclosedQuote, .strayQuote, .fieldCount, .requiredValue,
    .unreadableValue, .unknownWord, .amountDecidedByColumn, .headingInThousands, .amountsInThousands,
    .amountInPowersOfTen, .unreadableAside,
    .unknownScheme, .unknownPart, .schemeOfAnotherBody,
    .unknownMunicipality, .conflictingMunicipality, .municipalityOutsideCounty, .recodedMunicipality,
    .identicalRow, .repeatedMeasure,
    .grantedOverApplied, .refusedButGranted, .paidOverGranted,
    .useDoesNotAddUp, .carryOverOverUnused,
    .reportWithoutApplication, .missingReport, .missingReportWithoutDeadline,
    .grantedOverFrame, .totalDoesNotAddUp,
    .severalApplications, .severalContacts, .applicantOutsideScheme, .livingPlaceOutsideScheme,
    .careHomeOfUnknownStaff, .budgetDoesNotAddUp, .proposedOverApplied, .applicantInDoubt,
    .grantedToNotCounting, .appliedToNotCounting,
    .overStudentRate, .overAbsenceRate, .unlikeAbsenceRate, .unlikeStudentRate, .alsoFundedByAnotherBody,
    .claimIncomplete, .absenceOutsideRate, .overlappingAbsence, .moreDaysThanPeriod, .insuredDoctor,
    .claimOverBooked,
    .formerMailbox, .contactOfSeveral,
    .tenfold, .thousandth,
    .surveyNotAnswered, .notPrioritised, .councilDateMissing, .processWithoutDate, .planExpected,
    .differentAnswers, .criterionUnknown, .repeatedAnswers, .councilDateAhead,
    .availableDoesNotAddUp, .usedOverAvailable, .negativeUse,
    .approvedOverApplied, .repaymentDoesNotAddUp,
    .unequalCarryOver, .carryOverInOnePlace, .carriedInUnlikeApproved,
    .attestationMissing, .attestationForTwoYears, .printoutMissing, .exactlyAtLimit, .attestationWithoutCase,
    .lateApplication, .lateReport, .lateStatusReport, .deadlineNotSet,
    .statusReportMissing, .noPlanForBeginning, .progressOutOfOrder,
    .paidOverFrame, .framesDoNotAddUp, .frameNotSet,
    .nearAuditLimit, .nearDeadline, .nearFrame,
    .expiredWaiver, .unusedWaiver, .unknownRuleInWaiver, .ruleNotToBeWaived,
    .rateGap,
  ]

  /// Every rule, with the severity that the catalogue gives it.
  public static func rules(by catalogue: Catalogue) -> [Rule] {
    if catalogue.severityChanges.isEmpty { return all }
    return all.map { rule in
      var rule = rule
      if let change = catalogue.severityChanges.last(where: { $0.rule == rule.number }) {
        rule.severity = change.severity
      }
      return rule
    }
  }

  public static func rule(_ number: RuleNumber) -> Rule? { all.first { $0.number == number } }

  /// The numbers that come nearest to one that is no rule's, in the order of rules; none where nothing comes near.
  public static func near(_ number: RuleNumber) -> [RuleNumber] {
    if rule(number) != nil { return [] }
    let written = FoldedText(number.text)
    let near = all.compactMap { rule in
      written.nearness(to: FoldedText(rule.number.text)).map { (number: rule.number, distance: $0) }
    }
    let nearest = near.map(\.distance).min()
    return near.filter { $0.distance == nearest }.map(\.number)
  }
}
