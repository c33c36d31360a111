import Dispatch
import Synchronization

/// Work that is done in blocks on all cores and comes out the same on any number of them: each result has a slot of its
/// own, and what a block computes depends on which block it is, never on who computes it or when.
public enum Blocks {
  /// The value of each item, in their order. Items are given out one at a time, so that long ones do not wait for short.
  public static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], threads: Int? = nil, _ body: @escaping @Sendable (Item) -> Value
  ) -> [Value] {
    fill(items.count, with: Value?.none, blockSize: 1, threads: threads) { places, slots in
      for (slot, place) in places.enumerated() { slots[slot] = body(items[place]) }
    }.map { $0! }
  }

  /// The value of each item, in their order. Those with most to do are begun first, so that no core waits for a long
  /// one at the end.
  ///
  /// - Parameter size: how much there is to do for an item, in any unit.
  public static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], size: (Item) -> Int, _ body: @escaping @Sendable (Item) -> Value
  ) -> [Value] {
    let sizes = items.map(size)
    let order = items.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let values = map(order) { body(items[$0]) }
    return zip(order, values).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Both values, computed side by side.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let values = map([{ (first(), nil) }, { (nil, second()) }] as [@Sendable () -> (First?, Second?)]) {
      $0()
    }
    return (values[0].0!, values[1].1!)
  }

  /// `count` × `width` values. `body` fills the slots of a block, which are `width` for each of its places; it must set
  /// them from the places alone. Without `threads` as many are used as the machine has cores.
  public static func fill<Value: Sendable>(
    _ count: Int, width: Int = 1, with initial: Value, blockSize: Int = 64, threads: Int? = nil,
    _ body: @escaping @Sendable (_ places: Range<Int>, _ slots: UnsafeMutableBufferPointer<Value>) -> Void
  ) -> [Value] {
    guard count > 0, width > 0 else { return [] }
    let size = max(1, blockSize)
    let blocks = (count - 1) / size + 1
    let workers = min(blocks, max(1, threads ?? Processors.available))
    var values = [Value](repeating: initial, count: count * width)
    values.withUnsafeMutableBufferPointer { all in
      // Blocks do not overlap, and all of them are done before the buffer is seen again.
      nonisolated(unsafe) let all = all
      SharedWork(blocks) { block in
        let places = block * size..<min(count, (block + 1) * size)
        body(
          places,
          UnsafeMutableBufferPointer(rebasing: all[places.lowerBound * width..<places.upperBound * width]))
      }.run(on: workers)
    }
    return values
  }
}

/// Blocks that whoever has time takes: the one who asks, and others as cores are free. Work within work is shared in the
/// same way, which `DispatchQueue.concurrentPerform` does one block after the other.
private final class SharedWork: Sendable {
  private let blocks: Int
  private let body: @Sendable (Int) -> Void
  private let next = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let isFinished = DispatchSemaphore(value: 0)

  init(_ blocks: Int, _ body: @escaping @Sendable (Int) -> Void) {
    (self.blocks, self.body) = (blocks, body)
  }

  /// Returns when all blocks are done. A helper that starts later finds none, and touches nothing.
  func run(on workers: Int) {
    for _ in 1..<max(1, workers) { DispatchQueue.global().async { self.takeBlocks() } }
    takeBlocks()
    isFinished.wait()
  }

  private func takeBlocks() {
    while true {
      let block = next.add(1, ordering: .relaxed).oldValue
      guard block < blocks else { return }
      body(block)
      if done.add(1, ordering: .acquiringAndReleasing).newValue == blocks { isFinished.signal() }
    }
  }
}
