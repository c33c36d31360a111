import Testing

@testable import Changes

@Suite struct RunChangesTests {
  private static func row(
    _ estimate: Double?, p: Double? = nil, n: Double = 100, group: String = "", primary: Bool = false
  )
    -> RecordedResult
  {
    RecordedResult(
      analysis: "a", measure: "mean_difference", variable: "x", by: "g", group: group, estimate: estimate,
      pValue: p, n: n, primary: primary)
  }

  private static func file(_ rows: RecordedResult...) -> ResultsFile { ResultsFile(results: rows) }

  @Test func aFileHasNotChangedFromItself() {
    let file = Self.file(Self.row(1, p: 0.03, primary: true), Self.row(nil, group: "A vs B"))
    let changes = RunChanges(from: file, to: file)
    #expect(changes.isEmpty && changes.hasSameConclusions)
    #expect(changes.unchanged == 2)
  }

  @Test func namesTheColumnsThatDiffer() {
    let changes = RunChanges(from: Self.file(Self.row(1, p: 0.2)), to: Self.file(Self.row(1, p: 0.3, n: 101)))
    #expect(changes.changed.map(\.columns) == [["p_value", "n"]])
    #expect(changes.hasSameConclusions)
  }

  @Test func theLastBitsAreOfTheMachine() {
    #expect(RunChanges.isSame(1 / 3, 1 / 3 + 1e-16))
    #expect(!RunChanges.isSame(1 / 3, 1 / 3 + 1e-9))
    #expect(RunChanges.isSame(0, -0.0) && !RunChanges.isSame(0, 1e-300) && !RunChanges.isSame(nil, 0))
    #expect(RunChanges.isSame(.infinity, .infinity) && RunChanges.isSame(nil, nil))
  }

  @Test func aConclusionChangesWhereATestOfASentenceCrossesItsLevel() {
    let (before, after) = (Self.row(1, p: 0.049, primary: true), Self.row(0.9, p: 0.05, primary: true))
    #expect(!RunChanges(from: Self.file(before), to: Self.file(after)).hasSameConclusions)
    var (one, other) = (before, after)
    (one.primary, other.primary) = (false, false)
    #expect(RunChanges(from: Self.file(one), to: Self.file(other)).hasSameConclusions)
    // Adjusted, it was none before.
    (one, other) = (before, after)
    one.pAdjusted = 0.2
    other.pAdjusted = 0.3
    #expect(RunChanges(from: Self.file(one), to: Self.file(other)).hasSameConclusions)
    // At the level of 90% intervals both are.
    (one, other) = (before, after)
    (one.confLevel, other.confLevel) = (0.9, 0.9)
    #expect(RunChanges(from: Self.file(one), to: Self.file(other)).hasSameConclusions)
  }

  @Test func whatIsNewAndWhatIsGoneIsTold() {
    let changes = RunChanges(
      from: Self.file(Self.row(1), Self.row(2, group: "A")),
      to: Self.file(Self.row(1), Self.row(3, group: "B")))
    #expect(changes.added.map(\.group) == ["B"] && changes.removed.map(\.group) == ["A"])
    #expect(changes.unchanged == 1)
  }

  @Test func rowsOfOneNameArePairedInOrder() {
    let changes = RunChanges(
      from: Self.file(Self.row(1), Self.row(2)), to: Self.file(Self.row(1), Self.row(5), Self.row(6)))
    #expect(changes.changed.map(\.new.estimate) == [5])
    #expect(changes.added.map(\.estimate) == [6])
  }

  @Test func aFindingThatIsJudgedOtherwiseIsAConclusion() {
    func finding(_ verdict: String, _ consistency: String = "possible") -> ResultsFile {
      ResultsFile(findings: [
        RecordedFinding(finding: "f", report: "proportion: x", consistency: consistency, verdict: verdict)
      ])
    }
    #expect(RunChanges(from: finding("reproduced"), to: finding("reproduced")).isEmpty)
    #expect(!RunChanges(from: finding("reproduced"), to: finding("inconclusive")).hasSameConclusions)
    let changes = RunChanges(from: finding("reproduced"), to: finding("reproduced", "impossible"))
    #expect(changes.findings.map(\.new.judgement) == ["impossible, reproduced"])
  }

  @Test func anotherNoteAloneIsAChange() {
    var other = Self.row(1)
    other.note = "sparse"
    #expect(
      RunChanges(from: Self.file(Self.row(1)), to: Self.file(other)).changed.map(\.columns) == [["note"]])
  }
}
