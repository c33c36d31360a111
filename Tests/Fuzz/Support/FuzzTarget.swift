import Foundation

/// One way into the program. Whatever bytes come in, it comes back, and what it promises holds.
package protocol FuzzTarget: SendableMetatype {
  static func run(_ bytes: [UInt8])
}

/// The one of these that `TEARSHEET_FUZZ_TARGET` names, as `make fuzz` does.
package func chosen(of targets: [String: any FuzzTarget.Type]) -> any FuzzTarget.Type {
  let name = ProcessInfo.processInfo.environment["TEARSHEET_FUZZ_TARGET"] ?? ""
  guard let target = targets[name] else {
    fatalError("TEARSHEET_FUZZ_TARGET is one of \(targets.keys.sorted().joined(separator: ", "))")
  }
  return target
}

extension FuzzTarget {
  package static func run(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    run(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
  }
}
