import Testing

@testable import StudyFile

/// Variables that are wrong: each message by its text.
@Suite struct VariableProblemTests {
  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(Problems.of("study: a\ndata: {}\nvariables:\n  \(text)\n") == expected)
  }

  private static let cases = #"""
    gender:
      4:3: 'gender' needs a measure: nominal, ordinal, numeric, multiple, text, date or id
    gender: {}
      4:3: 'gender' needs a measure: nominal, ordinal, numeric, multiple, text, date or id
    gender: {mesure: nominal}
      4:12: unknown key 'mesure' in the variable 'gender'; did you mean 'measure'?
    gender: {measure: nominl}
      4:21: 'measure' takes nominal, ordinal, numeric, multiple, text, date or id, found 'nominl'; did you mean 'nominal'?
    g: {measure: numeric, asked: h = 1}
      4:32: unknown variable 'h'; expected g
    g: {measure: numeric, asked: g > 1}
      4:32: of whom 'g' was asked cannot depend on what they answered to it
    g: {compute: 1 + 1, asked: line > 1}
      4:23: 'asked' is for columns of the export; 'g' is made of other variables
    g: {measure: categorical}
      4:16: 'measure' takes nominal, ordinal, numeric, multiple, text, date or id, found 'categorical'; did you mean 'nominal'?
    g: {measure: likert}
      4:16: 'measure' takes nominal, ordinal, numeric, multiple, text, date or id, found 'likert'; did you mean 'ordinal'?
    g: {values: {1: A, 2: A}}
      4:25: two levels of 'g' are called 'A'
    g: {values: [A, A]}
      4:19: two levels of 'g' are called 'A'
    g: {values: {1: A, A: B}}
      4:19: 'A' is the label of '1' and the code of another level of 'g'; a condition could mean either, so change the label
    g: {values: {Yes, No}}
      4:16: 'Yes' has no label; write 'Yes: LABEL', or a list in [ ] where code and label are the same
      4:21: 'No' has no label; write 'No: LABEL', or a list in [ ] where code and label are the same
    g: {values: A}
      4:15: 'values' takes a map of code and label, {1: CBT, 2: PDT}, or a list of labels, found a text
    g: {values: []}
      4:15: 'values' is empty; name at least one
    g: {values: [1: A, 2: B]}
      4:16: expected a label, found a map; write codes with labels as {1: CBT, 2: PDT}, without dashes
      4:22: expected a label, found a map; write codes with labels as {1: CBT, 2: PDT}, without dashes
    g: {values: {1: A}, missing: {1: B}}
      4:23: '1' is a value and a missing value of 'g'
    g: {values: [NA, B]}
      4:3: 'NA' is a value of 'g', but 'missing' of 'data' takes it for no answer; write a 'missing' without it
    g: {measure: numeric, values: {1: A}}
      4:25: 'values' is for nominal, ordinal and multiple variables; 'g' is numeric
    g: {measure: nominal, range: [1, 2]}
      4:25: 'range' is for numeric variables; 'g' is nominal
    g: {measure: nominal, whole: yes}
      4:25: 'whole' is for numeric variables; 'g' is nominal
    g: {measure: nominal, other: Other}
      4:25: 'other' is for multiple variables; 'g' is nominal
    g: {separator: ";", values: [Tea, Other], other: Other}
      4:52: 'Other' is an option of 'g' already; call the others something else
    g: {columns: {a: A}, other: Other}
      4:24: 'other' does not go with 'columns', which names the options
    g: {measure: nominal, decimal: comma}
      4:25: 'decimal' is for numeric variables; 'g' is nominal
    g: {measure: numeric, whole: often}
      4:32: 'whole' takes yes or no, found 'often'
    g: {range: [2, 1]}
      4:14: 'range' takes two numbers, [low, high], the lower first
    g: {range: 5}
      4:14: expected a list of two numbers, [low, high], found a text
    g: {range: [1, x]}
      4:18: 'range' takes a number, found 'x'
    g: {column: a, compute: 1 + 1}
      4:18: 'column' and 'compute' both say where 'g' comes from; keep one of them
    g: {compute: 1 +}
      4:19: expected a number or a numeric variable, found the end
    g: {compute: x + 1}
      4:16: unknown variable 'x'; expected g
    g: {compute: 1 + 1, values: [a]}
      4:7: 'compute' makes a numeric variable; 'g' is nominal
      4:23: 'values' is for columns of the export; 'g' is made of other variables
    g: {compute: g + 1}
      4:3: circular definition: g → g; a variable cannot be made of itself
    a: {compute: b}⏎  b: {compute: c + 1}⏎  c: {compute: a}⏎  d: {compute: a}
      4:3: circular definition: a → b → c → a; a variable cannot be made of itself
    g: {cut: {of: a, at: [1, 2]}}⏎  a: {values: [1, 2]}
      4:17: 'cut' needs a numeric variable; 'a' is nominal
    g: {cut: {of: a, at: [2, 1]}}⏎  a: {measure: numeric}
      4:28: the numbers of 'at' ascend: 1 stands after 2
    g: {cut: {of: a, at: [1, 2], labels: [x, y]}}⏎  a: {measure: numeric}
      4:40: 2 cuts make 3 groups, found 2 labels
    g: {cut: {at: [1]}}
      4:12: 'cut' needs 'of'
    g: {recode: {of: a, to: {X: [1, 3], Y: [1]}}}⏎  a: {values: {1: One, 2: Two}}
      4:35: 'a' has no level '3'; its levels are 'One', 'Two'
      4:43: the level 'One' of 'a' stands twice
    g: {recode: {of: a, to: {}}}⏎  a: {values: [1]}
      4:27: 'to' is empty; write {NEW: [OLD, OLD]}
    g: {measure: multiple}
      4:6: 'g' is multiple: it needs 'columns' with one column per option, or 'column' and 'separator'
    g: {measure: multiple, columns: [a, b], values: [x]}
      4:43: 'values' does not go with 'columns', which names the options
    g: {base: shown, measure: nominal}
      4:7: 'base' is for multiple variables; 'g' is nominal
    g: 5
      4:6: expected the variable 'g' as a map of 'key: value', found a text
    g: [a]
      4:6: expected the variable 'g' as a map of 'key: value', found a list
    'a`b': {measure: text}
      4:3: a variable's name cannot hold a backquote or a line break, or start or end with a space: 'a`b'
    g: {measure: ordinal, cut: {of: a, at: [1]}, label: ''}⏎  a: {measure: numeric}
      4:55: 'label' is empty; write its value, or remove the key
    g: {measure: numeric, label: }
      4:32: 'label' is empty; write its value, or remove the key
    """#
}
