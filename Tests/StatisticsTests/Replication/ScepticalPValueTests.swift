import Foundation
import Testing

@testable import Statistics

/// Values from Reference/replication.R: the root of (zₒ²/z² − 1)(zᵣ²/z² − 1) = c.
@Suite struct ScepticalPValueTests {
  /// `zSceptical(2, 3, 2)` and `zSceptical(3, 2, 2)` are the examples of R's ReplicationSuccess; p values .01 and .02
  /// (one-sided z 2.58 and 2.33) with c = 2 those of its `pSceptical`.
  @Test(arguments: [
    (2.0, 3.0, 2.0, 1.5316340967989275, 0.0628063767825400, 0.0256914121177992),
    (3.0, 2.0, 2.0, 1.5316340967989275, 0.0628063767825400, 0.0256914121177992),
    (2.5, 2.5, 1.0, 1.7677669529663689, 0.0385499358717709, 0.0122678861530241),
    (2.5758293035489, 2.3263478740408, 2.0, 1.5725759442620753, 0.0579085207122812, 0.0227313765274544),
    (4.0, 1.0, 0.3, 0.990346301447109, 0.161002441286362, 0.103881593377370),
  ])
  func asItsDefiningEquation(
    _ zo: Double, _ zr: Double, _ c: Double, _ z: Double, _ nominal: Double, _ golden: Double
  ) throws {
    let original = try #require(EffectEstimate(zo * c.squareRoot(), standardError: c.squareRoot()))
    let replication = try #require(EffectEstimate(zr, standardError: 1))
    let p = ScepticalPValue(original, replication, n: 10)
    expectClose(p.z, z)
    expectClose(p.nominal, nominal)
    expectClose(p.golden, golden)
  }

  /// Held (2020): p is never below that of either study, grows to that of the replication where the original is certain,
  /// and turns round with the direction.
  @Test func bounds() throws {
    for zo in [0.5, 1, 2, 3, 6] {
      for zr in [0.2, 1, 2, 4] {
        for c in [0.05, 0.5, 1, 1.0000001, 3, 40] {
          let z = ScepticalPValue.z(zo, zr, c: c)
          #expect(z < min(zo, zr))
          expectClose((zo * zo / (z * z) - 1) * (zr * zr / (z * z) - 1), c, relative: 1e-9)
        }
      }
    }
    expectClose(ScepticalPValue.z(2, 1.5, c: 1e-12), 1.5, relative: 1e-6)
    let original = try #require(EffectEstimate(2, standardError: 1))
    let along = try #require(EffectEstimate(1.5, standardError: 1))
    let against = try #require(EffectEstimate(-1.5, standardError: 1))
    let p = try #require(ScepticalPValue(original, along, n: 1).nominal)
    expectClose(ScepticalPValue(original, against, n: 1).nominal, 1 - p)
    let none = try #require(EffectEstimate(0, standardError: 1))
    let refused = ScepticalPValue(original, none, n: 1)
    #expect(refused.nominal == nil && refused.estimates.allSatisfy { !$0.note.isEmpty })
  }
}
