import Testing

@testable import GrantLedger

@Suite struct CriteriaTests {
  private func judge(_ change: (inout SurveyRow.Content) -> Void) -> Criteria {
    var row = SurveyRow.Content(year: 2021, place: PlaceReferenceID(index: 0))
    change(&row)
    return Criteria(row, on: .on(2022, 6, 1))
  }

  @Test func `an adopted plan meets the first criterion, and with the council's date the second`() {
    let criteria = judge { row in
      row.planAdopted = .yes
      row.councilDate = .on(2020, 8, 20)
    }
    #expect(criteria.plan == .planAdopted)
    #expect(criteria.council == .adoptedByCouncil)
  }

  @Test func `a process with a date meets the first, and the second is then for the plan to come`() {
    let criteria = judge { row in
      row.planAdopted = .inProgress
      row.processDescribed = .yes
      row.plannedDate = .on(2021, 11, 11)
    }
    #expect(criteria.plan == .processDescribed)
    #expect(criteria.council == .planToCome)
    #expect(criteria.council.verdict == .notYetDue)
    #expect(!criteria.unmet.contains(.council))
  }

  @Test func `a process without a date meets neither`() {
    let criteria = judge { row in
      row.planAdopted = .no
      row.processDescribed = .yes
    }
    #expect(criteria.plan == .processWithoutDate)
    #expect(criteria.council == .noPlan)
  }

  @Test func `a planned date alone is no described process`() {
    let criteria = judge { row in
      row.planAdopted = .no
      row.processDescribed = .inProgress
      row.plannedDate = .on(2021, 11, 11)
    }
    #expect(criteria.plan == .neitherPlanNorProcess)
  }

  @Test(arguments: [
    (Answer?.some(.no), Answer?.some(.no), CriterionReason.neitherPlanNorProcess, CriterionReason.noPlan),
    (.inProgress, .notRequired, .neitherPlanNorProcess, .noPlan), (.no, nil, .unanswered, .noPlan),
    (nil, .no, .unanswered, .unanswered), (nil, nil, .unanswered, .unanswered),
    (.unknown, .no, .unknown, .unknown), (.no, .unknown, .unknown, .noPlan),
    (.unknown, nil, .unknown, .unknown), (.unknown, .yes, .processWithoutDate, .unknown),
  ])
  func `with neither plan nor process, what is unsaid or not known decides`(
    plan: Answer?, process: Answer?, first: CriterionReason, second: CriterionReason
  ) {
    let criteria = judge { row in
      row.planAdopted = plan
      row.processDescribed = process
    }
    #expect(criteria.plan == first)
    #expect(criteria.council == second)
  }

  @Test func `a council's date counts up to today`() {
    for (day, reason) in [
      (CivilDate.on(2022, 6, 1), CriterionReason.adoptedByCouncil), (.on(2022, 6, 2), .councilDateAhead),
    ] {
      let criteria = judge { row in
        row.planAdopted = .yes
        row.councilDate = day
      }
      #expect(criteria.council == reason)
    }
    #expect(judge { $0.planAdopted = .yes }.council == .councilDateMissing)
  }

  @Test(arguments: [
    (Answer?.some(.yes), CriterionReason.saidYes), (.inProgress, .intended), (.no, .saidNo),
    (.notRequired, .saidNo), (.unknown, .unknown), (nil, .unanswered),
  ])
  func `to intend it is enough for the third and fourth`(answer: Answer?, reason: CriterionReason) {
    let criteria = judge { row in
      row.communityPlan = answer
      row.network = answer
    }
    #expect(criteria.communityPlan == reason)
    #expect(criteria.network == reason)
    #expect((reason.verdict == .met) == (answer == .yes || answer == .inProgress))
  }

  @Test func `mapping and involvement are never criteria`() {
    for answer in [Answer.yes, .no, .unknown] {
      let criteria = judge { row in
        row.meetAllCriteria()
        row.mapping = answer
        row.involvement = answer
      }
      #expect(criteria.meetsAll)
    }
  }

  @Test func `the first criterion and all four are told apart`() {
    let criteria = judge { row in
      row.meetAllCriteria()
      row.network = .no
    }
    #expect(criteria.meetsFirst && !criteria.meetsAll)
    #expect(criteria.unmet == [.network])
    let nothing = judge { _ in }
    #expect(!nothing.meetsFirst && nothing.unmet == Criterion.allCases)
  }

  @Test func `where two answers differ on a criterion it is unclear, and the others stand`() {
    let yes = judge { $0.meetAllCriteria() }
    let no = judge { row in
      row.meetAllCriteria()
      row.communityPlan = .no
    }
    for merged in [yes.merged(with: no), no.merged(with: yes), yes.merged(with: no).merged(with: yes)] {
      #expect(merged.communityPlan == .conflicting)
      #expect(merged.communityPlan.verdict == .unclear)
      #expect(merged.unmet == [.communityPlan])
    }
  }

  @Test func `a process and then the plan it led to are no disagreement`() {
    let process = judge { row in
      row.meetAllCriteria()
      row.planAdopted = .no
      row.processDescribed = .yes
      row.plannedDate = .on(2021, 6, 1)
    }
    let merged = process.merged(with: judge { $0.meetAllCriteria() })
    #expect(merged.meetsAll)
    #expect(merged.plan == .processDescribed && merged.council == .planToCome)
  }
}
