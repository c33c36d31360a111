/// How CQR calls a category by the number of cases that it holds; the most frequent first.
package enum FrequencyLabel: String, Sendable, CaseIterable {
  case general, typical, variant, rare
}
