import Testing

@testable import StudyFile

/// Analyses that are wrong: each message by its text.
@Suite struct AnalysisProblemTests {
  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(Problems.of(Problems.codebook + "\nanalyses:\n  - {\(text)}\n") == expected)
  }

  private static let cases = #"""
    describe: [gender]
      17:5: an analysis needs an 'id'
    id: x, describes: [gender]
      17:13: unknown verb 'describes'; did you mean 'describe'?
    id: x
      17:5: an analysis needs a verb: describe, proportion, compare, correlate, reliability, agreement, equivalence, model, factor or pool
    id: x, describe: [gendr]
      17:24: unknown variable 'gendr'; did you mean 'gender'?
    id: x, compare: cried
      17:27: expected 'outcome ~ explanatory variable': there is no '~'
    id: x, compare: cried ~ age
      17:30: groups are a nominal or ordinal variable; 'age' is numeric; 'cut' makes groups of it, and 'correlate' or 'model' takes it as it is
    id: x, compare: comment ~ gender
      17:22: 'comment' is text, which can be described only
    id: x, compare: cried = Maybe ~ gender
      17:30: 'cried' has no level 'Maybe'; its levels are 'No', 'Yes'
    id: x, compare: cried ~ gender + site
      17:39: 'compare' takes one variable after '~'; 'model' takes several, and 'within' stratifies 'compare'
    id: x, compare: cried ~ cried
      17:30: 'cried' stands on both sides of '~'
    id: x, compare: age = 3 ~ gender
      17:28: 'age' is numeric: only a level of a nominal, ordinal or multiple variable can stand after '='
    id: x, correlate: [age]
      17:24: 'correlate' takes a list of two variables or more, [a, b]
    id: x, correlate: [age, gender]
      17:30: 'gender' is nominal; a correlation takes numeric or ordinal variables, 'compare' takes nominal ones
    id: x, reliability: age
      17:26: 'reliability' takes a scale; 'age' is not one of the 'scales'
    id: x, model: role ~ age
      17:20: 'role' has 3 levels and a logistic model one event; name it: 'role = LEVEL'
    id: x, model: mood ~ age, family: logistic
      17:20: 'mood' has 3 levels and a logistic model one event; name it: 'mood = LEVEL'
    id: x, model: comment ~ gender
      17:20: 'comment' is text, which can be described only
    id: study, describe: gender
      17:10: the id 'study' is kept for results of the whole study; choose another
    id: x y, describe: gender
      17:10: 'id' is made of letters, digits, '-', '_' and '.', found 'x y'
    id: x, pool: a.csv
      17:19: 'pool' needs 'study', the name of a column of 'a.csv'
      17:19: 'pool' needs 'n', the name of a column of 'a.csv'
      17:19: 'pool' needs 'events' or 'percent', the name of a column of 'a.csv'
    id: x, describe: gender, compare: cried ~ gender
      17:31: an analysis has one verb, found 'describe' and 'compare'; make two analyses
    id: x, compare: [before, after]
      17:23: unknown variable 'before'; expected gender, role, cried, mood, age, site, comment, modalities, my var, total or empathy
      17:31: unknown variable 'after'; expected gender, role, cried, mood, age, site, comment, modalities, my var, total or empathy
    id: x, describe: [gender, gender]
      17:32: 'gender' stands twice
    id: x, compare: [age, gender]
      17:22: answers that are compared are of one kind: 'age' is numeric, 'gender' nominal; 'compare: age ~ gender' compares groups
    id: x, compare: [age, total], interval: bootstrap
      17:46: 'interval: bootstrap' does not go with a list of columns: nothing of it is resampled
    id: x, compare: [age, total], within: gender
      17:44: 'within' goes with 'outcome ~ groups', not with a list of columns
    id: x, compare: mood ~ gender, within: gender
      17:45: 'within' names a third variable: 'gender' is compared already
    id: x, compare: mood ~ gender, within: role, interval: bootstrap
      17:45: 'interval: bootstrap' does not go with 'within': nothing of it is resampled
    id: x, correlate: [age, total], within: gender, method: spearman
      17:46: 'within' compares Pearson's correlations: 'method: pearson'
    id: x, correlate: [age, total], method: polychoric
      17:46: 'method: polychoric' takes ordinal variables; 'age' is not one
    id: x, correlate: [age, total], test: correlation_difference
      17:44: three or four variables have correlations to compare with one another; 'within' compares those of groups
    id: x, correlate: [age, total], test: welch_t, within: gender
      17:44: 'test' of 'correlate' is correlation_difference
    id: x, correlate: [age, total], controlling: age
      17:51: 'controlling' names other variables: 'age' is correlated already
    id: x, correlate: [age, total], controlling: gender, method: kendall
      17:51: 'controlling' goes with 'method: pearson' and 'method: spearman'
    id: x, correlate: [age, total], controlling: gender, interval: bootstrap
      17:51: 'interval: bootstrap' does not go with 'controlling': nothing of it is resampled
    id: x, correlate: [age, total], controlling: comment
      17:51: 'comment' is text, which can be described only
    id: x, compare: [age, total], paired: id
      17:22: 'paired' goes with 'outcome ~ groups', not with a list of columns, which is paired already
    id: x, model: cried = Yes ~ gender * mood * role * site * age * total * empathy
      17:34: a product of more than 6 variables; write the terms out
    id: x, compare: age + genderr ~ cried, where: agee > 3
      17:28: unknown variable 'genderr'; did you mean 'gender'?
      17:52: unknown variable 'agee'; did you mean 'age'?
    id: x, equivalence: modalities = Individual ~ gender
      17:26: 'equivalence' takes a nominal, ordinal or numeric outcome; 'modalities' is multiple, and 'compare' takes its options
    id: x, model: modalities = Individual ~ age
      17:20: a model takes a nominal, ordinal or numeric outcome; 'modalities' is multiple, and 'compare' takes its options
    id: x, model: age ~ modalities
      17:26: 'modalities' is multiple; a model takes nominal, ordinal and numeric variables
    id: x, t_test: age ~ gender
      17:13: unknown verb 't_test'; did you mean 'compare'?
    id: x, alpha: empathy
      17:13: unknown verb 'alpha'; did you mean 'reliability'?
    id: x, regression: age ~ gender
      17:13: unknown verb 'regression'; did you mean 'model'?
    id: x, model: cried = Yes ~ age, family: binomial
      17:47: 'family' takes linear, logistic, ordinal or poisson, found 'binomial'; did you mean 'logistic'?
    id: x, proportion: mood = low or high
      17:39: 'high' is no variable; for several levels write mood in [low, high]
    id: x, equivalence: age ~ gender, margin: '0,2'
      17:48: 'margin' takes '10 points', 'd 0.20', 'r .10' or a number in the variable's unit, found '0,2'; decimals have a point: write 0.2
    id: x, equivalence: age ~ gender, margin: 0,2
      17:48: 'margin' is above 0, and below 100 points and r 1; found '0'
      17:50: unknown option '2' of 'equivalence'; inside { } a comma ends a value: decimals have a point, as in 3.12
    id: x, equivalence: age + total ~ gender
      17:32: 'equivalence' takes one outcome before '~'
    """#
}
