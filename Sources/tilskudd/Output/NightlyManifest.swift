internal import GrantLedger

/// What a nightly run read, compared with and wrote (*kjøreprotokoll*), as JSON with keys in a fixed order.
struct NightlyManifest {
  let text: String

  init(_ publication: NightlyPublication, outputs: [Manifest.Output]) {
    let request = publication.request
    text = JSON.object([
      ("asOf", .string(request.comparison.after.asOf.description)),
      ("comparedWith", .optional(request.comparison.before?.runID)),
      (
        "copies",
        .array(
          request.copies.map { .object([("name", .string($0.name)), ("of", .string($0.original))]) })
      ),
      ("edition", .string(request.edition.rawValue)),
      (
        "inputs",
        .array(
          request.comparison.after.inputs.map { input in
            .object([
              ("bytes", .number(input.byteCount)), ("name", .string(input.name)),
              ("sha256", .string(input.sha256)),
            ])
          })
      ),
      ("kind", "nightly"), ("language", .string(request.wording.language)),
      ("leftForNextRun", .array(request.filesLeft.map(JSON.string))),
      ("outputs", outputs.json),
      ("program", .string(request.comparison.after.program)),
      ("runID", .string(request.comparison.after.runID)), ("schemaVersion", 1),
    ]).document(colon: " : ")
  }
}
