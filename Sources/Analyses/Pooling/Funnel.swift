import Statistics

/// The effects of studies on the scale on which they are pooled, for a funnel plot.
package struct Funnel: Sendable, Equatable {
  /// In the order of the studies that are pooled.
  package var effects: [EffectEstimate]
  /// The pooled effect, by the inverse of variances.
  package var centre: Double
}
