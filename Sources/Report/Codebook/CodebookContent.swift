import Analyses
import StudyFile

/// All that a codebook is written from.
package struct CodebookContent: Sendable, InLanguage {
  package var study: Study
  package var entries: [CodebookEntry]
  package var respondents: Int
  /// What the report calls the exports.
  package var files: [String]
  package var isSynthetic: Bool
  package var programVersion: String

  package init(
    study: Study, entries: [CodebookEntry], respondents: Int, files: [String], isSynthetic: Bool,
    programVersion: String
  ) {
    self.study = study
    self.entries = entries
    self.respondents = respondents
    self.files = files
    self.isSynthetic = isSynthetic
    self.programVersion = programVersion
  }

  var say: Words { Words.of(study.language) }

  var description: String {
    say(isSynthetic ? "codebook.size.synthetic" : "codebook.size", n: entries.count, respondents: respondents)
      .plain
  }
}
