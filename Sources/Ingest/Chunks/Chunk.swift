/// Whole records of an export as they stand in it; the memory goes round between who fills it and who reads it.
struct Chunk: Sendable {
  /// Its place among the chunks of the file.
  var index = 0
  /// The line on which it begins.
  var firstLine = 1
  /// What is filled, past which `FieldText.slack` bytes can be read.
  var count = 0
  /// Its last record goes on beyond it, longer than any record is.
  var isCut = false
  // Only one thread at a time has a chunk: it is handed over by the queue's lock.
  nonisolated(unsafe) private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + FieldText.slack)
    bytes.initialize(repeating: 0, count: capacity + FieldText.slack)
  }

  func free() { bytes.deallocate() }

  var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: bytes, count: count) }

  mutating func grow(to wanted: Int) {
    guard wanted > capacity else { return }
    var larger = Chunk(capacity: wanted)
    larger.bytes.update(from: bytes, count: count)
    (larger.index, larger.firstLine, larger.count) = (index, firstLine, count)
    free()
    self = larger
  }
}
