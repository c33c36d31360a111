import Foundation
import Testing

@testable import Report

@Suite struct SchemaOrgTests {
  @Test func aDatasetWithItsVariables() throws {
    let data = Data(SchemaOrg.text(FixtureCodebook.content).utf8)
    let dataset = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(dataset["@context"] as? String == "https://schema.org/")
    #expect(dataset["@type"] as? String == "Dataset")
    let variables = try #require(dataset["variableMeasured"] as? [[String: Any]])
    #expect(variables.map { $0["name"] as? String } == FixtureCodebook.entries.map(\.name))
    #expect(variables[2]["minValue"] as? Double == 18)
    #expect(variables[3]["minValue"] == nil)
    let terms = try #require(variables[1]["valueReference"] as? [[String: String]])
    #expect(terms.map { $0["termCode"] } == ["1", "2"])
    #expect(terms.map { $0["name"] } == ["=low", "high"])
  }
}
