/// What a template is given, by its keys. A dictionary, as Mustache would look at the properties of a struct by
/// reflection, which takes longer than all the rest of a page; a test holds the keys against the template's.
typealias TemplateValues = [String: Any]

extension TemplateValues {
  /// Without the parts that are absent.
  init(present parts: KeyValuePairs<String, Any?>) {
    self.init(minimumCapacity: parts.count)
    for (key, value) in parts { self[key] = value }
  }
}
