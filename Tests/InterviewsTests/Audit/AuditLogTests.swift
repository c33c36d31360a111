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
    #expect(
      log.domains == [
        AuditLog.Count(domain: "Consequences", accepted: 2, partly: 1, rejected: 0),
        AuditLog.Count(domain: "Training", accepted: 0, partly: 0, rejected: 1),
      ])
    #expect(
      log.total == AuditLog.Count(domain: nil, accepted: 2, partly: 1, rejected: 1)
        && log.total.proposals == 4)
    #expect(log.entries.map(\.line) == [2, 4, 5, 7])
    #expect(log.entries.map(\.caseName) == [nil, "P1", nil, "P2"] && log.entries[1].category == nil)
    #expect(!"\(log)".contains("private") && log.sha256.count == 64 && !log.isSynthetic)
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
        "audit.csv:2: error: column 1 ('domain'): empty; write the domain that the proposal is about",
        "audit.csv:3: error: column 3 ('proposal'): empty; write what the auditor proposed",
        "audit.csv:3: error: column 4 ('decision'): 'acepted' is none of accepted, partly and rejected; did you mean 'accepted'?",
        "audit.csv:4: error: column 4 ('decision'): empty; write what the team did: accepted, partly or rejected",
        "audit.csv:5: error: column 4 ('decision'): 'maybe' is none of accepted, partly and rejected",
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
        "audit.csv:1: error: column 3: unknown heading 'proposed'; did you mean 'proposal'?",
        "audit.csv:1: error: the heading 'Domain' stands twice; rename one",
        "audit.csv:1: error: there is no column 'proposal'; an audit has domain, category, proposal and decision",
      ])
    #expect(
      refusal { _ = try read("domain,category,,proposal,decision\na,b,c,d,accepted\n") } == [
        "audit.csv:1: error: column 3 has no heading"
      ])
    #expect(refusal { _ = try read("") }.count == 1)
    #expect(refusal { _ = try AuditLog.read("/nowhere/audit.csv") }.count == 1)
  }
}
