import GrantLedger
import TOMLReading

extension TableReader {
  /// `columns.toml`: a table for each kind of export.
  func exports(for schemes: [Scheme]) -> [ExportKind: ExportDefinition] {
    var exports: [ExportKind: ExportDefinition] = [:]
    for kind in ExportKind.allCases {
      exports[kind] = required(kind.rawValue) { key in
        table(key, subject: "the export \"\(key)\"")?.export(kind, schemes)
      }
    }
    finish()
    return exports
  }

  private func export(_ kind: ExportKind, _ schemes: [Scheme]) -> ExportDefinition? {
    let required = words("required", of: ColumnKey.self)
    let signature = words("signature", of: ColumnKey.self)
    let oneOf = words("signature_one_of", of: ColumnKey.self)
    let scheme = scheme(among: schemes)
    let columns = self.required("columns") { table($0, subject: "the columns of \"\(kind.rawValue)\"") }
    let definitions = columns?.columns(required: Set(required)) ?? []
    for (key, list) in [("signature", signature), ("signature_one_of", oneOf), ("required", required)] {
      for column in list where columns != nil && !definitions.contains(where: { $0.key == column }) {
        problems.add(
          place(of: key),
          "\"\(key)\" names \"\(column.rawValue)\", which has no headings. Add it under columns.")
      }
    }
    if signature.isEmpty {
      problems.add(
        place, "the export \"\(kind.rawValue)\" has no signature. Name the columns that tell it from others.")
    }
    finish()
    return ExportDefinition(
      kind: kind, signature: signature, signatureOneOf: oneOf, columns: definitions, scheme: scheme)
  }

  /// The scheme of rows that name none; schemes that could not be read are not held against it.
  private func scheme(among schemes: [Scheme]) -> SchemeID? {
    guard let id = identifier("scheme", SchemeID.init) else { return nil }
    if problems.isEmpty, !schemes.contains(where: { $0.id == id }) {
      problems.add(
        place(of: "scheme"),
        "the catalogue has no scheme \"\(id)\". \(hint(for: id.text, among: schemes.map(\.id.text)))")
    }
    return id
  }

  /// Each key is a column, each value the list of its headings; in the order of the file.
  private func columns(required: Set<ColumnKey>) -> [ColumnDefinition] {
    var definitions: [ColumnDefinition] = []
    var owners: [FoldedText: ColumnKey] = [:]
    for field in allFields {
      guard let key = ColumnKey(rawValue: field.key) else {
        let known = ColumnKey.allCases.map(\.rawValue)
        problems.add(
          field.keyPlace, "there is no column \"\(field.key)\". \(hint(for: field.key, among: known))")
        continue
      }
      let headings = texts(field.key)
      if headings.isEmpty {
        problems.add(
          field.node.place, "the column \"\(field.key)\" has no headings. Add one, or take it out.")
        continue
      }
      for heading in headings {
        if let owner = owners[FoldedText(heading.text)] {
          let whose = owner == key ? "this column already" : "the column \"\(owner.rawValue)\" already"
          problems.add(
            heading.place, "the heading \"\(heading.text)\" belongs to \(whose). Take it out here or there.")
        }
        owners[FoldedText(heading.text)] = key
      }
      definitions.append(
        ColumnDefinition(key: key, headings: headings.map(\.text), isRequired: required.contains(key)))
    }
    return definitions
  }
}
