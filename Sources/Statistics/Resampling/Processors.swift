import Foundation

/// The processors that this program may use.
public enum Processors {
  /// At least 1. Asked once: a container's share of the machine stands in files, which to read takes longer than many a
  /// piece of work that is to be divided.
  public static let available = max(1, ProcessInfo.processInfo.activeProcessorCount)
}
