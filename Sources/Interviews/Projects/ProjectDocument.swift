/// What a REFI-QDA project says (`urn:QDA-XML:project:1.0`), before its references are followed. GUIDs are in small letters,
/// as programs do not agree on their case.
///
/// The text of passages is no part of it: it is people's own words, and nothing here is computed from them.
///
/// Source: REFI-QDA Standard 1.5 (2019), www.qdasoftware.org.
struct ProjectDocument: Equatable {
  struct User: Equatable {
    var guid: String
    var name: String
  }

  struct Code: Equatable {
    var guid: String
    var name: String
    /// The place of the code above it.
    var parent: Int?
    var hasChildren = false
    var line: Int
  }

  struct Variable: Equatable {
    var guid: String
    var name: String
  }

  struct Value: Equatable {
    var variable: String
    var text: String
  }

  struct Source: Equatable {
    var guid: String
    var name: String
    var values: [Value] = []
    var line: Int
  }

  struct Case: Equatable {
    var guid: String
    var name: String
    var values: [Value] = []
    /// Codes that stand for the case: what they code is the case's.
    var codes: [String] = []
    var sources: [String] = []
    var selections: [String] = []
    var line: Int
  }

  /// A code put to a passage, or to a whole source.
  struct Coding: Equatable {
    /// Its place among the sources.
    var source: Int
    /// The passage, by a number of its own.
    var selection: Int?
    var code: String
    var user: String
    var line: Int
  }

  var users: [User] = []
  var codes: [Code] = []
  var variables: [Variable] = []
  var cases: [Case] = []
  var sources: [Source] = []
  /// The GUIDs of passages.
  var selections: [String] = []
  var codings: [Coding] = []
}
