import Testing

@testable import tearsheet

@Suite struct OutputFormatsTests {
  @Test(arguments: [
    (["study.yaml", "--format", "pdf", "png"], ["study.yaml", "--format", "pdf,png"]),
    (["--format", "pdf", "png", "study.yaml"], ["--format", "pdf,png", "study.yaml"]),
    (["--format=pdf", "docx", "XLSX", "--quiet"], ["--format=pdf,docx,XLSX", "--quiet"]),
    (["--format", "pdf", "--format", "png"], ["--format", "pdf", "--format", "png"]),
    (["--format", "pdf,png", "study.yaml", "png"], ["--format", "pdf,png", "study.yaml", "png"]),
    (["--format", "png"], ["--format", "png"]), (["--format"], ["--format"]),
    (["study.yaml", "pdf"], ["study.yaml", "pdf"]), ([], []),
  ])
  func formatsThatFollowOneAnotherAreOneArgument(_ given: [String], _ joined: [String]) {
    #expect(OutputFormats.joined(in: given) == joined)
  }

  @Test func eachFormatStandsOnceInTheOrderOfTheList() throws {
    #expect(try OutputFormats(["png,docx", "html", "docx"]).besides == [.docx, .png])
  }
}
