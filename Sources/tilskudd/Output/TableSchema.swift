internal import GrantLedger

/// A kind of export as a Frictionless Table Schema, made from the catalogue's columns.
///
/// Source: Frictionless Data, Table Schema 1.0.
func tableSchema(_ definition: ExportDefinition, _ catalogue: Catalogue) -> JSON {
  .object([
    ("name", .string(definition.kind.rawValue)),
    ("fields", .array(definition.columns.map { field($0, definition, catalogue) })),
    // A dash alone is blank, and blank is not zero.
    ("missingValues", .array(["", "-", "–"])),
  ])
}

private func field(_ column: ColumnDefinition, _ definition: ExportDefinition, _ catalogue: Catalogue) -> JSON
{
  var members: [(key: String, value: JSON)] = [
    ("name", .string(column.formHeading)), ("title", .string(column.key.rawValue)),
  ]
  members += type(of: column.key)
  var constraints: [(key: String, value: JSON)] = []
  if column.isRequired { constraints.append(("required", true)) }
  let words = catalogue.codeWords.words(of: column.key)
  if !words.isEmpty { constraints.append(("enum", .array(words.map(JSON.string)))) }
  if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
  let others = column.headings.filter { $0 != column.formHeading }
  if !others.isEmpty { members.append(("x-otherNames", .array(others.map(JSON.string)))) }
  if column.key.valueKind == .personalText { members.append(("x-personal", true)) }
  return .object(members)
}

private func type(of key: ColumnKey) -> [(key: String, value: JSON)] {
  switch key.valueKind {
  case .money:
    [("type", "number"), ("decimalChar", ","), ("groupChar", " "), ("bareNumber", false)]
  case .date: [("type", "date"), ("format", "%d.%m.%Y")]
  case .year: [("type", "year")]
  case .count: [("type", "integer")]
  case .codeWord, .text, .personalText: [("type", "string")]
  }
}

extension ColumnDefinition {
  /// The usual heading that names no year.
  var formHeading: String {
    headings.first { !$0.contains("{year}") } ?? headings.first ?? key.rawValue
  }
}

extension CodeWords {
  /// Every word that a column of code words may hold, in the order of the catalogue; none for other columns.
  func words(of key: ColumnKey) -> [String] {
    guard key.valueKind == .codeWord else { return [] }
    return switch key {
    case .decision: Decision.allCases.flatMap { decisions[$0] ?? [] }
    case .applicantKind: ApplicantKind.allCases.flatMap { applicantKinds[$0] ?? [] }
    case .placeType, .housing: LivingPlace.allCases.flatMap { livingPlaces[$0] ?? [] }
    default: Answer.allCases.flatMap { answers[$0] ?? [] }
    }
  }

  /// One word for each meaning: what a form offers.
  func choices(of key: ColumnKey) -> [String] {
    guard key.valueKind == .codeWord else { return [] }
    return switch key {
    case .decision: Decision.allCases.compactMap { decisions[$0]?.first }
    case .applicantKind: ApplicantKind.allCases.compactMap { applicantKinds[$0]?.first }
    case .placeType, .housing: LivingPlace.allCases.compactMap { livingPlaces[$0]?.first }
    default: Answer.allCases.compactMap { answers[$0]?.first }
    }
  }
}
