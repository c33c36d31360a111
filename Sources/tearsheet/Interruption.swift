import CPlatform
import Foundation
import Report

/// Ctrl-C, and the polite ways of ending a program.
enum Interruption {
  /// Removes what is half written before the program ends; the former report stands.
  ///
  /// - Parameter end: ends the program, given the signal.
  static func watch(
    _ staging: StagingArea, end: @escaping @Sendable (Int32) -> Never = { tearsheet_end($0) }
  ) {
    let descriptor = tearsheet_signals()
    guard descriptor >= 0 else { return }
    Thread.detachNewThread {
      var signal: UInt8 = 0
      while read(descriptor, &signal, 1) != 1 {}
      staging.abandon { end(Int32(signal)) }
    }
  }
}
