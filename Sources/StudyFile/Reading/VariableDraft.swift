/// A variable as declared, before the variables it is made of are looked up.
struct VariableDraft {
  var variable: Variable
  var definition: Definition
  var node: YAMLNode

  enum Definition {
    /// Read from columns of the export.
    case answered
    case cut(CutDraft)
    case recode(RecodeDraft)
    case compute(ComputeDraft)
    case scale(ScaleDraft)
  }

  struct CutDraft {
    var of: NameReference
    var at: [Double]
  }

  struct RecodeDraft {
    var of: NameReference
    /// For each new level, the old ones as typed.
    var groups: [[(text: String, node: YAMLNode)]]
  }

  struct ComputeDraft {
    var expression: Expression
    var uses: [NameUse]
    var text: String
    var node: YAMLNode
  }

  struct ScaleDraft {
    var items: [(reference: NameReference, isReversed: Bool)]
    var range: ClosedRange<Double>?
    var score: Scale.Score
    var minimumItems: Int
  }

  /// The names it is made of.
  var inputs: [String] {
    switch definition {
    case .answered: []
    case .cut(let cut): [cut.of.name]
    case .recode(let recode): [recode.of.name]
    case .compute(let compute): compute.uses.map(\.name).uniqued
    case .scale(let scale): scale.items.map(\.reference.name).uniqued
    }
  }
}

/// A variable's name where it is used.
struct NameReference {
  var name: String
  var node: YAMLNode
}

extension StudyReader {
  /// A variable's name as a value of its own, bare or in backquotes.
  mutating func reference(_ node: YAMLNode?, _ key: String) -> NameReference? {
    guard let node, let text = text(node, key) else { return nil }
    return NameReference(name: Self.unquoted(text), node: node)
  }

  static func unquoted(_ text: String) -> String {
    let text = text.trimmed
    return text.count > 2 && text.hasPrefix("`") && text.hasSuffix("`")
      ? String(text.dropFirst().dropLast()) : text
  }

  /// The variable of that name; `nil` where it is unknown, which is reported, or has an error of its own.
  mutating func variable(_ reference: NameReference) -> Variable? {
    switch codebook[reference.name] {
    case .variable(let variable): return variable
    case .invalid: return nil
    case .unknown:
      report(codebook.unknown(reference.name), at: reference.node)
      return nil
    }
  }
}
