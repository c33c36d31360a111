import Foundation
import Testing

@testable import Statistics

struct ProcessorsTests {
  @Test func `there is one at least, and no more than the machine has`() {
    #expect((1...ProcessInfo.processInfo.processorCount).contains(Processors.available))
  }
}
