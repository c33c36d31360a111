/// The languages that a report can be written in, by their codes.
package enum ReportLanguage: String, Sendable, CaseIterable, Decodable {
  case english = "en"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case dutch = "nl"
}
