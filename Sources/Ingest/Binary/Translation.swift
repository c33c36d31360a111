import Foundation
import StudyFile

/// The records of a binary export as the CSV that it could have been exported as, UTF-8 with commas, so that everything
/// below reads one kind of file. A thread of its own writes them, never more than a few pieces ahead of who reads.
///
/// `@unchecked`: whatever can change is read and written only while `condition` is locked.
final class Translation: @unchecked Sendable {
  /// What is handed over at once.
  static let pieceSize = 1 << 18
  private static let mostPieces = 4

  /// What writes the records. It stops where a write tells it that nobody wants more.
  typealias Writer = @Sendable (Translation) throws -> Void

  private let condition = NSCondition()
  private let writer: Writer
  private var pieces: [[UInt8]] = []
  /// How much of the first piece was read.
  private var given = 0
  private var isStarted = false
  private var isComplete = false
  private var isUnwanted = false
  private var failure: (any Error)?
  private var progress = 0.0
  private var remarks: [Diagnostic] = []

  init(_ writer: @escaping Writer) { self.writer = writer }

  // MARK: The reading side

  /// Fills the buffer as far as the text goes.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    start()
    var filled = 0
    condition.lock()
    defer { condition.unlock() }
    while filled < buffer.count {
      while pieces.isEmpty, !isComplete { condition.wait() }
      guard let piece = pieces.first else {
        // What could be read before the failure is read first, as of any file.
        if let failure, filled == 0 { throw failure }
        break
      }
      let count = min(buffer.count - filled, piece.count - given)
      piece.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(
          from: .init(rebasing: $0[given..<(given + count)]))
      }
      (filled, given) = (filled + count, given + count)
      if given == piece.count {
        pieces.removeFirst()
        given = 0
        condition.signal()
      }
    }
    return filled
  }

  /// Tells the writer to stop.
  func cancel() {
    condition.lock()
    isUnwanted = true
    condition.broadcast()
    condition.unlock()
  }

  /// How much of the file was read, 0…1.
  var fraction: Double {
    condition.lock()
    defer { condition.unlock() }
    return progress
  }

  /// What is there to say about the file once all of it was read.
  var notes: [Diagnostic] {
    condition.lock()
    defer { condition.unlock() }
    return remarks
  }

  private func start() {
    guard !isStarted else { return }
    isStarted = true
    let thread = Thread { [self] in
      var failure: (any Error)?
      do { try writer(self) } catch { failure = error }
      condition.lock()
      (self.failure, isComplete) = (failure, true)
      condition.broadcast()
      condition.unlock()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  // MARK: The writing side

  /// Waits until there is room; false where nobody wants more.
  func write(_ piece: [UInt8], progress: Double) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while pieces.count >= Self.mostPieces, !isUnwanted { condition.wait() }
    guard !isUnwanted else { return false }
    if !piece.isEmpty { pieces.append(piece) }
    self.progress = progress
    condition.signal()
    return true
  }

  func remark(_ note: Diagnostic) {
    condition.lock()
    remarks.append(note)
    condition.unlock()
  }
}

/// Has a translation end when nobody reads it any more.
final class TranslatedText: Sendable {
  let translation: Translation
  /// What it is made from.
  let file: BinaryFile

  init(_ translation: Translation, of file: BinaryFile) {
    (self.translation, self.file) = (translation, file)
  }

  deinit { translation.cancel() }
}
