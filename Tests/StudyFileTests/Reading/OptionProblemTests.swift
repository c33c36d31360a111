import Testing

@testable import StudyFile

/// Options that are wrong: each message by its text.
@Suite struct OptionProblemTests {
  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(Problems.of(Problems.codebook + "\nanalyses:\n  - {\(text)}\n") == expected)
  }

  private static let cases = #"""
    id: x, describe: gender, by: age
      18:35: groups are a nominal or ordinal variable; 'age' is numeric; 'cut' makes groups of it, and 'correlate' or 'model' takes it as it is
    id: x, compare: cried ~ gender, by: site
      18:38: 'compare' takes no 'by'; describe and proportion do
    id: x, compare: cried ~ gender, colour: red
      18:38: unknown option 'colour' of 'compare'; expected id, title, planned, where, confidence, adjust, weight, reference, test, interval, resamples, figure, within, paired or smallest
    id: x, proportion: cried = "Yes, often"
      18:33: the quote " is never closed; a label that holds one stands in the other kind of quotes
      18:39: unknown option 'often"' of 'proportion'; inside { } a comma ends a value: put the whole value in quotes if the comma belongs to it, as in key: 'a = "b, c"'
    id: x, describe: gender, title: [a]
      18:38: 'title' takes one value, found a list
    id: x, equivalence: age ~ gender, confidence: 50%
      18:52: 'confidence' of an equivalence is above 50%: its interval has the level 1 − 2α, and α is 1 − confidence
    id: x, describe: gender, confidence: 95
      18:43: 'confidence' lies between 0 and 1: write 95% or 0.95, found '95'
    id: x, describe: gender, adjust: homl
      18:39: 'adjust' takes holm, bonferroni, hochberg, hommel, sidak, holm-sidak, benjamini-hochberg, benjamini-yekutieli, benjamini-krieger-yekutieli or none, found 'homl'; did you mean 'holm'?
    id: x, describe: gender, weight: w
      18:39: 'weight' takes none, found 'w'
    id: x, compare: cried ~ gender, reference: Women
      18:49: 'gender' has no level 'Women'; did you mean 'Woman'?
    id: x, correlate: [age, mood], reference: a
      18:37: 'correlate' takes no 'reference'; compare, equivalence and model do
    id: x, model: age ~ total, reference: a
      18:44: 'reference' names a level of the groups compared, and this 'model' has none
    id: x, equivalence: cried = Yes ~ gender, margin: d 0.2
      18:56: a difference between percentages takes a margin in points: '10 points'
    id: x, equivalence: age ~ gender, margin: 10 points
      18:48: a margin in points is for percentages; a difference in 'age' takes 'd 0.20' or a number
    id: x, equivalence: age ~ gender, margin: r .1
      18:48: a margin in r is for associations; a difference takes '10 points', 'd 0.20' or a number
    id: x, compare: age ~ gender, smallest: 0.5
      18:46: 'smallest' takes '10 points', 'd 0.3', 'r .2', 'w .1' or 'f .25', found '0.5'
    id: x, compare: age ~ gender, smallest: points 10
      18:46: 'smallest' takes '10 points', 'd 0.3', 'r .2', 'w .1' or 'f .25', found 'points 10'
    id: x, correlate: [age, mood], smallest: d 0.3
      18:47: the smallest effect of 'correlate' is 'r 0.2', found 'd 0.3'
    id: x, model: age ~ total, smallest: 10 points
      18:43: the smallest effect of 'model' is 'f 0.2' or 'w 0.2', found '10 points'
    id: x, compare: cried = Yes ~ gender, smallest: 100 points
      18:54: 'smallest' is above 0, and below 100 points, r 1 and w 1; found '100 points'
    id: x, compare: age ~ gender, smallest: d 0
      18:46: 'smallest' is above 0, and below 100 points, r 1 and w 1; found 'd 0'
    id: x, equivalence: age ~ gender, smallest: d 0.3
      18:40: 'equivalence' takes no 'smallest'; describe, proportion, compare, correlate and model do
    id: x, equivalence: age ~ gender, margin: big
      18:48: 'margin' takes '10 points', 'd 0.20', 'r .10' or a number in the variable's unit, found 'big'
    id: x, equivalence: age ~ gender, margin: -1
      18:48: 'margin' is above 0, and below 100 points and r 1; found '-1'
    id: x, model: cried ~ comment, family: linear
      18:20: a linear model takes a numeric outcome; 'cried' is nominal
      18:28: 'comment' is text, which can be described only
    id: x, compare: age ~ gender, test: welch
      18:42: unknown test 'welch'; did you mean 'welch_t'?
    id: x, describe: gender, interval: wilsn
      18:41: 'interval' takes wilson, clopper-pearson, agresti-coull, jeffreys, logit, wald, goodman, sison-glaz, bootstrap or bootstrap-percentile, found 'wilsn'; did you mean 'wilson'?
    id: x, describe: [gender, modalities], interval: goodman
      18:55: 'interval: goodman' is of questions with one answer each, and 'modalities' has several; describe it by itself
    id: x, correlate: [age, mood], interval: wilson
      18:47: 'interval' takes bootstrap or bootstrap-percentile, found 'wilson'
    id: x, describe: gender, interval: wilson, resamples: 5000
      18:60: 'resamples' goes with 'interval: bootstrap' or 'interval: bootstrap-percentile'
    id: x, describe: gender, interval: bootstrap, resamples: 99
      18:63: 'resamples' takes a whole number from 100, found '99'
    id: x, describe: gender, interval: bootstrap, resamples: 2000000
      18:63: 'resamples' is at most 1000000, found '2000000'
    id: x, model: age ~ gender, interval: bootstrap
      18:44: 'interval' takes profile, found 'bootstrap'
    id: x, proportion: cried = Yes, against: 56
      18:47: a proportion is tested against a value between 0% and 100%, found '56'
    id: x, describe: gender, against: {Woman: 40%}
      18:40: 'against' leaves out 'Man'; every level needs a share
    id: x, describe: gender, against: {Woman: 40%, Man: 50%}
      18:40: the shares of 'against' add up to 90%, not 100%
    id: x, describe: gender, against: 40%
      18:40: 'gender' is tested against a share for each level: {CBT: 40%, PDT: 60%}, found a text
    id: x, describe: age, against: x
      18:37: 'against' takes a number, found 'x'
    id: x, describe: gender, planned: maybe
      18:40: 'planned' takes yes or no, found 'maybe'
    id: x, model: age ~ gender * mood, family: logistc
      18:49: 'family' takes linear, logistic, ordinal or poisson, found 'logistc'; did you mean 'logistic'?
    id: x, describe: modalities, against: 3
      18:44: 'against' tests a nominal, ordinal or numeric variable; 'modalities' is multiple
    id: x, compare: [age, total], reference: empathy
      18:47: 'reference' names one of age or total, found 'empathy'
    id: x, model: age ~ gender + cried, reference: Maybe
      18:53: none of gender or cried has the level 'Maybe'
    id: x, model: age ~ gender, method: firth
      18:42: 'method: firth' is of logistic models, and this one is linear
    id: x, model: cried = Yes ~ gender, interval: wilson
      18:52: 'interval' takes profile, found 'wilson'
    id: x, model: cried = Yes ~ gender, method: firth, interval: profile
      18:67: 'interval: profile' does not go with 'method: firth', whose intervals are of the profile anyway
    id: x, model: age ~ gender, interval: profile
      18:44: 'interval: profile' is of logistic models, and this one is linear
    id: x, model: cried = Yes ~ gender, effects: average
      18:51: 'effects' takes marginal, found 'average'
    id: x, model: mood ~ age, cluster: gender
      18:41: 'cluster' is of linear, logistic and Poisson models, and this one is ordinal
    id: x, model: cried = Yes ~ age, method: firth, cluster: gender
      18:63: 'cluster' does not go with 'method: firth', whose intervals are of the profile
    id: x, model: age ~ gender, calibration: yes
      18:47: 'calibration' is of logistic models, and this one is linear
    id: x, model: cried = Yes ~ gender, method: firth, calibration: yes
      18:70: 'calibration' does not go with 'method: firth', whose risks are drawn towards 1/2
    id: x, model: cried = Yes ~ gender, calibration: often
      18:55: 'calibration' takes yes or no, found 'often'
    id: x, model: cried = Yes ~ gender, resamples: 200
      18:53: 'resamples' of a model goes with 'calibration: yes'
    id: x, model: cried = Yes ~ gender, calibration: yes, resamples: 20
      18:71: 'resamples' takes a whole number from 100, found '20'
    id: x, model: age ~ gender, cluster: gender
      18:43: 'cluster' names another variable: 'gender' is in the model already
    id: x, model: age ~ gender, anova: I
      18:41: 'anova' takes II or III, found 'I'
    id: x, model: cried = Yes ~ gender, anova: II
      18:49: 'anova' is of linear models, and this one is logistic
    id: x, model: age ~ gender + cried, blocks: [mood]
      18:51: 'mood' in 'blocks' is no term of the model, which has gender or cried
    id: x, model: age ~ gender + cried, blocks: [gender + cried]
      18:50: 'blocks' has all terms of the model in one block; list those that enter first, and the others enter after them
    """#
}
