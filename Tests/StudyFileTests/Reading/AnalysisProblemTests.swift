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
      18:5: an analysis needs an 'id'
    id: x, describes: [gender]
      18:13: unknown verb 'describes'; did you mean 'describe'?
    id: x
      18:5: an analysis needs a verb: describe, proportion, compare, correlate, reliability, agreement, equivalence, model, factor or pool
    id: x, describe: [gendr]
      18:24: unknown variable 'gendr'; did you mean 'gender'?
    id: x, compare: cried
      18:27: expected 'outcome ~ explanatory variable': there is no '~'
    id: x, compare: cried ~ age
      18:30: groups are a nominal or ordinal variable; 'age' is numeric; 'cut' makes groups of it, and 'correlate' or 'model' takes it as it is
    id: x, compare: comment ~ gender
      18:22: 'comment' is text, which can be described only
    id: x, compare: cried = Maybe ~ gender
      18:30: 'cried' has no level 'Maybe'; its levels are 'No', 'Yes'
    id: x, compare: cried ~ gender + site
      18:39: 'compare' takes one variable after '~'; 'model' takes several, and 'within' stratifies 'compare'
    id: x, compare: cried ~ cried
      18:30: 'cried' stands on both sides of '~'
    id: x, compare: age = 3 ~ gender
      18:28: 'age' is numeric: only a level of a nominal, ordinal or multiple variable can stand after '='
    id: x, correlate: [age]
      18:24: 'correlate' takes a list of two variables or more, [a, b]
    id: x, correlate: [age, gender]
      18:30: 'gender' is nominal; a correlation takes numeric or ordinal variables, 'compare' takes nominal ones
    id: x, reliability: age
      18:26: 'reliability' takes a scale; 'age' is not one of the 'scales'
    id: x, model: role ~ age
      18:20: 'role' has 3 levels and a logistic model one event; name it: 'role = LEVEL'
    id: x, model: mood ~ age, family: logistic
      18:20: 'mood' has 3 levels and a logistic model one event; name it: 'mood = LEVEL'
    id: x, model: comment ~ gender
      18:20: 'comment' is text, which can be described only
    id: study, describe: gender
      18:10: the id 'study' is kept for results of the whole study; choose another
    id: x y, describe: gender
      18:10: 'id' is made of letters, digits, '-', '_' and '.', found 'x y'
    id: x, pool: a.csv
      18:19: 'pool' needs 'study', the name of a column of 'a.csv'
      18:19: 'pool' needs 'n', the name of a column of 'a.csv'
      18:19: 'pool' needs 'events' or 'percent', the name of a column of 'a.csv'
    id: x, describe: gender, compare: cried ~ gender
      18:31: an analysis has one verb, found 'describe' and 'compare'; make two analyses
    id: x, compare: [before, after]
      18:23: unknown variable 'before'; expected gender, role, cried, mood, age, site, comment, modalities, my var, total, client or empathy
      18:31: unknown variable 'after'; expected gender, role, cried, mood, age, site, comment, modalities, my var, total, client or empathy
    id: x, describe: [gender, gender]
      18:32: 'gender' stands twice
    id: x, compare: [age, gender]
      18:22: answers that are compared are of one kind: 'age' is numeric, 'gender' nominal; 'compare: age ~ gender' compares groups
    id: x, compare: [age, total], interval: bootstrap
      18:46: 'interval: bootstrap' does not go with answers of the same respondents: nothing of it is resampled
    id: x, compare: [age, total], within: gender
      18:44: 'within' does not go with answers of the same respondents
    id: x, compare: mood ~ gender, within: gender
      18:45: 'within' names a third variable: 'gender' is compared already
    id: x, compare: age ~ gender, within: role
      18:44: 'within' compares answers that can be counted, and 'age' is numeric; 'model: age ~ gender + role' with 'anova: II' compares its means beside the strata
    id: x, compare: mood ~ gender, within: role, interval: bootstrap
      18:45: 'interval: bootstrap' does not go with 'within': nothing of it is resampled
    id: x, correlate: [age, total], within: gender, method: spearman
      18:46: 'within' compares Pearson's correlations: 'method: pearson'
    id: x, correlate: [age, total], method: polychoric
      18:46: 'method: polychoric' takes ordinal variables; 'age' is not one
    id: x, correlate: [age, total], test: correlation_difference
      18:44: three or four variables have correlations to compare with one another; 'within' compares those of groups
    id: x, correlate: [age, total], test: welch_t, within: gender
      18:44: 'test' of 'correlate' is correlation_difference
    id: x, correlate: [age, total], controlling: age
      18:51: 'controlling' names other variables: 'age' is correlated already
    id: x, correlate: [age, total], controlling: gender, method: kendall
      18:51: 'controlling' goes with 'method: pearson' and 'method: spearman'
    id: x, correlate: [age, total], controlling: gender, interval: bootstrap
      18:51: 'interval: bootstrap' does not go with 'controlling': nothing of it is resampled
    id: x, correlate: [age, total], controlling: comment
      18:51: 'comment' is text, which can be described only
    id: x, compare: [age, total], paired: id
      18:22: 'paired' goes with 'outcome ~ groups', not with a list of columns, which is paired already
    id: x, compare: age ~ gender, paired: total
      18:44: 'paired' names the variable that tells whose row it is: 'total' is numeric; a code of the respondent has 'measure: id'
    id: x, compare: age ~ gender, paired: clientt
      18:44: unknown variable 'clientt'; did you mean 'client'?
    id: x, compare: cried = Yes ~ gender, paired: client
      18:22: 'paired' compares a variable with one answer, without '= LEVEL'; of two levels the share of the last is compared
    id: x, compare: age + total ~ gender, paired: client
      18:28: 'compare' takes one outcome before '~'
    id: x, compare: age ~ site, paired: client
      18:22: the levels of 'site' are the occasions that 'paired' compares; list them in order, as 'values: [before, after]' or 'values: {1: before, 2: after}'
    id: x, compare: age ~ gender, paired: client, reference: Boy
      18:63: 'gender' has no level 'Boy'; its levels are 'Woman', 'Man'
    id: x, compare: age ~ gender, paired: client, within: site
      18:60: 'within' does not go with answers of the same respondents
    id: x, model: cried = Yes ~ gender * mood * role * site * age * total * empathy
      18:34: a product of more than 6 variables; write the terms out
    id: x, compare: age + genderr ~ cried, where: agee > 3
      18:28: unknown variable 'genderr'; did you mean 'gender'?
      18:52: unknown variable 'agee'; did you mean 'age'?
    id: x, equivalence: modalities = Individual ~ gender
      18:26: 'equivalence' takes a nominal, ordinal or numeric outcome; 'modalities' is multiple, and 'compare' takes its options
    id: x, model: modalities = Individual ~ age
      18:20: a model takes a nominal, ordinal or numeric outcome; 'modalities' is multiple, and 'compare' takes its options
    id: x, model: age ~ modalities
      18:26: 'modalities' is multiple; a model takes nominal, ordinal and numeric variables
    id: x, t_test: age ~ gender
      18:13: unknown verb 't_test'; did you mean 'compare'?
    id: x, alpha: empathy
      18:13: unknown verb 'alpha'; did you mean 'reliability'?
    id: x, regression: age ~ gender
      18:13: unknown verb 'regression'; did you mean 'model'?
    id: x, model: cried = Yes ~ age, family: binomial
      18:47: 'family' takes linear, logistic, ordinal or poisson, found 'binomial'; did you mean 'logistic'?
    id: x, proportion: mood = low or high
      18:39: 'high' is no variable; for several levels write mood in [low, high]
    id: x, equivalence: age ~ gender, margin: '0,2'
      18:48: 'margin' takes '10 points', 'd 0.20', 'r .10' or a number in the variable's unit, found '0,2'; decimals have a point: write 0.2
    id: x, equivalence: age ~ gender, margin: 0,2
      18:48: 'margin' is above 0, and below 100 points and r 1; found '0'
      18:50: unknown option '2' of 'equivalence'; inside { } a comma ends a value: decimals have a point, as in 3.12
    id: x, equivalence: age + total ~ gender
      18:32: 'equivalence' takes one outcome before '~'
    """#
}
