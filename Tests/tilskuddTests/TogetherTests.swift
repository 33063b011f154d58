import Synchronization
import Testing

@testable import tilskudd

/// Work that is done on several threads comes out as if it were done on one.
@Suite struct TogetherTests {
  private struct Fault: Error, Equatable { var place: Int }

  @Test(arguments: [0, 1, 2, 37])
  func `what is made at the same time comes in its order, each made once`(count: Int) {
    let made = Mutex<[Int]>([])
    let squares = concurrently(count) { place in
      made.withLock { $0.append(place) }
      return place * place
    }
    #expect(squares == (0..<count).map { $0 * $0 })
    #expect(made.withLock { $0.sorted() } == Array(0..<count))
  }

  @Test func `of several failures the first in order is told, whichever came first`() {
    for _ in 0..<50 {
      #expect(throws: Fault(place: 3)) {
        try concurrently(20) { place throws(Fault) in
          if [3, 4, 19].contains(place) { throw Fault(place: place) }
        }
      }
    }
    #expect(throws: Fault(place: 1)) {
      try together { () throws(Fault) -> Int in
        throw Fault(place: 1)
      } _: { () throws(Fault) -> Int in
        throw Fault(place: 2)
      }
    }
  }
}
