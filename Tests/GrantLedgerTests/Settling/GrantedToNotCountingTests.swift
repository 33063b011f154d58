import Testing

@testable import GrantLedger

@Suite struct GrantedToNotCountingTests {
  @Test func `what was granted to measures that do not count is added up, by year and municipality`() throws {
    let settlement = try settled { scene in
      let (lecture, abc) = (scene.text("Fagdag"), scene.text("ABC"))
      for (town, year, type, granted) in [
        (ExampleScene.Town.åmli, 2021, lecture, Int32(10_000)), (.åmli, 2021, lecture, 5_000),
        (.valle, 2021, lecture, 700), (.valle, 2021, abc, 9_000), (.åmli, 2022, lecture, 40),
      ] {
        scene.application(.firstPart, at: town, year: year, case: "\(town)\(year)") { row in
          row.measureType = type
          row.granted = .kroner(granted)
        }
      }
    }
    func sum(_ year: Int, _ municipality: Municipality? = nil) throws -> Money {
      try settlement.grantedToNotCounting(
        year: year, scheme: ExampleWorld.dividedID, municipality: municipality?.number)
    }
    #expect(try sum(2021) == .kroner(15_700))
    #expect(try sum(2021, ExampleWorld.åmli) == .kroner(15_000))
    #expect(try sum(2021, ExampleWorld.valle) == .kroner(700))
    #expect(try sum(2022) == .kroner(40))
    #expect(try sum(2020) == .zero)
    #expect(try settlement.grantedToNotCounting(year: 2021, scheme: ExampleWorld.schemeID) == .zero)
  }

  @Test func `a row that is left out of the sums is not added`() throws {
    let settlement = try settled { scene in
      let lecture = scene.text("Fagdag")
      scene.application(.firstPart) { row in
        row.measureType = lecture
        row.granted = .kroner(1_000)
        row.paid = .kroner(1_001)
      }
    }
    #expect(settlement.findings.contains { $0.rule == "CNT-001" })
    #expect(
      try settlement.grantedToNotCounting(year: 2021, scheme: ExampleWorld.dividedID) == .zero)
  }
}
