import StudyFile
import Testing

@testable import Report

/// What analyses, their statistics and the reading of data say in notes, one message of each kind that no other test has.
@Suite struct AnalysisMessagesTests {
  @Test(arguments: messages) func told(_ message: String) {
    #expect(Telling([message]).untold == [])
    for language in WordsTests.translations {
      let told = Words.of(language).retold(message)
      #expect(told != message && Telling.english(in: told) == [], "\(told)")
    }
  }

  private static let messages = comparisons + models + factors + numbers + missing + data

  private static let comparisons = [
    "Standardized differences are left out: there are 40 groups, and at most 20 are compared pair by pair.",
    "Age has no groups to compare: it is numeric. Use `cut` to make groups of it, or `correlate`.",
    "Comments cannot be compared: it is text.",
    "Age cannot split a description: it is numeric. Use `cut`.",
    "Comments is text: it cannot be compared.", "Comments is text: it makes no groups.",
    "Equivalence compares two groups, and “School” has 3 here. Choose two by `where`.",
    "Say which level of Mood is the event, as in `mood = Yes`.", "both groups stand at 0% or 100%",
    "so few find no effect so often",
    "the margin is not between 0 and 1", "a group has nobody", "infinite: two groups have nothing in common",
    "all values are equal within a group", "no value is above the median",
    "the given value is not between 0 and 1",
  ]

  private static let models = [
    "Mood has 5 levels; name the event: `mood = LEVEL`.",
    "Comments cannot be the outcome of a linear model.",
    "Comments cannot be the outcome of a logistic model.", "the outcome does not vary",
    "the outcome must be 0 or 1", "the fit is perfect", "the estimates did not converge",
    "separation: the outcomes determine no finite value", "depends on the other terms",
    "without its dependent columns", "the outcome must be counts: whole numbers from 0 up",
    "two levels have one threshold", "a term depends on the others",
    "a threshold's own regression is separated", "too few answers at some threshold",
    "the confidence level is not between 0 and 1", "adds nothing to the blocks before it",
    "the likelihood's bound was not found", "separation: the profile is not followed",
    "separation: risks of 0 or 1", "not estimable: some combination of levels has nobody",
    "some combination of levels has nobody", "needs at least 2 units rated by all",
    "the raters agree wholly", "beyond 1: no normal variable lies behind these groups",
    "needs at least 2 clusters", "everyone has the same risk", "separation: the errors are not followed",
    "12 of 500 resamples have no fit: in them a level is missing, or outcomes are separated; they are left out",
    "not corrected: 1,200 of 2,000 resamples have no fit: in them a level is missing, or outcomes are separated",
    "40,000 different answers are too many for 20,000 resamples", "optimism-corrected, 500 resamples",
    "Standard errors also allow for likeness within 42 clusters of Clinic.",
    "Standard errors also allow for likeness within 7 clusters of Clinic: too few to trust them.",
    "Some combination of predictors tells the outcomes apart without fail (separation): `method: firth` gives finite odds ratios.",
  ]

  private static let factors = [
    "Few respondents for a factor analysis of 12 items: 48. Usual advice is at least 100, and 5 for each item.",
    "three items fit one factor exactly", "the items are hardly correlated at all",
    "the correlations contradict each other (their matrix is not positive definite)",
    "needs more respondents than items", "more than 200 items are too many to simulate",
    "no general factor explains how the three factors of the items are correlated",
    "no proper solution with three factors: an item would have no variance of its own",
    "three factors of the items were not found",
  ]

  private static let numbers = [
    "a perfect correlation: its test statistic is infinite", "the controls tell all of a variable",
    "too few respondents for an interval", "no answers contradict a perfect correlation",
    "a perfect correlation has no test against another", "needs at least 4 pairs in each group",
    "BCa does not hold for medians",
    "a ratio needs numbers that are not negative",
    "a bound is the outermost resample: ask for more `resamples`",
  ]

  private static let missing = [
    "Left out: 12 respondents without an answer to what is controlled for.",
    "Left out: 23 cases without two ratings.",
    "Left out: 2 rows without “Client” or without an occasion.",
    "Left out: 1 row without “Client” or without an occasion.",
    "Left out: 12 respondents with several rows of one occasion, of which none can be taken for the answer.",
    "Fewer than two occasions have answers: there is nothing to compare.",
    "With ‘count: Freq’ a row stands for several respondents, and nothing tells whose other answers are theirs: ‘paired’ is not computed.",
    "Each pair of variables is of those who answered both (pairwise): 134 to 144 respondents.",
    "Each pair of variables is of those who answered both (pairwise): 134 respondents.",
    "needs at least 2 variables", "nobody left out any of the variables", "nobody answered “Age”",
    "nobody answered one of the variables", "all answers to “Age” are alike",
    "one of the variables does not vary",
    "no variable was answered by respondents who left out different ones",
    "one of the variables follows from the others, or hardly more respondents than variables answered",
    "not of more than 100 questions: name some under `mcar`",
  ]

  private static let data = [
    "the count in 'Freq' is empty", "the count in 'Freq' is below 0",
    "the count in 'Freq' is above 10,000,000,000",
    "the count in 'Freq' is not a whole number",
    "'cried' has no answer 'yes' in these data; did you mean 'Yes'? (line 12 of the study file)",
    "'cried' has no answer 'maybe' in these data; look at how the export writes this answer (line 12 of the study file)",
    "options were dropped from 12 of 40 answers to 'Modalities': not one of the values; is ',' what stands between two options in the export?",
    "options were dropped from at least 12 of 40 answers to 'Modalities' (one answer can lose several): not one of the values",
    "the order of the levels of Mood is not declared: tables have them in the order of numbers, or else of their characters; 'values:' would list them in order",
  ]
}
