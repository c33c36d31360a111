import Testing

@testable import Report

@Suite struct ByteSetTests {
  @Test func sets() {
    let set = ByteSet([0, 63, 64, 127, 128, 191, 192, 255] as [UInt8])
    #expect((UInt8.min...UInt8.max).filter(set.contains) == [0, 63, 64, 127, 128, 191, 192, 255])
    #expect("café".hasByte(in: ByteSet([0xC3])) && !"cafe".hasByte(in: set) && !"".hasByte(in: set))
    #expect(ByteSet("a".utf8).union([98]).contains(98))
  }

  @Test func oneCharacterForAnother() {
    #expect("risk_difference".with(" ", for: "_") == "risk difference")
    #expect(
      "a-b".with(" ", for: "_") == "a-b" && "".with("-", for: " ") == "" && "é é".with("-", for: " ") == "é-é"
    )
  }
}
