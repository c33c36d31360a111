/// An element of an XML document, written with its children indented.
struct XMLElement {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  var name: String
  var attributes: [(String, String)]
  var children: [XMLElement]
  var content: String

  init(_ name: String, _ attributes: [(String, String)] = [], _ children: [XMLElement]) {
    (self.name, self.attributes, self.children, content) = (name, attributes, children, "")
  }

  init(_ name: String, _ children: [XMLElement]) { self.init(name, [], children) }

  init(_ name: String, _ attributes: [(String, String)] = [], text: String = "") {
    (self.name, self.attributes, children, content) = (name, attributes, [], text)
  }

  func text(indentation: String = "") -> String {
    let opening =
      indentation + "<" + name + attributes.map { " \($0)=\"\($1.escapedForHTML)\"" }.joined()
    if children.isEmpty {
      return opening + (content.isEmpty ? "/>\n" : ">\(content.escapedForHTML)</\(name)>\n")
    }
    return opening + ">\n" + children.map { $0.text(indentation: indentation + "  ") }.joined()
      + "\(indentation)</\(name)>\n"
  }
}
