import Ingest
import Synchronization

/// Counts the batches that one thread makes of a file.
struct PassConsumer: BatchConsumer {
  var pass: TallyPass
  let moments: MomentsInOrder
  /// Counts those whom the pass excludes, where they are counted at all.
  var rest: (pass: TallyPass, moments: MomentsInOrder)?

  mutating func consume(_ batch: Batch, labels: [[String]], place: Int) throws {
    pass.place = place
    moments.add(try pass.count(batch, labels: labels), of: place)
    // Asked, not taken: a second reference would make each batch copy all tables.
    guard rest != nil else { return }
    let excluded = batch.selecting(pass.lastExcluded)
    let counted = try rest?.pass.count(excluded, labels: labels) ?? []
    rest?.moments.add(counted, of: place)
  }
}

/// Merges the moments of batches in the order of the file, whichever thread is done first.
package final class MomentsInOrder: Sendable {
  private struct State {
    package var merged: [CrossProductAccumulator]
    var next = 0
    /// Of batches before which one is missing; as many as there are threads, or few more.
    var waiting: [Int: [CrossProductAccumulator]] = [:]
  }
  private let state: Mutex<State>

  package init(_ empty: [CrossProductAccumulator]) { state = Mutex(State(merged: empty)) }

  package func add(_ moments: [CrossProductAccumulator], of place: Int) {
    state.withLock { state in
      state.waiting[place] = moments
      while let next = state.waiting.removeValue(forKey: state.next) {
        for (place, moments) in next.enumerated() { state.merged[place].merge(moments) }
        state.next += 1
      }
    }
  }

  package var merged: [CrossProductAccumulator] { state.withLock { $0.merged } }
}
