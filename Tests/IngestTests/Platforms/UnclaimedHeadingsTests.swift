import StudyFile
import Testing

@testable import Ingest

@Suite struct UnclaimedHeadingsTests {
  private static let question =
    "export.csv:2: error: this line looks like a second row of headings, of no platform that is known; say under 'data' in "
    + "the study file what it is: 'headings: 2' if it is one, 'headings: 1' if it holds somebody's answers ('tearsheet init' takes "
    + "'--headings 2' or '--headings 1')"

  /// Questions over the first of their columns; codes over texts.
  static let asked = [
    "id,Where do you rest?,,,Age\n,At home,Outside,Nowhere,years\n1,x,,x,30\n2,,x,,41\n",
    "q1,q2,q3\nHow old?,How calm?,Remarks\n30,1,x\n41,2,y\n52,3,z\n33,4,\n",
  ]

  @Test(arguments: asked) func isAskedAbout(_ text: String) throws {
    #expect(try refusal(of: text, study([])) == [Self.question])
    #expect(
      try withExport(text) { path in
        refusal(path) { _ = try DataDictionary(ofExport: path, data: DataSource()) }
      } == [Self.question])
  }

  @Test func theAnswer() throws {
    let two = try dictionary(of: Self.asked[0]) { $0.headings = 2 }
    #expect(two.format == .csv)
    #expect(
      two.columns.map(\.heading) == [
        "id", "Where do you rest? [At home]", "Where do you rest? [Outside]", "Where do you rest? [Nowhere]",
        "Age",
      ])
    #expect(two.multipleResponseSets.map(\.options.count) == [3])
    #expect(try dictionary(of: Self.asked[1]) { $0.headings = 2 }.columns[1].label == "How calm?")
    func read(_ rows: Int) throws -> Survey {
      try survey(Self.asked[1], study([variable("q1", .numeric)]) { $0.headings = rows })
    }
    #expect(try read(2).numbers(0) == [30, 41, 52, 33])
    #expect(
      try read(2).accounting.unusable == [.init(reason: "heading below the first", count: 1, lines: [2])])
    #expect(try read(1).accounting.used == 5 && read(3).accounting.used == 3)
    #expect(
      try refusal(of: "a,b\n1\n2,3\n", study([]) { $0.headings = 2 }) == [
        "export.csv:1: error: the study says 'headings: 2', but the lines below this one do not have as many fields as it "
          + "has"
      ])
  }

  @Test(arguments: [
    // Names of rows, a trailing comma, numbers without a heading, somebody who refused throughout.
    ",a,b\nAlabama,1,2\nAlaska,3,4\nArizona,5,6\n", "a,b,,\n1,2,,\n3,4,,\n", "a,,\n1,2,3\n4,5,6\n",
    "a,b,c\nrefused,refused,x\n1,2,x\n1,2,x\n1,2,x\n1,2,x\n", "a,b\nx,y\nz,w\n",
    "a,b\nNA,none\n1,2\n3,4\n5,6\n7,8\n",
  ])
  func answersAreNotAskedAbout(_ text: String) throws {
    #expect(try survey(text, study([])).accounting.unusable.isEmpty)
  }
}
