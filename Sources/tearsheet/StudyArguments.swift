import ArgumentParser

/// What every command takes that reads the exports of a study.
struct StudyArguments: ParsableArguments {
  @Argument(help: "The study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @OptionGroup var reading: ReadingOptions

  func input(isQuiet: Bool, isHashed: Bool = true) -> StudyInput {
    StudyInput(
      studyPath: study, dataPaths: reading.paths, isQuiet: isQuiet,
      options: reading.options(isHashed: isHashed))
  }
}
