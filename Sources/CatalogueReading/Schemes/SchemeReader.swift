import GrantLedger

extension TableReader {
  /// The scheme that a file in `schemes/` describes; nil when something is wrong with it.
  func scheme() -> Scheme? {
    let id = required("id") { identifier($0, SchemeID.init) }
    let name = required("name") { localizedName($0) }
    let shortName = required("short_name") { localizedName($0) }
    let otherNames = strings("other_names")
    let chapterAndPost = string("chapter_and_post")
    let standing = required("standing") { word($0, of: Scheme.Standing.self) }
    let parts = parts()
    let applicants = words("applicants", of: ApplicantKind.self)
    let applicantsInDoubt = words("applicants_in_doubt", of: ApplicantKind.self)
    let livingPlaces = words("places", of: LivingPlace.self)
    let oneApplication = flag("one_application")
    let carryOverInApplication = flag("carry_over_in_application")
    let target = localizedName("target")
    let measures = measures(of: parts)
    let frames = frames(of: parts)
    let rates = rates()
    let deadlines = deadlines()
    let audit = audit()
    let reportRequired = reportRequired(standing)
    let priority = priority(of: parts)
    let firstYear = year("first_year")
    let lastYear = year("last_year")
    checkOrder(firstYear, "first_year", lastYear, "last_year")
    let disclosure =
      node("disclosure") == nil ? .municipality : word("disclosure", of: Scheme.Disclosure.self)
    let source = source()
    finish()
    guard let id, let name, let shortName, let standing, let reportRequired, let disclosure, let source else {
      return nil
    }
    var scheme = Scheme(
      id: id, name: name, shortName: shortName, otherNames: otherNames, chapterAndPost: chapterAndPost ?? "",
      standing: standing, parts: parts, applicants: applicants, target: target, measures: measures,
      frames: frames,
      rates: rates, deadlines: deadlines, audit: audit, reportRequired: reportRequired, priority: priority,
      firstYear: firstYear, lastYear: lastYear, disclosure: disclosure, source: source)
    scheme.applicantsInDoubt = applicantsInDoubt
    scheme.livingPlaces = livingPlaces
    scheme.oneApplication = oneApplication
    scheme.carryOverInApplication = carryOverInApplication
    return scheme
  }

  /// False where the file does not say.
  private func flag(_ key: String) -> Bool { node(key) == nil ? false : boolean(key) ?? false }

  /// A scheme that the office does not hand out owes it no reports; for one that it does, the file must say.
  private func reportRequired(_ standing: Scheme.Standing?) -> Bool? {
    guard node("report_required") == nil, let standing, standing != .administered else {
      return required("report_required") { boolean($0) }
    }
    return false
  }

  private func parts() -> [Part] {
    var parts: [Part] = []
    for table in tables("part", subject: "the part") {
      let id = table.required("id") { table.identifier($0, PartID.init) }
      let name = table.required("name") { table.localizedName($0) }
      let shortName = table.localizedName("short_name")
      let otherNames = table.strings("other_names")
      table.finish()
      guard let id, let name else { continue }
      if parts.contains(where: { $0.id == id }) {
        problems.add(
          table.place(of: "id"), "the scheme already has a part \"\(id)\". Give this one another id.")
        continue
      }
      parts.append(Part(id: id, name: name, shortName: shortName, otherNames: otherNames))
    }
    return parts
  }

  private func measures(of parts: [Part]) -> Scheme.Measures {
    guard let table = table("measures", subject: "the measures") else { return Scheme.Measures() }
    let counting = table.strings("counting")
    let notCounting = table.strings("not_counting")
    let firstYear = table.year("first_year")
    let parts = table.parts("parts", of: parts)
    let source = table.source()
    table.finish()
    let both = counting.filter { word in notCounting.contains { FoldedText($0) == FoldedText(word) } }
    for word in both {
      table.problems.add(
        table.place(of: "not_counting"),
        "\"\(word)\" stands under \"counting\" and under \"not_counting\". Take it out of one of them.")
    }
    var measures = Scheme.Measures(
      counting: counting, notCounting: notCounting, firstYear: firstYear, source: source)
    measures.parts = parts
    return measures
  }

  private func audit() -> AuditRequirement? {
    guard let table = table("audit", subject: "the audit requirement") else { return nil }
    let limit = table.required("limit") { table.money($0) }
    let isInclusive = table.required("inclusive") { table.boolean($0) }
    let basis = table.required("basis") { table.word($0, of: AuditRequirement.Basis.self) }
    let mayCoverTwoYears = table.flag("two_years")
    let source = table.source()
    table.finish()
    guard let limit, let isInclusive, let basis, let source else { return nil }
    var audit = AuditRequirement(limit: limit, isInclusive: isInclusive, basis: basis, source: source)
    audit.mayCoverTwoYears = mayCoverTwoYears
    return audit
  }

  private func priority(of parts: [Part]) -> Scheme.Priority? {
    guard let table = table("priority", subject: "the priority") else { return nil }
    let firstYear = table.required("first_year") { table.year($0) }
    let exemptParts = table.parts("exempt_parts", of: parts)
    let shieldedFrom = table.year("shielded_from")
    let shieldedTo = table.year("shielded_to")
    table.checkOrder(shieldedFrom, "shielded_from", shieldedTo, "shielded_to")
    let planExpectedBy = table.date("plan_expected_by")
    let source = table.source()
    table.finish()
    guard let firstYear, let source else { return nil }
    var priority = Scheme.Priority(
      firstYear: firstYear, exemptParts: exemptParts, shieldedFrom: shieldedFrom, shieldedTo: shieldedTo,
      source: source)
    priority.planExpectedBy = planExpectedBy
    return priority
  }
}
