import FuzzSupport

private let target = chosen(of: ["apa": APATests.self])

/// By which libFuzzer calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { target.run(data, count) }
