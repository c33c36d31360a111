import Testing

@testable import StudyFile

/// Findings that are wrong: each message by its text.
@Suite struct FindingProblemTests {
  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(
      Problems.of(Problems.codebook + "\nfindings:\n  - id: f\n    reports:\n      - {\(text)}\n") == expected
    )
  }

  private static let cases = #"""
    proportion: cried = Yes
      20:9: a report needs a 'value' or a 'direction'
    proportion: cried = Yes, value: 72
      20:42: a proportion lies between 0 and 1, or 0% and 100%: write 72%, found '72'
    proportion: cried = Yes, value: about
      20:42: 'value' takes a number as it was printed, 72% or 0.45, found 'about'
    proportin: cried = Yes, value: 72%
      20:10: unknown measure or option 'proportin' in a report; did you mean 'proportion'?
    proportion: cried = Yes, where: age > 40, value: 72%
      20:35: unknown measure or option 'where' in a report; what it is a part of is 'among: CONDITION'
    mean: age, value: 3,12
      20:30: unknown measure or option '12' in a report; inside { } a comma ends a value: decimals have a point, as in 3.12
    mean: age, value: '3,12'
      20:28: 'value' takes a number as it was printed, 72% or 0.45, found '3,12'; decimals have a point: write 3.12
    alpha: empathy, value: .8
      20:10: unknown measure or option 'alpha' in a report; did you mean 'cronbach_alpha'?
    cronbach_alpha: age, value: .8
      20:26: 'cronbach_alpha' takes a scale; 'age' is not one of the 'scales'
    pearson_r: [age, mood], value: .3
      20:21: 'pearson_r' takes two variables with '~' between them: age ~ mood
    mean: gender, value: 3
      20:16: 'mean' takes a numeric or ordinal variable; 'gender' is nominal
    difference: cried = Yes ~ gender, direction: nne
      20:55: 'direction' takes none, positive, negative or 'A > B', found 'nne'; did you mean 'none'?
    difference: cried = Yes ~ gender, direction: Woman > Mann
      20:55: 'gender' has no level 'Mann'; did you mean 'Man'?
    difference: cried = Yes ~ gender, direction: Woman > Woman
      20:55: 'direction' names the same level twice
    difference: cried = Yes ~ gender, direction: none, margin: d 0.2
      20:69: a difference between percentages takes a margin in points: '10 points'
    association: age ~ mood, direction: a > b
      20:46: 'A > B' is for a difference between groups; an association is none, positive or negative
    association: age ~ mood, direction: none, margin: 10 points
      20:60: the margin of an association is in r: 'r .10'
    association: cried = Yes ~ mood, direction: none
      20:23: 'association' takes two variables, 'x ~ y'; 'difference' takes 'variable = LEVEL'
    mean: age, direction: none
      20:32: 'direction' is for a difference or an association
    mean: age, value: 3, answered: yes
      20:41: 'answered' is for percentages: missing answers are never in another number
    mean: age, value: 3, n: 0
      20:34: 'n' takes a whole number from 1, found '0'
    mean: age, sd: age, value: 1
      20:25: 'sd' takes a number as it was printed, 72% or 0.45, found 'age'
    mean: age, median: age, value: 1
      20:21: a report has one measure, found 'mean' and 'median'; make two reports
    value: 3
      20:9: a report needs a measure, such as 'proportion: cried = Yes' or 'mean: age'
    sd: age, value: 3, p: 2
      20:32: 'p' lies between 0 and 1, found '2'
    sd: age, value: -3
      20:26: a standard deviation is 0 or more, found '-3'
    mean: age, value: 3, sd: -1.2
      20:35: a standard deviation is 0 or more, found '-1.2'
    test: ''
      20:16: 'test' is empty; write its value, or remove the key
    mean: age, value: 3, n: -5
      20:34: 'n' takes a whole number from 1, found '-5'
    proportion: cried = Yes, value: 110%
      20:42: a proportion lies between 0 and 1, or 0% and 100%, found '110%'
    mean: age, value: 3, n: [5, 6]
      20:34: 'n' takes one number here; [n, n] is for a comparison of two groups
    mean_difference: age ~ gender, value: 3, n: [5, 6, 7]
      20:54: 'n' takes one number, or those of two groups: [15, 17]
    mean: age, value: 3, df: 28
      20:35: 'df' is for a test such as student_t, anova_f or pearson_chi_square
    anova_f: age ~ gender, value: 3, df: 28
      20:47: 'anova_f' has two numbers of degrees of freedom: [2, 57]
    student_t: age ~ gender, value: 3, df: [2, 57]
      20:49: 'student_t' has one number of degrees of freedom
    student_t: age ~ gender, value: 3, df: -2
      20:49: 'df' takes numbers above 0
    mean: wage, value: 3, n: -3
      20:16: unknown variable 'wage'; did you mean 'age'?
      20:35: 'n' takes a whole number from 1, found '-3'
    mean: wage, value: 3
      20:16: unknown variable 'wage'; did you mean 'age'?
    proportion: cried = Yes, value: 72%, ci: 68%
      20:51: expected a list of two numbers, as in [68%, 76%], found a text
    proportion: cried = Yes, value: 72%, ci: [68%]
      20:51: 'ci' takes the two ends of an interval, as in [68%, 76%]
    difference: cried = Yes ~ gender, direction: none, ci: [1%, 2%]
      20:65: 'ci' is the interval of a 'value', and this report has none
    proportion: cried = Yes, value: 72%, against: 120%
      20:56: a proportion is held against a value between 0% and 100%, found '120%'
    median: age, value: 3, against: 2
      20:42: 'against' is for a proportion, a mean or cronbach_alpha
    mean: age, value: 3, of: age ~ gender
      20:35: 'of' says what a printed 'test' compares; another measure says so itself
    test: 't(28) = 2.20, p = .03', direction: positive
      20:52: 'direction' is for a difference or an association
    mean: age, value: '< 3'
      20:28: 'value' takes a number as it was printed, 72% or 0.45, found '< 3'
    """#
}
