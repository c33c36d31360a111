/// The files of a `StagedFolder`.
struct StagedFiles: Sendable {
  let path: String
  /// Where the folder is going, without symbolic links.
  let place: String
  let file: OutputFile
  let staging: StagingArea

  /// What has not changed since the former report stays the file that it was, with its time of writing.
  func write(_ text: String, to name: String) throws(SystemError) {
    try staging.step { _ throws(SystemError) in
      if file.create(path + "/" + name, text, asIn: place + "/" + name) { return }
      try file.create(path + "/" + name, text)
    }
  }
}
