/// Every rule there is, in the order in which they are listed and run.
public enum RuleBook {
  public static let all: [Rule] = [
    .sumTooLarge, .invalidBytes, .mojibake, .unclosedQuote, .strayQuote, .fieldCount, .requiredValue,
    .unreadableValue, .unknownWord, .amountDecidedByColumn, .headingInThousands, .amountsInThousands,
    .amountInPowersOfTen,
    .unknownScheme, .unknownPart, .schemeOfAnotherBody,
    .unknownMunicipality, .conflictingMunicipality, .municipalityOutsideCounty, .recodedMunicipality,
    .identicalRow, .repeatedMeasure,
    .grantedOverApplied, .refusedButGranted, .paidOverGranted,
    .useDoesNotAddUp, .carryOverOverUnused,
    .reportWithoutApplication, .missingReport, .missingReportWithoutDeadline,
    .grantedOverFrame, .totalDoesNotAddUp,
  ]

  public static func rule(_ number: RuleNumber) -> Rule? { all.first { $0.number == number } }
}
