import Statistics
import Testing

@testable import Analyses

/// Studies of which a model has little to say, or nothing.
@Suite struct PoolModelTests {
  @Test func oneStudy() throws {
    let results = try pool("study,e,n\nA,3,10\n", "events: e, n: n")
    let pooled = try results.row("x", .pooledProportion)
    #expect(isClose(pooled.estimate, 0.3) && pooled.note.hasPrefix("one study is as it is"))
    #expect(try results.row("x", .predictionInterval).note == "a prediction interval needs three studies")
  }

  @Test func identicalStudies() throws {
    let results = try pool("study,e,se\nA,.3,.1\nB,.3,.1\nC,.3,.1\n", "estimate: e, std_error: se")
    let pooled = try results.row("x", .pooledEstimate, by: "", method: "reml")
    #expect(isClose(pooled.estimate, 0.3) && pooled.note.hasPrefix("the effects are identical"))
    #expect(isClose(pooled.standardError, 0.1 / 3.0.squareRoot()))
    #expect(try results.row("x", .tauSquared, method: "reml").estimate == 0)
  }

  /// The likelihood has no top, and logits have 0.5 added; neither in silence.
  @Test(arguments: [0, 10]) func nobodyOrEverybody(_ events: Int) throws {
    let results = try pool("study,e,n\nA,\(events),10\nB,\(events),10\nC,\(events),10\n", "events: e, n: n")
    let pooled = try results.row("x", .pooledProportion, by: "", method: "glmm")
    #expect(pooled.estimate == nil && pooled.note.hasPrefix("all studies together have no event"))
    let logits = try results.row("x", .pooledProportion, by: "", method: "logit-common")
    #expect(
      logits.estimate != nil && logits.note.hasPrefix("0.5 is added to both counts of 3 of the studies"))
  }

  @Test func someWithoutEvents() throws {
    let results = try pool(
      "study,e,n\nA,0,20\nB,2,25\nC,1,40\nD,4,30\nE,0,15\nF,7,50\n", "events: e, n: n")
    let pooled = try results.row("x", .pooledProportion, by: "", method: "glmm")
    #expect(pooled.note.isEmpty && isClose(pooled.standardError, 0.471381174572591, 1e-6))
  }
}
