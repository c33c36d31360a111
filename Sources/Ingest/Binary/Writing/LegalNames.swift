import Foundation

extension LabelledFile {
  /// Names that the program takes, in the order of the columns and each once: letters lose their accents, anything else
  /// becomes `_`, and what is too long is cut.
  package func legalNames() -> [String] {
    var taken: Set<String> = []
    return columns.map { column in
      let name = Self.legalName(column.name, format)
      var number = 1
      var unique = name
      while !taken.insert(unique.lowercased()).inserted {
        number += 1
        let ending = "_\(number)"
        unique = name.prefix(format.longestName - ending.count) + ending
      }
      return unique
    }
  }

  private static func legalName(_ given: String, _ format: Format) -> String {
    var name = ""
    let plain = given.replacing("ß", with: "ss").folding(
      options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
    for scalar in plain.unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
      let isLegal = isPlain || scalar == "_" || (scalar == "." && format.family == .spss)
      name.unicodeScalars.append(isLegal ? scalar : "_")
    }
    if name.first.map({ !$0.isLetter }) ?? true { name = "v" + name }
    // Whatever follows them, Stata takes `str` and a number for a type.
    if format == .dta, name.hasPrefix("str"), name.dropFirst(3).first?.isNumber == true { name = "v" + name }
    name = String(name.prefix(format.longestName))
    while name.last == "." { name.removeLast() }
    if reserved.contains(name.lowercased()) { name += "_" }
    return format == .por || format == .xpt ? name.uppercased() : name
  }

  private static let reserved: Set<String> = [
    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
    "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_pi",
    "_pred", "_rc", "_skip", "strl", "using",
  ]
}
