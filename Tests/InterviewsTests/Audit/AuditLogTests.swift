import Foundation
import Testing

@testable import Interviews

private func read(_ text: String) throws -> AuditLog {
  try withFile("audit.csv", Data(text.utf8)) { try AuditLog.read($0) }
}

@Suite struct AuditLogTests {
  @Test func counts() throws {
    let log = try read(
      """
      Decision,domain,category,proposal,case,note
      accepted,Consequences,Deepened,rename,,"private, on
      two lines"
      Partly,Consequences,,split,P1,
      rejected,Training,None,merge with Lack,,
      ,,,,,
      ACCEPTED,Consequences,Practice,move to Training,P2,private

      """)
    func counts(_ count: AuditLog.Count) -> [Int] {
      [count.proposals] + AuditLog.Decision.allCases.map { count[$0] }
    }
    #expect(log.domains.map(\.domain) == ["Consequences", "Training"])
    #expect(log.domains.map(counts) == [[3, 2, 1, 0], [1, 0, 0, 1]])
    #expect(counts(log.total) == [4, 2, 1, 1] && log.total.domain == nil)
    #expect(log.entries.map(\.domain) == ["Consequences", "Consequences", "Training", "Consequences"])
    #expect(log.sha256.count == 64 && !log.isSynthetic)
    for word in ["private", "P1", "split", "Practice"] { #expect(!"\(log)".contains(word)) }
  }

  @Test func synthetic() throws {
    #expect(try read("domain;category;proposal;decision;synthetic\na;b;rename;accepted;yes\n").isSynthetic)
  }

  @Test func badRows() throws {
    #expect(
      refusal {
        _ = try read(
          "domain,category,proposal,decision\n,b,rename,accepted\na,b,,acepted\na,b,x,\na,b,x,maybe\n")
      } == [
        "audit.csv:2: error: 'domain' is empty; write the domain that the proposal is about",
        "audit.csv:3: error: 'proposal' is empty; write what the auditor proposed",
        "audit.csv:3: error: 'decision' takes accepted, partly or rejected, found 'acepted'; did you mean 'accepted'?",
        "audit.csv:4: error: 'decision' is empty; write what the team did: accepted, partly or rejected",
        "audit.csv:5: error: 'decision' takes accepted, partly or rejected, found 'maybe'",
      ])
    #expect(
      refusal { _ = try read("domain,category,proposal,decision\na,b,c\n") } == [
        "audit.csv:2: error: 3 fields, and there are 4 headings; a text with a comma stands in double quotes"
      ])
    #expect(
      refusal { _ = try read("domain,category,proposal,decision\n") } == [
        "audit.csv:1: error: there are headings and no proposals; write a row for each, or leave the audit out of the study file"
      ])
  }

  @Test func badHeadings() throws {
    #expect(
      refusal { _ = try read("domain,category,proposed,decision,Domain\na,b,c,accepted,e\n") } == [
        "audit.csv:1: error: two columns are 'domain'; rename or remove one",
        "audit.csv:1: error: there is no column 'proposal'; is it 'proposed'?",
        "audit.csv:1: error: unknown column 'proposed'; did you mean 'proposal'?",
      ])
    #expect(
      refusal { _ = try read("domain,category,,proposal,decision\na,b,c,d,accepted\n") } == [
        "audit.csv:1: error: column 3 has no heading"
      ])
    #expect(refusal { _ = try read("") }.count == 1)
    #expect(refusal { _ = try AuditLog.read("/nowhere/audit.csv") }.count == 1)
  }
}
