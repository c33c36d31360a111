import Testing

@testable import Report

@Suite struct EscapedTests {
  @Test(arguments: [
    ("50% of $5 & #1_a", ##"50\% of \$5 \& \#1\_a"##),
    (#"\end{document}"#, #"\textbackslash{}end\{document\}"#),
    ("a^b~c", #"a\textasciicircum{}b\textasciitilde{}c"#), ("< .001", #"\textless{} .001"#),
    ("[.1, .2]*", "{[}.1, .2{]}{*}"), ("--", "-{}-{}"), ("a\nb", "a b"), ("χ² ≤ é", "χ² ≤ é"),
  ])
  func isText(plain: String, latex: String) { #expect(Escaped.latex(plain) == latex) }

  @Test func keepsItalicsAndReferences() {
    let prose: Prose = "\(.symbol("p")) in \(.reference("Table_1", to: "table-a"))"
    #expect(Escaped.latex(prose) == #"\emph{p} in \hyperref[table-a]{Table\_1}"#)
  }
}
