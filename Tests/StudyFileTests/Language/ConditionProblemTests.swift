import Testing

@testable import StudyFile

/// Conditions that are wrong: each message by its text.
@Suite struct ConditionProblemTests {
  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(
      Problems.of(Problems.codebook + "\nrules:\n  - \"\(text.replacing("\"", with: "\\\""))\"\n") == expected
    )
  }

  private static let cases = #"""
    genderr = Woman
      18:6: unknown variable 'genderr'; did you mean 'gender'?
    gender = woman
      18:15: 'gender' has no level 'woman'; did you mean 'Woman'?
    gender = Womann
      18:15: 'gender' has no level 'Womann'; did you mean 'Woman'?
    gender == Woman
      18:13: expected one of = != < <= > >= in after 'gender', found '=='; write '='
    gender = 3
      18:15: 'gender' has no level '3'; its levels are 'Woman', 'Man'
    role = Graduate student
      18:13: a label with spaces stands in quotes: 'Graduate student'
    role = Licensed and supervised and age > 3
      18:13: a label with spaces stands in quotes: 'Licensed and supervised'
    gender < Man
      18:13: 'gender' is nominal: its levels have no order for '<'; use =, != or in
    mood < -99
      18:13: '-99' is a missing value of 'mood'; use missing(mood)
    age > old
      18:12: 'age' is numeric, and 'old' is neither a number nor a variable
    age > gender
      18:12: 'gender' is nominal: expected a numeric variable
    age = '30'
      18:12: 'age' is numeric: compare it with a number without quotes, 30
    age = 'x'
      18:12: 'age' is numeric: compare it with a number, not with a text
    30 < age < 40
      18:15: expected 'and', 'or' or the end, found '<'; write two comparisons joined by 'and'
    18 <= age <= 65
      18:16: expected 'and', 'or' or the end, found '<='; write two comparisons joined by 'and'
    age
      18:9: expected one of = != < <= > >= in after 'age', found the end
    (age > 3
      18:6: this ( is never closed
    age > 3)
      18:13: this ) closes nothing
    age > 3 &&  age < 4
      18:14: expected 'and', 'or' or the end, found '&&'; write 'and'
    age > 3 AND age < 4
      18:14: expected 'and', 'or' or the end, found 'AND'; write 'and' in small letters
    comment = x
      18:6: 'comment' is text: the only condition on it is missing(comment)
    missing(coment)
      18:14: unknown variable 'coment'; did you mean 'comment'?
    missing age
      18:6: 'missing' takes its variable in parentheses: missing(age)
    age in (1, 2)
      18:13: 'in' takes a list in brackets, [a, b]: expected '[', found '('
    age in [1, x]
      18:17: 'age' is numeric: the list takes numbers, found 'x'
    gender not in [Woman]
      18:13: expected one of = != < <= > >= in after 'gender', found 'not'; write 'not gender in […]'
    gender in []
      18:17: expected a label, a code or a number, found ']'
    Woman = gender
      18:6: a comparison starts with the variable: gender = Woman
    'gender' = Woman
      18:6: expected a variable, found a text in quotes; a name stands in `backquotes`: `gender`
    age = 50%
      18:14: expected 'and', 'or' or the end, found '%'; write a percentage as a number, 50% as 0.5
    age ≥ 3
      18:10: expected one of = != < <= > >= in after 'age', found '≥'; write '>='
    gender = 'Woman
      18:15: the quote ' is never closed; a label that holds one stands in the other kind of quotes
    not
      18:9: expected a comparison such as 'age >= 18', found the end
    age > 3 or
      18:16: expected a comparison such as 'age >= 18', found the end
    my var > 3
      18:6: a name with spaces stands in backquotes: `my var`
    age > 1,5
      18:13: expected 'and', 'or' or the end, found ','; numbers have a decimal point
    foo(age) > 3
      18:6: unknown function 'foo'; expected abs, sqrt, log, exp, round, longstring, irv or unanswered
    sqrt(age > 3
      18:10: this ( is never closed
    modalities < Group
      18:17: 'modalities' is check-all-that-apply: its levels have no order for '<'; use =, != or in
    gender = [Woman]
      18:15: several levels need 'in': gender in [a, b]
    age = -99
      18:12: '-99' is a missing value of 'age'; use missing(age)
    age + gender > 3
      18:12: 'gender' is nominal: expected a numeric variable
    gender = Woman Man
      18:15: a label with spaces stands in quotes: 'Woman Man'
    site = two words
      18:13: a label with spaces stands in quotes: 'two words'
    age is 3
      18:10: expected one of = != < <= > >= in after 'age', found 'is'; write '='
    gender = Don't
      18:18: the quote ' is never closed; a label that holds one stands in the other kind of quotes
    age > 1e400
      18:12: the number 1e400 is too large
    gender = and
      18:15: expected a label or a code of 'gender', found 'and'
    age > 3 gender = 1
      18:14: expected 'and', 'or' or the end, found 'gender'
    x = 1 and y = 2 or age = z
      18:6: unknown variable 'x'; expected gender, role, cried, mood, age, site, comment, modalities, my var, total, client or empathy
      18:16: unknown variable 'y'; expected gender, role, cried, mood, age, site, comment, modalities, my var, total, client or empathy
      18:31: 'age' is numeric, and 'z' is neither a number nor a variable
    age = missing
      18:12: whether an answer is missing is asked with missing(age)
    gender = missing
      18:15: 'gender' has no level 'missing'; use missing(gender)
    age > 3 and
      18:17: expected a comparison such as 'age >= 18', found the end
    (and)
      18:7: expected a comparison, found 'and'
    age in [1, 2
      18:18: the list is never closed: expected ']'
    """#
}
