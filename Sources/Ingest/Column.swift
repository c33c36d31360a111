/// The answers to one slot of a batch. Nobody changes them any more, so that whoever counts them can look where they lie.
package struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
  private let memory: ColumnMemory<Element>
  package let count: Int

  fileprivate init(_ memory: ColumnMemory<Element>, count: Int) {
    self.memory = memory
    self.count = count
  }

  package init(_ elements: some Collection<Element>) {
    var builder = ColumnBuilder<Element>()
    var next = builder.extend(by: elements.count)
    for element in elements {
      next.initialize(to: element)
      next += 1
    }
    self = builder.take()
  }

  /// Valid as long as the column.
  package var base: UnsafePointer<Element> { UnsafePointer(memory.base) }
}

extension Column: RandomAccessCollection, ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) { self.init(elements) }
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
  package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return memory.base[index]
  }
}

extension Column: Equatable where Element: Equatable {
  package static func == (left: Column, right: Column) -> Bool { left.elementsEqual(right) }
}

/// A column while it grows. Elements that were asked for and not yet set are whatever the memory held.
struct ColumnBuilder<Element: BitwiseCopyable & Sendable>: Sendable {
  private var memory: ColumnMemory<Element>?
  private var count = 0
  /// Columns of a survey are of like length: that of the last one, and somewhat more.
  private var usual = 0

  /// Room for more elements, which the caller sets; valid until the next call.
  mutating func extend(by more: Int) -> UnsafeMutablePointer<Element> {
    let wanted = count + more
    // Memory that a copy of this column has too stays as it is. Asked first: what is looked at is referred to once more.
    let isUnique = isKnownUniquelyReferenced(&memory)
    if let memory, isUnique, memory.capacity >= wanted {
      defer { count = wanted }
      return memory.base + count
    }
    let larger = ColumnMemory<Element>(capacity: Swift.max(wanted, usual, 2 * count))
    if let memory { larger.base.update(from: memory.base, count: count) }
    memory = larger
    defer { count = wanted }
    return larger.base + count
  }

  /// Gives the column away and begins another.
  mutating func take() -> Column<Element> {
    defer { (memory, usual, count) = (nil, count + count / 8, 0) }
    return Column(memory ?? ColumnMemory(capacity: 0), count: count)
  }
}

/// `@unchecked`: written by the one builder that has it, and by nobody once a column was made of it.
private final class ColumnMemory<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }
}
